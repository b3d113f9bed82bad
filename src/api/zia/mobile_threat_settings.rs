//! Threats from mobile applications.

crate::macros::resource! {
    /// What mobile applications may not do.
    pub struct MobileAdvancedSettings("zia.mobile_threat_settings");

    /// Returns the settings for mobile applications.
    fn get_mobile_advanced_settings() => GET "/zia/api/v1/mobileAdvanceThreatSettings";

    /// Replaces the settings for mobile applications.
    ///
    /// Body: the fields that `get_mobile_advanced_settings` returns.
    fn update_mobile_advanced_settings(body) => PUT "/zia/api/v1/mobileAdvanceThreatSettings";
}
