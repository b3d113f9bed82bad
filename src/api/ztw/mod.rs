//! Cloud and Branch Connector.

mod account_details;
mod account_groups;
mod activation;
mod admin_roles;
mod admin_users;
mod api_keys;
mod discovery_service;
mod ec_groups;
mod forwarding_gateways;
mod forwarding_rules;
mod ip_destination_groups;
mod ip_groups;
mod ip_source_groups;
mod location_management;
mod location_template;
mod nw_service;
mod nw_service_groups;
mod provisioning_url;
mod public_cloud_info;
mod workload_groups;

pub use account_details::AccountDetails;
pub use account_groups::AccountGroups;
pub use activation::Activation;
pub use admin_roles::AdminRoles;
pub use admin_users::AdminUsers;
pub use api_keys::ProvisioningApiKey;
pub use discovery_service::DiscoveryService;
pub use ec_groups::EcGroups;
pub use forwarding_gateways::ForwardingGateways;
pub use forwarding_rules::ForwardingControlRules;
pub use ip_destination_groups::IpDestinationGroups;
pub use ip_groups::IpGroups;
pub use ip_source_groups::IpSourceGroups;
pub use location_management::LocationManagement;
pub use location_template::LocationTemplate;
pub use nw_service::NwService;
pub use nw_service_groups::NwServiceGroups;
pub use provisioning_url::ProvisioningUrl;
pub use public_cloud_info::PublicCloudInfo;
pub use workload_groups::WorkloadGroups;

crate::macros::service! {
    /// Zscaler Cloud and Branch Connector: traffic of workloads and branches.
    pub struct Ztw, of LegacyZtwClient;

    fn account_details() -> AccountDetails;
    fn account_groups() -> AccountGroups;
    fn activate() -> Activation;
    fn admin_roles() -> AdminRoles;
    fn admin_users() -> AdminUsers;
    fn api_keys() -> ProvisioningApiKey;
    fn discovery_service() -> DiscoveryService;
    fn ec_groups() -> EcGroups;
    fn forwarding_gateways() -> ForwardingGateways;
    fn forwarding_rules() -> ForwardingControlRules;
    fn ip_destination_groups() -> IpDestinationGroups;
    fn ip_groups() -> IpGroups;
    fn ip_source_groups() -> IpSourceGroups;
    fn location_management() -> LocationManagement;
    fn location_template() -> LocationTemplate;
    fn nw_service() -> NwService;
    fn nw_service_groups() -> NwServiceGroups;
    fn provisioning_url() -> ProvisioningUrl;
    fn public_cloud_info() -> PublicCloudInfo;
    fn workload_groups() -> WorkloadGroups;
}
