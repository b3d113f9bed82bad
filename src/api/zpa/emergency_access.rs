//! Emergency access.

crate::macros::resource! {
    /// TODO one line: what emergency access are.
    pub struct EmergencyAccess("zpa.emergency_access");

    /// Lists the users.
    ///
    /// Query: `page_id` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    //TODO query changed | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/emergencyAccess/users | result list
    fn list_users(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/users";

    /// Returns the user with this id.
    fn get_user(user_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}";

    /// Adds a user.
    ///
    /// Body: `activate_now`, `email_id` (text), `first_name` (text), `last_name` (text), `user_id`
    /// (text), `update_enabled` (flag).
    //TODO query built from named arguments or constants | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/emergencyAccess/user | result object
    fn add_user(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user";

    /// Replaces the user with this id.
    ///
    /// Body: `activate_now`, `email_id` (text), `first_name` (text), `last_name` (text).
    //TODO empty body -> object with the id only; query built from named arguments or constants | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/emergencyAccess/user/{user_id} | result object
    fn update_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}";

    /// Activates the user with this id.
    ///
    /// Body: `send_email` (flag).
    //TODO arguments dropped from the body; empty body -> object with the id only | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/emergencyAccess/user/{user_id}/activate | result object
    fn activate_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}/activate";

    /// Deactivates the user with this id.
    fn deactivate_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}/deactivate";
}
