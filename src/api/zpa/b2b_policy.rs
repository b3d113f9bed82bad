//! Policies of business partners.

crate::api::macros::resource! {
    /// Access policies for guests from partner tenants.
    pub struct B2bPolicy("zpa.b2b_policy");

    /// Returns the access rules that apply to the guest with this id.
    ///
    /// `query` has no documented parameters.
    fn get_global_policy_rules(guest_id, query)
        => GET "/zpa/mgmtconfig/v1/customers/{customer_id}/policySet/rules/policyType/GLOBAL_POLICY/guest/{guest_id}";

    /// Lists the access rules that apply to the guest with this id, one page at a time.
    ///
    /// This is `get_global_policy_rules` at the Go SDK's path. The vendor documents the Python
    /// SDK's path.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_guest_policy_rules(guest_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/GLOBAL_POLICY/guest/{guest_id}"
        from go "b2b_policy_controller.GetAll";
}
