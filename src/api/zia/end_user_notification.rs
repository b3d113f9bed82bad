//! Notifications for blocked users.

crate::api::macros::resource! {
    /// The notifications that users see in the browser when a request is blocked.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/end-user-notifications>
    pub struct EndUserNotification("zia.end_user_notification");

    /// Returns the settings of end user notifications.
    ///
    /// Returns: `aup_day_offset` (int), `aup_frequency` (text), `aup_message` (text),
    /// `caution_again_after` (int), `caution_custom_text` (text), `caution_per_domain` (flag),
    /// `custom_text` (text), `display_comp_logo` (flag), ….
    fn get_eun_settings() => GET "/zia/api/v1/eun";

    /// Replaces the settings of end user notifications.
    ///
    /// Body: `aup_frequency` (text), `aup_custom_frequency` (int), `aup_day_offset` (int),
    /// `aup_message` (text), `notification_type` (text), `display_reason` (flag),
    /// `display_comp_name` (flag), `display_comp_logo` (flag), `custom_text` (text),
    /// `url_cat_review_enabled` (flag), `url_cat_review_submit_to_security_cloud` (flag),
    /// `url_cat_review_custom_location` (text), `url_cat_review_text` (text),
    /// `security_review_enabled` (flag), `security_review_submit_to_security_cloud` (flag),
    /// `security_review_custom_location` (text), `security_review_text` (text),
    /// `web_dlp_review_enabled` (flag), `web_dlp_review_submit_to_security_cloud` (flag),
    /// `web_dlp_review_custom_location` (text), `web_dlp_review_text` (text), `redirect_url`
    /// (text), `support_email` (text), `support_phone` (text), `org_policy_link` (text),
    /// `caution_again_after` (int), `caution_per_domain` (flag), `caution_custom_text` (text),
    /// `idp_proxy_notification_text` (text), `quarantine_custom_notification_text` (text).
    fn update_eun_settings(body) => PUT "/zia/api/v1/eun";
}
