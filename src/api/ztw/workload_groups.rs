//! Workload groups.

crate::api::macros::resource! {
    /// Groups of workloads, to which rules refer.
    pub struct WorkloadGroups("ztw.workload_groups");

    /// Lists the workload groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups(query) => LIST "/ztw/api/v1/workloadGroups";

    /// Lists the workload groups, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups_lite(query)
        => LIST "/ztw/api/v1/workloadGroups/lite" from oneapi "GetWorkloadGroupsLite";

    /// Returns the workload group with this id.
    fn get_group(group_id)
        => GET "/ztw/api/v1/workloadGroups/{group_id}" from go "workload_groups.Get";
}
