//! Protection from mobile applications.

crate::api::macros::resource! {
    /// Mobile threat settings: the behavior of mobile applications that is blocked.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/mobile-malware-protection-policy>
    pub struct MobileAdvancedSettings("zia.mobile_threat_settings");

    /// Returns the mobile threat settings.
    fn get_mobile_advanced_settings() => GET "/zia/api/v1/mobileAdvanceThreatSettings";

    /// Replaces the mobile threat settings.
    ///
    /// Body: `block_apps_with_malicious_activity` (flag), `block_apps_with_known_vulnerabilities`
    /// (flag), `block_apps_sending_unencrypted_user_credentials` (flag),
    /// `block_apps_sending_location_info` (flag),
    /// `block_apps_sending_personally_identifiable_info` (flag),
    /// `block_apps_sending_device_identifier` (flag), `block_apps_communicating_with_ad_websites`
    /// (flag), `block_apps_communicating_with_remote_unknown_servers` (flag).
    fn update_mobile_advanced_settings(body) => PUT "/zia/api/v1/mobileAdvanceThreatSettings";
}
