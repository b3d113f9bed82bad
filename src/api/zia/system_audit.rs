//! System audit.

crate::macros::resource! {
    /// TODO one line: what system audit are.
    pub struct SystemAuditReport("zia.system_audit");

    /// Returns the config audit.
    fn get_config_audit(query) => LIST "/zia/api/v1/configAudit";
}
