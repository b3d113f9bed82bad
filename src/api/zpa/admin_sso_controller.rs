//! Single sign-on of administrators.

crate::api::macros::resource! {
    /// Single sign-on of administrators.
    pub struct AdminSsoController("zpa.admin_sso_controller");

    /// Returns whether administrators must log in through their identity provider.
    fn get_sso_controller()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ssoLoginOptions";

    /// Sets whether administrators must log in through their identity provider.
    ///
    /// Body: `ssologinonly` (flag).
    fn update_sso_controller(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ssoLoginOptions";
}
