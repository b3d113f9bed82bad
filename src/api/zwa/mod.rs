//! Workflow Automation.

mod audit_logs;
mod dlp_incidents;
mod shared;

pub use audit_logs::AuditLogs;
pub use dlp_incidents::DlpIncidents;

crate::api::macros::service! {
    /// Zscaler Workflow Automation: data loss incidents and their handling.
    ///
    /// A search returns an envelope with a cursor. [`Pages`](crate::Pages) returns the items of all
    /// pages.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let severe = json!({"fields": [{"name": "severity", "value": ["high"]}]});
    /// let incidents = client.zwa().dlp_incidents();
    /// for incident in incidents.dlp_incident_search(json!({"page_size": 50}), severe)?.items() {
    ///     println!("{}", incident?["internal_id"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zwa, of LegacyZwaClient;

    fn audit_logs() -> AuditLogs;
    fn dlp_incidents() -> DlpIncidents;
}
