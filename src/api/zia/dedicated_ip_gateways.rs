//! Dedicated IP gateways.

crate::api::macros::resource! {
    /// Dedicated IP gateways, which forward traffic from IP addresses that are reserved for the
    /// tenant.
    pub struct DedicatedIpGateways("zia.dedicated_ip_gateways");

    /// Lists the dedicated IP gateways in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_dedicated_ip_gw_lite(query) => LIST "/zia/api/v1/dedicatedIPGateways/lite";
}
