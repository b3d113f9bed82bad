//! Virtual service edges.

use crate::api::prelude::{WHOLE, download};
use crate::api::shared::state;

crate::api::macros::resource! {
    /// Virtual service edges (VZEN), which run on customers' premises.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/service-edges>
    pub struct VzenNodes("zia.vzen_nodes");

    /// Lists the virtual service edges.
    ///
    /// Query: `search` (text).
    fn list_zen_nodes(query) => LIST "/zia/api/v1/virtualZenNodes" as WHOLE;

    /// Returns the virtual service edge with this id.
    fn get_zen_node(node_id) => GET "/zia/api/v1/virtualZenNodes/{node_id}";

    /// Returns the number of virtual service edges of each size, and the limits.
    fn get_zen_node_subscriptions()
        => GET "/zia/api/v1/virtualZenNodes/vzenSubscriptions"
        from oneapi "GetVirtualZenNodeSubscriptionValues";

    /// Downloads the certificate of the virtual service edge with this id to a file. Returns the
    /// file's path.
    fn download_zen_node_cert(node_id, filename)
        => GET "/zia/api/v1/virtualZenNodes/downloadcert/{node_id}"
        from oneapi "DownloadVirtualZenNodeCertificate"
        via download::to_named_file["zen-node-certificate", "zip"];

    /// Adds a virtual service edge.
    ///
    /// `enabled` is sent as `status`.
    ///
    /// Body: `enabled` (flag), `status` (text), `in_production` (flag), `ip_address` (text),
    /// `subnet_mask` (text), `default_gateway` (text), `type` (text), `ip_sec_enabled` (flag),
    /// `on_demand_support_tunnel_enabled` (flag), `establish_support_tunnel_enabled` (flag),
    /// `load_balancer_ip_address` (text), `deployment_mode` (text), `vzen_sku_type` (text),
    /// `description` (text), `name` (text).
    fn add_zen_node(body) => POST "/zia/api/v1/virtualZenNodes" via state::from_enabled_status;

    /// Replaces the virtual service edge with this id.
    ///
    /// Body: that of `add_zen_node`.
    fn update_zen_node(node_id, body)
        => PUT "/zia/api/v1/virtualZenNodes/{node_id}" via state::from_enabled_status;

    /// Removes the virtual service edge with this id.
    fn delete_zen_node(node_id) => DELETE "/zia/api/v1/virtualZenNodes/{node_id}";

    /// Generates a new certificate for the virtual service edge with this id.
    fn regenerate_zen_node_cert(node_id)
        => PUT "/zia/api/v1/virtualZenNodes/regeneratecert/{node_id}"
        from oneapi "RegenerateVirtualZenNodeCertificate";
}
