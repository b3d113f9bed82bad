//! Groups of branch connectors.

crate::api::macros::resource! {
    /// Groups of branch connectors.
    pub struct BranchConnectorGroup("zpa.branch_connector_group");

    /// Lists the groups with their ids and names, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_branch_connector_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/branchConnectorGroup/summary";

    /// Lists the groups, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_branch_connector_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/branchConnectorGroup";
}
