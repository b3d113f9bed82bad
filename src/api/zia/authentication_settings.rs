//! Authentication of users.

use super::shared::url_lists;
use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Value};
use crate::api::row::Handler;
use crate::api::shared::body_fields;

const URLS: PageStyle = PageStyle::WHOLE.items(&["urls"]);

crate::api::macros::resource! {
    /// The authentication settings of the tenant, and the URLs that do not require a login.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/user-authentication-settings>
    pub struct AuthenticationSettings("zia.authentication_settings");

    /// Returns the authentication settings.
    ///
    /// Query: `version` (int).
    fn get_authentication_settings(query) => GET "/zia/api/v1/authSettings";

    /// Returns the authentication settings, in brief.
    ///
    /// Query: `version` (int).
    ///
    /// Returns: `auto_provision` (flag), `directory_sync_migrate_to_scim_enabled` (flag),
    /// `kerberos_enabled` (flag), `kerberos_pwd` (text), `mobile_admin_saml_idp_enabled` (flag),
    /// `one_time_auth` (text), `org_auth_type` (text), `password_expiry` (text), ….
    fn get_authentication_settings_lite(query) => GET "/zia/api/v1/authSettings/lite";

    /// Lists the URLs that are exempt from cookie authentication.
    fn get_exempted_urls() => LIST "/zia/api/v1/authSettings/exemptedUrls" as URLS;

    /// Exempts URLs from cookie authentication. Returns all exempt URLs.
    ///
    /// Body: `url_list` (list).
    ///
    /// Returns: a list of texts.
    fn add_urls_to_exempt_list(body) => POST "/zia/api/v1/authSettings/exemptedUrls"
        via change_urls[url_lists::add];

    /// Replaces the authentication settings.
    ///
    /// Body: `org_auth_type` (text), `one_time_auth` (text), `saml_enabled` (flag),
    /// `kerberos_enabled` (flag), `kerberos_pwd` (text), `auth_frequency` (text),
    /// `auth_custom_frequency` (int, days, from 1 to 180), `password_strength` (text),
    /// `password_expiry` (text), `last_sync_start_time` (int, Unix time), `last_sync_end_time`
    /// (int, Unix time), `mobile_admin_saml_idp_enabled` (flag), `auto_provision` (flag),
    /// `directory_sync_migrate_to_scim_enabled` (flag).
    fn update_authentication_settings(body) => PUT "/zia/api/v1/authSettings";

    /// Removes URLs from the exempt URLs. Returns the remaining ones.
    ///
    /// Body: `url_list` (list).
    fn delete_urls_from_exempt_list(body)
        => POST "/zia/api/v1/authSettings/exemptedUrls" via change_urls[url_lists::remove];
}

/// Changes the exempt URLs, then reads them. The API's name of the list is `urls`.
fn change_urls(client: &Client, mut call: Call, send: Handler) -> Result<(Value, ApiResponse)> {
    let _ = url_lists::given(&call, "url_list")?;
    body_fields::rename(&mut call, "url_list", "urls");
    let _ = send(client, call)?;
    client.zia().authentication_settings().get_exempted_urls()
}
