//! Oauth2 user code.

crate::macros::resource! {
    /// Oauth2 user code.
    pub struct OAuth2UserCode("zpa.oauth2_user_code");

    /// Adds a provisioning key.
    ///
    /// Body: `key_type` (text), `user_codes` (list), `component_group_id` (int),
    /// `config_cloud_name` (text), `enrollment_server` (text), `nonce_association_type` (text),
    /// `tenant_id` (int), `zcomponent_id` (int), `microtenant_id` (text).
    fn add_provisioning_key(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/usercodes/status";

    /// Verifys the oauth2 user code.
    ///
    /// Body: `key_type` (text), `user_codes` (list), `component_group_id` (int),
    /// `config_cloud_name` (text), `enrollment_server` (text), `nonce_association_type` (text),
    /// `tenant_id` (int), `zcomponent_id` (int), `microtenant_id` (text).
    fn verify_oauth2_user_code(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/usercodes";
}
