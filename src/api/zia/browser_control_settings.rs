//! Browser control.

use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Browser control: the allowed browsers, versions and plugins.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/browser-control-policy>
    pub struct BrowserControlSettingsPi("zia.browser_control_settings");

    /// Returns the browser control settings.
    fn get_browser_control_settings() => GET "/zia/api/v1/browserControlSettings";

    /// Replaces the browser control settings.
    ///
    /// Body: `plugin_check_frequency` (text), `bypass_plugins` (list), `bypass_applications`
    /// (list), `bypass_all_browsers` (flag), `blocked_internet_explorer_versions` (list),
    /// `blocked_chrome_versions` (list), `blocked_firefox_versions` (list),
    /// `blocked_safari_versions` (list), `blocked_opera_versions` (list), `allow_all_browsers`
    /// (flag), `enable_warnings` (flag), `enable_smart_browser_isolation` (flag),
    /// `smart_isolation_user_ids` (list), `smart_isolation_group_ids` (list),
    /// `smart_isolation_profile_id` (int), `smart_isolation_users` (list),
    /// `smart_isolation_groups` (list), `smart_isolation_profile` (object).
    ///
    /// Returns: `allow_all_browsers` (flag), `bypass_all_browsers` (flag),
    /// `enable_smart_browser_isolation` (flag), `enable_warnings` (flag), `plugin_check_frequency`
    /// (text), `bypass_applications` (list), `bypass_plugins` (list).
    fn update_browser_control_settings(body)
        => PUT "/zia/api/v1/browserControlSettings" via rule_references::expand;
}
