//! Workload groups.

crate::api::macros::resource! {
    /// Groups of workloads, which rules refer to.
    pub struct WorkloadGroups("ztw.workload_groups");

    /// Lists the workload groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups(query) => LIST "/ztw/api/v1/workloadGroups";
}
