//! Browser protection.

crate::macros::resource! {
    /// Browser protection.
    pub struct BrowserProtectionProfile("zpa.browser_protection");

    /// Lists the active browser protection profile.
    fn list_active_browser_protection_profile()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/activeBrowserProtectionProfile";

    /// Lists the browser protection profile.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `sort` (text), `sortdir` (text).
    fn list_browser_protection_profile(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserProtectionProfile";

    /// Replaces the browser protection profile with this id.
    ///
    /// Body: `name` (text), `description` (text), `default_csp` (flag), `criteria_flags_mask`
    /// (int), `criteria` (object).
    fn update_browser_protection_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserProtectionProfile/setActive/{profile_id}";
}
