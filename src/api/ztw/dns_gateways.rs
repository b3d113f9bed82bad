//! DNS gateways.

crate::api::macros::resource! {
    /// DNS gateways, to which connectors forward DNS queries.
    pub struct DnsGateways("ztw.dns_gateways");

    /// Lists the DNS gateways, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_dns_gateways(query) => LIST "/ztw/api/v1/dnsGateways" from go "dns_gateway.GetAll";

    /// Lists the DNS gateways, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_dns_gateways_lite(query)
        => LIST "/ztw/api/v1/dnsGateways/lite" from go "dns_gateway.GetAllLite";

    /// Returns the DNS gateway with this id.
    fn get_dns_gateway(gateway_id)
        => GET "/ztw/api/v1/dnsGateways/{gateway_id}" from go "dns_gateway.Get";

    /// Adds a DNS gateway.
    ///
    /// Body: `name` (text), `type` (text), `dns_gateway_type` (text),
    /// `ec_dns_gateway_options_primary` (text), `ec_dns_gateway_options_secondary` (text),
    /// `failure_behavior` (text), `primary_ip` (text), `secondary_ip` (text).
    fn add_dns_gateway(body) => POST "/ztw/api/v1/dnsGateways" from go "dns_gateway.Create";

    /// Replaces the DNS gateway with this id.
    ///
    /// Body: that of `add_dns_gateway`.
    fn update_dns_gateway(gateway_id, body)
        => PUT "/ztw/api/v1/dnsGateways/{gateway_id}" from go "dns_gateway.Update";

    /// Removes the DNS gateway with this id.
    fn delete_dns_gateway(gateway_id)
        => DELETE "/ztw/api/v1/dnsGateways/{gateway_id}" from go "dns_gateway.Delete";
}
