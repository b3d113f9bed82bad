//! VPN between sites.

use super::merged;

crate::api::macros::resource! {
    /// VPN tunnels from clusters to hubs.
    pub struct Site2SiteVpn("ztb.site2site_vpn");

    /// Lists the cloud gateways that are hubs.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_hubs(query) => LIST "/ztb/api/v3/CloudGateway/hubs";

    /// Lists the hubs to which clusters can be connected.
    ///
    /// Query: `provider` (text).
    fn list_s2s_hubs(query) => LIST "/ztb/api/v3/CloudGateway/s2s_hubs";

    /// Returns the connections of a cluster.
    fn get_s2s_connections(cluster_id) => GET "/ztb/api/v3/CloudGateway/s2s/{cluster_id}";

    /// Lists the gateways of a cluster with their interfaces.
    fn get_s2s_gateways(cluster_id) => LIST "/ztb/api/v3/CloudGateway/s2s/{cluster_id}/gateways";

    /// Connects a cluster to a hub.
    ///
    /// The fields may be in an object named `connection` in the body.
    ///
    /// Body: `connect_to_hub` (flag), `gateways` (list), `hubs` (object).
    fn create_s2s_connections(cluster_id, body)
        => POST "/ztb/api/v3/CloudGateway/s2s/{cluster_id}" via merged;

    /// Changes the connections of a cluster.
    ///
    /// The fields may be in an object named `connection` in the body.
    ///
    /// Body: `connect_to_hub` (flag), `gateways` (list), `hubs` (object).
    fn update_s2s_connections(cluster_id, body)
        => PUT "/ztb/api/v3/CloudGateway/s2s/{cluster_id}" via merged;

    /// Removes the connections of gateways of a cluster.
    ///
    /// Body: `gateway_ids` (list).
    fn delete_s2s_connections(cluster_id, body)
        => DELETE "/ztb/api/v3/CloudGateway/s2s/{cluster_id}";
}
