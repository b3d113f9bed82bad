//! Vzen nodes.

crate::macros::resource! {
    /// Vzen nodes.
    pub struct VzenNodes("zia.vzen_nodes");

    /// Lists the zen nodes.
    ///
    /// Query: `search` (text).
    fn list_zen_nodes(query) => LIST "/zia/api/v1/virtualZenNodes";

    /// Returns the zen node with this id.
    fn get_zen_node(node_id) => GET "/zia/api/v1/virtualZenNodes/{node_id}";

    /// Adds a zen node.
    ///
    /// Body: `enabled` (flag), `status` (text), `in_production` (flag), `ip_address` (text),
    /// `subnet_mask` (text), `default_gateway` (text), `type` (text), `ip_sec_enabled` (flag),
    /// `on_demand_support_tunnel_enabled` (flag), `establish_support_tunnel_enabled` (flag),
    /// `load_balancer_ip_address` (text), `deployment_mode` (text), `vzen_sku_type` (text),
    /// `description` (text), `name` (text).
    fn add_zen_node(body) => POST "/zia/api/v1/virtualZenNodes";

    /// Replaces the zen node with this id.
    ///
    /// Body: `name` (text), `enabled` (flag), `status` (text), `in_production` (flag),
    /// `ip_address` (text), `subnet_mask` (text), `default_gateway` (text), `type` (text),
    /// `ip_sec_enabled` (flag), `on_demand_support_tunnel_enabled` (flag),
    /// `establish_support_tunnel_enabled` (flag), `load_balancer_ip_address` (text),
    /// `deployment_mode` (text), `vzen_sku_type` (text), `description` (text).
    fn update_zen_node(node_id, body) => PUT "/zia/api/v1/virtualZenNodes/{node_id}";

    /// Removes the zen node with this id.
    fn delete_zen_node(node_id) => DELETE "/zia/api/v1/virtualZenNodes/{node_id}";
}
