//! Audit logs.

crate::macros::resource! {
    /// TODO one line: what audit logs are.
    pub struct AuditLogs("zwa.audit_logs");

    /// Audits the logs.
    ///
    /// Body: `fields`, `time_range`.
    fn audit_logs(query, body) => POST "/zwa/dlp/v1/customer/audit";
}
