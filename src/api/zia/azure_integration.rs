//! Azure virtual hubs with tunnels to Zscaler.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The integration with Azure Virtual WAN: hubs and their tunnels.
    pub struct AzureIntegration("zia.azure_integration");

    /// Lists the hubs, with the connection status of the last refresh.
    ///
    /// `query` has no documented parameters.
    fn list_azure_refresh_connection_status(query)
        => LIST "/zia/api/v1/azure/refreshConnectionStatus" as WHOLE;

    /// Lists the hubs with the status of their tunnel configuration.
    ///
    /// `query` has no documented parameters.
    fn list_azures_tunnel_configuration(query)
        => LIST "/zia/api/v1/azure/tunnelConfiguration" as WHOLE;

    /// Lists the hubs whose tunnels are being removed, with the progress.
    ///
    /// `query` has no documented parameters.
    fn list_azures_un_configure_tunnel_status(query)
        => LIST "/zia/api/v1/azure/unConfigureTunnelStatus" as WHOLE;

    /// Lists the hubs, with the state of the last synchronization with Azure.
    ///
    /// Query: `version` (text).
    fn list_azures_virtual_hub_sync(query) => LIST "/zia/api/v1/azure/virtualHubSync" as WHOLE;

    /// Lists the virtual hubs.
    ///
    /// `query` has no documented parameters.
    fn list_azures_virtual_hubs(query) => LIST "/zia/api/v1/azure/virtualHubs" as WHOLE;

    /// Configures the tunnels of a hub.
    ///
    /// Body: `azure_hub_name` (text), `azure_region` (text), `hub_status` (text),
    /// `resource_group_name` (text), `tunnel_configuration_status` (text), `virtual_wan` (text),
    /// `vpn_gateway` (text), `zs_ip_address` (text).
    fn add_azures_tunnel_configuration(body) => POST "/zia/api/v1/azure/tunnelConfiguration";

    /// Removes the tunnels of the hub with this id.
    fn delete_azure(hub_id) => DELETE "/zia/api/v1/azure/unConfigureTunnel/{hub_id}";

    /// Starts a refresh of the connection status.
    ///
    /// Body: that of `add_azures_tunnel_configuration`.
    fn start_azure_refresh_connection_status(body) => POST "/zia/api/v1/azure/tunnelConfiguration";

    /// Starts a synchronization of the hubs with Azure.
    ///
    /// Body: that of `add_azures_tunnel_configuration`.
    fn start_azure_virtual_hub_sync(body) => POST "/zia/api/v1/azure/virtualHubSync";
}
