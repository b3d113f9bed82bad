//! Zscaler Digital Experience.

mod admin;
mod alerts;
mod application_monitors;
mod applications;
mod apps;
mod audit_logs;
mod collections;
mod devices;
mod inventory;
mod monitors;
mod shared;
mod snapshot;
mod tracing;
mod troubleshooting;
mod users;

pub use admin::Admin;
pub use alerts::Alerts;
pub use application_monitors::ApplicationMonitors;
pub use applications::Applications;
pub use apps::Apps;
pub use audit_logs::AuditLogs;
pub use collections::Collections;
pub use devices::Devices;
pub use inventory::Inventory;
pub use monitors::Monitors;
pub use snapshot::Snapshot;
pub use tracing::Tracing;
pub use troubleshooting::Troubleshooting;
pub use users::Users;

crate::api::macros::service! {
    /// Zscaler Digital Experience: the performance of applications for users, and its causes.
    ///
    /// `since` is the length, in hours, of a time window that ends now. Default: 2 hours.
    ///
    /// `applications`, `monitors` and `collections` configure the monitoring. `tracing` diagnoses a
    /// single device live.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// for app in client.zdx().apps().list_apps(json!({"since": 24}))?.items() {
    ///     let app = app?;
    ///     println!("{}: {}", app["name"], app["score"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zdx, of LegacyZdxClient;

    fn admin() -> Admin;
    fn alerts() -> Alerts;
    fn application_monitors() -> ApplicationMonitors;
    fn applications() -> Applications;
    fn apps() -> Apps;
    fn audit_logs() -> AuditLogs;
    fn collections() -> Collections;
    fn devices() -> Devices;
    fn inventory() -> Inventory;
    fn monitors() -> Monitors;
    fn snapshot() -> Snapshot;
    fn tracing() -> Tracing;
    fn troubleshooting() -> Troubleshooting;
    fn users() -> Users;
}
