//! The audit log.

use super::shared::search::search;

crate::api::macros::resource! {
    /// The audit log: the actions of administrators.
    pub struct AuditLogs("zwa.audit_logs");

    /// Lists the entries of the audit log that match a filter.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Body: `fields` (list of objects, each with a name and values), `time_range` (object:
    /// `startTime`, `endTime`).
    fn audit_logs(query, body) => SEARCH "/zwa/dlp/v1/customer/audit" via search;
}
