//! NSS servers.

use crate::api::prelude::{WHOLE, download};

crate::api::macros::resource! {
    /// Servers of the Nanolog Streaming Service (NSS), which stream logs to a SIEM.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-nanolog-streaming-service-nss>
    pub struct NssServers("zia.nss_servers");

    /// Lists the NSS servers.
    ///
    /// Query: `type` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `state` (text), `status` (text),
    /// `type` (text).
    fn list_nss_servers(query) => LIST "/zia/api/v1/nssServers" as WHOLE;

    /// Lists the types of NSS servers.
    fn list_nss_server_types()
        => LIST "/zia/api/v1/nssServers/types" as WHOLE from oneapi "ListNssServerTypes";

    /// Returns the NSS server with this id.
    ///
    /// Query: `version` (int).
    fn get_nss_server(nss_id, query) => GET "/zia/api/v1/nssServers/{nss_id}";

    /// Returns whether the tenant has Cloud NSS.
    ///
    /// Query: `node_type` (text).
    fn get_cloud_nss_status(query)
        => GET "/zia/api/v1/nssServers/cloudNss" from oneapi "GetCloudNssStatusInfo";

    /// Returns the recommended specifications of a Hyper-V virtual machine for this load.
    ///
    /// Query: `users` (int), `transactions` (int), `type` (text), `sessions` (int), `dns` (int).
    fn get_recommended_hyper_v_specs(query)
        => GET "/zia/api/v1/nssHyperV/vhdxSpecs" from oneapi "GetRecommendedHyperVSpecs";

    /// Returns the recommended specifications of a Nutanix virtual machine for this load.
    ///
    /// Query: `users` (int), `transactions` (int), `type` (text), `sessions` (int), `dns` (int).
    fn get_recommended_nutanix_specs(query)
        => GET "/zia/api/v1/nssNutanix/vmdkSpecs" from oneapi "GetRecommendedNutanixSpecs";

    /// Downloads the certificate of the NSS server with this id to a file. Returns the file's path.
    fn download_nss_cert(nss_id, filename)
        => GET "/zia/api/v1/nssDownload/{nss_id}" from oneapi "DownloadNssCert"
        via download::to_named_file["nss-certificate", "zip"];

    /// Adds an NSS server.
    ///
    /// Body: `status` (text), `type` (text), `name` (text).
    ///
    /// Returns: `id` (int), `name` (text), `status` (text), `type` (text).
    fn add_nss_server(body) => POST "/zia/api/v1/nssServers";

    /// Replaces the NSS server with this id.
    ///
    /// Body: that of `add_nss_server`.
    fn update_nss_server(nss_id, body) => PUT "/zia/api/v1/nssServers/{nss_id}";

    /// Removes the NSS server with this id.
    fn delete_nss_server(nss_id) => DELETE "/zia/api/v1/nssServers/{nss_id}";

    /// Generates a new certificate for the NSS server with this id.
    fn regenerate_cert(nss_id)
        => PUT "/zia/api/v1/nssServers/regenerateCert/{nss_id}" from oneapi "RegenerateCert";
}
