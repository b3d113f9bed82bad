//! Workload tag group.

crate::macros::resource! {
    /// Workload tag group.
    pub struct WorkloadTagGroup("zpa.workload_tag_group");

    /// Returns the workload tag group summary.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_workload_tag_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/workloadTagGroup/summary";
}
