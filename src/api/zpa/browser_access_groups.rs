//! Browser access groups.

crate::api::macros::resource! {
    /// Groups of components that provide browser access.
    pub struct BrowserAccessGroups("zpa.browser_access_groups");

    /// Lists the groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserAccessGroups"
        from oneapi "ListBrowserAccessGroups";

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserAccessGroups/{group_id}"
        from oneapi "GetBrowserAccessGroup";
}
