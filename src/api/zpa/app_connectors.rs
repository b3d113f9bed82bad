//! App connectors.

use super::shared::microtenant_query::in_query;
use crate::api::prelude::Spelling;

crate::api::macros::resource! {
    /// App connectors, which connect applications to ZPA.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/managing-app-connectors-using-api>
    pub struct AppConnectorController("zpa.app_connectors");

    /// Lists the app connectors, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_connectors(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector";

    /// Returns the app connector with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_connector(connector_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/{connector_id}";

    /// Replaces the app connector with this id.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `microtenant_id` (text).
    fn update_connector(connector_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/{connector_id}";

    /// Removes the app connector with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_connector(connector_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/{connector_id}";

    /// Removes the app connectors with these ids.
    ///
    /// Body: `connector_ids` (list), `microtenant_id` (text).
    fn bulk_delete_connectors(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connector/bulkDelete"
        spelled IDS via in_query;
}

const IDS: Spelling = &[("connector_ids", "ids")];
