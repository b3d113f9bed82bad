//! Instances of cloud applications.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Cloud application instances, which distinguish your organization's accounts at a cloud
    /// application from other accounts.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-app-control-policy>
    pub struct CloudApplicationInstances("zia.cloud_app_instances");

    /// Lists the cloud application instances, one page at a time.
    ///
    /// Query: `instance_name` (text), `instance_type` (text), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `instance_id` (int), `instance_name` (text), `instance_type`
    /// (text), `modified_at` (int), `instance_identifiers` (list).
    fn list_cloud_app_instances(query) => LIST "/zia/api/v1/cloudApplicationInstances";

    /// Lists the cloud application instances, in brief, one page at a time.
    ///
    /// Query: `instance_type` (list), `instance_name` (text), `instance_ids` (list), `page` (int),
    /// `page_size` (int).
    fn list_cloud_app_instances_summary(query)
        => LIST "/zia/api/v1/cloudApplicationInstances/summary"
        from oneapi "ListCloudApplicationInstancesSummary";

    /// Lists the applications that support instances, with their addresses.
    fn list_instance_types_and_urls()
        => LIST "/zia/api/v1/cloudApplicationInstances/instanceTypes" as WHOLE
        from oneapi "ListInstanceTypesAndUrls";

    /// Returns the cloud application instance with this id.
    fn get_cloud_app_instances(instance_id)
        => GET "/zia/api/v1/cloudApplicationInstances/{instance_id}";

    /// Adds a cloud application instance.
    ///
    /// Body: `instance_name` (text), `instance_type` (text), `instance_identifiers` (list),
    /// `instance_id` (text).
    fn add_cloud_app_instances(body) => POST "/zia/api/v1/cloudApplicationInstances";

    /// Replaces the cloud application instance with this id.
    ///
    /// Body: that of `add_cloud_app_instances`.
    fn update_cloud_app_instances(instance_id, body)
        => PUT "/zia/api/v1/cloudApplicationInstances/{instance_id}";

    /// Removes the cloud application instance with this id.
    fn delete_cloud_app_instances(instance_id)
        => DELETE "/zia/api/v1/cloudApplicationInstances/{instance_id}";
}
