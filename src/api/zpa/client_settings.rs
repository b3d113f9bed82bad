//! Settings of clients.

use super::shared::page_styles::WHOLE;

crate::api::macros::resource! {
    /// Settings of clients, by type of certificate: `ZAPP_CLIENT`, `ISOLATION_CLIENT`,
    /// `APP_PROTECTION`.
    pub struct ClientSettings("zpa.client_settings");

    /// Returns the settings of all types.
    fn get_all_client_settings()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting/all" as WHOLE;

    /// Returns the settings of a type.
    ///
    /// `type` is the type of certificate. Default: Client Connector's.
    ///
    /// Query: `type` (text).
    fn get_client_settings(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting" as WHOLE;

    /// Adds or replaces the settings of a type.
    ///
    /// Body: `name` (text), `enrollment_cert_id` (text), `client_certificate_type` (text).
    fn add_client_setting(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting";

    /// Removes the settings.
    ///
    /// Query: `type` (text).
    fn delete_client_setting(query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientSetting";
}
