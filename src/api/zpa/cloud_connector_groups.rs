//! Groups of cloud connectors.

crate::api::macros::resource! {
    /// Groups of cloud connectors.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-cloud-connector-group-details-using-api>
    pub struct CloudConnectorGroups("zpa.cloud_connector_groups");

    /// Lists the groups with their ids and names, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_cloud_connector_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnectorGroup/summary";

    /// Lists the groups, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_cloud_connector_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnectorGroup";

    /// Returns the group with this id.
    fn get_cloud_connector_groups(group_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnectorGroup/{group_id}";
}
