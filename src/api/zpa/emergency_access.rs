//! Emergency access.

use super::shared::page_styles::BY_TOKEN;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::body_fields;

crate::api::macros::resource! {
    /// Users who can open privileged consoles while the identity provider is not available.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-emergency-access-users-using-api>
    pub struct EmergencyAccess("zpa.emergency_access");

    /// Lists the users, one page at a time.
    ///
    /// Query: `page_id` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_users(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/users"
        as BY_TOKEN spelled PAGE_SIZE;

    /// Returns the user with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_user(user_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}";

    /// Adds a user.
    ///
    /// `activate_now`, in the query or the body, activates the user immediately. Default: `true`.
    ///
    /// Query: `activate_now` (flag), `microtenant_id` (text).
    ///
    /// Body: `activate_now` (flag), `email_id` (text), `first_name` (text), `last_name` (text),
    /// `user_id` (text), `update_enabled` (flag), `microtenant_id` (text), `allowed_activate`
    /// (flag), `allowed_deactivate` (flag), `activated_on` (text).
    fn add_user(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user"
        via activated;

    /// Replaces the user with this id.
    ///
    /// `activate_now` activates the user immediately. Default: `true`.
    ///
    /// Body: `activate_now` (flag), `email_id` (text), `first_name` (text), `last_name` (text),
    /// `microtenant_id` (text).
    fn update_user(user_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}"
        via activated;

    /// Activates the user with this id.
    ///
    /// Query: `send_email` (flag), `microtenant_id` (text).
    fn activate_user(user_id, query)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}/activate";

    /// Deactivates the user with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn deactivate_user(user_id, query)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/emergencyAccess/user/{user_id}/deactivate";
}

/// Only this list spells the page size in camelCase.
const PAGE_SIZE: Spelling =
    &[("page_size", "pageSize"), ("pageSize", "pageSize"), ("pagesize", "pageSize")];

/// Moves `activate_now` into the query.
fn activated(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::into_query(&mut call, "activate_now")?;
    if call.query_value("activate_now").is_none_or(Value::is_null) {
        call.set_query("activate_now", true);
    }
    client.execute(call)
}
