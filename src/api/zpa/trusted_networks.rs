//! Trusted networks.

crate::api::macros::resource! {
    /// Trusted networks, which clients recognize as the organization's networks.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-trusted-network-details-using-api>
    pub struct TrustedNetworks("zpa.trusted_networks");

    /// Lists the trusted networks, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_trusted_networks(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/network";

    /// Returns the trusted network with this id.
    fn get_network(network_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/network/{network_id}";
}
