//! Reports.

crate::macros::resource! {
    /// TODO one line: what reports are.
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
    //TODO arguments dropped from the body; empty body -> object with the id only; query built from named arguments or constants; raw response body; returns a bare value, not the 3-tuple; validates arguments; writes a file | POST /bi/api/v1/report/download | result download
    fn download_report(body) => POST "/bi/api/v1/report/download";
}
