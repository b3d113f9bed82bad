//! Zscaler Private Access (ZPA): private applications, and the users who may access them.

mod admin_sso_controller;
mod administrator_controller;
mod api_keys;
mod app_connector_groups;
mod app_connector_schedule;
mod app_connectors;
mod app_protection;
mod app_segment_by_type;
mod app_segments_ba;
mod app_segments_ba_v2;
mod app_segments_inspection;
mod app_segments_pra;
mod application_federation;
mod application_segment;
mod b2b_policy;
mod branch_connector_group;
mod branch_connectors;
mod browser_access_groups;
mod browser_protection;
mod business_continuity;
mod c2c_ip_ranges;
mod cbi_banner;
mod cbi_certificate;
mod cbi_profile;
mod cbi_region;
mod cbi_zpa_profile;
mod certificates;
mod client_settings;
mod client_types;
mod cloud_connector_controller;
mod cloud_connector_groups;
mod config_override_controller;
mod customer_controller;
mod customer_domain;
mod customer_dr_tool;
mod customer_version_profile;
mod emergency_access;
mod enrollment_certificates;
mod extranet_resource;
mod idp;
mod location_controller;
mod lss;
mod machine_groups;
mod managed_browser_profile;
mod microtenants;
mod npn_client_controller;
mod oauth2_user_code;
mod one_identity;
mod platforms;
mod policies;
mod policy_group;
mod policy_group_rule;
mod policy_group_set;
mod posture_profiles;
mod pra_approval;
mod pra_console;
mod pra_credential;
mod pra_credential_pool;
mod pra_portal;
mod private_cloud;
mod private_cloud_controller;
mod private_cloud_group;
mod provisioning;
mod role_controller;
mod saml_attributes;
mod scim_attributes;
mod scim_groups;
mod segment_groups;
mod server_groups;
mod servers;
mod service_edge_group;
mod service_edge_schedule;
mod service_edges;
pub(crate) mod shared;
mod stepup_auth_level;
mod tag_group;
mod tag_key;
mod tag_namespace;
mod tenant_federation_provisioning;
mod trusted_networks;
mod user_portal_aup;
mod user_portal_controller;
mod user_portal_link;
mod workload_tag_group;
mod zia_customer_config;

pub use admin_sso_controller::AdminSsoController;
pub use administrator_controller::AdministratorController;
pub use api_keys::ApiKeys;
pub use app_connector_groups::AppConnectorGroup;
pub use app_connector_schedule::AppConnectorSchedule;
pub use app_connectors::AppConnectorController;
pub use app_protection::InspectionController;
pub use app_segment_by_type::ApplicationSegmentByType;
pub use app_segments_ba::ApplicationSegmentBa;
pub use app_segments_ba_v2::AppSegmentsBav2;
pub use app_segments_inspection::AppSegmentsInspection;
pub use app_segments_pra::AppSegmentsPra;
pub use application_federation::ApplicationFederation;
pub use application_segment::ApplicationSegment;
pub use b2b_policy::B2bPolicy;
pub use branch_connector_group::BranchConnectorGroup;
pub use branch_connectors::BranchConnectorController;
pub use browser_access_groups::BrowserAccessGroups;
pub use browser_protection::BrowserProtectionProfile;
pub use business_continuity::BusinessContinuity;
pub use c2c_ip_ranges::IpRanges;
pub use cbi_banner::CbiBanner;
pub use cbi_certificate::CbiCertificate;
pub use cbi_profile::CbiProfile;
pub use cbi_region::CbiRegion;
pub use cbi_zpa_profile::CbizpaProfile;
pub use certificates::Certificates;
pub use client_settings::ClientSettings;
pub use client_types::ClientTypes;
pub use cloud_connector_controller::CloudConnectorController;
pub use cloud_connector_groups::CloudConnectorGroups;
pub use config_override_controller::ConfigOverrideController;
pub use customer_controller::CustomerController;
pub use customer_domain::CustomerDomainController;
pub use customer_dr_tool::CustomerDrToolVersion;
pub use customer_version_profile::CustomerVersionProfile;
pub use emergency_access::EmergencyAccess;
pub use enrollment_certificates::EnrollmentCertificate;
pub use extranet_resource::ExtranetResource;
pub use idp::IdpController;
pub use location_controller::LocationController;
pub use lss::LssConfigController;
pub use machine_groups::MachineGroups;
pub use managed_browser_profile::ManagedBrowserProfile;
pub use microtenants::Microtenants;
pub use npn_client_controller::NpnClientController;
pub use oauth2_user_code::OAuth2UserCode;
pub use one_identity::OneIdentity;
pub use platforms::Platforms;
pub use policies::PolicySetController;
pub use policy_group::PolicyGroup;
pub use policy_group_rule::PolicyGroupRule;
pub use policy_group_set::PolicyGroupSet;
pub use posture_profiles::PostureProfiles;
pub use pra_approval::PraApproval;
pub use pra_console::PraConsole;
pub use pra_credential::PraCredential;
pub use pra_credential_pool::PraCredentialPool;
pub use pra_portal::PraPortal;
pub use private_cloud::PrivateCloud;
pub use private_cloud_controller::PrivateCloudController;
pub use private_cloud_group::PrivateCloudGroup;
pub use provisioning::ProvisioningKey;
pub use role_controller::RoleController;
pub use saml_attributes::SamlAttributes;
pub use scim_attributes::ScimAttributeHeader;
pub use scim_groups::ScimGroups;
pub use segment_groups::SegmentGroups;
pub use server_groups::ServerGroups;
pub use servers::AppServers;
pub use service_edge_group::ServiceEdgeGroup;
pub use service_edge_schedule::ServiceEdgeSchedule;
pub use service_edges::ServiceEdgeController;
pub use stepup_auth_level::StepUpAuthLevel;
pub use tag_group::TagGroup;
pub use tag_key::TagKey;
pub use tag_namespace::TagNamespace;
pub use tenant_federation_provisioning::TenantFederationProvisioning;
pub use trusted_networks::TrustedNetworks;
pub use user_portal_aup::UserPortalAup;
pub use user_portal_controller::UserPortalController;
pub use user_portal_link::UserPortalLink;
pub use workload_tag_group::WorkloadTagGroup;
pub use zia_customer_config::ZiaCustomerConfig;

crate::api::macros::service! {
    /// Zscaler Private Access (ZPA): private applications, and the users who may access them.
    ///
    /// An application segment defines an application by its domains and ports. Server groups define
    /// the application's servers, and the connectors that reach them. Segment groups group
    /// segments. Policy rules define the users who may access them.
    ///
    /// Further resources are browser access, privileged remote access, inspection and isolation,
    /// user portals, tags, identity providers, connectors and service edges.
    ///
    /// Calls are for the configured customer (`customerId`) and microtenant (`microtenantId`).
    /// `microtenant_id` in the query or the body names another microtenant. Ids are text. A plain
    /// `search` matches the exact name. Filters such as `name+CONTAINS+x` are sent unchanged. Lists
    /// of ids (`server_group_ids`) are sent as lists of objects. An update replaces the whole
    /// object. [`Client::modify`](crate::Client::modify) changes a part.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// # let (servers, _) = client.zpa().server_groups().add_group(json!({"name": "Berlin"}))?;
    /// let zpa = client.zpa();
    /// let (group, _) = zpa.segment_groups().add_group(json!({"name": "Docs", "enabled": true}))?;
    /// let (wiki, _) = zpa.application_segment().add_segment(json!({
    ///     "name": "Wiki",
    ///     "domain_names": ["wiki.acme.internal"],
    ///     "tcp_port_ranges": ["443", "443"],
    ///     "segment_group_id": group["id"],
    ///     "server_group_ids": [servers["id"]],
    /// }))?;
    ///
    /// let id = json!({"segment_id": wiki["id"]});
    /// client.modify("zpa.application_segment.update_segment", id, |segment| {
    ///     segment["domain_names"] = json!(["wiki.acme.internal", "docs.acme.internal"]);
    /// })?;
    ///
    /// for segment in zpa.application_segment().list_segments(json!({"search": "Wiki"}))?.items() {
    ///     println!("{}", segment?["domain_names"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zpa, of LegacyZpaClient;

    fn admin_sso_controller() -> AdminSsoController;
    fn administrator_controller() -> AdministratorController;
    fn api_keys() -> ApiKeys;
    fn app_connector_groups() -> AppConnectorGroup;
    fn app_connector_schedule() -> AppConnectorSchedule;
    fn app_connectors() -> AppConnectorController;
    fn app_protection() -> InspectionController;
    fn app_segment_by_type() -> ApplicationSegmentByType;
    fn app_segments_ba() -> ApplicationSegmentBa;
    fn app_segments_ba_v2() -> AppSegmentsBav2;
    fn app_segments_inspection() -> AppSegmentsInspection;
    fn app_segments_pra() -> AppSegmentsPra;
    fn application_federation() -> ApplicationFederation;
    fn application_segment() -> ApplicationSegment;
    fn b2b_policy() -> B2bPolicy;
    fn branch_connector_group() -> BranchConnectorGroup;
    fn branch_connectors() -> BranchConnectorController;
    fn browser_access_groups() -> BrowserAccessGroups;
    fn browser_protection() -> BrowserProtectionProfile;
    fn business_continuity() -> BusinessContinuity;
    fn c2c_ip_ranges() -> IpRanges;
    fn cbi_banner() -> CbiBanner;
    fn cbi_certificate() -> CbiCertificate;
    fn cbi_profile() -> CbiProfile;
    fn cbi_region() -> CbiRegion;
    fn cbi_zpa_profile() -> CbizpaProfile;
    fn certificates() -> Certificates;
    fn client_settings() -> ClientSettings;
    fn client_types() -> ClientTypes;
    fn cloud_connector_controller() -> CloudConnectorController;
    fn cloud_connector_groups() -> CloudConnectorGroups;
    fn config_override_controller() -> ConfigOverrideController;
    fn customer_controller() -> CustomerController;
    fn customer_domain() -> CustomerDomainController;
    fn customer_dr_tool() -> CustomerDrToolVersion;
    fn customer_version_profile() -> CustomerVersionProfile;
    fn emergency_access() -> EmergencyAccess;
    fn enrollment_certificates() -> EnrollmentCertificate;
    fn extranet_resource() -> ExtranetResource;
    fn idp() -> IdpController;
    fn location_controller() -> LocationController;
    fn lss() -> LssConfigController;
    fn machine_groups() -> MachineGroups;
    fn managed_browser_profile() -> ManagedBrowserProfile;
    fn microtenants() -> Microtenants;
    fn npn_client_controller() -> NpnClientController;
    fn oauth2_user_code() -> OAuth2UserCode;
    fn one_identity() -> OneIdentity;
    fn platforms() -> Platforms;
    fn policies() -> PolicySetController;
    fn policy_group() -> PolicyGroup;
    fn policy_group_rule() -> PolicyGroupRule;
    fn policy_group_set() -> PolicyGroupSet;
    fn posture_profiles() -> PostureProfiles;
    fn pra_approval() -> PraApproval;
    fn pra_console() -> PraConsole;
    fn pra_credential() -> PraCredential;
    fn pra_credential_pool() -> PraCredentialPool;
    fn pra_portal() -> PraPortal;
    fn private_cloud() -> PrivateCloud;
    fn private_cloud_controller() -> PrivateCloudController;
    fn private_cloud_group() -> PrivateCloudGroup;
    fn provisioning() -> ProvisioningKey;
    fn role_controller() -> RoleController;
    fn saml_attributes() -> SamlAttributes;
    fn scim_attributes() -> ScimAttributeHeader;
    fn scim_groups() -> ScimGroups;
    fn segment_groups() -> SegmentGroups;
    fn server_groups() -> ServerGroups;
    fn servers() -> AppServers;
    fn service_edge_group() -> ServiceEdgeGroup;
    fn service_edge_schedule() -> ServiceEdgeSchedule;
    fn service_edges() -> ServiceEdgeController;
    fn stepup_auth_level() -> StepUpAuthLevel;
    fn tag_group() -> TagGroup;
    fn tag_key() -> TagKey;
    fn tag_namespace() -> TagNamespace;
    fn tenant_federation_provisioning() -> TenantFederationProvisioning;
    fn trusted_networks() -> TrustedNetworks;
    fn user_portal_aup() -> UserPortalAup;
    fn user_portal_controller() -> UserPortalController;
    fn user_portal_link() -> UserPortalLink;
    fn workload_tag_group() -> WorkloadTagGroup;
    fn zia_customer_config() -> ZiaCustomerConfig;
}
