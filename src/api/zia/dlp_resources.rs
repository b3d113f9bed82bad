//! Dlp resources.

crate::macros::resource! {
    /// TODO one line: what DLP resources are.
    pub struct DlpResources("zia.dlp_resources");

    /// Lists the DLP icap servers.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/icapServers | result list
    fn list_dlp_icap_servers(query) => LIST "/zia/api/v1/icapServers";

    /// Lists the DLP icap servers lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/icapServers/lite | result list
    fn list_dlp_icap_servers_lite(query) => LIST "/zia/api/v1/icapServers/lite";

    /// Lists the DLP IDM profiles.
    ///
    /// Query: `search` (text).
    fn list_dlp_idm_profiles(query) => LIST "/zia/api/v1/idmprofile";

    /// Lists the DLP incident receiver.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/incidentReceiverServers | result list
    fn list_dlp_incident_receiver(query) => LIST "/zia/api/v1/incidentReceiverServers";

    /// Lists the DLP incident receiver lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/incidentReceiverServers/lite | result list
    fn list_dlp_incident_receiver_lite(query) => LIST "/zia/api/v1/incidentReceiverServers/lite";

    /// Lists the EDM schema lite.
    ///
    /// Query: `schema_name` (text), `active_only` (flag), `fetch_tokens` (flag).
    fn list_edm_schema_lite(query) => LIST "/zia/api/v1/dlpExactDataMatchSchemas/lite";

    /// Lists the EDM schemas.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_edm_schemas(query) => LIST "/zia/api/v1/dlpExactDataMatchSchemas";

    /// Returns the DLP icap servers with this id.
    fn get_dlp_icap_servers(icap_server_id) => GET "/zia/api/v1/icapServers/{icap_server_id}";

    /// Returns the DLP IDM profiles with this id.
    fn get_dlp_idm_profiles(profile_id) => GET "/zia/api/v1/idmprofile/{profile_id}";

    /// Returns the DLP incident receiver with this id.
    fn get_dlp_incident_receiver(receiver_id)
        => GET "/zia/api/v1/incidentReceiverServers/{receiver_id}";
}
