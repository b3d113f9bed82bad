//! Cloud applications in policies.

crate::api::macros::resource! {
    /// The cloud applications to which policies can refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-applications>
    pub struct CloudApplications("zia.cloud_applications");

    /// Lists the cloud applications for DLP rules, cloud app control and other policies.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int), `app_class` (text), `group_results`
    /// (flag).
    ///
    /// Returns: a list of objects with `app` (text), `app_name` (text), `parent` (text),
    /// `parent_name` (text).
    fn list_cloud_app_policy(query) => LIST "/zia/api/v1/cloudApplications/policy";

    /// Lists the cloud applications for SSL inspection policies.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int), `app_class` (text), `group_results`
    /// (flag).
    fn list_cloud_app_ssl_policy(query) => LIST "/zia/api/v1/cloudApplications/sslPolicy";
}
