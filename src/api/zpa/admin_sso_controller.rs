//! How administrators log in.

crate::api::macros::resource! {
    /// How administrators log in.
    pub struct AdminSsoController("zpa.admin_sso_controller");

    /// Returns whether administrators have to log in with their identity provider.
    fn get_sso_controller()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ssoLoginOptions";

    /// Sets whether administrators have to log in with their identity provider.
    ///
    /// Body: `ssologinonly` (flag).
    fn update_sso_controller(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ssoLoginOptions";
}
