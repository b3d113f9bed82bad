//! Servers and data for DLP rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// ICAP servers, incident receivers, exact data match (EDM) schemas, and indexed document match
    /// (IDM) profiles.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct DlpResources("zia.dlp_resources");

    /// Lists the ICAP servers.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `status` (text), `url` (text).
    fn list_dlp_icap_servers(query)
        => LIST "/zia/api/v1/icapServers" as WHOLE via local_search::by_name;

    /// Lists the ICAP servers, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text).
    fn list_dlp_icap_servers_lite(query)
        => LIST "/zia/api/v1/icapServers/lite" as WHOLE via local_search::by_name;

    /// Lists the profiles of indexed document matching (IDM).
    ///
    /// Query: `search` (text).
    fn list_dlp_idm_profiles(query) => LIST "/zia/api/v1/idmprofile" as WHOLE;

    /// Lists the profiles of indexed document matching (IDM), in brief.
    ///
    /// Query: `active_only` (flag).
    fn list_dlp_idm_profiles_lite(query)
        => LIST "/zia/api/v1/idmprofile/lite" as WHOLE from oneapi "ListIdmProfileSummaryLite";

    /// Lists the incident receivers.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_dlp_incident_receiver(query)
        => LIST "/zia/api/v1/incidentReceiverServers" as WHOLE via local_search::by_name;

    /// Lists the incident receivers, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_dlp_incident_receiver_lite(query)
        => LIST "/zia/api/v1/incidentReceiverServers/lite" as WHOLE via local_search::by_name;

    /// Lists the schemas of exact data matching (EDM), in brief.
    ///
    /// Query: `schema_name` (text), `active_only` (flag), `fetch_tokens` (flag).
    fn list_edm_schema_lite(query) => LIST "/zia/api/v1/dlpExactDataMatchSchemas/lite" as WHOLE;

    /// Lists the schemas of exact data matching (EDM), one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of objects with `cells_used` (int), `file_upload_status` (text), `filename`
    /// (text), `last_modified_time` (int), `orig_col_count` (int), `original_file_name` (text),
    /// `project_name` (text), `revision` (int), ….
    fn list_edm_schemas(query) => LIST "/zia/api/v1/dlpExactDataMatchSchemas";

    /// Returns the ICAP server with this id.
    ///
    /// Returns: `id` (int), `name` (text), `status` (text), `url` (text).
    fn get_dlp_icap_servers(icap_server_id) => GET "/zia/api/v1/icapServers/{icap_server_id}";

    /// Returns the profile of indexed document matching (IDM) with this id.
    fn get_dlp_idm_profiles(profile_id) => GET "/zia/api/v1/idmprofile/{profile_id}";

    /// Returns the incident receiver with this id.
    ///
    /// Returns: `id` (int), `name` (text), `flags` (int), `status` (text), `url` (text).
    fn get_dlp_incident_receiver(receiver_id)
        => GET "/zia/api/v1/incidentReceiverServers/{receiver_id}";

    /// Returns the schema of exact data matching (EDM) with this id.
    fn get_edm_schema(schema_id)
        => GET "/zia/api/v1/dlpExactDataMatchSchemas/{schema_id}"
        from oneapi "GetDlpExactDataMatchSchemaById";
}
