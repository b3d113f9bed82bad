//! The audit of the configuration.

use crate::api::prelude::{WHOLE, download};

crate::api::macros::resource! {
    /// Recommendations on the configuration of the tenant.
    pub struct SystemAuditReport("zia.system_audit");

    /// Lists the findings of the configuration audit.
    ///
    /// `query` has no documented parameters.
    fn get_config_audit(query) => LIST "/zia/api/v1/configAudit" as WHOLE;

    /// Returns the findings about GRE tunnels.
    fn get_gre_tunnel_audit()
        => GET "/zia/api/v1/configAudit/greTunnel" from oneapi "GetGreTunnelAudit";

    /// Returns the locations whose internal IP addresses are not visible to the cloud.
    fn get_ip_visibility()
        => GET "/zia/api/v1/configAudit/ipVisibility" from oneapi "GetIpVisibility";

    /// Returns the findings about PAC files: large files, and files with fixed IP addresses.
    fn get_pac_file_audit() => GET "/zia/api/v1/configAudit/pacFile" from oneapi "GetPacFileAudit";

    /// Downloads the list of PAC files with fixed IP addresses to a file. Returns the file's path.
    ///
    /// Query: `name` (text).
    fn export_pac_with_static_ip(query, filename)
        => GET "/zia/api/v1/configAudit/pacFile/export" from oneapi "ExportPacWithStaticIp"
        via download::to_named_file["pac-files-with-static-ips", "csv"];
}
