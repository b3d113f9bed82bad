//! Policies of business partners.

crate::api::macros::resource! {
    /// Access policies as they apply to guests from a partner.
    pub struct B2bPolicy("zpa.b2b_policy");

    /// Returns the access rules that apply to the guest with this id.
    fn get_global_policy_rules(guest_id, query)
        => GET "/zpa/mgmtconfig/v1/customers/{customer_id}/policySet/rules/policyType/GLOBAL_POLICY/guest/{guest_id}";
}
