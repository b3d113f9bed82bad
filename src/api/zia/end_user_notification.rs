//! End user notification.

crate::macros::resource! {
    /// End user notification.
    pub struct EndUserNotification("zia.end_user_notification");

    /// Returns the eun settings.
    fn get_eun_settings() => GET "/zia/api/v1/eun";

    /// Replaces the eun setting.
    ///
    /// Body: `settings` (text).
    fn update_eun_settings(body) => PUT "/zia/api/v1/eun";
}
