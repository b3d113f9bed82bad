//! Roles of administrators, and the expiry of their passwords.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Roles: the permissions of administrators.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/admin-role-management>
    pub struct AdminRoles("zia.admin_roles");

    /// Lists the roles of administrators, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_role`
    /// (flag), `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `rank` (int),
    /// `report_time_duration` (int, hours; -1 for no limit), `role_type` (text), `is_auditor`
    /// (flag).
    fn list_roles(query) => LIST "/zia/api/v1/adminRoles/lite" as WHOLE via local_search::by_name;

    /// Lists the roles of administrators, with their permissions.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_role`
    /// (flag).
    fn list_admin_roles(query)
        => LIST "/zia/api/v1/adminRoles" as WHOLE from go "roles.GetAllAdminRoles";

    /// Returns the expiry settings of administrators' passwords.
    fn get_password_expiry_settings() => GET "/zia/api/v1/passwordExpiry/settings";

    /// Returns the role with this id.
    fn get_role(role_id) => GET "/zia/api/v1/adminRoles/{role_id}";

    /// Adds a role.
    ///
    /// Body: `name` (text), `policy_access` (text), `alerting_access` (text), `dashboard_access`
    /// (text), `report_access` (text), `analysis_access` (text), `username_access` (text),
    /// `device_info_access` (text), `admin_acct_access` (text), `logs_limit` (text), `role_type`
    /// (text), `report_time_duration` (int, hours; -1 for no limit), `is_non_editable` (flag),
    /// `feature_permissions` (object), `is_auditor` (flag).
    fn add_role(body) => POST "/zia/api/v1/adminRoles";

    /// Replaces the expiry settings of administrators' passwords.
    ///
    /// Body: `password_expiration_enabled` (flag), `password_expiry_days` (int).
    fn update_password_expiry_settings(body) => PUT "/zia/api/v1/passwordExpiry/settings";

    /// Replaces the role with this id.
    ///
    /// Body: that of `add_role`.
    fn update_role(role_id, body) => PUT "/zia/api/v1/adminRoles/{role_id}";

    /// Removes the role with this id.
    fn delete_role(role_id) => DELETE "/zia/api/v1/adminRoles/{role_id}";
}
