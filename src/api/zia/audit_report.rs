//! Audit reports.

use crate::api::shared::plain_answers::of_any_kind;

crate::api::macros::resource! {
    /// A second kind of audit report, besides [`AuditLogs`](crate::zia::AuditLogs). Start a report,
    /// check its status until it is complete, then download it.
    pub struct AuditReport("zia.audit_report");

    /// Returns the report, as CSV text.
    fn get_report()
        => GET "/zia/api/v1/auditReport/download" from oneapi "GetAuditReportData"
        via of_any_kind;

    /// Returns how far the report is.
    fn get_status() => GET "/zia/api/v1/auditReport" from oneapi "GetAuditReportExportStatus";

    /// Orders a report of what administrators did in a time range.
    ///
    /// Body: `start_time` (int, milliseconds since 1970), `end_time` (int).
    fn create(body) => POST "/zia/api/v1/auditReport" from oneapi "CreateAuditReport";

    /// Stops the making of the report.
    fn cancel() => DELETE "/zia/api/v1/auditReport" from oneapi "RemoveCancelAuditReportExport";
}
