//! Site2site vpn.

crate::macros::resource! {
    /// Site2site VPN.
    pub struct Site2SiteVpn("ztb.site2site_vpn");

    /// Lists the hubs.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_hubs(query) => LIST "/ztb/api/v3/CloudGateway/hubs";

    /// Lists the s2s hubs.
    ///
    /// Query: `provider` (text).
    fn list_s2s_hubs(query) => LIST "/ztb/api/v3/CloudGateway/s2s_hubs";

    /// Returns the s2s connections with this id.
    fn get_s2s_connections(cluster_id) => GET "/ztb/api/v3/CloudGateway/s2s/{cluster_id}";

    /// Returns the s2s gateways with this id.
    fn get_s2s_gateways(cluster_id) => LIST "/ztb/api/v3/CloudGateway/s2s/{cluster_id}/gateways";

    /// Adds a s2s connection.
    ///
    /// Body: `connection` (text).
    fn create_s2s_connections(cluster_id, body) => POST "/ztb/api/v3/CloudGateway/s2s/{cluster_id}";

    /// Replaces the s2s connection with this id.
    ///
    /// Body: `connection` (text).
    fn update_s2s_connections(cluster_id, body) => PUT "/ztb/api/v3/CloudGateway/s2s/{cluster_id}";

    /// Removes the s2s connection with this id.
    ///
    /// Body: `gateway_ids` (list).
    fn delete_s2s_connections(cluster_id, body)
        => DELETE "/ztb/api/v3/CloudGateway/s2s/{cluster_id}";
}
