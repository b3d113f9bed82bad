//! App protection.

crate::macros::resource! {
    /// App protection.
    pub struct InspectionController("zpa.app_protection");

    /// Lists the control action types.
    fn list_control_action_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/actionTypes";

    /// Lists the control severity types.
    fn list_control_severity_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/severityTypes";

    /// Lists the control types.
    fn list_control_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/controlTypes";

    /// Lists the custom controls.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `sort_dir` (text).
    fn list_custom_controls(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom";

    /// Lists the custom http methods.
    fn list_custom_http_methods()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/httpMethods";

    /// Lists the predef control adp.
    ///
    /// Query: `search` (text), `version` (text).
    fn list_predef_control_adp(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/adp";

    /// Lists the predef control API.
    ///
    /// Query: `search` (text), `version` (text).
    fn list_predef_control_api(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/api";

    /// Lists the predef control versions.
    fn list_predef_control_versions()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/versions";

    /// Lists the predef controls.
    ///
    /// Query: `search` (text), `version` (text).
    fn list_predef_controls(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined";

    /// Lists the profiles.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile";

    /// Returns the all predef control.
    ///
    /// Query: `search` (text), `version` (text).
    fn get_all_predef_control(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined";

    /// Returns the custom control with this id.
    fn get_custom_control(control_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Returns the predef control with this id.
    fn get_predef_control(control_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/predefined/{control_id}";

    /// Returns the profile with this id.
    fn get_profile(profile_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Adds a custom control.
    fn add_custom_control(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom";

    /// Replaces the custom control with this id.
    fn update_custom_control(control_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Replaces the profile with this id.
    fn update_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Removes the custom control with this id.
    fn delete_custom_control(control_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Removes the profile with this id.
    fn delete_profile(profile_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Profiles the control attach with this id.
    ///
    /// Body: `action` (text), `profile_version` (text).
    fn profile_control_attach(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}/associateAllPredefinedControls";
}
