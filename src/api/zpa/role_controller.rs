//! Roles of administrators.

use super::shared::page_styles::WHOLE;

crate::api::macros::resource! {
    /// Roles of administrators, and the permissions of roles.
    pub struct RoleController("zpa.role_controller");

    /// Lists the permission groups for roles.
    ///
    /// Query: `microtenant_id` (text).
    fn list_permission_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/permissionGroups" as WHOLE;

    /// Lists the roles.
    ///
    /// Query: `microtenant_id` (text).
    fn list_roles(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/roles" as WHOLE;

    /// Returns the role with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_role(role_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/roles/{role_id}";

    /// Adds a role.
    ///
    /// Body: `name` (text), `description` (text), `bypass_remote_assistance_check` (flag),
    /// `class_permission_groups` (list).
    fn add_role(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/roles";

    /// Replaces the role with this id.
    ///
    /// Body: `name` (text), `description` (text), `bypass_remote_assistance_check` (flag),
    /// `class_permission_groups` (list).
    fn update_role(role_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/roles/{role_id}";

    /// Removes the role with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_role(role_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/roles/{role_id}";
}
