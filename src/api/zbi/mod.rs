//! Business Insights.

mod custom_apps;
mod report_configs;
mod reports;
mod shared;

pub use custom_apps::CustomApps;
pub use report_configs::ReportConfigs;
pub use reports::Reports;

crate::api::macros::service! {
    /// Business Insights: reports on the use of applications and workplaces.
    ///
    /// The service creates them on a schedule. You download them as files.
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let wanted = json!({"reportType": "APPLICATION", "subType": "ScheduledReports"});
    /// let (reports, _) = client.zbi().reports().list_reports(wanted)?;
    /// for report in reports.as_array().into_iter().flatten() {
    ///     println!("{}", report["name"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zbi;

    fn custom_apps() -> CustomApps;
    fn report_configs() -> ReportConfigs;
    fn reports() -> Reports;
}
