//! Policy rules for traffic between workloads.

use super::{NAMES, PAGED_BY_NUM};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Policy rules for traffic between workloads.
    pub struct PolicyRules("zms.policy_rules");

    /// Lists the policy rules.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `fetch_all` (flag),
    /// `filter_by` (object).
    ///
    /// Returns: `nodes` (list), `page_info` (object).
    fn list_policy_rules(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES via graphql::run[&LIST_POLICY_RULES];

    /// Lists the default policy rules.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int).
    fn list_default_policy_rules(body)
        => SEARCH "/zms/graphql" as PAGED_BY_NUM spelled NAMES
        via graphql::run[&LIST_DEFAULT_POLICY_RULES];
}

const LIST_POLICY_RULES: Query = Query {
    name: "ListPolicyRules",
    document: "query ListPolicyRules( $customerId: ID!, $pageNum: Int, $pageSize: Int, $fetchAll:
        Boolean, $filter: PolicyRuleFilter ) { policyRules( customerId: $customerId, pageNum:
        $pageNum, pageSize: $pageSize, fetchAll: $fetchAll, filter: $filter ) { nodes { id name
        action priority description deleted sourceTargetType destinationTargetType
        appZoneScopeTargetType creationTime modifiedTime lastHit portAndProtocols { protocol
        portRanges { startPort endPort } } } pageInfo { pageNumber pageSize totalCount
        totalPages } } }",
    fixed: &[
        ("page_num", Fixed::Number(1)),
        ("page_size", Fixed::Number(20)),
        ("fetch_all", Fixed::Flag(false)),
    ],
    value: "data.?",
};

const LIST_DEFAULT_POLICY_RULES: Query = Query {
    name: "ListDefaultPolicyRules",
    document: "query ListDefaultPolicyRules( $customerId: ID!, $pageNum: Int, $pageSize: Int ) {
        defaultPolicyRules( customerId: $customerId, pageNum: $pageNum, pageSize: $pageSize ) {
        nodes { id name action direction description scopeType modifiedTime } pageInfo {
        pageNumber pageSize totalCount totalPages } } }",
    fixed: &[("page_num", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};
