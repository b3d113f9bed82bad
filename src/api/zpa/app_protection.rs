//! AppProtection.

use super::shared::keep_current;
use crate::api::prelude::{
    ApiResponse, Call, Client, Payload, Result, Spelling, Value, WHOLE, json,
};

/// This list requires the field's name in lower case.
const SORT: Spelling = &[("sort_dir", "sortdir")];

/// The field's name in Python's documentation.
const CONTROLS: Spelling = &[("threat_labz_controls", "threatlabzControls")];

crate::api::macros::resource! {
    /// AppProtection: controls that inspect the traffic to applications, and profiles of controls.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-appprotection-profiles-using-api>
    pub struct InspectionController("zpa.app_protection");

    /// Lists the actions that a control can take.
    fn list_control_action_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/actionTypes";

    /// Lists the severity levels of controls.
    fn list_control_severity_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/severityTypes";

    /// Lists the types of controls.
    fn list_control_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/controlTypes";

    /// Lists the types of custom controls.
    fn list_custom_control_types()
        => GET "/zpa/mgmtconfig/v1/admin/inspectionControls/customControlTypes"
        from oneapi "GetInspectionCustomControlTypes";

    /// Lists the custom controls.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `sort_dir` (text).
    fn list_custom_controls(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom"
        spelled SORT;

    /// Lists the profiles that contain a custom control.
    fn list_custom_control_profiles(control_id)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}/profiles"
        as WHOLE from oneapi "GetProfileInfo";

    /// Lists the HTTP methods that custom controls can match.
    ///
    /// Returns: a list of texts.
    fn list_custom_http_methods()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/httpMethods";

    /// Returns the predefined controls against Active Directory attacks.
    ///
    /// Query: `search` (text), `version` (text).
    fn list_predef_control_adp(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/adp";

    /// Returns the predefined controls for APIs.
    ///
    /// Query: `search` (text), `version` (text).
    fn list_predef_control_api(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/api";

    /// Lists the versions of the predefined controls.
    fn list_predef_control_versions()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/versions";

    /// Lists the predefined controls of a version, by group.
    ///
    /// Query: `version` (text: `OWASP_CRS/4.8.0`, `OWASP_CRS/3.3.5` or `OWASP_CRS/3.3.0`), `search`
    /// (text), `search_field` (text). `search` is a control's name. With `search_field`, `search`
    /// is the name of a field, and `search_field` is the field's value.
    fn list_predef_controls(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined"
        via list_predefined;

    /// Lists the profiles.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile";

    /// Lists the predefined controls, by group.
    ///
    /// Query: `search` (text), `version` (text).
    fn get_all_predef_control(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined";

    /// Returns the custom control with this id.
    fn get_custom_control(control_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Returns the predefined control with this id.
    fn get_predef_control(control_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/{control_id}";

    /// Returns the profile with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_profile(profile_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Adds a control of the tenant's own.
    ///
    /// Body: `name` (text), `description` (text), `severity` (text), `type` (text),
    /// `paranoia_level` (text), `default_action` (text), `default_action_value` (text),
    /// `protocol_type` (text), `rules` (list, each with `type`, `names` and `conditions`, and each
    /// condition with `lhs`, `op` and `rhs`).
    ///
    /// Returns: `id` (text), `name` (text), `action` (text), `control_number` (text),
    /// `control_rule_json` (text), `default_action` (text), `description` (text), `paranoia_level`
    /// (text), ….
    fn add_custom_control(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom";

    /// Adds a profile. Returns the new profile.
    ///
    /// Every profile must have the default controls of its version. The client adds those that are
    /// missing from the body.
    ///
    /// Body: `name` (text), `description` (text), `check_control_deployment_status` (flag),
    /// `paranoia_level` (text), `incarnation_number` (text), `global_control_actions` (list),
    /// `predefined_controls_version` (text. Default: `OWASP_CRS/3.3.0`), `predefined_controls`
    /// (list, each with `id` and `action`), `custom_controls` (list), `threat_labz_controls`
    /// (list), `websocket_controls` (list), `controls_info` (list), `zs_defined_control_choice`
    /// (text).
    fn add_profile(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile"
        spelled CONTROLS via add;

    /// Changes the custom control with this id.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: that of `add_custom_control`.
    fn update_custom_control(control_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}"
        via update_custom;

    /// Replaces the profile with this id.
    ///
    /// Every profile must have the default controls of its version. The client adds those that are
    /// missing from the body.
    ///
    /// Body: that of `add_profile`.
    fn update_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}"
        spelled CONTROLS via with_defaults;

    /// Changes the profile with this id and its controls.
    ///
    /// Every profile must have the default controls of its version. The client adds those that are
    /// missing from the body.
    ///
    /// Body: that of `add_profile`, `custom_controls` (list of pairs
    /// of an id and an action), `inspection_profile` (object).
    fn update_profile_and_controls(profile_id, body)
        => PATCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}/patch"
        spelled CONTROLS via update_with_controls;

    /// Removes the custom control with this id.
    fn delete_custom_control(control_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Removes the profile with this id.
    fn delete_profile(profile_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Attaches all predefined controls of a version to the profile with this id, or detaches them.
    ///
    /// Detaching uses the endpoint `…/deAssociateAllPredefinedControls`.
    ///
    /// Body: `action` (text: `attach` or `detach`), `profile_version` (text. Default:
    /// `OWASP_CRS/3.3.0`).
    fn profile_control_attach(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}/associateAllPredefinedControls"
        via attach;
}

/// The endpoint that detaches predefined controls.
const DETACH: &str = "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/\
                      {profile_id}/deAssociateAllPredefinedControls";

/// The default version of the predefined controls.
const VERSION: &str = "OWASP_CRS/3.3.0";

/// The versions of the predefined controls.
const VERSIONS: &[&str] = &["OWASP_CRS/4.8.0", "OWASP_CRS/3.3.5", VERSION];

/// Lists predefined controls, filtered by one of their fields.
fn list_predefined(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    check_version(&call, "query.version", call.query_value("version"))?;
    let value = call.take_query("search_field");
    if let Some(Value::String(value)) = value.filter(|value| value != "")
        && let Some(Value::String(field)) = call.query_value("search")
    {
        let filter = format!("{field}+EQ+{value}");
        call.set_query("search", filter);
    }
    client.execute(call)
}

fn check_version(call: &Call, place: &str, version: Option<&Value>) -> Result<()> {
    match version.and_then(Value::as_str) {
        Some(version) if VERSIONS.contains(&version) => Ok(()),
        _ => Err(call.refuse(place, format!("must be one of {}", VERSIONS.join(", ")))),
    }
}

fn add(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let (profile, response) = with_defaults(client, call)?;
    // The response does not have the controls.
    match profile.get("id") {
        Some(id) => client.zpa().app_protection().get_profile(id, ()),
        None => Ok((profile, response)),
    }
}

/// Sends a profile with the default controls of its version, besides its own. A profile that was
/// read and edited is sent unchanged.
fn with_defaults(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if call.whole {
        return client.execute(call);
    }
    let place = "body.predefined_controls";
    let field = |name: &str| call.fields()?.get(name).filter(|value| !value.is_null()).cloned();
    let version = field("predefined_controls_version").unwrap_or_else(|| VERSION.into());
    check_version(&call, "body.predefined_controls_version", Some(&version))?;
    let mut own = match field("predefined_controls") {
        None => Vec::new(),
        Some(Value::Array(controls)) if controls.iter().all(Value::is_object) => controls,
        Some(_) => return Err(call.refuse(place, "must be an array of objects with an id")),
    };
    for control in own.iter_mut().filter_map(Value::as_object_mut) {
        if let Some(action) = control.get("action").cloned() {
            control.entry("default_action").or_insert(action);
        }
    }
    let query = json!({"version": version});
    let (groups, _) = client.zpa().app_protection().list_predef_controls(query)?;
    let named = |id: Option<&Value>| own.iter().any(|control| control.get("id") == id);
    let mut controls: Vec<_> = groups
        .as_array()
        .into_iter()
        .flatten()
        .filter(|group| is_default(group))
        .filter_map(|group| group.get("predefined_inspection_controls")?.as_array())
        .flatten()
        .filter(|control| !named(control.get("id")))
        .map(|control| {
            let action = ["default_action", "action"].iter().find_map(|name| control.get(*name));
            json!({"id": control.get("id"), "action": action, "default_action": action})
        })
        .collect();
    controls.append(&mut own);
    if let Some(body) = call.fields_mut() {
        body.insert("predefined_controls".to_owned(), controls.into());
        body.insert("predefined_controls_version".to_owned(), version);
    }
    client.execute(call)
}

/// Whether every profile must have the controls of a group.
fn is_default(group: &Value) -> bool {
    match group.get("default_group") {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::String(text)) => !text.is_empty() && !text.eq_ignore_ascii_case("false"),
        _ => false,
    }
}

/// Sends a profile whose custom controls may be pairs of an id and an action.
fn update_with_controls(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(Value::Array(controls)) =
        call.fields_mut().and_then(|body| body.get_mut("custom_controls"))
    {
        for control in controls {
            if let Value::Array(pair) = control
                && let [id, action] = pair.as_mut_slice()
            {
                *control = json!({"id": id.take(), "action": action.take()});
            }
        }
    }
    with_defaults(client, call)
}

fn update_custom(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    if call.whole {
        return client.execute(call);
    }
    let id = call.argument("control_id").unwrap_or_default();
    let (control, _) = client.zpa().app_protection().get_custom_control(id)?;
    client.execute(keep_current::complete(call, control, &[])?)
}

/// Attaches or detaches controls, depending on `action`.
fn attach(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let field = |name: &str| call.fields()?.get(name).cloned();
    let version = field("profile_version").unwrap_or_else(|| VERSION.into());
    let action = field("action");
    let action = action.as_ref().and_then(Value::as_str);
    match action {
        Some("attach") => call.set_query("version", version),
        Some("detach") => call.path = DETACH.into(),
        _ => return Err(call.refuse("body.action", "must be attach or detach")),
    }
    call.body = Payload::Json(json!({}));
    client.execute(call)
}
