//! DNS gateways. The module's name is the one in Python.

use crate::api::shared::body_fields;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// DNS gateways, to which firewall DNS rules send requests.
    pub struct DnsGateway("zia.dns_gatways");

    /// Lists the DNS gateways, one page at a time.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `auto_created` (flag),
    /// `dns_gateway_type` (text), `failure_behavior` (text), `nat_ztr_gateway` (flag),
    /// `primary_ip_or_fqdn` (text), `dns_gateway_protocols` (list), ….
    fn list_dns_gateways(query) => LIST "/zia/api/v1/dnsGateways" via local_search::by_name;

    /// Lists the DNS gateways, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_dns_gateways_lite(query)
        => LIST "/zia/api/v1/dnsGateways/lite" from oneapi "ListDnsGatewaysLite";

    /// Returns the DNS gateway with this id.
    fn get_dns_gateways(gateway_id) => GET "/zia/api/v1/dnsGateways/{gateway_id}";

    /// Adds a DNS gateway.
    ///
    /// Body: `primary_ip_or_fqdn` (text), `secondary_ip_or_fqdn` (text), `primary_ports` (list),
    /// `secondary_ports` (list), `failure_behavior` (text), `protocols` (list), `name` (text).
    fn add_dns_gateway(body) => POST "/zia/api/v1/dnsGateways";

    /// Replaces the DNS gateway with this id.
    ///
    /// Body: that of `add_dns_gateway`, and the `id`. Default: the id in the path.
    fn update_dns_gateway(gateway_id, body)
        => PUT "/zia/api/v1/dnsGateways/{gateway_id}" via body_fields::with_id;

    /// Removes the DNS gateway with this id.
    fn delete_dns_gateway(gateway_id) => DELETE "/zia/api/v1/dnsGateways/{gateway_id}";
}
