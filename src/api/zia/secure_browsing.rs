//! Secure browsing.

use crate::api::prelude::WHOLE;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Secure browsing: the supported browsers and plugins, and smart isolation.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/browser-control-policy>
    pub struct SecureBrowsing("zia.secure_browsing");

    /// Returns the browser control settings.
    fn get_browser_control_settings() => GET "/zia/api/v1/browserControlSettings";

    /// Lists the known versions of browsers.
    fn get_supported_browser_versions()
        => LIST "/zia/api/v1/browserControlSettings/supportedBrowserVersions" as WHOLE;

    /// Replaces the browser control settings.
    ///
    /// Body: `plugin_check_frequency` (text), `bypass_plugins` (list), `bypass_applications`
    /// (list), `bypass_all_browsers` (flag), `blocked_internet_explorer_versions` (list),
    /// `blocked_chrome_versions` (list), `blocked_firefox_versions` (list),
    /// `blocked_safari_versions` (list), `blocked_opera_versions` (list), `allow_all_browsers`
    /// (flag), `enable_warnings` (flag), `enable_smart_browser_isolation` (flag),
    /// `smart_isolation_profile` (object), `smart_isolation_profile_id` (int).
    fn update_browser_control_settings(body) => PUT "/zia/api/v1/browserControlSettings";

    /// Replaces the settings of smart isolation.
    ///
    /// Body: `plugin_check_frequency` (text), `bypass_plugins` (list), `bypass_applications`
    /// (list), `bypass_all_browsers` (flag), `blocked_internet_explorer_versions` (list),
    /// `blocked_chrome_versions` (list), `blocked_firefox_versions` (list),
    /// `blocked_safari_versions` (list), `blocked_opera_versions` (list), `allow_all_browsers`
    /// (flag), `enable_warnings` (flag), `enable_smart_browser_isolation` (flag),
    /// `smart_isolation_users_ids` (list), `smart_isolation_groups_ids` (list),
    /// `smart_isolation_profile` (object), `smart_isolation_profile_id` (int).
    ///
    /// Returns: `allow_all_browsers` (flag), `bypass_all_browsers` (flag),
    /// `enable_smart_browser_isolation` (flag), `enable_warnings` (flag).
    fn update_smart_isolation(body)
        => PUT "/zia/api/v1/browserControlSettings/smartIsolation" via rule_references::expand;
}
