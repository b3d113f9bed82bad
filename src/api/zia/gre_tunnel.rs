//! Gre tunnel.

crate::macros::resource! {
    /// GRE tunnel.
    pub struct TrafficForwardingGreTunnel("zia.gre_tunnel");

    /// Lists the GRE ranges.
    ///
    /// Query: `internal_ip_range` (int), `static_ip` (text), `limit` (int).
    fn list_gre_ranges(query) => LIST "/zia/api/v1/greTunnels/availableInternalIpRanges";

    /// Lists the GRE tunnels.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_gre_tunnels(query) => LIST "/zia/api/v1/greTunnels";

    /// Lists the VIP group by data centre.
    ///
    /// Query: `source_ip` (text), `page` (int), `page_size` (int), `routable_ip` (flag),
    /// `within_country_only` (flag), `include_private_service_edge` (flag), `include_current_vips`
    /// (flag), `latitude` (text), `longitude` (text), `geo_override` (flag).
    fn list_vip_group_by_dc(query) => LIST "/zia/api/v1/vips/groupByDatacenter";

    /// Lists the VIPs.
    fn list_vips(query) => LIST "/zia/api/v1/vips";

    /// Lists the VIPs recommended.
    fn list_vips_recommended(query) => LIST "/zia/api/v1/vips/recommendedList";

    /// Returns the closest diverse VIP ids.
    ///
    /// Query: `ip_address` (text).
    fn get_closest_diverse_vip_ids(query) => LIST "/zia/api/v1/vips/recommendedList";

    /// Returns the GRE tunnel with this id.
    fn get_gre_tunnel(tunnel_id) => GET "/zia/api/v1/greTunnels/{tunnel_id}";

    /// Returns the IP GRE tunnel info.
    ///
    /// Query: `ip_addresses` (list).
    fn get_ip_gre_tunnel_info(query) => LIST "/zia/api/v1/orgProvisioning/ipGreTunnelInfo";

    /// Adds a GRE tunnel.
    ///
    /// Body: `comment` (text), `ip_unnumbered` (flag), `internal_ip_range` (text),
    /// `within_country` (flag), `source_ip` (text), `primary_dest_vip` (text),
    /// `secondary_dest_vip` (text).
    fn add_gre_tunnel(body) => POST "/zia/api/v1/greTunnels";

    /// Replaces the GRE tunnel with this id.
    ///
    /// Body: `comment` (text), `ip_unnumbered` (flag), `internal_ip_range` (text),
    /// `within_country` (flag), `source_ip` (text), `primary_dest_vip` (text),
    /// `secondary_dest_vip` (text).
    fn update_gre_tunnel(tunnel_id, body) => PUT "/zia/api/v1/greTunnels/{tunnel_id}";

    /// Removes the GRE tunnel with this id.
    fn delete_gre_tunnel(tunnel_id) => DELETE "/zia/api/v1/greTunnels/{tunnel_id}";
}
