//! Audit logs.

crate::macros::resource! {
    /// TODO one line: what audit logs are.
    pub struct AuditLogs("zia.audit_logs");

    /// Returns the report.
    //TODO returns a bare value, not the 3-tuple | GET /zia/api/v1/auditlogEntryReport/download | result object
    fn get_report() => GET "/zia/api/v1/auditlogEntryReport/download";

    /// Returns the status.
    //TODO returns a bare value, not the 3-tuple | GET /zia/api/v1/auditlogEntryReport | result object
    fn get_status() => GET "/zia/api/v1/auditlogEntryReport";

    /// Adds an audit log.
    ///
    /// Body: `start_time` (text), `end_time` (text).
    //TODO returns a bare value, not the 3-tuple | POST /zia/api/v1/auditlogEntryReport%22 | result value
    fn create(body) => POST "/zia/api/v1/auditlogEntryReport%22";

    /// Cancels the audit logs.
    fn cancel() => DELETE "/zia/api/v1/auditlogEntryReport%22";
}
