//! Authentication settings.

crate::macros::resource! {
    /// TODO one line: what authentication settings are.
    pub struct AuthenticationSettings("zia.authentication_settings");

    /// Returns the authentication settings.
    fn get_authentication_settings() => GET "/zia/api/v1/authSettings";

    /// Returns the authentication settings lite.
    fn get_authentication_settings_lite() => GET "/zia/api/v1/authSettings/lite";

    /// Returns the exempted URLs.
    //TODO picks a member out of the response; validates arguments | GET /zia/api/v1/authSettings/exemptedUrls | result list
    fn get_exempted_urls() => LIST "/zia/api/v1/authSettings/exemptedUrls";

    /// Adds a URLs to exempt list.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | POST /zia/api/v1/authSettings/exemptedUrls ; GET /zia/api/v1/authSettings/exemptedUrls | result list
    fn add_urls_to_exempt_list(query) => LIST "/zia/api/v1/authSettings/exemptedUrls";

    /// Replaces the authentication setting.
    ///
    /// Body: `settings` (text), `org_auth_type` (text), `one_time_auth` (text), `saml_enabled`
    /// (flag), `kerberos_enabled` (flag), `kerberos_pwd` (text), `auth_frequency` (text),
    /// `auth_custom_frequency` (int), `password_strength` (text), `password_expiry` (text),
    /// `last_sync_start_time` (int), `last_sync_end_time` (int), `mobile_admin_saml_idp_enabled`
    /// (flag), `auto_provision` (flag), `directory_sync_migrate_to_scim_enabled` (flag).
    fn update_authentication_settings(body) => PUT "/zia/api/v1/authSettings";

    /// Removes the URLs from exempt list.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | POST /zia/api/v1/authSettings/exemptedUrls ; GET /zia/api/v1/authSettings/exemptedUrls | result list
    fn delete_urls_from_exempt_list(query) => LIST "/zia/api/v1/authSettings/exemptedUrls";
}
