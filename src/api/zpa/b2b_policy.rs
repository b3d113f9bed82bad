//! B2b policy.

crate::macros::resource! {
    /// B2b policy.
    pub struct B2bPolicy("zpa.b2b_policy");

    /// Returns the global policy rules with this id.
    fn get_global_policy_rules(guest_id, query)
        => GET "/zpa/mgmtconfig/v1/customers/{customer_id}/policySet/rules/policyType/GLOBAL_POLICY/guest/{guest_id}";
}
