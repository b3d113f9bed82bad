//! Administrators.

crate::api::macros::resource! {
    /// Administrators of the client connector portal, and their roles.
    pub struct AdminUser("zcc.admin_user");

    /// Lists the roles that administrators can have.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (text), `admin_management` (text),
    /// `administrator_group` (text), `android_profile` (text), `app_bypass` (text),
    /// `app_profile_group` (text), `audit_logs` (text), `auth_setting` (text), ….
    fn list_admin_roles(query) => LIST "/zcc/papi/public/v1/getAdminRoles";

    /// Lists the administrators.
    ///
    /// Query: `user_type` (text), `page` (int), `page_size` (int).
    fn list_admin_users(query) => LIST "/zcc/papi/public/v1/getAdminUsers";

    /// Changes the administrator whose `id` the body has.
    ///
    /// Body: `id` (int), `account_enabled` (text), `edit_enabled` (text), `company_id` (text),
    /// `company_role` (object), `is_default_admin` (text), `service_type` (text), `user_name`
    /// (text).
    fn update_admin_user(body)
        => PUT "/zcc/papi/public/v1/editAdminUser" from oneapi "EditAdminUser";

    /// Returns when administrators were last taken over from other services.
    ///
    /// Returns: `id` (int), `company_id` (text), `zia_initial_sync_done` (flag),
    /// `zia_last_sync_time` (text), `zia_start_sync_time` (text), `zia_sync_error_code` (text),
    /// `zia_sync_status` (int), `zpa_initial_sync_done` (flag), ….
    fn get_admin_user_sync_info() => GET "/zcc/papi/public/v1/getAdminUsersSyncInfo";

    /// Takes the administrators of ZIA and ZDX over.
    fn sync_zia_zdx_admin_users() => POST "/zcc/papi/public/v1/syncZiaZdxAdminUsers";

    /// Takes the administrators of ZPA over.
    fn sync_zpa_admin_users() => POST "/zcc/papi/public/v1/syncZpaAdminUsers";
}
