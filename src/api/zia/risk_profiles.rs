//! Risk profiles.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Risk profiles of cloud applications, which are conditions of rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-applications>
    pub struct RiskProfiles("zia.risk_profiles");

    /// Lists the risk profiles.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `admin_audit_logs` (text), `create_time` (int),
    /// `data_breach` (text), `dns_caa_policy` (text), `domain_based_message_auth` (text),
    /// `domain_keys_identified_mail` (text), `evasive` (text), ….
    fn list_risk_profiles(query) => LIST "/zia/api/v1/riskProfiles" as WHOLE;

    /// Lists the risk profiles, in brief.
    fn list_risk_profiles_lite() => LIST "/zia/api/v1/riskProfiles/lite" as WHOLE;

    /// Returns the risk profile with this id.
    fn get_risk_profile(profile_id) => GET "/zia/api/v1/riskProfiles/{profile_id}";

    /// Adds a risk profile.
    ///
    /// Body: `profile_name` (text), `profile_type` (text), `risk_index` (list), `status` (text),
    /// `exclude_certificates` (int), `certifications` (list), `poor_items_of_service` (text),
    /// `admin_audit_logs` (text), `data_breach` (text), `source_ip_restrictions` (text),
    /// `mfa_support` (text), `ssl_pinned` (text), `http_security_headers` (text), `evasive` (text),
    /// `dns_caa_policy` (text), `weak_cipher_support` (text), `password_strength` (text),
    /// `ssl_cert_validity` (text), `vulnerability` (text), `malware_scanning_for_content` (text),
    /// `file_sharing` (text), `ssl_cert_key_size` (text), `vulnerable_to_heart_bleed` (text),
    /// `vulnerable_to_log_jam` (text), `vulnerable_to_poodle` (text), `vulnerability_disclosure`
    /// (text), `support_for_waf` (text), `remote_screen_sharing` (text), `sender_policy_framework`
    /// (text), `domain_keys_identified_mail` (text), `domain_based_message_auth` (text),
    /// `data_encryption_in_transit` (list), `custom_tags` (list).
    fn add_risk_profile(body) => POST "/zia/api/v1/riskProfiles";

    /// Replaces the risk profile with this id.
    ///
    /// Body: that of `add_risk_profile`.
    fn update_risk_profile(profile_id, body) => PUT "/zia/api/v1/riskProfiles/{profile_id}";

    /// Removes the risk profile with this id.
    fn delete_risk_profile(profile_id) => DELETE "/zia/api/v1/riskProfiles/{profile_id}";
}
