//! Audit logs.

use super::search::search;

crate::macros::resource! {
    /// Audit logs.
    pub struct AuditLogs("zwa.audit_logs");

    /// Audits the logs.
    ///
    /// Body: `fields`, `time_range`.
    fn audit_logs(query, body) => POST "/zwa/dlp/v1/customer/audit" via search;
}
