//! Groups of agents.

use super::{NAMES, PAGED};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Groups of agents.
    pub struct AgentGroups("zms.agent_groups");

    /// Lists the agent groups.
    ///
    /// Body: `customer_id` (text), `page` (int), `page_size` (int), `search` (text), `sort`
    /// (text), `sort_dir` (text).
    ///
    /// Returns: `nodes` (list), `page_info` (object).
    fn list_agent_groups(body) => SEARCH "/zms/graphql" as PAGED spelled NAMES
        via graphql::run[&LIST_AGENT_GROUPS];

    /// Returns the one-time password secrets of an agent group.
    ///
    /// Body: `customer_id` (text), `eyez_id` (text).
    fn get_agent_group_totp_secrets(body)
        => SEARCH "/zms/graphql" spelled NAMES via graphql::run[&GET_AGENT_GROUP_TOTP_SECRETS];
}

const LIST_AGENT_GROUPS: Query = Query {
    name: "ListAgentGroups",
    document:
        "query ListAgentGroups( $customerId: ID!, $page: Int, $pageSize: Int, $search: String,
        $sort: String, $sortDir: SortDirection ) { agentGroups( customerId: $customerId, page:
        $page, pageSize: $pageSize, search: $search, sort: $sort, sortDir: $sortDir ) { nodes {
        name eyezId agentGroupType cloudProvider adminStatus agentCount description policyStatus
        upgradeStatus tamperProtectionStatus agentAutoUpgrade agentDeletionTimeoutSeconds
        timezone upgradeDay upgradeTime versionProfileName } pageInfo { pageNumber pageSize
        totalCount totalPages } } }",
    fixed: &[("page", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const GET_AGENT_GROUP_TOTP_SECRETS: Query = Query {
    name: "GetAgentGroupTotpSecrets",
    document: "query GetAgentGroupTotpSecrets($customerId: ID!, $eyezId: String!) {
        agentGroupTotpSecrets(customerId: $customerId, eyezId: $eyezId) { eyezId totpSecret
        totpQrCode totpGenerationTimestamp } }",
    fixed: &[],
    value: "data.?",
};
