//! Workflow Automation.

mod audit_logs;
mod dlp_incidents;
mod search;

pub use audit_logs::AuditLogs;
pub use dlp_incidents::DlpIncidents;

crate::macros::service! {
    /// Zscaler Workflow Automation: incidents of data loss, and what becomes of them.
    pub struct Zwa, of LegacyZwaClient;

    fn audit_logs() -> AuditLogs;
    fn dlp_incidents() -> DlpIncidents;
}
