//! Agents on workloads.

use super::{NAMES, PAGED};
use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Agents on workloads.
    pub struct Agents("zms.agents");

    /// Lists the agents.
    ///
    /// Body: `customer_id` (text), `page` (int), `page_size` (int), `search` (text), `sort`
    /// (text), `sort_dir` (text).
    ///
    /// Returns: `nodes` (list), `page_info` (object).
    fn list_agents(body) => SEARCH "/zms/graphql" as PAGED spelled NAMES
        via graphql::run[&LIST_AGENTS];

    /// Returns the number of agents by connection status.
    ///
    /// Body: `customer_id` (text), `search` (text).
    fn get_agent_connection_status_statistics(body)
        => SEARCH "/zms/graphql" spelled NAMES
        via graphql::run[&GET_AGENT_CONNECTION_STATUS_STATISTICS];

    /// Returns the number of agents by version.
    ///
    /// Body: `customer_id` (text), `search` (text).
    fn get_agent_version_statistics(body)
        => SEARCH "/zms/graphql" spelled NAMES via graphql::run[&GET_AGENT_VERSION_STATISTICS];
}

const LIST_AGENTS: Query = Query {
    name: "ListAgents",
    document:
        "query ListAgents( $customerId: ID!, $page: Int, $pageSize: Int, $search: String, $sort:
        String, $sortDir: SortDirection ) { agents( customerId: $customerId, page: $page,
        pageSize: $pageSize, search: $search, sort: $sort, sortDir: $sortDir ) { nodes { name
        eyezId connectionStatus agentType hostOs currentSoftwareVersion upgradeStatus
        description cloudProvider publicIp privateIps adminStatus agentGroupName agentGroupType
        } pageInfo { pageNumber pageSize totalCount totalPages } } }",
    fixed: &[("page", Fixed::Number(1)), ("page_size", Fixed::Number(20))],
    value: "data.?",
};

const GET_AGENT_CONNECTION_STATUS_STATISTICS: Query = Query {
    name: "AgentConnectionStatusStats",
    document: "query AgentConnectionStatusStats($customerId: ID!, $search: String) {
        agentConnectionStatusStatistics( customerId: $customerId, search: $search ) { totalCount
        totalPercentage agentStatuses { agentType connectionStatus count percentage } } }",
    fixed: &[],
    value: "data.?",
};

const GET_AGENT_VERSION_STATISTICS: Query = Query {
    name: "AgentVersionStats",
    document: "query AgentVersionStats($customerId: ID!, $search: String) { agentVersionStatistics(
        customerId: $customerId, search: $search ) { totalCount totalPercentage agentVersions {
        agentType version count percentage } } }",
    fixed: &[],
    value: "data.?",
};
