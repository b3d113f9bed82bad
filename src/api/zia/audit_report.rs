//! Audit reports.

use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// A second kind of audit report, besides [`AuditLogs`](crate::zia::AuditLogs).
    ///
    /// Start a report, check its status until it is complete, then download it.
    pub struct AuditReport("zia.audit_report");

    /// Returns the report, as CSV text.
    fn get_report()
        => GET "/zia/api/v1/auditReport/download" from oneapi "GetAuditReportData"
        via of_any_kind;

    /// Returns the status of the report.
    fn get_status() => GET "/zia/api/v1/auditReport" from oneapi "GetAuditReportExportStatus";

    /// Starts a report of the administrators' actions in a time range.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds).
    fn create(body) => POST "/zia/api/v1/auditReport" from oneapi "CreateAuditReport";

    /// Cancels the report.
    fn cancel() => DELETE "/zia/api/v1/auditReport" from oneapi "RemoveCancelAuditReportExport";
}
