//! Zscaler Internet Access (ZIA), the secure web gateway: URL filtering, cloud firewall, data loss
//! prevention, sandbox, and the users, locations and traffic forwarding for them.
//!
//! [`Zia`] has a method for each resource, and each resource has one for each operation. The names
//! are those of the Python SDK.
//!
//! - Changes are staged until they are activated. `activate()`, the end of a
//!   [`transaction`](Zia::transaction), or the logout of [`close`](crate::Client::close) activates
//!   them. With `activate_on_close(false)`, closing does not activate them.
//! - Rules refer to users, groups, locations and other resources by id. A list of ids (numbers or
//!   text) is sent as a list of objects. `enabled` is sent as the rule's `state`.
//! - Updates replace the whole object. An [`edit`](crate::edit()) reads it first, and keeps what
//!   you do not change.
//! - A method that returns a resource "in brief" returns fewer fields, mostly its id and name. The
//!   method's name mostly ends in `_lite`.
//! - The API reports no totals. [`Pages`](crate::Pages) fetches a list until no page is left.
//!
//! ```
//! use zscaler::{Fields, Pages, Single, edit, json};
//!
//! # fn main() -> zscaler::Result<()> {
//! # let client = zscaler::offline::Tenant::new().client()?;
//! let zia = client.zia();
//! let group = json!({
//!     "name": "Partners", "type": "DSTN_FQDN", "addresses": ["portal.example.com"],
//! });
//! let group = zia.cloud_firewall().add_ip_destination_group(group)?.id();
//! let (rule, _) = zia.cloud_firewall_rules().add_rule(json!({
//!     "name": "Allow partners", "order": 1, "rank": 7, "enabled": true,
//!     "action": "ALLOW", "dest_ip_groups": [group],
//! }))?;
//! assert_eq!(rule["state"], "ENABLED");
//! assert_eq!(rule.text("dest_ip_groups.0.id"), group.to_string());
//!
//! let describe = edit(|rule| rule["description"] = "ordered by the network team".into());
//! zia.cloud_firewall_rules().update_rule(rule.id(), describe)?;
//! zia.activate().activate()?;
//!
//! for rule in zia.cloud_firewall_rules().list_rules(())?.items() {
//!     let rule = rule?;
//!     println!("{} {}", rule.text("order"), rule.text("name"));
//! }
//! # Ok(()) }
//! ```

mod activate;
mod adaptive_access_profiles;
mod admin_roles;
mod admin_users;
mod advanced_settings;
mod alert_subscriptions;
mod apptotal;
mod atp_policy;
mod audit_logs;
mod audit_report;
mod auth_profiles;
mod authentication_settings;
mod azure_integration;
mod bandwidth_classes;
mod bandwidth_control_rules;
mod browser_control_settings;
mod casb_dlp_rules;
mod casb_malware_rules;
mod cloud_app_instances;
mod cloud_applications;
mod cloud_browser_isolation;
mod cloud_firewall;
mod cloud_firewall_dns;
mod cloud_firewall_ips;
mod cloud_firewall_rules;
mod cloud_nss;
mod cloud_to_cloud_ir;
mod cloudappcontrol;
mod custom_file_types;
mod dedicated_ip_gateways;
mod device_groups;
mod device_management;
mod devices;
mod dlp_dictionary;
mod dlp_endpoint_resource;
mod dlp_engine;
mod dlp_resources;
mod dlp_templates;
mod dlp_web_rules;
mod dns_application_groups;
mod dns_gatways;
mod email_profiles;
mod end_user_notification;
mod end_user_notification_templates;
mod endpoint_application_groups;
mod endpoint_applications;
mod endpoint_custom_apps;
mod endpoint_dlp_resource_groups;
mod endpoint_dlp_rules;
mod endpoint_dlp_sub_rules;
mod event_log_report;
mod file_type_control_rule;
mod forwarding_control;
mod ftp_control_policy;
mod gre_tunnel;
mod http_header_control;
mod intermediate_certificates;
mod iot_report;
mod ip_groups;
mod ips_categories;
mod ips_signature_rules;
mod ipv6_config;
mod isolation_profiles;
mod locations;
mod malware_protection_policy;
mod mobile_threat_settings;
mod nat_control_policy;
mod nss_collectors;
mod nss_servers;
mod organization_information;
mod outbound_email_dlp_rules;
mod pac_files;
mod partner_integrations;
mod policy_export;
mod proxies;
mod redaction_profiles;
mod remote_assistance;
mod report_filter;
mod risk_profiles;
mod rule_labels;
mod saas_security_api;
mod sandbox;
mod sandbox_rules;
mod secure_browsing;
mod security_policy_settings;
mod security_ueba_alerts;
mod shadow_it_report;
mod shared;
mod smpc_instance;
mod ssl_inspection_rules;
mod sub_clouds;
mod system_audit;
mod tenancy_restriction_profile;
mod time_intervals;
mod traffic_capture;
mod traffic_datacenters;
mod traffic_extranet;
mod traffic_static_ip;
mod traffic_vpn_credentials;
mod url_categories;
mod url_filtering;
mod user_management;
mod votiro_cdr;
mod vzen_clusters;
mod vzen_nodes;
mod web_dlp_global_options;
mod workload_groups;
mod zpa_gateway;

pub use activate::Activation;
pub use adaptive_access_profiles::AdaptiveAccessProfiles;
pub use admin_roles::AdminRoles;
pub use admin_users::AdminUsers;
pub use advanced_settings::AdvancedSettings;
pub use alert_subscriptions::AlertSubscriptions;
pub use apptotal::AppTotal;
pub use atp_policy::AtpPolicy;
pub use audit_logs::AuditLogs;
pub use audit_report::AuditReport;
pub use auth_profiles::AuthProfiles;
pub use authentication_settings::AuthenticationSettings;
pub use azure_integration::AzureIntegration;
pub use bandwidth_classes::BandwidthClasses;
pub use bandwidth_control_rules::BandwidthControlRules;
pub use browser_control_settings::BrowserControlSettingsPi;
pub use casb_dlp_rules::CasbdDlpRules;
pub use casb_malware_rules::CasbMalwareRules;
pub use cloud_app_instances::CloudApplicationInstances;
pub use cloud_applications::CloudApplications;
pub use cloud_browser_isolation::CbiProfile;
pub use cloud_firewall::FirewallResources;
pub use cloud_firewall_dns::FirewallDnsRules;
pub use cloud_firewall_ips::FirewallIpsRules;
pub use cloud_firewall_rules::FirewallPolicy;
pub use cloud_nss::CloudNss;
pub use cloud_to_cloud_ir::CloudToCloudIr;
pub use cloudappcontrol::CloudAppControl;
pub use custom_file_types::CustomFileTypes;
pub use dedicated_ip_gateways::DedicatedIpGateways;
pub use device_groups::DeviceGroups;
pub use device_management::DeviceManagement;
pub use devices::Devices;
pub use dlp_dictionary::DlpDictionary;
pub use dlp_endpoint_resource::DlpEndpointResource;
pub use dlp_engine::DlpEngine;
pub use dlp_resources::DlpResources;
pub use dlp_templates::DlpTemplates;
pub use dlp_web_rules::DlpWebRule;
pub use dns_application_groups::DnsApplicationGroups;
pub use dns_gatways::DnsGateway;
pub use email_profiles::EmailProfiles;
pub use end_user_notification::EndUserNotification;
pub use end_user_notification_templates::EndUserNotificationTemplates;
pub use endpoint_application_groups::EndpointApplicationGroups;
pub use endpoint_applications::EndpointApplications;
pub use endpoint_custom_apps::EndpointCustomApps;
pub use endpoint_dlp_resource_groups::EndpointDlpResourceGroups;
pub use endpoint_dlp_rules::EndpointDlpRules;
pub use endpoint_dlp_sub_rules::EndpointDlpSubRules;
pub use event_log_report::EventLogReport;
pub use file_type_control_rule::FileTypeControlRule;
pub use forwarding_control::ForwardingControl;
pub use ftp_control_policy::FtpControlPolicy;
pub use gre_tunnel::TrafficForwardingGreTunnel;
pub use http_header_control::HttpHeaderControl;
pub use intermediate_certificates::IntermediateCerts;
pub use iot_report::IotReport;
pub use ip_groups::IpGroups;
pub use ips_categories::IpsCategories;
pub use ips_signature_rules::IpsSignatureRules;
pub use ipv6_config::TrafficIpv6Config;
pub use isolation_profiles::IsolationProfiles;
pub use locations::Locations;
pub use malware_protection_policy::MalwareProtectionPolicy;
pub use mobile_threat_settings::MobileAdvancedSettings;
pub use nat_control_policy::NatControlPolicy;
pub use nss_collectors::NssCollectors;
pub use nss_servers::NssServers;
pub use organization_information::OrganizationInformation;
pub use outbound_email_dlp_rules::OutboundEmailDlpRules;
pub use pac_files::PacFiles;
pub use partner_integrations::PartnerIntegrations;
pub use policy_export::PolicyExport;
pub use proxies::Proxies;
pub use redaction_profiles::RedactionProfiles;
pub use remote_assistance::RemoteAssistance;
pub use report_filter::ReportFilter;
pub use risk_profiles::RiskProfiles;
pub use rule_labels::RuleLabels;
pub use saas_security_api::SaaSSecurity;
pub use sandbox::CloudSandbox;
pub use sandbox_rules::SandboxRules;
pub use secure_browsing::SecureBrowsing;
pub use security_policy_settings::SecurityPolicy;
pub use security_ueba_alerts::SecurityUebaAlerts;
pub use shadow_it_report::ShadowIt;
pub use smpc_instance::SmpcInstance;
pub use ssl_inspection_rules::SslInspection;
pub use sub_clouds::SubClouds;
pub use system_audit::SystemAuditReport;
pub use tenancy_restriction_profile::TenancyRestrictionProfile;
pub use time_intervals::TimeIntervals;
pub use traffic_capture::TrafficCapture;
pub use traffic_datacenters::TrafficDatacenters;
pub use traffic_extranet::TrafficExtranet;
pub use traffic_static_ip::TrafficStaticIp;
pub use traffic_vpn_credentials::TrafficVpnCredential;
pub use url_categories::UrlCategories;
pub use url_filtering::UrlFiltering;
pub use user_management::UserManagement;
pub use votiro_cdr::VotiroCdr;
pub use vzen_clusters::VzenClusters;
pub use vzen_nodes::VzenNodes;
pub use web_dlp_global_options::WebDlpGlobalOptions;
pub use workload_groups::WorkloadGroups;
pub use zpa_gateway::ZpaGateway;

crate::api::macros::service! {
    /// The resources of Zscaler Internet Access: see the [module](self).
    pub struct Zia, of LegacyZiaClient;

    fn activate() -> Activation;
    fn adaptive_access_profiles() -> AdaptiveAccessProfiles;
    fn admin_roles() -> AdminRoles;
    fn admin_users() -> AdminUsers;
    fn advanced_settings() -> AdvancedSettings;
    fn alert_subscriptions() -> AlertSubscriptions;
    fn apptotal() -> AppTotal;
    fn atp_policy() -> AtpPolicy;
    fn audit_logs() -> AuditLogs;
    fn audit_report() -> AuditReport;
    fn auth_profiles() -> AuthProfiles;
    fn authentication_settings() -> AuthenticationSettings;
    fn azure_integration() -> AzureIntegration;
    fn bandwidth_classes() -> BandwidthClasses;
    fn bandwidth_control_rules() -> BandwidthControlRules;
    fn browser_control_settings() -> BrowserControlSettingsPi;
    fn casb_dlp_rules() -> CasbdDlpRules;
    fn casb_malware_rules() -> CasbMalwareRules;
    fn cloud_app_instances() -> CloudApplicationInstances;
    fn cloud_applications() -> CloudApplications;
    fn cloud_browser_isolation() -> CbiProfile;
    fn cloud_firewall() -> FirewallResources;
    fn cloud_firewall_dns() -> FirewallDnsRules;
    fn cloud_firewall_ips() -> FirewallIpsRules;
    fn cloud_firewall_rules() -> FirewallPolicy;
    fn cloud_nss() -> CloudNss;
    fn cloud_to_cloud_ir() -> CloudToCloudIr;
    fn cloudappcontrol() -> CloudAppControl;
    fn custom_file_types() -> CustomFileTypes;
    fn dedicated_ip_gateways() -> DedicatedIpGateways;
    fn device_groups() -> DeviceGroups;
    fn device_management() -> DeviceManagement;
    fn devices() -> Devices;
    fn dlp_dictionary() -> DlpDictionary;
    fn dlp_endpoint_resource() -> DlpEndpointResource;
    fn dlp_engine() -> DlpEngine;
    fn dlp_resources() -> DlpResources;
    fn dlp_templates() -> DlpTemplates;
    fn dlp_web_rules() -> DlpWebRule;
    fn dns_application_groups() -> DnsApplicationGroups;
    fn dns_gatways() -> DnsGateway;
    fn email_profiles() -> EmailProfiles;
    fn end_user_notification() -> EndUserNotification;
    fn end_user_notification_templates() -> EndUserNotificationTemplates;
    fn endpoint_application_groups() -> EndpointApplicationGroups;
    fn endpoint_applications() -> EndpointApplications;
    fn endpoint_custom_apps() -> EndpointCustomApps;
    fn endpoint_dlp_resource_groups() -> EndpointDlpResourceGroups;
    fn endpoint_dlp_rules() -> EndpointDlpRules;
    fn endpoint_dlp_sub_rules() -> EndpointDlpSubRules;
    fn event_log_report() -> EventLogReport;
    fn file_type_control_rule() -> FileTypeControlRule;
    fn forwarding_control() -> ForwardingControl;
    fn ftp_control_policy() -> FtpControlPolicy;
    fn gre_tunnel() -> TrafficForwardingGreTunnel;
    fn http_header_control() -> HttpHeaderControl;
    fn intermediate_certificates() -> IntermediateCerts;
    fn iot_report() -> IotReport;
    fn ip_groups() -> IpGroups;
    fn ips_categories() -> IpsCategories;
    fn ips_signature_rules() -> IpsSignatureRules;
    fn ipv6_config() -> TrafficIpv6Config;
    fn isolation_profiles() -> IsolationProfiles;
    fn locations() -> Locations;
    fn malware_protection_policy() -> MalwareProtectionPolicy;
    fn mobile_threat_settings() -> MobileAdvancedSettings;
    fn nat_control_policy() -> NatControlPolicy;
    fn nss_collectors() -> NssCollectors;
    fn nss_servers() -> NssServers;
    fn organization_information() -> OrganizationInformation;
    fn outbound_email_dlp_rules() -> OutboundEmailDlpRules;
    fn pac_files() -> PacFiles;
    fn partner_integrations() -> PartnerIntegrations;
    fn policy_export() -> PolicyExport;
    fn proxies() -> Proxies;
    fn redaction_profiles() -> RedactionProfiles;
    fn remote_assistance() -> RemoteAssistance;
    fn report_filter() -> ReportFilter;
    fn risk_profiles() -> RiskProfiles;
    fn rule_labels() -> RuleLabels;
    fn saas_security_api() -> SaaSSecurity;
    fn sandbox() -> CloudSandbox;
    fn sandbox_rules() -> SandboxRules;
    fn secure_browsing() -> SecureBrowsing;
    fn security_policy_settings() -> SecurityPolicy;
    fn security_ueba_alerts() -> SecurityUebaAlerts;
    fn shadow_it_report() -> ShadowIt;
    fn smpc_instance() -> SmpcInstance;
    fn ssl_inspection_rules() -> SslInspection;
    fn sub_clouds() -> SubClouds;
    fn system_audit() -> SystemAuditReport;
    fn tenancy_restriction_profile() -> TenancyRestrictionProfile;
    fn time_intervals() -> TimeIntervals;
    fn traffic_capture() -> TrafficCapture;
    fn traffic_datacenters() -> TrafficDatacenters;
    fn traffic_extranet() -> TrafficExtranet;
    fn traffic_static_ip() -> TrafficStaticIp;
    fn traffic_vpn_credentials() -> TrafficVpnCredential;
    fn url_categories() -> UrlCategories;
    fn url_filtering() -> UrlFiltering;
    fn user_management() -> UserManagement;
    fn votiro_cdr() -> VotiroCdr;
    fn vzen_clusters() -> VzenClusters;
    fn vzen_nodes() -> VzenNodes;
    fn web_dlp_global_options() -> WebDlpGlobalOptions;
    fn workload_groups() -> WorkloadGroups;
    fn zpa_gateway() -> ZpaGateway;
}
