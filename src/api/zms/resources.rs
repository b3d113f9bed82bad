//! Workloads.

use super::{NAMES, PAGED_BY_NUM};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Workloads.
    pub struct Resources("zms.resources");

    /// Lists the resources.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `include_deleted` (flag),
    /// `filter_by` (object), `order_by` (object).
    fn list_resources(body) => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_RESOURCES];

    /// Returns the protection status of the resources.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int).
    fn get_resource_protection_status(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&GET_RESOURCE_PROTECTION_STATUS];

    /// Returns the metadata of the tenant.
    ///
    /// Body: `customer_id` (text).
    fn get_metadata(body) => SEARCH "/zms/graphql" spelled NAMES via graphql::run[&GET_METADATA];
}

const LIST_RESOURCES: Query = Query {
    name: "ListResources",
    document:
        "query ListResources( $customerId: ID!, $pageNum: Int, $pageSize: Int, $includeDeleted:
        Boolean, $filter: ResourceQueryFilter, $orderBy: ResourceQueryOrderBy ) { resources(
        customerId: $customerId, pageNum: $pageNum, pageSize: $pageSize, includeDeleted:
        $includeDeleted, filter: $filter, orderBy: $orderBy ) { nodes { id name resourceType
        status cloudProvider cloudRegion resourceHostname platformOs platformOsDistro
        platformOsVersion localIps deleted modifiedTime agentId appZoneIds appZoneNames
        appZoneMappingState } pageInfo { pageNumber pageSize totalCount totalPages } } }",
    fixed: &[
        ("page_num", Fixed::Number(1)),
        ("page_size", Fixed::Number(20)),
        ("include_deleted", Fixed::Flag(false)),
    ],
    value: "data.?",
};

const GET_RESOURCE_PROTECTION_STATUS: Query = Query {
    name: "ResourceProtectionStatus",
    document: "query ResourceProtectionStatus( $customerId: ID!, $pageNum: Int, $pageSize: Int ) {
        resourceProtectionStatus( customerId: $customerId, pageNum: $pageNum, pageSize:
        $pageSize ) { nodes { protectedPercentage protectedResourcesCount
        unprotectedResourcesCount totalResources } pageInfo { pageNumber pageSize totalCount
        totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const GET_METADATA: Query = Query {
    name: "GetMetadata",
    document: "query GetMetadata($customerId: String!) { metadata(customerId: $customerId) }",
    fixed: &[],
    value: "data.?",
};
