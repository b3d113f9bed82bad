//! Npn client controller.

crate::macros::resource! {
    /// Npn client controller.
    pub struct NpnClientController("zpa.npn_client_controller");

    /// Lists the VPN connected users.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_vpn_connected_users(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/vpnConnectedUsers";
}
