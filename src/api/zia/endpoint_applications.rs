//! Applications on endpoints.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The applications on endpoints, which endpoint DLP rules refer to.
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

    /// Lists the categories that have applications, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `page` (int), `page_size` (int).
    fn list_categories_with_non_empty_apps(query)
        => LIST "/zia/api/v1/endPointApplications/getCategoriesWithNonEmptyApps";

    /// Returns how many endpoint applications there are.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn get_application_count(query) => GET "/zia/api/v1/endPointApplications/count";

    /// Lists the rules that refer to these applications.
    ///
    /// Query: `resource_id` (list).
    fn get_application_policies(query) => LIST "/zia/api/v1/endPointApplications/policies" as WHOLE;

    /// Returns how many cloud applications there are.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn get_cloud_apps_count(query) => GET "/zia/api/v1/endPointApplications/cloudApps/count";
}
