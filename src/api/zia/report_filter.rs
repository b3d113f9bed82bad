//! Filter values for reports and feeds.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};

crate::api::macros::resource! {
    /// Values by which reports and log feeds can be filtered.
    pub struct ReportFilter("zia.report_filter");

    /// Lists the buckets of public clouds.
    ///
    /// Query: `search` (text), `limit` (int).
    fn list_bucket_names(query)
        => LIST "/zia/api/v1/reportFilter/bucketNames" as WHOLE from oneapi "ListBucketNames";

    /// Lists the tenants of SaaS applications.
    ///
    /// Query: `search` (text), `limit` (int).
    fn list_casb_tenants(query)
        => LIST "/zia/api/v1/reportFilter/casbTenant" as WHOLE from oneapi "ListCasbTenants";

    /// Lists the users of SaaS applications.
    ///
    /// Query: `search` (text), `limit` (int), `auditor_username` (text), `auditor_hash` (text).
    fn list_casb_users(query)
        => LIST "/zia/api/v1/reportFilter/casbUsers" as WHOLE from oneapi "ListCasbUsers";

    /// Lists the types of clients.
    fn list_client_types()
        => LIST "/zia/api/v1/reportFilter/clientType" as WHOLE from oneapi "ListClientTypes";

    /// Lists the states of connections.
    fn list_connection_status()
        => LIST "/zia/api/v1/reportFilter/connectionStatus" as WHOLE
        from oneapi "ListConnectionStatus";

    /// Lists the people outside the tenant with whom files are shared.
    ///
    /// Query: `search` (text), `limit` (int).
    fn list_external_collaborators(query)
        => LIST "/zia/api/v1/reportFilter/externalCollaborators" as WHOLE
        from oneapi "ListExternalCollaborators";

    /// Lists the owners of files who are not users of the tenant.
    ///
    /// Query: `search` (text), `limit` (int).
    fn list_external_owners(query)
        => LIST "/zia/api/v1/reportFilter/nonprovisionedowner" as WHOLE
        from oneapi "ListExternalOwners";

    /// Lists the users of the tenant with whom files are shared.
    ///
    /// Query: `search` (text), `limit` (int).
    fn list_internal_collaborators(query)
        => LIST "/zia/api/v1/reportFilter/internalCollaborators" as WHOLE
        from oneapi "ListInternalCollaborators";

    /// Lists the owners of files who are users of the tenant.
    ///
    /// Query: `search` (text), `limit` (int), `auditor_username` (text), `auditor_hash` (text).
    fn list_internal_owners(query)
        => LIST "/zia/api/v1/reportFilter/internalOwners" as WHOLE from oneapi "ListInternalOwners";

    /// Lists the object types of SaaS applications.
    ///
    /// Query: `search` (text), `limit` (int).
    fn list_object_types(query)
        => LIST "/zia/api/v1/reportFilter/objectType" as WHOLE from oneapi "ListObjectTypes";

    /// Lists the states of sessions.
    fn list_session_status()
        => LIST "/zia/api/v1/reportFilter/sessionStatus" as WHOLE from oneapi "ListSessionStatus";

    /// Lists the cloud applications to which NSS feeds can refer, one page at a time.
    ///
    /// Query: `search` (text), `app_class` (list), `group_results` (flag), `page` (int),
    /// `page_size` (int).
    fn list_web_applications(query)
        => LIST "/zia/api/v1/reportFilter/nss/webApplications" from oneapi "ListWebApplications";

    /// Returns the file types, custom ones included, with their names.
    ///
    /// Query: `search` (text), `limit` (int).
    fn get_file_type(query)
        => GET "/zia/api/v1/reportFilter/customFiletypes" from oneapi "GetFileType"
        via by_type;

    /// Returns the file types of endpoint DLP, with their names.
    ///
    /// Query: `search` (text), `limit` (int).
    fn get_edlp_file_type(query)
        => GET "/zia/api/v1/reportFilter/edlpFileType" from oneapi "GetEdlpFileType"
        via by_type;
}

/// Returns a response with its keys unchanged. They are file types, not names of fields.
fn by_type(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let (_, response) = client.execute(call)?;
    Ok((response.body().clone(), response))
}
