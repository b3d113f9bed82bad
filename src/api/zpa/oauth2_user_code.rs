//! Oauth2 user code.

crate::macros::resource! {
    /// TODO one line: what oauth2 user code are.
    pub struct OAuth2UserCode("zpa.oauth2_user_code");

    /// Adds a provisioning key.
    ///
    /// Body: `key_type` (text), `user_codes` (list), `component_group_id` (int),
    /// `config_cloud_name` (text), `enrollment_server` (text), `nonce_association_type` (text),
    /// `tenant_id` (int), `zcomponent_id` (int), `microtenant_id` (text).
    //TODO arguments dropped from the body; validates arguments | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/associationType/CONNECTOR_GRP/usercodes/status | result object
    fn add_provisioning_key(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/usercodes/status";

    /// Verifys the oauth2 user code.
    ///
    /// Body: `key_type` (text), `user_codes` (list), `component_group_id` (int),
    /// `config_cloud_name` (text), `enrollment_server` (text), `nonce_association_type` (text),
    /// `tenant_id` (int), `zcomponent_id` (int), `microtenant_id` (text).
    //TODO arguments dropped from the body; validates arguments | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/associationType/CONNECTOR_GRP/usercodes | result object
    fn verify_oauth2_user_code(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/usercodes";
}
