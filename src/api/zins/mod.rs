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

crate::api::macros::service! {
    /// Z-Insights: analytics over web traffic, firewall, SaaS and devices.
    ///
    /// The methods are GraphQL queries. The body holds the query's variables. Times are Unix times
    /// in milliseconds. `filter_by` is an object of fields, each with its condition (`eq`, `ne`,
    /// `in`, `nin`). `order_by` is a list of objects, each of which names a field.
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let (entries, _) = client.zins().web_traffic().get_protocols(json!({
    ///     "start_time": 1759913600000u64,
    ///     "end_time": 1760000000000u64,
    ///     "filter_by": {"name": {"in": ["HTTPS", "HTTP"]}},
    ///     "order_by": [{"total": "DESC"}],
    /// }))?;
    /// println!("{entries}");
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
