//! Workload groups.

crate::api::macros::resource! {
    /// Groups of workloads by their tags, which are conditions of rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/workload-groups>
    pub struct WorkloadGroups("zia.workload_groups");

    /// Lists the workload groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups(query) => LIST "/zia/api/v1/workloadGroups";

    /// Returns the cloud providers of the workload discovery service (WDS).
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_wds_enabled_cloud_providers(query)
        => GET "/zia/api/v1/workloadGroups/cloudProviders"
        from oneapi "GetWorkloadGroupWdsEnabledCloudProviders";

    /// Returns the workload group with this id.
    fn get_group(group_id) => GET "/zia/api/v1/workloadGroups/{group_id}";

    /// Adds a workload group.
    ///
    /// Body: `description` (text), `expression` (text), `expression_json` (object), `name` (text).
    fn add_group(body) => POST "/zia/api/v1/workloadGroups";

    /// Replaces the workload group with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body) => PUT "/zia/api/v1/workloadGroups/{group_id}";

    /// Removes the workload group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/workloadGroups/{group_id}";
}
