//! Client settings.

crate::macros::resource! {
    /// Client settings.
    pub struct ClientSettings("zpa.client_settings");

    /// Returns the all client settings.
    fn get_all_client_settings()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting/all";

    /// Returns the client settings.
    ///
    /// Query: `type` (text).
    fn get_client_settings(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting";

    /// Adds a client setting.
    ///
    /// Body: `name` (text), `enrollment_cert_id` (text), `client_certificate_type` (text).
    fn add_client_setting(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting";

    /// Removes the client setting.
    fn delete_client_setting()
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting";
}
