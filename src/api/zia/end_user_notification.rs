//! What blocked users see.

crate::macros::resource! {
    /// The notifications that users see in the browser when something is blocked.
    pub struct EndUserNotification("zia.end_user_notification");

    /// Returns the settings of end user notifications.
    fn get_eun_settings() => GET "/zia/api/v1/eun";

    /// Replaces the settings of end user notifications.
    ///
    /// Body: the fields that `get_eun_settings` returns.
    fn update_eun_settings(body) => PUT "/zia/api/v1/eun";
}
