//! Ipv6 config.

crate::macros::resource! {
    /// IPv6 config.
    pub struct TrafficIpv6Config("zia.ipv6_config");

    /// Lists the dns64 prefix.
    ///
    /// Query: `search` (text).
    fn list_dns64_prefix(query) => LIST "/zia/api/v1/ipv6config/dns64prefix";

    /// Lists the nat64 prefix.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_nat64_prefix(query) => LIST "/zia/api/v1/ipv6config/nat64prefix";

    /// Returns the IPv6 config.
    fn get_ipv6_config() => GET "/zia/api/v1/ipv6config";
}
