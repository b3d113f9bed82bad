//! Z-Insights.

mod cyber_security;
mod firewall;
mod iot;
mod saas_security;
mod shadow_it;
mod web_traffic;

pub use cyber_security::CyberSecurity;
pub use firewall::Firewall;
pub use iot::Iot;
pub use saas_security::SaasSecurity;
pub use shadow_it::ShadowIt;
pub use web_traffic::WebTraffic;

use crate::names::Spelling;

/// Filters say `in_list`, because `in` is a word of Python.
pub(crate) const NAMES: Spelling = &[("in_list", "in")];

crate::macros::service! {
    /// Z-Insights: analytics over web traffic, firewall, SaaS and devices.
    ///
    /// The methods are GraphQL queries; their bodies are the queries' variables. Times are in
    /// milliseconds since 1970.
    ///
    /// ```no_run
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::ZscalerClient::new()?;
    /// let day = json!({"start_time": 1759913600000u64, "end_time": 1760000000000u64});
    /// let (protocols, _) = client.zins().web_traffic().get_protocols(day)?;
    /// println!("{protocols}");
    /// # Ok(()) }
    /// ```
    pub struct Zins;

    fn cyber_security() -> CyberSecurity;
    fn firewall() -> Firewall;
    fn iot() -> Iot;
    fn saas_security() -> SaasSecurity;
    fn shadow_it() -> ShadowIt;
    fn web_traffic() -> WebTraffic;
}
