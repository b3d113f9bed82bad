//! Audit of the configuration.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Recommendations on the configuration of the tenant.
    pub struct SystemAuditReport("zia.system_audit");

    /// Lists what the audit of the configuration found.
    fn get_config_audit(query) => LIST "/zia/api/v1/configAudit" as WHOLE;
}
