//! Applications on endpoints.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The applications on endpoints to which endpoint DLP rules refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct EndpointApplications("zia.endpoint_applications");

    /// Lists the endpoint applications, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text), `page` (int),
    /// `page_size` (int).
    fn list_applications(query) => LIST "/zia/api/v1/endPointApplications";

    /// Lists the endpoint applications, in brief, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text), `page` (int),
    /// `page_size` (int).
    fn list_applications_lite(query) => LIST "/zia/api/v1/endPointApplications/lite";

    /// Lists the cloud applications, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text), `page` (int),
    /// `page_size` (int).
    fn list_cloud_apps(query)
        => LIST "/zia/api/v1/endPointApplications/cloudApps"
        from oneapi "ListCloudAppsApplications";

    /// Lists the categories that have applications, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `page` (int), `page_size` (int).
    fn list_categories_with_non_empty_apps(query)
        => LIST "/zia/api/v1/endPointApplications/getCategoriesWithNonEmptyApps";

    /// Returns the number of endpoint applications.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn get_application_count(query) => GET "/zia/api/v1/endPointApplications/count";

    /// Lists the rules that refer to these applications.
    ///
    /// Query: `resource_id` (list).
    fn get_application_policies(query) => LIST "/zia/api/v1/endPointApplications/policies" as WHOLE;

    /// Returns the number of cloud applications.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn get_cloud_apps_count(query) => GET "/zia/api/v1/endPointApplications/cloudApps/count";

    /// Replaces the endpoint application with this resource id.
    ///
    /// Body: `application_name` (text), `application_type` (text), `bundle_id` (text),
    /// `digitally_signed` (flag), `filename` (text), `original_file_name` (text), `os_type` (text),
    /// `threat_level` (text), `z_ver_id_md32` (int), `zapp_id` (text).
    fn update_application(resource_id, body)
        => PUT "/zia/api/v1/endPointApplications/{resource_id}" from oneapi "UpdateApplication";
}
