//! Advanced settings.

crate::macros::resource! {
    /// The advanced settings of the tenant, one object.
    pub struct AdvancedSettings("zia.advanced_settings");

    /// Returns the advanced settings.
    fn get_advanced_settings() => GET "/zia/api/v1/advancedSettings";

    /// Replaces the advanced settings.
    ///
    /// Body: the fields that `get_advanced_settings` returns.
    fn update_advanced_settings(body) => PUT "/zia/api/v1/advancedSettings";
}
