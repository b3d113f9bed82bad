//! SaaS applications.

use crate::api::shared::graphql::{self, Query};

crate::api::macros::resource! {
    /// SaaS applications.
    pub struct SaasSecurity("zins.saas_security");

    /// Returns the use of SaaS applications.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_casb_app_report(body) => SEARCH "/zins/graphql" via graphql::run[&GET_CASB_APP_REPORT];
}

const GET_CASB_APP_REPORT: Query = Query {
    name: "CasbAppReport",
    document: "query CasbAppReport( $startTime: Long!, $endTime: Long!, $limit: Int, $filter_by:
        CasbEntriesFilterBy, $order_by: [CasbEntryOrderBy] ) { SAAS_SECURITY {
        casb_app(start_time: $startTime, end_time: $endTime) { obfuscated entries(limit: $limit,
        filter_by: $filter_by, order_by: $order_by) { name total } } } }",
    fixed: &[],
    value: "data.?.?.entries",
};
