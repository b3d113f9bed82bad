//! User codes for the enrollment of components.

use super::shared::key_types::of_key_type;

crate::api::macros::resource! {
    /// User codes, which enroll app connectors and similar components without a provisioning key.
    ///
    /// `key_type` is the type of component: `connector`, `service_edge`, `assistant_group` or
    /// `site_controller_group`.
    pub struct OAuth2UserCode("zpa.oauth2_user_code");

    /// Verifies user codes of a type for the group that the components will join.
    ///
    /// Body: `user_codes` (list), `component_group_id` (int), `config_cloud_name` (text),
    /// `enrollment_server` (text), `nonce_association_type` (text), `tenant_id` (int),
    /// `zcomponent_id` (int), `microtenant_id` (text).
    fn verify_oauth2_user_code(key_type, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/{key_type}/usercodes"
        via of_key_type;

    /// Adds a provisioning key for verified user codes of a type.
    ///
    /// Body: `user_codes` (list), `component_group_id` (int), `config_cloud_name` (text),
    /// `enrollment_server` (text), `nonce_association_type` (text), `tenant_id` (int),
    /// `zcomponent_id` (int), `microtenant_id` (text).
    fn add_provisioning_key(key_type, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/{key_type}/usercodes/status"
        via of_key_type;
}
