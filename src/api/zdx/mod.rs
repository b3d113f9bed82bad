//! Zscaler Digital Experience.

mod admin;
mod alerts;
mod apps;
mod devices;
mod inventory;
mod shared;
mod snapshot;
mod troubleshooting;
mod users;

pub use admin::Admin;
pub use alerts::Alerts;
pub use apps::Apps;
pub use devices::Devices;
pub use inventory::Inventory;
pub use snapshot::Snapshot;
pub use troubleshooting::Troubleshooting;
pub use users::Users;

crate::api::macros::service! {
    /// Zscaler Digital Experience: how applications perform for users, and why.
    ///
    /// `since` is a number of hours; without it the API takes the last two.
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
    fn apps() -> Apps;
    fn devices() -> Devices;
    fn inventory() -> Inventory;
    fn snapshot() -> Snapshot;
    fn troubleshooting() -> Troubleshooting;
    fn users() -> Users;
}
