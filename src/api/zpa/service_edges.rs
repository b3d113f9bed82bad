//! Service edges.

use super::shared::microtenant_query::in_query;
use crate::api::prelude::Spelling;

crate::api::macros::resource! {
    /// Private service edges, which connect users to applications within a site.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/managing-zpa-private-service-edges-using-api>
    pub struct ServiceEdgeController("zpa.service_edges");

    /// Lists the service edges, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
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
    ///
    /// Query: `microtenant_id` (text).
    fn delete_service_edge(service_edge_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge/{service_edge_id}";

    /// Removes the service edges with these ids.
    ///
    /// Body: `service_edge_ids` (list), `microtenant_id` (text).
    fn bulk_delete_service_edges(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdge/bulkDelete"
        spelled IDS via in_query;
}

const IDS: Spelling = &[("service_edge_ids", "ids")];
