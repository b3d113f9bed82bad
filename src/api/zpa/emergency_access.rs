//! Emergency access.

crate::macros::resource! {
    /// Emergency access.
    pub struct EmergencyAccess("zpa.emergency_access");

    /// Lists the users.
    ///
    /// Query: `page_id` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_users(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/users";

    /// Returns the user with this id.
    fn get_user(user_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}";

    /// Adds a user.
    ///
    /// Body: `activate_now`, `email_id` (text), `first_name` (text), `last_name` (text), `user_id`
    /// (text), `update_enabled` (flag).
    fn add_user(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user";

    /// Replaces the user with this id.
    ///
    /// Body: `activate_now`, `email_id` (text), `first_name` (text), `last_name` (text).
    fn update_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}";

    /// Activates the user with this id.
    ///
    /// Body: `send_email` (flag).
    fn activate_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}/activate";

    /// Deactivates the user with this id.
    fn deactivate_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}/deactivate";
}
