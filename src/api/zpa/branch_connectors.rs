//! Branch connectors.

crate::api::macros::resource! {
    /// Branch connectors, which forward the traffic of a site.
    pub struct BranchConnectorController("zpa.branch_connectors");

    /// Lists the branch connectors, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_branch_connectors(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/branchConnector";
}
