//! Cloud connector groups.

crate::macros::resource! {
    /// Cloud connector groups.
    pub struct CloudConnectorGroups("zpa.cloud_connector_groups");

    /// Lists the cloud connector group summary.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_cloud_connector_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnectorGroup/summary";

    /// Lists the cloud connector groups.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_cloud_connector_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnectorGroup";

    /// Returns the cloud connector groups with this id.
    fn get_cloud_connector_groups(group_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnectorGroup/{group_id}";
}
