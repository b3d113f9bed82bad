//! Zscaler Cellular.

mod anomaly_policy;
mod audit_data_handling;
mod customer_data_handling;
mod customer_region_handling;
mod network_events;
mod shared;
mod sim_analytics;
mod sim_handling;
mod sim_location_groups;
mod tag_handling;

pub use anomaly_policy::AnomalyPolicy;
pub use audit_data_handling::AuditDataHandling;
pub use customer_data_handling::CustomerDataHandling;
pub use customer_region_handling::CustomerRegionHandling;
pub use network_events::NetworkEvents;
pub use sim_analytics::SimAnalytics;
pub use sim_handling::SimHandling;
pub use sim_location_groups::SimLocationGroups;
pub use tag_handling::TagHandling;

crate::api::macros::service! {
    /// Zscaler Cellular: SIMs, their policies and their usage.
    ///
    /// Every call is for one customer. Default: the setting `zcellCustomerId`, or the environment
    /// variable `ZCELL_CUSTOMER_ID`. Set `id` in the query to select another customer. In
    /// [`Client::call`](crate::Client::call), `id` may also be a keyword.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let groups = client.zcell().sim_location_groups();
    /// let fence = json!({"lat": "37.33", "lng": "-121.88", "radius": "1"});
    /// groups.add_location_group((), json!({"name": "Depot", "geo_fence_details": fence}))?;
    /// for group in groups.list_sim_location_groups(json!({"size": 50}))?.items() {
    ///     println!("{}", group?["name"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zcell;

    fn anomaly_policy() -> AnomalyPolicy;
    fn audit_data_handling() -> AuditDataHandling;
    fn customer_data_handling() -> CustomerDataHandling;
    fn customer_region_handling() -> CustomerRegionHandling;
    fn network_events() -> NetworkEvents;
    fn sim_analytics() -> SimAnalytics;
    fn sim_handling() -> SimHandling;
    fn sim_location_groups() -> SimLocationGroups;
    fn tag_handling() -> TagHandling;
}
