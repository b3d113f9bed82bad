//! TODO service zdx.

mod admin;
mod alerts;
mod apps;
mod devices;
mod inventory;
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

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zdx;

    fn admin() -> Admin;
    fn alerts() -> Alerts;
    fn apps() -> Apps;
    fn devices() -> Devices;
    fn inventory() -> Inventory;
    fn snapshot() -> Snapshot;
    fn troubleshooting() -> Troubleshooting;
    fn users() -> Users;
}
