//! TODO service zbi.

mod custom_apps;
mod report_configs;
mod reports;

pub use custom_apps::CustomApps;
pub use report_configs::ReportConfigs;
pub use reports::Reports;

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zbi;

    fn custom_apps() -> CustomApps;
    fn report_configs() -> ReportConfigs;
    fn reports() -> Reports;
}
