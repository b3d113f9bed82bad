//! Browser protection profiles.

use crate::api::prelude::Spelling;

use super::shared::page_styles::WHOLE;

/// This list requires the field's name in lower case.
const SORT: Spelling = &[("sort_dir", "sortdir")];

crate::api::macros::resource! {
    /// Browser protection profiles, which choose the properties of a browser's fingerprint.
    pub struct BrowserProtectionProfile("zpa.browser_protection");

    /// Lists the active profile.
    fn list_active_browser_protection_profile()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/activeBrowserProtectionProfile" as WHOLE;

    /// Lists the profiles, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `sort` (text), `sortdir` (text).
    fn list_browser_protection_profile(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserProtectionProfile"
        spelled SORT;

    /// Makes the profile with this id the active profile.
    ///
    /// Body: `name` (text), `description` (text), `default_csp` (flag), `criteria_flags_mask`
    /// (int), `criteria` (object).
    fn update_browser_protection_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/browserProtectionProfile/setActive/{profile_id}";
}
