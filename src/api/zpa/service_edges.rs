//! Service edges.

crate::macros::resource! {
    /// Service edges.
    pub struct ServiceEdgeController("zpa.service_edges");

    /// Lists the service edges.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_service_edges(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge";

    /// Returns the service edge with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_service_edge(service_edge_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge/{service_edge_id}";

    /// Replaces the service edge with this id.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `microtenant_id` (text).
    fn update_service_edge(service_edge_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge/{service_edge_id}";

    /// Removes the service edge with this id.
    fn delete_service_edge(service_edge_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge/{service_edge_id}";

    /// Works on many at once: delete service edges.
    ///
    /// Body: `service_edge_ids` (list).
    fn bulk_delete_service_edges(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge/bulkDelete";
}
