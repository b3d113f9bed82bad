//! Branch connector group.

crate::macros::resource! {
    /// Branch connector group.
    pub struct BranchConnectorGroup("zpa.branch_connector_group");

    /// Lists the branch connector group summary.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_branch_connector_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/branchConnectorGroup/summary";

    /// Lists the branch connector groups.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_branch_connector_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/branchConnectorGroup";
}
