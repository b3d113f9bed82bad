//! Business Insights.

mod custom_apps;
mod report_configs;
mod reports;

pub use custom_apps::CustomApps;
pub use report_configs::ReportConfigs;
pub use reports::Reports;

crate::macros::service! {
    /// Business Insights: reports, and applications of your own.
    pub struct Zbi;

    fn custom_apps() -> CustomApps;
    fn report_configs() -> ReportConfigs;
    fn reports() -> Reports;
}
