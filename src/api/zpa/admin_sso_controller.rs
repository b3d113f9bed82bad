//! Admin sso controller.

crate::macros::resource! {
    /// Admin sso controller.
    pub struct AdminSsoController("zpa.admin_sso_controller");

    /// Returns the sso controller.
    fn get_sso_controller()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ssoLoginOptions";

    /// Replaces the sso controller.
    ///
    /// Body: `ssologinonly` (flag).
    fn update_sso_controller(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ssoLoginOptions";
}
