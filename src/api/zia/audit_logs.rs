//! Reports of administrators' actions.

use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// The audit log.
    ///
    /// Start a report, check its status until it is complete, then download it.
    pub struct AuditLogs("zia.audit_logs");

    /// Returns the report, as CSV text.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn get_report(query) => GET "/zia/api/v1/auditlogEntryReport/download" via of_any_kind;

    /// Returns the status of the report.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn get_status(query) => GET "/zia/api/v1/auditlogEntryReport";

    /// Starts a report of the administrators' actions in a time range.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds).
    fn create(body) => POST "/zia/api/v1/auditlogEntryReport";

    /// Cancels the report.
    ///
    /// Query: `status_id` (text), `timestamp` (int).
    fn cancel(query) => DELETE "/zia/api/v1/auditlogEntryReport";
}
