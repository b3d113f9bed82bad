//! Traffic vpn credentials.

crate::macros::resource! {
    /// Traffic VPN credentials.
    pub struct TrafficVpnCredential("zia.traffic_vpn_credentials");

    /// Lists the VPN credentials.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `type` (text),
    /// `include_only_without_location` (flag), `location_id` (int), `managed_by` (int).
    fn list_vpn_credentials(query) => LIST "/zia/api/v1/vpnCredentials";

    /// Returns the VPN credential with this id.
    fn get_vpn_credential(credential_id) => GET "/zia/api/v1/vpnCredentials/{credential_id}";

    /// Adds a VPN credential.
    ///
    /// Body: `credential` (object).
    fn add_vpn_credential(body) => POST "/zia/api/v1/vpnCredentials";

    /// Replaces the VPN credential with this id.
    ///
    /// Body: `credential` (object).
    fn update_vpn_credential(credential_id, body)
        => PUT "/zia/api/v1/vpnCredentials/{credential_id}";

    /// Removes the VPN credential with this id.
    fn delete_vpn_credential(credential_id) => DELETE "/zia/api/v1/vpnCredentials/{credential_id}";

    /// Works on many at once: delete VPN credentials.
    ///
    /// Body: `credential_ids` (list).
    fn bulk_delete_vpn_credentials(body) => POST "/zia/api/v1/vpnCredentials/bulkDelete";
}
