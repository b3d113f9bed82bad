//! Provisioning keys of agents (nonces).

use super::{NAMES, PAGED};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Provisioning keys of agents (nonces).
    pub struct Nonces("zms.nonces");

    /// Lists the provisioning keys.
    ///
    /// Body: `customer_id` (text), `page` (int), `page_size` (int), `search` (text), `sort`
    /// (text), `sort_dir` (text).
    fn list_nonces(body) => SEARCH "/zms/graphql" as PAGED spelled NAMES
        via graphql::run[&LIST_NONCES];

    /// Returns the provisioning key with this id.
    ///
    /// Body: `customer_id` (text), `eyez_id` (text).
    fn get_nonce(body) => SEARCH "/zms/graphql" spelled NAMES via graphql::run[&GET_NONCE];
}

const LIST_NONCES: Query = Query {
    name: "ListNonces",
    document:
        "query ListNonces( $customerId: ID!, $page: Int, $pageSize: Int, $search: String, $sort:
        String, $sortDir: SortDirection ) { nonces( customerId: $customerId, page: $page,
        pageSize: $pageSize, search: $search, sort: $sort, sortDir: $sortDir ) { nodes { eyezId
        name key maxUsage usageCount agentGroupEyezId agentGroupName agentGroupType product
        creationTime modifiedTime } pageInfo { pageNumber pageSize totalCount totalPages } } }",
    fixed: &[("page", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const GET_NONCE: Query = Query {
    name: "GetNonce",
    document: "query GetNonce($customerId: ID!, $eyezId: String!) { nonce(customerId: $customerId,
        eyezId: $eyezId) { nonce { eyezId name key maxUsage usageCount agentGroupEyezId
        agentGroupName agentGroupType product creationTime modifiedTime } } }",
    fixed: &[],
    value: "data.?",
};
