//! Zpa gateway.

crate::macros::resource! {
    /// ZPA gateway.
    pub struct ZpaGateway("zia.zpa_gateway");

    /// Lists the gateways.
    ///
    /// Query: `app_segment` (list), `search` (text).
    fn list_gateways(query) => LIST "/zia/api/v1/zpaGateways";

    /// Returns the gateway with this id.
    fn get_gateway(gateway_id) => GET "/zia/api/v1/zpaGateways/{gateway_id}";

    /// Adds a gateway.
    ///
    /// Body: `name` (text), `zpa_server_group` (object), `zpa_app_segments` (object),
    /// `description` (text), `type` (text), `zpa_tenant_id` (int).
    fn add_gateway(body) => POST "/zia/api/v1/zpaGateways";

    /// Replaces the gateway with this id.
    ///
    /// Body: `zpa_server_group` (object), `zpa_app_segments` (object), `name` (text),
    /// `description` (text), `type` (text), `zpa_tenant_id` (int).
    fn update_gateway(gateway_id, body) => PUT "/zia/api/v1/zpaGateways/{gateway_id}";

    /// Removes the gateway with this id.
    fn delete_gateway(gateway_id) => DELETE "/zia/api/v1/zpaGateways/{gateway_id}";
}
