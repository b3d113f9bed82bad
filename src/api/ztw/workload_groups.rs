//! Workload groups.

crate::macros::resource! {
    /// Workload groups.
    pub struct WorkloadGroups("ztw.workload_groups");

    /// Lists the groups.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups(query) => LIST "/ztw/api/v1/workloadGroups";
}
