//! Application zones.

use super::{NAMES, PAGED_BY_NUM};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Application zones.
    pub struct AppZones("zms.app_zones");

    /// Lists the application zones.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (object),
    /// `order_by` (object).
    fn list_app_zones(body) => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_APP_ZONES];
}

const LIST_APP_ZONES: Query = Query {
    name: "ListAppZones",
    document: "query ListAppZones( $customerId: ID!, $pageNum: Int, $pageSize: Int, $filter:
        AppZoneFilter, $orderBy: AppZoneQueryOrderBy ) { appZones( customerId: $customerId,
        pageNum: $pageNum, pageSize: $pageSize, filter: $filter, orderBy: $orderBy ) { nodes {
        id appZoneName description memberCount includeAllVpcs includeAllSubnets } pageInfo {
        pageNumber pageSize totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};
