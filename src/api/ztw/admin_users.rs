//! Administrators.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::ids::{self, IdFields, Ids};

/// Only the change of a password spells this field so.
const PASSWORD: Spelling = &[("username", "userName")];

crate::api::macros::resource! {
    /// The administrators of the tenant.
    pub struct AdminUsers("ztw.admin_users");

    /// Lists the administrators, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `include_admin_users` (flag),
    /// `include_auditor_users` (flag), `partner_type` (text), `search` (text).
    fn list_admins(query) => LIST "/ztw/api/v1/adminUsers";

    /// Returns the administrator with this id.
    fn get_admin(admin_id) => GET "/ztw/api/v1/adminUsers/{admin_id}";

    /// Adds an administrator.
    ///
    /// Body: `user_name` (text), `login_name` (text), `role` (text), `email` (text), `password`
    /// (text), `disabled` (flag), `new_location_create_allowed` (flag), `admin_scope_type` (text),
    /// `admin_scope_group_member_entity_ids` (list), `is_default_admin` (flag),
    /// `is_deprecated_default_admin` (flag), `is_auditor` (flag), `is_security_report_comm_enabled`
    /// (flag), `is_service_update_comm_enabled` (flag), `is_password_login_allowed` (flag),
    /// `is_product_update_comm_enabled` (flag), `is_exec_mobile_app_enabled` (flag),
    /// `send_mobile_app_invite` (flag), `send_zdx_onboard_invite` (flag), `comments` (text), `name`
    /// (text).
    fn add_admin(body) => POST "/ztw/api/v1/adminUsers" via scoped;

    /// Replaces the administrator with this id.
    ///
    /// Body: that of `add_admin`.
    fn update_admin(admin_id, body) => PUT "/ztw/api/v1/adminUsers/{admin_id}" via scoped;

    /// Removes the administrator with this id.
    fn delete_admin(admin_id) => DELETE "/ztw/api/v1/adminUsers/{admin_id}";

    /// Changes an administrator's password.
    ///
    /// Body: `username` (text), `old_password` (text), `new_password` (text).
    fn change_password(body) => POST "/ztw/api/v1/passwordChange" spelled PASSWORD;
}

/// Sends an administrator's location groups under the API's name.
const SCOPE: IdFields =
    &[("admin_scope_group_member_entity_ids", "adminScopescopeGroupMemberEntities")];

fn scoped(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, SCOPE, Ids::Numbers);
    client.execute(call)
}
