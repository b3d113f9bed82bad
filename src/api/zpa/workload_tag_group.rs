//! Workload tag groups.

crate::api::macros::resource! {
    /// Groups of workload tags.
    pub struct WorkloadTagGroup("zpa.workload_tag_group");

    /// Lists the workload tag groups with their ids and names.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_workload_tag_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/workloadTagGroup/summary";
}
