//! Trusted networks.

use super::counted;
use crate::api::prelude::PageStyle;

const NETWORKS: PageStyle = counted(&["trusted_network_contracts"]);

crate::api::macros::resource! {
    /// Networks that the agent trusts, and how it tells them.
    pub struct TrustedNetworks("zcc.trusted_networks");

    /// Lists the trusted networks.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_by_company(query)
        => LIST "/zcc/papi/public/v1/webTrustedNetwork/listByCompany" as NETWORKS;

    /// Adds a trusted network.
    ///
    /// Body: `id` (text), `active` (flag), `company_id` (text), `condition_type` (text),
    /// `created_by` (text), `dns_search_domains` (text), `dns_servers` (text), `edited_by` (text),
    /// `guid` (text), `hostnames` (text), `network_name` (text), `resolved_ips_for_hostname`
    /// (text), `ssids` (text), `trusted_dhcp_servers` (text), `trusted_egress_ips` (text),
    /// `trusted_gateways` (text), `trusted_subnets` (text).
    fn add_trusted_network(body) => POST "/zcc/papi/public/v1/webTrustedNetwork/create";

    /// Changes the trusted network whose `id` the body has.
    ///
    /// Body: that of `add_trusted_network`.
    fn update_trusted_network(body) => PUT "/zcc/papi/public/v1/webTrustedNetwork/edit";

    /// Removes the trusted network with this id.
    fn delete_trusted_network(network_id)
        => DELETE "/zcc/papi/public/v1/webTrustedNetwork/{network_id}/delete";
}
