//! Azure integration.

crate::macros::resource! {
    /// TODO one line: what azure integration are.
    pub struct AzureIntegration("zia.azure_integration");

    /// Lists the azure refresh connection status.
    fn list_azure_refresh_connection_status(query)
        => LIST "/zia/api/v1/azure/refreshConnectionStatus";

    /// Lists the azures tunnel configuration.
    fn list_azures_tunnel_configuration(query) => LIST "/zia/api/v1/azure/tunnelConfiguration";

    /// Lists the azures un configure tunnel status.
    fn list_azures_un_configure_tunnel_status(query)
        => LIST "/zia/api/v1/azure/unConfigureTunnelStatus";

    /// Lists the azures virtual hub sync.
    ///
    /// Query: `version` (text).
    fn list_azures_virtual_hub_sync(query) => LIST "/zia/api/v1/azure/virtualHubSync";

    /// Lists the azures virtual hubs.
    fn list_azures_virtual_hubs(query) => LIST "/zia/api/v1/azure/virtualHubs";

    /// Adds an azures tunnel configuration.
    fn add_azures_tunnel_configuration(body) => POST "/zia/api/v1/azure/tunnelConfiguration";

    /// Removes the azure with this id.
    fn delete_azure(hub_id) => DELETE "/zia/api/v1/azure/unConfigureTunnel/{hub_id}";

    /// Starts the azure refresh connection status.
    fn start_azure_refresh_connection_status(body) => POST "/zia/api/v1/azure/tunnelConfiguration";

    /// Starts the azure virtual hub sync.
    fn start_azure_virtual_hub_sync(body) => POST "/zia/api/v1/azure/virtualHubSync";
}
