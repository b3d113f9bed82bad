//! Agent groups.

crate::macros::resource! {
    /// TODO one line: what agent groups are.
    pub struct AgentGroups("zms.agent_groups");

    /// Lists the agent groups.
    ///
    /// Body: `customer_id` (text), `page` (int), `page_size` (int), `search` (text), `sort`
    /// (text), `sort_dir` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_agent_groups(body) => POST "/zms/graphql";

    /// Returns the agent group totp secrets.
    ///
    /// Body: `customer_id` (text), `eyez_id` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_agent_group_totp_secrets(body) => POST "/zms/graphql";
}
