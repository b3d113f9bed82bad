//! Zero Trust Branch.

mod alarms;
mod api_key;
mod app_connector_config;
mod devices;
mod groups_router;
mod logs;
mod policy_comments;
mod ransomware_kill;
mod site;
mod site2site_vpn;
mod template_router;

pub use alarms::Alarms;
pub use api_key::ApiKeyAuthRouter;
pub use app_connector_config::AppConnectorConfig;
pub use devices::Devices;
pub use groups_router::GroupsRouter;
pub use logs::Logs;
pub use policy_comments::PolicyComments;
pub use ransomware_kill::RansomwareKill;
pub use site::Site;
pub use site2site_vpn::Site2SiteVpn;
pub use template_router::TemplateRouter;

crate::macros::service! {
    /// Zero Trust Branch: sites, their devices and segments.
    pub struct Ztb, of LegacyZtbClient;

    fn alarms() -> Alarms;
    fn api_keys() -> ApiKeyAuthRouter;
    fn app_connector_config() -> AppConnectorConfig;
    fn devices() -> Devices;
    fn groups_router() -> GroupsRouter;
    fn logs() -> Logs;
    fn policy_comments() -> PolicyComments;
    fn ransomware_kill() -> RansomwareKill;
    fn site() -> Site;
    fn site2site_vpn() -> Site2SiteVpn;
    fn template_router() -> TemplateRouter;
}
