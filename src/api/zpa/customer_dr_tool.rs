//! Versions of the disaster recovery tool.

use super::shared::page_styles::BY_PAGE_NUM;

crate::api::macros::resource! {
    /// Versions of the disaster recovery tool.
    pub struct CustomerDrToolVersion("zpa.customer_dr_tool");

    /// Lists the versions of the tool, the latest first.
    ///
    /// Query: `page_size` (text), `page_num` (text), `search` (text).
    fn list_latest_dr_tool_versions(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/customerDRToolVersion" as BY_PAGE_NUM;
}
