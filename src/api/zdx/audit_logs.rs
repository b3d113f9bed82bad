//! Reports of administrators' actions.

use crate::api::prelude::Spelling;
use crate::api::shared::plain_responses::of_any_kind;

/// Reports spell the trace id differently from the rest of the service.
const REPORT: Spelling = &[("trace_id", "traceId")];

crate::api::macros::resource! {
    /// The audit log.
    ///
    /// Start a report, check its status until it is complete, then download it. `status_id` is the
    /// report's id, which `create` returned.
    pub struct AuditLogs("zdx.audit_logs");

    /// Returns a report, as CSV text.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn get_report(query)
        => GET "/zdx/v1/config/auditlogEntryReport/download"
        from oneapi "GetAuditReportEntryCsvData" via of_any_kind;

    /// Returns the status of a report.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn get_status(query)
        => GET "/zdx/v1/config/auditlogEntryReport"
        from oneapi "GetAuditReportEntryCsvExportStatus";

    /// Starts a report of the administrators' actions in a time range.
    ///
    /// `start_time` and `end_time` are Unix times in milliseconds.
    ///
    /// Body: `action_interface` (text), `action_result` (text), `action_types` (list), `admin_name`
    /// (text), `category` (text), `changes` (text), `client_ip` (text), `cloud` (text),
    /// `clt_auth_data` (text), `clt_req_data` (text), `end_time` (int), `object_name` (text), `page`
    /// (int), `page_size` (int), `start_time` (int), `subcategories` (list), `target_org_id` (text),
    /// `trace_id` (text).
    fn create(body)
        => POST "/zdx/v1/config/auditlogEntryReport" spelled REPORT
        from oneapi "StartAuditReportEntryCsvExport";

    /// Cancels a report.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn cancel(query)
        => DELETE "/zdx/v1/config/auditlogEntryReport"
        from oneapi "CancelAuditReportEntryCsvExport";
}
