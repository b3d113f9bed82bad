//! Workflow Automation.

mod audit_logs;
mod dlp_incidents;

pub use audit_logs::AuditLogs;
pub use dlp_incidents::DlpIncidents;

crate::macros::service! {
    /// Zscaler Workflow Automation: incidents of data loss, and what becomes of them.
    pub struct Zwa;

    fn audit_logs() -> AuditLogs;
    fn dlp_incidents() -> DlpIncidents;
}
