//! Advanced settings.

crate::macros::resource! {
    /// TODO one line: what advanced settings are.
    pub struct AdvancedSettings("zia.advanced_settings");

    /// Returns the advanced settings.
    fn get_advanced_settings() => GET "/zia/api/v1/advancedSettings";

    /// Replaces the advanced setting.
    ///
    /// Body: `settings` (text).
    fn update_advanced_settings(body) => PUT "/zia/api/v1/advancedSettings";
}
