//! Groups of resources.

use super::{NAMES, PAGED_BY_NUM};
use crate::api::prelude::Spelling;
use crate::api::shared::graphql::{self, Fixed, Query};

/// The group's id is `id` in the GraphQL document.
const MEMBERS: Spelling = &[("variables.group_id", "id")];

crate::api::macros::resource! {
    /// Groups of resources.
    pub struct ResourceGroups("zms.resource_groups");

    /// Lists the resource groups.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (object).
    ///
    /// Returns: `nodes` (list), `page_info` (object).
    fn list_resource_groups(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_RESOURCE_GROUPS];

    /// Lists the members of a resource group.
    ///
    /// Body: `customer_id` (text), `group_id` (text), `page_num` (int), `page_size` (int).
    fn get_resource_group_members(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled MEMBERS
        via graphql::run[&GET_RESOURCE_GROUP_MEMBERS];

    /// Returns the protection status of the resource groups.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int).
    fn get_resource_group_protection_status(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&GET_RESOURCE_GROUP_PROTECTION_STATUS];
}

const LIST_RESOURCE_GROUPS: Query = Query {
    name: "ListResourceGroups",
    document: "query ListResourceGroups( $customerId: ID!, $pageNum: Int, $pageSize: Int, $filter:
        ResourceGroupsFilter ) { resourceGroups( customerId: $customerId, pageNum: $pageNum,
        pageSize: $pageSize, filter: $filter ) { nodes { ... on ManagedResourceGroup { id name
        description type origin resourceMemberCount modifiedTime } ... on UnmanagedResourceGroup
        { id name description type origin resourceMemberCount modifiedTime cidrs fqdns } }
        pageInfo { pageNumber pageSize totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const GET_RESOURCE_GROUP_MEMBERS: Query = Query {
    name: "GetResourceGroupMembers",
    document:
        "query GetResourceGroupMembers( $customerId: ID!, $id: String!, $pageNum: Int, $pageSize:
        Int ) { resourceGroupMembers( customerId: $customerId, id: $id, pageNum: $pageNum,
        pageSize: $pageSize ) { nodes { id name resourceType status cloudProvider cloudRegion
        resourceHostname platformOs } pageInfo { pageNumber pageSize totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const GET_RESOURCE_GROUP_PROTECTION_STATUS: Query = Query {
    name: "ResourceGroupProtectionStatus",
    document:
        "query ResourceGroupProtectionStatus( $customerId: ID!, $pageNum: Int, $pageSize: Int ) {
        resourceGroupProtectionStatus( customerId: $customerId, pageNum: $pageNum, pageSize:
        $pageSize ) { nodes { protectedPercentage protectedResourceGroupsCount
        unprotectedResourceGroupsCount totalResourceGroups } pageInfo { pageNumber pageSize
        totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};
