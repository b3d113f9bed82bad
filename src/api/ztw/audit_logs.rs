//! Reports of administrators' actions.

use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// The audit log.
    ///
    /// Start a report, check its status until it is complete, then download it.
    pub struct AuditLogs("ztw.audit_logs");

    /// Returns the report, as CSV text.
    fn get_report()
        => GET "/ztw/api/v1/auditlogEntryReport/download" from oneapi "DownloadExport"
        via of_any_kind;

    /// Returns the status of the report.
    fn get_status() => GET "/ztw/api/v1/auditlogEntryReport" from oneapi "GetExportStatus";

    /// Starts a report of the administrators' actions in a time range.
    ///
    /// `start_time` and `end_time` are Unix times in milliseconds.
    ///
    /// Body: `action_interface` (text), `action_result` (text), `action_types` (list), `admin_name`
    /// (text), `category` (text), `changes` (text), `client_ip` (text), `cloud` (text),
    /// `clt_auth_data` (text), `clt_req_data` (text), `end_time` (int), `object_name` (text), `page`
    /// (int), `page_size` (int), `start_time` (int), `subcategories` (list), `target_org_id` (text),
    /// `trace_id` (text).
    fn create(body) => POST "/ztw/api/v1/auditlogEntryReport" from oneapi "CreateStartExport";

    /// Cancels the report.
    fn cancel() => DELETE "/ztw/api/v1/auditlogEntryReport" from oneapi "RemoveCancelExport";
}
