//! Zscaler Client Connector.

mod admin_user;
mod application_profiles;
mod company;
mod custom_ip_base_apps;
mod devices;
mod entitlements;
mod fail_open_policy;
mod forwarding_profile;
mod notification_templates;
mod predefined_ip_based_apps;
mod process_based_apps;
mod secrets;
mod shared;
mod trusted_networks;
mod web_app_service;
mod web_policy;
mod web_privacy;
mod zia_posture_profiles;

pub use admin_user::AdminUser;
pub use application_profiles::ApplicationProfiles;
pub use company::CompanyInfo;
pub use custom_ip_base_apps::CustomIpBasedApps;
pub use devices::Devices;
pub use entitlements::Entitlement;
pub use fail_open_policy::FailOpenPolicy;
pub use forwarding_profile::ForwardingProfile;
pub use notification_templates::NotificationTemplates;
pub use predefined_ip_based_apps::PredefinedIpBasedApps;
pub use process_based_apps::ProcessBasedApps;
pub use secrets::Secrets;
pub use trusted_networks::TrustedNetworks;
pub use web_app_service::WebAppService;
pub use web_policy::WebPolicy;
pub use web_privacy::WebPrivacy;
pub use zia_posture_profiles::ZiaPostureProfiles;

use crate::api::prelude::{Next, PageStyle};

/// Envelopes with the total number of items. The name of the list's field varies.
pub(crate) const fn counted(list: &'static [&'static str]) -> PageStyle {
    PageStyle {
        items: list,
        total_items: Some("total_count"),
        single_object: false,
        ..PageStyle::ZCC
    }
}

/// Lists of version 2 of the API. The envelope counts the items before the page.
pub(crate) const V2: PageStyle = PageStyle {
    items: &["items"],
    next: Next::Offset { parameter: "skip", first: 0 },
    size: Some("per_page"),
    total_items: Some("total"),
    single_object: false,
    ..PageStyle::ZCC
};

crate::api::macros::service! {
    /// Zscaler Client Connector: the agent on users' devices, its policies and its devices.
    ///
    /// Operating systems and registration types may be names, such as `windows` or `registered`.
    /// The client sends the API's numbers.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// for device in client.zcc().devices().list_devices(json!({"os_type": "windows"}))?.items() {
    ///     println!("{}", device?["udid"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zcc, of LegacyZccClient;

    fn admin_user() -> AdminUser;
    fn application_profiles() -> ApplicationProfiles;
    fn company() -> CompanyInfo;
    fn custom_ip_base_apps() -> CustomIpBasedApps;
    fn devices() -> Devices;
    fn entitlements() -> Entitlement;
    fn fail_open_policy() -> FailOpenPolicy;
    fn forwarding_profile() -> ForwardingProfile;
    fn notification_templates() -> NotificationTemplates;
    fn predefined_ip_based_apps() -> PredefinedIpBasedApps;
    fn process_based_apps() -> ProcessBasedApps;
    fn secrets() -> Secrets;
    fn trusted_networks() -> TrustedNetworks;
    fn web_app_service() -> WebAppService;
    fn web_policy() -> WebPolicy;
    fn web_privacy() -> WebPrivacy;
    fn zia_posture_profiles() -> ZiaPostureProfiles;
}
