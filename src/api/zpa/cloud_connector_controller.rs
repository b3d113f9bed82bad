//! Cloud connector controller.

crate::macros::resource! {
    /// Cloud connector controller.
    pub struct CloudConnectorController("zpa.cloud_connector_controller");

    /// Lists the cloud connectors.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_cloud_connectors(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnector";
}
