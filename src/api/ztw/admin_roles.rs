//! Roles of administrators.

use crate::api::prelude::{ApiResponse, Call, Client, Map, Result, Spelling, Value, WHOLE};
use crate::api::shared::body_fields;

/// The field's name is singular in the API.
const API: Spelling = &[("include_api_roles", "includeApiRole")];

crate::api::macros::resource! {
    /// Roles: the permissions of administrators.
    pub struct AdminRoles("ztw.admin_roles");

    /// Lists the roles.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_roles`
    /// (flag), `id` (list).
    fn list_roles(query) => LIST "/ztw/api/v1/adminRoles" as WHOLE spelled API;

    /// Lists the roles, in brief.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_role`
    /// (flag).
    fn list_roles_lite(query)
        => LIST "/ztw/api/v1/adminRoles/lite" as WHOLE from oneapi "ListRoleSummariesLite";

    /// Returns the role with this id.
    fn get_role(role_id) => GET "/ztw/api/v1/adminRoles/{role_id}" from oneapi "GetAdminRole";

    /// Returns the caller's permissions for the tenant's features, by feature.
    fn get_feature_permissions()
        => GET "/ztw/api/v1/auth/permissions" from oneapi "GetFeaturePermissions";

    /// Adds a role for administrators of Cloud and Branch Connector.
    ///
    /// Default of each access field: `NONE`.
    ///
    /// Body: `name` (text), `policy_access` (text), `report_access` (text), `username_access`
    /// (text), `dashboard_access` (text), `feature_permissions_tuples` (list), `alerting_access`
    /// (text), `analysis_access` (text), `admin_acct_access` (text), `device_info_access` (text).
    fn add_role(body) => POST "/ztw/api/v1/adminRoles" via with_access;

    /// Replaces the role with this id.
    ///
    /// Body: `name` (text), `policy_access` (text), `report_access` (text), `username_access`
    /// (text), `dashboard_access` (text), `feature_permissions` (list), `alerting_access` (text),
    /// `analysis_access` (text), `admin_acct_access` (text), `device_info_access` (text).
    fn update_role(role_id, body) => PUT "/ztw/api/v1/adminRoles/{role_id}" via with_permissions;

    /// Removes the role with this id.
    fn delete_role(role_id) => DELETE "/ztw/api/v1/adminRoles/{role_id}";
}

/// Defaults of a role's fields, which the API requires.
const USUAL: [(&str, &str); 5] = [
    ("role_type", "EDGE_CONNECTOR_ADMIN"),
    ("policy_access", "NONE"),
    ("report_access", "NONE"),
    ("username_access", "NONE"),
    ("dashboard_access", "NONE"),
];

fn with_access(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(body) = call.fields_mut() {
        for (name, value) in USUAL {
            body.entry(name).or_insert_with(|| value.into());
        }
    }
    with_permissions(client, call)
}

/// Sends permissions as an object by feature. Callers may also give a list of pairs.
fn with_permissions(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::merge(&mut call, "feature_permissions_tuples", "feature_permissions")?;
    let pair = |pair: &Value| match pair.as_array().map(Vec::as_slice) {
        Some([Value::String(feature), access]) => Some((feature.clone(), access.clone())),
        _ => None,
    };
    let listed = call.fields().and_then(|body| body.get("feature_permissions")?.as_array());
    let permissions: Option<Map<_, _>> = listed.and_then(|all| all.iter().map(pair).collect());
    if let Some(permissions) = permissions
        && let Some(body) = call.fields_mut()
    {
        body.insert("feature_permissions".to_owned(), permissions.into());
    }
    client.execute(call)
}
