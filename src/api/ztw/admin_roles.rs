//! Admin roles.

crate::macros::resource! {
    /// Admin roles.
    pub struct AdminRoles("ztw.admin_roles");

    /// Lists the roles.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_roles`
    /// (flag), `id` (list).
    fn list_roles(query) => LIST "/ztw/api/v1/adminRoles";

    /// Adds a role.
    ///
    /// Body: `name` (text), `policy_access` (text), `report_access` (text), `username_access`
    /// (text), `dashboard_access` (text), `feature_permissions_tuples` (list), `alerting_access`
    /// (text), `analysis_access` (text), `admin_acct_access` (text), `device_info_access` (text).
    fn add_role(body) => POST "/ztw/api/v1/adminRoles";

    /// Replaces the role with this id.
    ///
    /// Body: `name` (text), `policy_access` (text), `report_access` (text), `username_access`
    /// (text), `dashboard_access` (text), `feature_permissions` (list), `alerting_access` (text),
    /// `analysis_access` (text), `admin_acct_access` (text), `device_info_access` (text).
    fn update_role(role_id, body) => PUT "/ztw/api/v1/adminRoles/{role_id}";

    /// Removes the role with this id.
    fn delete_role(role_id) => DELETE "/ztw/api/v1/adminRoles/{role_id}";
}
