//! Sets of policy groups.

crate::api::macros::resource! {
    /// Sets of policy groups.
    ///
    /// Each policy type has one set.
    pub struct PolicyGroupSet("zpa.policy_group_set");

    /// Lists the rules of all groups of a policy type, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `pagesize` (int).
    fn list_rules(policy_type, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}/rules";

    /// Lists the group sets of the customer.
    ///
    /// Query: `create_if_not_exist` (flag).
    fn list_sets(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet";

    /// Returns the group set with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set(group_set_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}";

    /// Returns the group set of a policy type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set_by_policy_type(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}";

    /// Returns the names and ids of the groups of a policy type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set_summary(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}/summary";

    /// Returns the numbers of groups and rules of a policy type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_set_summary_stats(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/policyType/{policy_type}/summaryStats";
}
