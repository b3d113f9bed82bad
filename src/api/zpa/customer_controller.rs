//! The customer.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The customer: its domains for logging in, and who may do what in its name.
    pub struct CustomerController("zpa.customer_controller");

    /// Returns the domains that users log in with.
    fn get_auth_domains() => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/authDomains";

    /// Returns whom the client is logged in as: the customer and the microtenant.
    fn get_current_session_details()
        => GET "/zpa/mgmtconfig/v1/admin/me" from oneapi "GetCurrentSessionDetails";

    /// Lists the names of other clouds that the service runs in.
    fn list_alt_clouds()
        => LIST "/zpa/mgmtconfig/v1/admin/zpathCloud/getAltClouds" as WHOLE
        from oneapi "GetAllAltClouds";

    /// Returns what customers above this one may do here.
    fn get_ancestor_policy()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/ancestorPolicy"
        from go "customer_controller.GetAncestorPolicy";

    /// Says what customers above this one may do here.
    ///
    /// Body: `access_type` (text), `access_mappings` (list of objects with `ancestor_customer_id`
    /// and `role_id`).
    fn add_ancestor_policy(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/ancestorPolicy"
        from go "customer_controller.Create";
}
