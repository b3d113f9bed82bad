//! App protection.

crate::macros::resource! {
    /// TODO one line: what app protection are.
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
    //TODO query changed | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionControls/predefined | result list
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
    //TODO body has added constants | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionControls/custom | result object
    fn add_custom_control(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom";

    /// Adds a profile.
    ///
    /// Query: `name` (text), `description` (text), `check_control_deployment_status` (flag),
    /// `paranoia_level` (text), `incarnation_number` (text), `global_control_actions` (list),
    /// `predefined_controls_version` (list), `zs_defined_control_choice` (text), `custom_controls`
    /// (list), `controls_info` (list), `threat_labz_controls` (list), `websocket_controls` (list).
    //TODO several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionControls/predefined ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionProfile ; GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionProfile/216196257331223855 | result object
    fn add_profile(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/216196257331223855";

    /// Replaces the custom control with this id.
    fn update_custom_control(control_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Replaces the profile with this id.
    //TODO body values transformed; empty body -> object with the id only; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionControls/predefined ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionProfile/{profile_id} | result object
    fn update_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Replaces the profile and control.
    ///
    /// Query: `profile_id` (text), `inspection_profile` (object).
    //TODO empty body -> object with the id only |  | result none
    fn update_profile_and_controls(query) => GET "/TODO";

    /// Removes the custom control with this id.
    fn delete_custom_control(control_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionControls/custom/{control_id}";

    /// Removes the profile with this id.
    fn delete_profile(profile_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}";

    /// Profiles the control attach with this id.
    ///
    /// Body: `action` (text), `profile_version` (text).
    //TODO body keys renamed or wrapped; empty body -> object with the id only; validates arguments | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/inspectionProfile/{profile_id}/associateAllPredefinedControls | result object
    fn profile_control_attach(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/inspectionProfile/{profile_id}/associateAllPredefinedControls";
}
