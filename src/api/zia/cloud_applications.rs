//! Cloud applications.

crate::macros::resource! {
    /// TODO one line: what cloud applications are.
    pub struct CloudApplications("zia.cloud_applications");

    /// Lists the cloud app policy.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int), `app_class` (text),
    /// `group_results` (flag).
    fn list_cloud_app_policy(query) => LIST "/zia/api/v1/cloudApplications/policy";

    /// Lists the cloud app SSL policy.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int), `app_class` (text),
    /// `group_results` (flag).
    fn list_cloud_app_ssl_policy(query) => LIST "/zia/api/v1/cloudApplications/sslPolicy";
}
