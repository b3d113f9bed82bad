//! Reports.

crate::macros::resource! {
    /// Reports.
    pub struct Reports("zbi.reports");

    /// Lists the reports.
    ///
    /// Query: `reportType` (text), `subType` (text), `startTime` (int), `endTime` (int),
    /// `reportName` (text).
    fn list_reports(query) => LIST "/bi/api/v1/report/all";

    /// Downloads the report.
    ///
    /// Body: `file_name` (text), `report_type` (text), `sub_type` (text), `compression` (text),
    /// `save_path` (text).
    fn download_report(body) => POST "/bi/api/v1/report/download";
}
