//! TODO service zwa.

mod audit_logs;
mod dlp_incidents;

pub use audit_logs::AuditLogs;
pub use dlp_incidents::DlpIncidents;

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zwa;

    fn audit_logs() -> AuditLogs;
    fn dlp_incidents() -> DlpIncidents;
}
