//! Browser protection profiles.

use crate::api::prelude::Spelling;

use super::shared::page_styles::WHOLE;

/// This list has it in small letters.
const SORT: Spelling = &[("sort_dir", "sortdir")];

crate::api::macros::resource! {
    /// Browser protection profiles: what of a browser makes its fingerprint.
    pub struct BrowserProtectionProfile("zpa.browser_protection");

    /// Lists the profile that is active.
    fn list_active_browser_protection_profile()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/activeBrowserProtectionProfile" as WHOLE;

    /// Lists the profiles, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `sort` (text), `sortdir` (text).
    fn list_browser_protection_profile(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserProtectionProfile" spelt SORT;

    /// Makes the profile with this id the active one.
    ///
    /// Body: `name` (text), `description` (text), `default_csp` (flag), `criteria_flags_mask`
    /// (int), `criteria` (object).
    fn update_browser_protection_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserProtectionProfile/setActive/{profile_id}";
}
