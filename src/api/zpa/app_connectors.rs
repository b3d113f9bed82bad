//! App connectors.

crate::macros::resource! {
    /// App connectors.
    pub struct AppConnectorController("zpa.app_connectors");

    /// Lists the connectors.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_connectors(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector";

    /// Returns the connector with this id.
    fn get_connector(connector_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/{connector_id}";

    /// Replaces the connector with this id.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag).
    fn update_connector(connector_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/{connector_id}";

    /// Removes the connector with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_connector(connector_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/{connector_id}";

    /// Works on many at once: delete connectors.
    ///
    /// Body: `connector_ids` (list), `microtenant_id` (text).
    fn bulk_delete_connectors(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/bulkDelete";
}
