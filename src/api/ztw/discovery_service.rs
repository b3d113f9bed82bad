//! Discovery service.

crate::macros::resource! {
    /// Discovery service.
    pub struct DiscoveryService("ztw.discovery_service");

    /// Returns the discovery settings.
    fn get_discovery_settings() => GET "/ztw/api/v1/discoveryService/workloadDiscoverySettings";

    /// Replaces the discovery service permission with this id.
    fn update_discovery_service_permissions(account_group_id, body)
        => PUT "/ztw/api/v1/discoveryService/{account_group_id}/permissions";
}
