//! Policies of business partners.

crate::api::macros::resource! {
    /// Access policies as they apply to guests from a partner.
    pub struct B2bPolicy("zpa.b2b_policy");

    /// Returns the access rules that apply to the guest with this id.
    fn get_global_policy_rules(guest_id, query)
        => GET "/zpa/mgmtconfig/v1/customers/{customer_id}/policySet/rules/policyType/GLOBAL_POLICY/guest/{guest_id}";

    /// Lists the access rules that apply to the guest with this id, one page at a time.
    ///
    /// As `get_global_policy_rules`, on the path that the Go SDK has: the vendor's documentation has
    /// Python's.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_guest_policy_rules(guest_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/GLOBAL_POLICY/guest/{guest_id}"
        from go "b2b_policy_controller.GetAll";
}
