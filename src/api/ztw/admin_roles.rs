//! Roles of administrators.

use crate::api::prelude::{ApiResponse, Call, Client, Map, Result, Spelling, Value, WHOLE};
use crate::api::shared::body_fields;

/// The API has one of it.
const API: Spelling = &[("include_api_roles", "includeApiRole")];

crate::api::macros::resource! {
    /// Roles: what administrators may see and change.
    pub struct AdminRoles("ztw.admin_roles");

    /// Lists the roles.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_roles`
    /// (flag), `id` (list).
    fn list_roles(query) => LIST "/ztw/api/v1/adminRoles" as WHOLE spelt API;

    /// Lists the roles, in brief.
    ///
    /// Query: `include_auditor_role` (flag), `include_partner_role` (flag), `include_api_role`
    /// (flag).
    fn list_roles_lite(query)
        => LIST "/ztw/api/v1/adminRoles/lite" as WHOLE from oneapi "ListRoleSummariesLite";

    /// Returns the role with this id.
    fn get_role(role_id) => GET "/ztw/api/v1/adminRoles/{role_id}" from oneapi "GetAdminRole";

    /// Returns what the features of the tenant let the caller do, by the name of the feature.
    fn get_feature_permissions()
        => GET "/ztw/api/v1/auth/permissions" from oneapi "GetFeaturePermissions";

    /// Adds a role for administrators of Cloud and Branch Connector.
    ///
    /// Access that the body does not mention is `NONE`.
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

/// What a role has where the caller does not say: the API wants all of it.
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

/// Sends permissions by feature as the object that the API has; callers may list pairs.
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
