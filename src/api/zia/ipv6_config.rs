//! IPv6.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The IPv6 configuration of the tenant.
    pub struct TrafficIpv6Config("zia.ipv6_config");

    /// Lists the prefixes of DNS64.
    ///
    /// Query: `search` (text).
    fn list_dns64_prefix(query) => LIST "/zia/api/v1/ipv6config/dns64prefix" as WHOLE;

    /// Lists the prefixes of NAT64, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_nat64_prefix(query) => LIST "/zia/api/v1/ipv6config/nat64prefix";

    /// Returns the IPv6 configuration.
    fn get_ipv6_config() => GET "/zia/api/v1/ipv6config";
}
