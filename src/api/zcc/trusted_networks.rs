//! Trusted networks.

use super::{V2, counted};
use crate::api::prelude::PageStyle;

const NETWORKS: PageStyle = counted(&["trusted_network_contracts"]);

crate::api::macros::resource! {
    /// Trusted networks, and the criteria by which the agent recognizes them.
    pub struct TrustedNetworks("zcc.trusted_networks");

    /// Lists the trusted networks.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of objects with `id` (text), `active` (flag), `company_id` (text),
    /// `condition_type` (int), `created_by` (text), `dns_search_domains` (text), `dns_servers`
    /// (text), `edited_by` (text), ….
    fn list_by_company(query)
        => LIST "/zcc/papi/public/v1/webTrustedNetwork/listByCompany" as NETWORKS;

    /// Adds a trusted network.
    ///
    /// Body: `id` (text), `active` (flag), `company_id` (text), `condition_type` (text),
    /// `created_by` (text), `dns_search_domains` (text), `dns_servers` (text), `edited_by` (text),
    /// `guid` (text), `hostnames` (text), `network_name` (text), `resolved_ips_for_hostname`
    /// (text), `ssids` (text), `trusted_dhcp_servers` (text), `trusted_egress_ips` (text),
    /// `trusted_gateways` (text), `trusted_subnets` (text).
    ///
    /// Returns: `active` (flag), `condition_type` (int).
    fn add_trusted_network(body) => POST "/zcc/papi/public/v1/webTrustedNetwork/create";

    /// Changes the trusted network with the `id` in the body.
    ///
    /// Body: that of `add_trusted_network`.
    fn update_trusted_network(body) => PUT "/zcc/papi/public/v1/webTrustedNetwork/edit";

    /// Removes the trusted network with this id.
    fn delete_trusted_network(network_id)
        => DELETE "/zcc/papi/public/v1/webTrustedNetwork/{network_id}/delete";

    /// Lists the trusted networks of version 2 of the API, one page at a time.
    ///
    /// Query: `keyword` (text), `type` (text: the field in which `keyword` is searched, such as
    /// `NAME`, `DNS_SERVERS`, `SSID`), `skip` (int), `per_page` (int).
    fn list_trusted_networks_v2(query)
        => LIST "/zcc/papi/public/v2/trusted-networks" as V2 from go "trusted_network_v2.GetAll";

    /// Returns the trusted network with this id.
    fn get_trusted_network_v2(network_id)
        => GET "/zcc/papi/public/v2/trusted-networks/{network_id}" from go "trusted_network_v2.Get";

    /// Adds a trusted network.
    ///
    /// Body: `name` (text), `active` (flag), `condition_type` (text), `dns_search_domains` (list),
    /// `dns_server_ips` (list), `hostname` (text), `network_name` (text),
    /// `resolved_ips_for_hostname` (list), `ssid` (text), `trusted_dhcp_servers_ips` (list),
    /// `trusted_egress_ips` (list), `trusted_gateway_ips` (list), `trusted_subnet_ips` (list),
    /// `guid` (text), `company_id` (int), `zpa_id` (text).
    fn add_trusted_network_v2(body)
        => POST "/zcc/papi/public/v2/trusted-networks" from go "trusted_network_v2.Create";

    /// Replaces the trusted network with this id.
    ///
    /// Body: that of `add_trusted_network_v2`.
    fn update_trusted_network_v2(network_id, body)
        => PUT "/zcc/papi/public/v2/trusted-networks/{network_id}"
        from go "trusted_network_v2.Update";

    /// Changes the trusted network with this id.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: that of `add_trusted_network_v2`.
    fn partial_update_trusted_network_v2(network_id, body)
        => PATCH "/zcc/papi/public/v2/trusted-networks/{network_id}"
        from go "trusted_network_v2.PartialUpdate";

    /// Removes the trusted network with this id.
    fn delete_trusted_network_v2(network_id)
        => DELETE "/zcc/papi/public/v2/trusted-networks/{network_id}"
        from go "trusted_network_v2.Delete";
}
