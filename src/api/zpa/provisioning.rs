//! Provisioning keys.

use super::shared::key_types::of_key_type;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Keys with which app connectors and service edges are enrolled.
    ///
    /// `key_type` is the type of component: `connector`, `service_edge`, `assistant_group` or
    /// `site_controller_group`.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-provisioning-keys-using-api>
    pub struct ProvisioningKey("zpa.provisioning");

    /// Lists the provisioning keys of a type, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_provisioning_keys(key_type, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/{key_type}/provisioningKey"
        via of_key_type;

    /// Returns the provisioning key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_provisioning_key(key_id, key_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/{key_type}/provisioningKey/{key_id}"
        via of_key_type;

    /// Returns the provisioning key of the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_provisioning_key_by_zcomponent(zcomponent_id, key_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/{key_type}/zcomponent/{zcomponent_id}/provisioningKey"
        via of_key_type;

    /// Adds a provisioning key.
    ///
    /// `component_id` is the id of the group that the components will join.
    ///
    /// Body: `name` (text), `max_usage` (int), `enrollment_cert_id` (text), `component_id` (text),
    /// `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `enabled` (flag), `enrollment_cert_id` (text),
    /// `exportable` (flag), `max_usage` (text), `provisioning_key` (text), `read_only` (flag), ….
    fn add_provisioning_key(key_type, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/{key_type}/provisioningKey"
        via for_component;

    /// Replaces the provisioning key with this id.
    ///
    /// Body: `name` (text), `max_usage` (int), `enrollment_cert_id` (text), `component_id` (text),
    /// `microtenant_id` (text).
    fn update_provisioning_key(key_id, key_type, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/{key_type}/provisioningKey/{key_id}"
        via for_component;

    /// Removes the provisioning key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_provisioning_key(key_id, key_type, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/associationType/{key_type}/provisioningKey/{key_id}"
        via of_key_type;
}

/// Sends `component_id` as `zcomponent_id`, the API's name.
fn for_component(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(body) = call.fields_mut()
        && let Some(id) = body.get("component_id").cloned()
    {
        body.entry("zcomponent_id").or_insert(id);
    }
    of_key_type(client, call)
}
