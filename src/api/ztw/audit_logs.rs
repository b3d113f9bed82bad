//! Reports of what administrators did.

use crate::api::shared::plain_answers::of_any_kind;

crate::api::macros::resource! {
    /// The audit log: a report is ordered, made, and then fetched.
    pub struct AuditLogs("ztw.audit_logs");

    /// Returns the report, as CSV text.
    fn get_report()
        => GET "/ztw/api/v1/auditlogEntryReport/download" from oneapi "DownloadExport"
        via of_any_kind;

    /// Returns how far the report is.
    fn get_status() => GET "/ztw/api/v1/auditlogEntryReport" from oneapi "GetExportStatus";

    /// Orders a report of what administrators did in a time range.
    ///
    /// `start_time` and `end_time` are milliseconds since 1970.
    ///
    /// Body: `action_interface` (text), `action_result` (text), `action_types` (list), `admin_name`
    /// (text), `category` (text), `changes` (text), `client_ip` (text), `cloud` (text),
    /// `clt_auth_data` (text), `clt_req_data` (text), `end_time` (int), `object_name` (text), `page`
    /// (int), `page_size` (int), `start_time` (int), `subcategories` (list), `target_org_id` (text),
    /// `trace_id` (text).
    fn create(body) => POST "/ztw/api/v1/auditlogEntryReport" from oneapi "CreateStartExport";

    /// Stops the making of the report.
    fn cancel() => DELETE "/ztw/api/v1/auditlogEntryReport" from oneapi "RemoveCancelExport";
}
