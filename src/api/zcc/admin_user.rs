//! Administrators.

crate::api::macros::resource! {
    /// Administrators of the Client Connector portal, and their roles.
    pub struct AdminUser("zcc.admin_user");

    /// Lists the roles for administrators.
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

    /// Changes the administrator with the `id` in the body.
    ///
    /// Body: `id` (int), `account_enabled` (text), `edit_enabled` (text), `company_id` (text),
    /// `company_role` (object), `is_default_admin` (text), `service_type` (text), `user_name`
    /// (text).
    fn update_admin_user(body)
        => PUT "/zcc/papi/public/v1/editAdminUser" from oneapi "EditAdminUser";

    /// Returns the times at which administrators were last synchronized from other services.
    ///
    /// Returns: `id` (int), `company_id` (text), `zia_initial_sync_done` (flag),
    /// `zia_last_sync_time` (text), `zia_start_sync_time` (text), `zia_sync_error_code` (text),
    /// `zia_sync_status` (int), `zpa_initial_sync_done` (flag), ….
    fn get_admin_user_sync_info() => GET "/zcc/papi/public/v1/getAdminUsersSyncInfo";

    /// Synchronizes the administrators from ZIA and ZDX.
    fn sync_zia_zdx_admin_users() => POST "/zcc/papi/public/v1/syncZiaZdxAdminUsers";

    /// Synchronizes the administrators from ZPA.
    fn sync_zpa_admin_users() => POST "/zcc/papi/public/v1/syncZpaAdminUsers";
}
