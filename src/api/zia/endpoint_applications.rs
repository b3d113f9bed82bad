//! Endpoint applications.

crate::macros::resource! {
    /// Endpoint applications.
    pub struct EndpointApplications("zia.endpoint_applications");

    /// Lists the applications.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn list_applications(query) => LIST "/zia/api/v1/endPointApplications";

    /// Lists the applications lite.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn list_applications_lite(query) => LIST "/zia/api/v1/endPointApplications/lite";

    /// Lists the categories with non empty apps.
    ///
    /// Query: `search` (text), `os_type` (text).
    fn list_categories_with_non_empty_apps(query)
        => LIST "/zia/api/v1/endPointApplications/getCategoriesWithNonEmptyApps";

    /// Returns the application count.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn get_application_count(query) => GET "/zia/api/v1/endPointApplications/count";

    /// Returns the application policies.
    ///
    /// Query: `resourceId` (list).
    fn get_application_policies(query) => LIST "/zia/api/v1/endPointApplications/policies";

    /// Returns the cloud apps count.
    ///
    /// Query: `search` (text), `os_type` (text), `application_type` (text).
    fn get_cloud_apps_count(query) => GET "/zia/api/v1/endPointApplications/cloudApps/count";
}
