//! Admin user.

crate::macros::resource! {
    /// Admin user.
    pub struct AdminUser("zcc.admin_user");

    /// Lists the admin roles.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_admin_roles(query) => LIST "/zcc/papi/public/v1/getAdminRoles";

    /// Lists the admin users.
    ///
    /// Query: `user_type` (text), `page` (int), `page_size` (int).
    fn list_admin_users(query) => LIST "/zcc/papi/public/v1/getAdminUsers";

    /// Returns the admin user sync info.
    fn get_admin_user_sync_info() => GET "/zcc/papi/public/v1/getAdminUsersSyncInfo";

    /// Syncs the ZIA ZDX admin users.
    fn sync_zia_zdx_admin_users() => POST "/zcc/papi/public/v1/syncZiaZdxAdminUsers";

    /// Syncs the ZPA admin users.
    fn sync_zpa_admin_users() => POST "/zcc/papi/public/v1/syncZpaAdminUsers";
}
