//! Policy group set.

crate::macros::resource! {
    /// Policy group set.
    pub struct PolicyGroupSet("zpa.policy_group_set");

    /// Lists the rules.
    ///
    /// Query: `search` (text), `page` (int), `pagesize` (int).
    fn list_rules(policy_type, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}/rules";

    /// Lists the sets.
    ///
    /// Query: `create_if_not_exist` (flag).
    fn list_sets(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet";

    /// Returns the set with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set(group_set_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}";

    /// Returns the set by policy type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set_by_policy_type(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}";

    /// Returns the set summary.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set_summary(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}/summary";

    /// Returns the set summary stats.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set_summary_stats(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}/summaryStats";
}
