//! The application catalog.

use super::{NAMES, PAGED_BY_NUM};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// The application catalog.
    pub struct AppCatalog("zms.app_catalog");

    /// Lists the application catalog.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (object),
    /// `order_by` (object).
    ///
    /// Returns: `nodes` (list), `page_info` (object).
    fn list_app_catalog(body) => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_APP_CATALOG];
}

const LIST_APP_CATALOG: Query = Query {
    name: "ListAppCatalog",
    document: "query ListAppCatalog( $customerId: ID!, $pageNum: Int, $pageSize: Int, $filter:
        AppCatalogQueryFilter, $orderBy: AppCatalogQueryOrderBy ) { appCatalog( customerId:
        $customerId, pageNum: $pageNum, pageSize: $pageSize, filter: $filter, orderBy: $orderBy
        ) { nodes { id name category creationTime modifiedTime details { portAndProtocol {
        protocol portRanges { startPort endPort } } processes } } pageInfo { pageNumber pageSize
        totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};
