//! Policies.

crate::macros::resource! {
    /// Policies.
    pub struct PolicySetController("zpa.policies");

    /// Lists the rules.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text),
    /// `policy_type` (text).
    fn list_rules(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/ACCESS_POLICY";

    /// Lists the rules by appplication id.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text),
    /// `policy_type` (text).
    fn list_rules_by_appplication_id(application_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/ACCESS_POLICY/application/{application_id}";

    /// Returns the policy.
    ///
    /// Query: `policy_type` (text).
    fn get_policy(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/policyType/ACCESS_POLICY";

    /// Returns the policy rule count.
    ///
    /// Query: `microtenant_id` (text), `policy_type` (text).
    fn get_policy_rule_count(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/ACCESS_POLICY/count";

    /// Returns the risk score values.
    ///
    /// Query: `exclude_unknown` (flag), `microtenant_id` (text).
    fn get_risk_score_values(query)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/riskScoreValues";
}
