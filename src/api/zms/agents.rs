//! Agents.

crate::macros::resource! {
    /// TODO one line: what agents are.
    pub struct Agents("zms.agents");

    /// Lists the agents.
    ///
    /// Body: `customer_id` (text), `page` (int), `page_size` (int), `search` (text), `sort`
    /// (text), `sort_dir` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_agents(body) => POST "/zms/graphql";

    /// Returns the agent connection status statistics.
    ///
    /// Body: `customer_id` (text), `search` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_agent_connection_status_statistics(body) => POST "/zms/graphql";

    /// Returns the agent version statistics.
    ///
    /// Body: `customer_id` (text), `search` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_agent_version_statistics(body) => POST "/zms/graphql";
}
