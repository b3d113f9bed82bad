//! Customer dr tool.

crate::macros::resource! {
    /// Customer dr tool.
    pub struct CustomerDrToolVersion("zpa.customer_dr_tool");

    /// Lists the latest dr tool versions.
    ///
    /// Query: `page_size` (text), `page_num` (text), `search` (text).
    fn list_latest_dr_tool_versions(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/customerDRToolVersion";
}
