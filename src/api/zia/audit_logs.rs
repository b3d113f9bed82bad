//! Reports of what administrators did.

crate::api::macros::resource! {
    /// The audit log: a report is ordered, made, and then fetched.
    pub struct AuditLogs("zia.audit_logs");

    /// Returns the report, as CSV text.
    fn get_report() => GET "/zia/api/v1/auditlogEntryReport/download";

    /// Returns how far the report is.
    fn get_status() => GET "/zia/api/v1/auditlogEntryReport";

    /// Orders a report of what administrators did in a time range.
    ///
    /// Body: `start_time` (int, milliseconds since 1970), `end_time` (int).
    fn create(body) => POST "/zia/api/v1/auditlogEntryReport";

    /// Stops the making of the report.
    fn cancel() => DELETE "/zia/api/v1/auditlogEntryReport";
}
