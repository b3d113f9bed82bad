//! Administrators.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};
use crate::api::shared::{body_fields, rule_references};

crate::api::macros::resource! {
    /// The administrators of the tenant.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/admin-role-management>
    pub struct AdminUsers("zia.admin_users");

    /// Lists the administrators, one page at a time.
    ///
    /// Query: `include_auditor_users` (flag), `include_admin_users` (flag), `search` (text), `page`
    /// (int), `page_size` (int).
    fn list_admin_users(query) => LIST "/zia/api/v1/adminUsers";

    /// Returns the administrator with this id.
    fn get_admin_user(user_id) => GET "/zia/api/v1/adminUsers/{user_id}";

    /// Returns the administrator who is logged in.
    ///
    /// Query: `version` (int).
    fn get_current_user(query) => GET "/zia/api/v1/adminUsers/me" from oneapi "GetCurrentUser";

    /// Adds an administrator.
    ///
    /// `name` is sent as `user_name`. `role_id` is sent as a `role` object with this id.
    /// `associate_with_existing_admin` may be in the query or the body.
    ///
    /// Query: `associate_with_existing_admin` (flag).
    ///
    /// Body: `name` (text), `login_name` (text), `email` (text), `password` (text),
    /// `admin_scope_type` (text), `comments` (text), `disabled` (flag), `is_password_login_allowed`
    /// (flag), `is_security_report_comm_enabled` (flag), `is_service_update_comm_enabled` (flag),
    /// `is_product_update_comm_enabled` (flag), `is_password_expired` (flag),
    /// `is_exec_mobile_app_enabled` (flag), `role_id` (int), `scope_entity_ids` (list).
    fn add_admin_user(query, body) => POST "/zia/api/v1/adminUsers" via add_admin;

    /// Replaces the administrator with this id.
    ///
    /// `role_id` is sent as a `role` object with this id.
    ///
    /// Body: that of `add_admin_user`.
    fn update_admin_user(user_id, body) => PUT "/zia/api/v1/adminUsers/{user_id}" via update_admin;

    /// Removes the administrator with this id.
    fn delete_admin_user(user_id) => DELETE "/zia/api/v1/adminUsers/{user_id}";

    /// Converts the administrator with this id to a user.
    ///
    /// `query` has no documented parameters.
    ///
    /// Body: `name` (text), `email` (text), `temp_auth_email` (text), `password` (text), `comments`
    /// (text), `admin_user` (flag), `groups` (list), `department` (object).
    fn convert_to_user(user_id, query, body)
        => POST "/zia/api/v1/adminUsers/{user_id}/convertToUser" via rule_references::expand;
}

/// Sends an administrator's name as `user_name`, the API's name for it.
fn add_admin(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::rename(&mut call, "name", "user_name");
    body_fields::into_query(&mut call, "associate_with_existing_admin")?;
    update_admin(client, call)
}

fn update_admin(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(body) = call.fields_mut()
        && let Some(id) = body.shift_remove("role_id")
    {
        body.insert("role".to_owned(), json!({"id": id}));
    }
    rule_references::expand(client, call)
}
