//! NSS servers.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Servers of the Nanolog Streaming Service (NSS), which stream logs to a SIEM.
    pub struct NssServers("zia.nss_servers");

    /// Lists the NSS servers.
    ///
    /// Query: `type` (text).
    fn list_nss_servers(query) => LIST "/zia/api/v1/nssServers" as WHOLE;

    /// Returns the NSS server with this id.
    ///
    /// Query: `version` (int).
    fn get_nss_server(nss_id, query) => GET "/zia/api/v1/nssServers/{nss_id}";

    /// Adds an NSS server.
    ///
    /// Body: `status` (text), `type` (text), `name` (text).
    fn add_nss_server(body) => POST "/zia/api/v1/nssServers";

    /// Replaces the NSS server with this id.
    ///
    /// Body: that of `add_nss_server`.
    fn update_nss_server(nss_id, body) => PUT "/zia/api/v1/nssServers/{nss_id}";

    /// Removes the NSS server with this id.
    fn delete_nss_server(nss_id) => DELETE "/zia/api/v1/nssServers/{nss_id}";
}
