//! The customer.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The customer: its login domains, and the permissions of parent customers.
    pub struct CustomerController("zpa.customer_controller");

    /// Returns the login domains of users.
    fn get_auth_domains() => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/authDomains";

    /// Returns the customer and the microtenant of the current session.
    fn get_current_session_details()
        => GET "/zpa/mgmtconfig/v1/admin/me" from oneapi "GetCurrentSessionDetails";

    /// Lists the names of the service's other clouds.
    fn list_alt_clouds()
        => LIST "/zpa/mgmtconfig/v1/admin/zpathCloud/getAltClouds" as WHOLE
        from oneapi "GetAllAltClouds";

    /// Returns the permissions of parent customers in this customer.
    fn get_ancestor_policy()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/ancestorPolicy"
        from go "customer_controller.GetAncestorPolicy";

    /// Sets the permissions of parent customers in this customer.
    ///
    /// Body: `access_type` (text), `access_mappings` (list of objects with `ancestor_customer_id`
    /// and `role_id`).
    fn add_ancestor_policy(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/ancestorPolicy"
        from go "customer_controller.Create";
}
