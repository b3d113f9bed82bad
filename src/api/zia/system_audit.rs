//! Audit of the configuration.

use crate::api::prelude::{WHOLE, download};

crate::api::macros::resource! {
    /// Recommendations on the configuration of the tenant.
    pub struct SystemAuditReport("zia.system_audit");

    /// Lists what the audit of the configuration found.
    fn get_config_audit(query) => LIST "/zia/api/v1/configAudit" as WHOLE;

    /// Returns what the audit found on GRE tunnels.
    fn get_gre_tunnel_audit()
        => GET "/zia/api/v1/configAudit/greTunnel" from oneapi "GetGreTunnelAudit";

    /// Returns the locations whose internal addresses the cloud does not see.
    fn get_ip_visibility()
        => GET "/zia/api/v1/configAudit/ipVisibility" from oneapi "GetIpVisibility";

    /// Returns what the audit found on PAC files: large ones, and those with fixed addresses.
    fn get_pac_file_audit() => GET "/zia/api/v1/configAudit/pacFile" from oneapi "GetPacFileAudit";

    /// Downloads the list of PAC files with fixed addresses to a file, and returns its path.
    ///
    /// Query: `name` (text).
    fn export_pac_with_static_ip(query, filename)
        => GET "/zia/api/v1/configAudit/pacFile/export" from oneapi "ExportPacWithStaticIp"
        via download::to_named_file["pac-files-with-static-ips", "csv"];
}
