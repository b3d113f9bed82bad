//! The customer.

crate::api::macros::resource! {
    /// The customer: its domains for logging in.
    pub struct CustomerController("zpa.customer_controller");

    /// Returns the domains that users log in with.
    fn get_auth_domains() => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/authDomains";
}
