//! Mobile threat settings.

crate::macros::resource! {
    /// Mobile threat settings.
    pub struct MobileAdvancedSettings("zia.mobile_threat_settings");

    /// Returns the mobile advanced settings.
    fn get_mobile_advanced_settings() => GET "/zia/api/v1/mobileAdvanceThreatSettings";

    /// Replaces the mobile advanced setting.
    ///
    /// Body: `settings` (text).
    fn update_mobile_advanced_settings(body) => PUT "/zia/api/v1/mobileAdvanceThreatSettings";
}
