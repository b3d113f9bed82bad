//! Cloud app instances.

crate::macros::resource! {
    /// TODO one line: what cloud app instances are.
    pub struct CloudApplicationInstances("zia.cloud_app_instances");

    /// Lists the cloud app instances.
    ///
    /// Query: `instance_name` (text), `instance_type` (flag), `page` (int), `page_size` (int).
    fn list_cloud_app_instances(query) => LIST "/zia/api/v1/cloudApplicationInstances";

    /// Returns the cloud app instances with this id.
    fn get_cloud_app_instances(instance_id)
        => GET "/zia/api/v1/cloudApplicationInstances/{instance_id}";

    /// Adds a cloud app instance.
    ///
    /// Body: `instance_id` (text), `instance_type` (text), `instance_name` (text),
    /// `instance_identifiers` (list).
    fn add_cloud_app_instances(body) => POST "/zia/api/v1/cloudApplicationInstances";

    /// Replaces the cloud app instance with this id.
    fn update_cloud_app_instances(instance_id, body)
        => PUT "/zia/api/v1/cloudApplicationInstances/{instance_id}";

    /// Removes the cloud app instance with this id.
    fn delete_cloud_app_instances(instance_id)
        => DELETE "/zia/api/v1/cloudApplicationInstances/{instance_id}";
}
