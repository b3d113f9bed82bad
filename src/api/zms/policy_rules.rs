//! Policy rules.

crate::macros::resource! {
    /// TODO one line: what policy rules are.
    pub struct PolicyRules("zms.policy_rules");

    /// Lists the default policy rules.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_default_policy_rules(body) => POST "/zms/graphql";

    /// Lists the policy rules.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `fetch_all` (flag),
    /// `filter_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_policy_rules(body) => POST "/zms/graphql";
}
