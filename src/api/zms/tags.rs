//! Tags: namespaces, keys and values.

use super::{NAMES, PAGED_BY_NUM};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Tags: namespaces, keys and values.
    pub struct Tags("zms.tags");

    /// Lists the tag namespaces.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (object),
    /// `order_by` (object).
    fn list_tag_namespaces(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_TAG_NAMESPACES];

    /// Lists the tag keys of a namespace.
    ///
    /// Body: `customer_id` (text), `namespace_id` (text), `page_num` (int), `page_size` (int),
    /// `filter_by` (object), `order_by` (object).
    fn list_tag_keys(body) => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_TAG_KEYS];

    /// Lists the values of a tag key.
    ///
    /// Body: `customer_id` (text), `tag_id` (text), `namespace_origin` (text), `page_num` (int),
    /// `page_size` (int), `filter_by` (object), `order_by` (object).
    fn list_tag_values(body) => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_TAG_VALUES];
}

const LIST_TAG_NAMESPACES: Query = Query {
    name: "ListTagNamespaces",
    document: "query ListTagNamespaces( $customerId: ID!, $pageNum: Int, $pageSize: Int, $filter:
        NamespaceFilter, $orderBy: NamespaceQueryOrderBy ) { tagNamespaces( customerId:
        $customerId, pageNum: $pageNum, pageSize: $pageSize, filter: $filter, orderBy: $orderBy
        ) { nodes { id name description origin } pageInfo { pageNumber pageSize totalCount
        totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const LIST_TAG_KEYS: Query = Query {
    name: "ListTagKeys",
    document:
        "query ListTagKeys( $customerId: ID!, $namespaceId: String!, $pageNum: Int, $pageSize:
        Int, $filter: TagKeyFilter, $orderBy: TagKeyQueryOrderBy ) { tagKeys( customerId:
        $customerId, namespaceId: $namespaceId, pageNum: $pageNum, pageSize: $pageSize, filter:
        $filter, orderBy: $orderBy ) { nodes { id name description } pageInfo { pageNumber
        pageSize totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const LIST_TAG_VALUES: Query = Query {
    name: "ListTagValues",
    document: "query ListTagValues( $customerId: ID!, $tagId: String!, $namespaceOrigin:
        NamespaceOrigin!, $pageNum: Int, $pageSize: Int, $filter: TagValueFilter, $orderBy:
        TagValueQueryOrderBy ) { tagValues( customerId: $customerId, tagId: $tagId,
        namespaceOrigin: $namespaceOrigin, pageNum: $pageNum, pageSize: $pageSize, filter:
        $filter, orderBy: $orderBy ) { nodes { id name } pageInfo { pageNumber pageSize
        totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};
