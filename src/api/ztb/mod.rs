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

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Value};
use crate::api::shared::wrapped;
use crate::pagination::take;

/// Lists whose page size parameter is `size`, not `limit`.
pub(crate) const SIZED: PageStyle = PageStyle { size: Some("size"), ..PageStyle::ZTB };

/// Returns the `result` of a response.
pub(crate) fn result(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.view = Some(Arc::new(|mut response| Ok(take(&mut response, "result"))));
    client.execute(call)
}

/// Sends the body's fields together with those in its `body` or `connection`. The Python SDK has
/// arguments of these names.
pub(crate) fn merged(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    wrapped::unwrap(&mut call, &["body", "connection"])?;
    client.execute(call)
}

crate::api::macros::service! {
    /// Zero Trust Branch: sites, their gateways, and the devices on their networks.
    ///
    /// The service's fields are in snake_case, so the names in a body are sent unchanged.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let groups = client.ztb().groups_router();
    /// groups.create_group(json!({"name": "Cameras", "type": "device", "autonomous": true}))?;
    /// for group in groups.list_groups(json!({"size": 50}))?.items() {
    ///     println!("{}", group?["name"]);
    /// }
    /// # Ok(()) }
    /// ```
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
