//! Dns gatways.

crate::macros::resource! {
    /// TODO one line: what DNS gatways are.
    pub struct DnsGateway("zia.dns_gatways");

    /// Lists the DNS gateways.
    ///
    /// Query: `page` (int), `page_size` (int).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/dnsGateways | result list
    fn list_dns_gateways(query) => LIST "/zia/api/v1/dnsGateways";

    /// Returns the DNS gateways with this id.
    fn get_dns_gateways(gateway_id) => GET "/zia/api/v1/dnsGateways/{gateway_id}";

    /// Adds a DNS gateway.
    ///
    /// Body: `primary_ip_or_fqdn` (text), `secondary_ip_or_fqdn` (text), `primary_ports` (list),
    /// `secondary_ports` (list), `failure_behavior` (text), `protocols` (list), `name` (text).
    fn add_dns_gateway(body) => POST "/zia/api/v1/dnsGateways";

    /// Replaces the DNS gateway with this id.
    ///
    /// Body: `name` (text), `primary_ip_or_fqdn` (text), `secondary_ip_or_fqdn` (text),
    /// `primary_ports` (list), `secondary_ports` (list), `failure_behavior` (text), `protocols`
    /// (list).
    //TODO body has added constants | PUT /zia/api/v1/dnsGateways/{gateway_id} | result object
    fn update_dns_gateway(gateway_id, body) => PUT "/zia/api/v1/dnsGateways/{gateway_id}";

    /// Removes the DNS gateway with this id.
    fn delete_dns_gateway(gateway_id) => DELETE "/zia/api/v1/dnsGateways/{gateway_id}";
}
