//! Cloud connectors.

crate::api::macros::resource! {
    /// Cloud connectors, which forward the traffic of workloads.
    pub struct CloudConnectorController("zpa.cloud_connector_controller");

    /// Lists the cloud connectors, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_cloud_connectors(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/cloudConnector";
}
