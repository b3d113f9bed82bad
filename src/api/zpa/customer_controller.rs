//! Customer controller.

crate::macros::resource! {
    /// Customer controller.
    pub struct CustomerController("zpa.customer_controller");

    /// Returns the auth domains.
    fn get_auth_domains() => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/authDomains";
}
