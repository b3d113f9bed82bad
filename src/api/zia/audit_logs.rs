//! Reports of what administrators did.

use crate::api::shared::plain_answers::of_any_kind;

crate::api::macros::resource! {
    /// The audit log: a report is ordered, made, and then fetched.
    pub struct AuditLogs("zia.audit_logs");

    /// Returns the report, as CSV text.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn get_report(query) => GET "/zia/api/v1/auditlogEntryReport/download" via of_any_kind;

    /// Returns how far the report is.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn get_status(query) => GET "/zia/api/v1/auditlogEntryReport";

    /// Orders a report of what administrators did in a time range.
    ///
    /// Body: `start_time` (int, milliseconds since 1970), `end_time` (int).
    fn create(body) => POST "/zia/api/v1/auditlogEntryReport";

    /// Stops the making of the report.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn cancel(query) => DELETE "/zia/api/v1/auditlogEntryReport";
}
