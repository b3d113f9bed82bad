//! Admin users.

crate::macros::resource! {
    /// TODO one line: what admin users are.
    pub struct AdminUsers("zia.admin_users");

    /// Lists the admin users.
    ///
    /// Query: `include_auditor_users` (flag), `include_admin_users` (flag), `search` (text),
    /// `page` (int), `page_size` (int).
    fn list_admin_users(query) => LIST "/zia/api/v1/adminUsers";

    /// Returns the admin user with this id.
    fn get_admin_user(user_id) => GET "/zia/api/v1/adminUsers/{user_id}";

    /// Adds an admin user.
    ///
    /// Body: `name` (text), `login_name` (text), `email` (text), `password` (text),
    /// `admin_scope_type` (text), `comments` (text), `disabled` (flag),
    /// `is_password_login_allowed` (flag), `is_security_report_comm_enabled` (flag),
    /// `is_service_update_comm_enabled` (flag), `is_product_update_comm_enabled` (flag),
    /// `is_password_expired` (flag), `is_exec_mobile_app_enabled` (flag), `role_id` (int),
    /// `scope_entity_ids` (list), `associate_with_existing_admin` (flag).
    //TODO own id-list table | POST /zia/api/v1/adminUsers | result object
    fn add_admin_user(body) => POST "/zia/api/v1/adminUsers";

    /// Replaces the admin user with this id.
    ///
    /// Body: `admin_scope_type` (text), `comments` (text), `disabled` (flag), `email` (text),
    /// `is_password_login_allowed` (flag), `is_security_report_comm_enabled` (flag),
    /// `is_service_update_comm_enabled` (flag), `is_product_update_comm_enabled` (flag),
    /// `is_password_expired` (flag), `is_exec_mobile_app_enabled` (flag), `name` (text),
    /// `password` (text), `role_id` (int), `scope_entity_ids` (list).
    //TODO own id-list table | PUT /zia/api/v1/adminUsers/{user_id} | result object
    fn update_admin_user(user_id, body) => PUT "/zia/api/v1/adminUsers/{user_id}";

    /// Removes the admin user with this id.
    fn delete_admin_user(user_id) => DELETE "/zia/api/v1/adminUsers/{user_id}";

    /// Converts the to user with this id.
    ///
    /// Body: `comments` (text), `tempAuthEmail` (text), `adminUser` (flag), `password` (text),
    /// `name` (text), `email` (text), `groups` (list), `department` (object).
    fn convert_to_user(user_id, query, body)
        => POST "/zia/api/v1/adminUsers/{user_id}/convertToUser";
}
