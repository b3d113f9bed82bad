//! Zscaler Cloud and Branch Connector (ZTW): virtual machines in public clouds and branches. They
//! forward the traffic of workloads and devices to Zscaler.
//!
//! [`Ztw`] has a method for each resource, and each resource has one for each operation. The names
//! are those of the Python SDK.
//!
//! - Connectors start from a provisioning URL, which refers to a location template and a public
//!   cloud account. They belong to groups.
//! - Forwarding rules decide which traffic goes where. They refer to groups and services by id. A
//!   list of ids (numbers or text) is sent as a list of objects. `enabled` is sent as the rule's
//!   `state`.
//! - A method that returns a resource "in brief" returns fewer fields, mostly its id and name. The
//!   method's name mostly ends in `_lite`.
//! - Changes take effect once they are activated. ZTW's activation is separate from ZIA's.
//!
//! ```
//! use zscaler::{Pages, json};
//!
//! # fn main() -> zscaler::Result<()> {
//! # let client = zscaler::offline::Tenant::new().client()?;
//! let ztw = client.ztw();
//! let (service, _) = ztw.nw_service().add_network_service(json!({
//!     "name": "Metrics", "ports": [["dest", "tcp", 9090], ["dest", "tcp", 9100, 9110]],
//! }))?;
//! let (rule, _) = ztw.forwarding_rules().add_rule(json!({
//!     "name": "Metrics stay local", "type": "EC_RDR", "order": 1, "enabled": true,
//!     "forward_method": "DIRECT", "nw_services": [service["id"]],
//! }))?;
//! assert_eq!(rule["state"], "ENABLED");
//! assert_eq!(rule["nw_services"][0]["id"], service["id"]);
//! ztw.activate().activate(())?;
//!
//! for template in ztw.location_template().list_location_templates(())?.all()? {
//!     println!("{}", template["name"]);
//! }
//! # Ok(()) }
//! ```

mod account_details;
mod account_groups;
mod activation;
mod admin_roles;
mod admin_users;
mod api_keys;
mod appliance_info;
mod audit_logs;
mod cca_template;
mod discovery_service;
mod dns_gateways;
mod ec_builds;
mod ec_groups;
mod ec_vms;
mod forwarding_gateways;
mod forwarding_rules;
mod health;
mod ip_destination_groups;
mod ip_groups;
mod ip_source_groups;
mod location_management;
mod location_template;
mod nw_service;
mod nw_service_groups;
mod provisioning_url;
mod public_cloud_info;
mod traffic_dns_rules;
mod traffic_log_rules;
mod workload_groups;
mod zpa_resources;

pub use account_details::AccountDetails;
pub use account_groups::AccountGroups;
pub use activation::Activation;
pub use admin_roles::AdminRoles;
pub use admin_users::AdminUsers;
pub use api_keys::ProvisioningApiKey;
pub use appliance_info::ApplianceInfo;
pub use audit_logs::AuditLogs;
pub use cca_template::CcaTemplate;
pub use discovery_service::DiscoveryService;
pub use dns_gateways::DnsGateways;
pub use ec_builds::EcBuilds;
pub use ec_groups::EcGroups;
pub use ec_vms::EcVms;
pub use forwarding_gateways::ForwardingGateways;
pub use forwarding_rules::ForwardingControlRules;
pub use health::Health;
pub use ip_destination_groups::IpDestinationGroups;
pub use ip_groups::IpGroups;
pub use ip_source_groups::IpSourceGroups;
pub use location_management::LocationManagement;
pub use location_template::LocationTemplate;
pub use nw_service::NwService;
pub use nw_service_groups::NwServiceGroups;
pub use provisioning_url::ProvisioningUrl;
pub use public_cloud_info::PublicCloudInfo;
pub use traffic_dns_rules::TrafficDnsRules;
pub use traffic_log_rules::TrafficLogRules;
pub use workload_groups::WorkloadGroups;
pub use zpa_resources::ZpaResources;

crate::api::macros::service! {
    /// The resources of Cloud and Branch Connector: see the [module](self).
    pub struct Ztw, of LegacyZtwClient;

    fn account_details() -> AccountDetails;
    fn account_groups() -> AccountGroups;
    fn activate() -> Activation;
    fn admin_roles() -> AdminRoles;
    fn admin_users() -> AdminUsers;
    fn api_keys() -> ProvisioningApiKey;
    fn appliance_info() -> ApplianceInfo;
    fn audit_logs() -> AuditLogs;
    fn cca_template() -> CcaTemplate;
    fn discovery_service() -> DiscoveryService;
    fn dns_gateways() -> DnsGateways;
    fn ec_builds() -> EcBuilds;
    fn ec_groups() -> EcGroups;
    fn ec_vms() -> EcVms;
    fn forwarding_gateways() -> ForwardingGateways;
    fn forwarding_rules() -> ForwardingControlRules;
    fn health() -> Health;
    fn ip_destination_groups() -> IpDestinationGroups;
    fn ip_groups() -> IpGroups;
    fn ip_source_groups() -> IpSourceGroups;
    fn location_management() -> LocationManagement;
    fn location_template() -> LocationTemplate;
    fn nw_service() -> NwService;
    fn nw_service_groups() -> NwServiceGroups;
    fn provisioning_url() -> ProvisioningUrl;
    fn public_cloud_info() -> PublicCloudInfo;
    fn traffic_dns_rules() -> TrafficDnsRules;
    fn traffic_log_rules() -> TrafficLogRules;
    fn workload_groups() -> WorkloadGroups;
    fn zpa_resources() -> ZpaResources;
}
