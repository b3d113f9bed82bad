//! Network clients.

crate::api::macros::resource! {
    /// Clients that are connected over a VPN.
    pub struct NpnClientController("zpa.npn_client_controller");

    /// Lists the users that are connected over a VPN, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_vpn_connected_users(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/vpnConnectedUsers";
}
