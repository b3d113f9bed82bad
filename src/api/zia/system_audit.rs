//! System audit.

crate::macros::resource! {
    /// System audit.
    pub struct SystemAuditReport("zia.system_audit");

    /// Returns the config audit.
    fn get_config_audit(query) => LIST "/zia/api/v1/configAudit";
}
