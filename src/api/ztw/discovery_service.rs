//! Discovery of workloads.

crate::api::macros::resource! {
    /// The discovery of workloads in public clouds.
    pub struct DiscoveryService("ztw.discovery_service");

    /// Returns the settings of the discovery.
    fn get_discovery_settings() => GET "/ztw/api/v1/discoveryService/workloadDiscoverySettings";

    /// Replaces the permissions of the discovery service in an account group.
    ///
    /// Body: `discovery_role` (text), `external_id` (text).
    fn update_discovery_service_permissions(account_group_id, body)
        => PUT "/ztw/api/v1/discoveryService/{account_group_id}/permissions";
}
