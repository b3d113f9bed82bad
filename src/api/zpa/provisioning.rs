//! Provisioning.

crate::macros::resource! {
    /// Provisioning.
    pub struct ProvisioningKey("zpa.provisioning");

    /// Lists the provisioning keys.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text),
    /// `key_type` (text).
    fn list_provisioning_keys(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/provisioningKey";

    /// Returns the provisioning key with this id.
    ///
    /// Query: `microtenant_id` (text), `key_type` (text).
    fn get_provisioning_key(key_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/provisioningKey/{key_id}";

    /// Returns the provisioning key by zcomponent with this id.
    ///
    /// Query: `microtenant_id` (text), `key_type` (text).
    fn get_provisioning_key_by_zcomponent(zcomponent_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRPzcomponent/{zcomponent_id}/provisioningKey";

    /// Adds a provisioning key.
    ///
    /// Body: `key_type` (text), `name` (text), `max_usage` (int), `enrollment_cert_id` (text),
    /// `component_id` (text), `microtenant_id` (text).
    fn add_provisioning_key(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/provisioningKey";

    /// Replaces the provisioning key with this id.
    ///
    /// Body: `key_type` (text), `name` (text), `max_usage` (int), `enrollment_cert_id` (text),
    /// `component_id` (text), `microtenant_id` (text).
    fn update_provisioning_key(key_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/provisioningKey/{key_id}";

    /// Removes the provisioning key with this id.
    ///
    /// Query: `key_type` (text), `microtenant_id` (text).
    fn delete_provisioning_key(key_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/CONNECTOR_GRP/provisioningKey/{key_id}";
}
