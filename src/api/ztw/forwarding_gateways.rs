//! Forwarding gateways.

crate::macros::resource! {
    /// Forwarding gateways.
    pub struct ForwardingGateways("ztw.forwarding_gateways");

    /// Lists the gateway lite.
    ///
    /// Query: `search` (text).
    fn list_gateway_lite(query) => LIST "/ztw/api/v1/gateways/lite";

    /// Lists the gateways.
    fn list_gateways(query) => LIST "/ztw/api/v1/gateways";

    /// Adds a gateway.
    ///
    /// Body: `type` (text), `description` (text), `fail_closed` (flag), `manual_primary` (text),
    /// `manual_secondary` (text), `subcloud_primary` (list), `subcloud_secondary` (list),
    /// `primary_type` (text), `secondary_type` (text), `name` (text).
    fn add_gateway(body) => POST "/ztw/api/v1/gateways";

    /// Removes the gateway with this id.
    fn delete_gateway(gateway_id) => DELETE "/ztw/api/v1/gateways/{gateway_id}";
}
