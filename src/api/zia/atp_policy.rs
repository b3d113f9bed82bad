//! Atp policy.

crate::macros::resource! {
    /// TODO one line: what atp policy are.
    pub struct AtpPolicy("zia.atp_policy");

    /// Returns the atp malicious URLs.
    //TODO picks a member out of the response; validates arguments | GET /zia/api/v1/cyberThreatProtection/maliciousUrls | result list
    fn get_atp_malicious_urls() => LIST "/zia/api/v1/cyberThreatProtection/maliciousUrls";

    /// Returns the atp security exceptions.
    //TODO picks a member out of the response; validates arguments | GET /zia/api/v1/cyberThreatProtection/securityExceptions | result list
    fn get_atp_security_exceptions() => LIST "/zia/api/v1/cyberThreatProtection/securityExceptions";

    /// Returns the atp settings.
    fn get_atp_settings() => GET "/zia/api/v1/cyberThreatProtection/advancedThreatSettings";

    /// Adds an atp malicious URL.
    ///
    /// Query: `malicious_urls` (list).
    //TODO several requests | PUT /zia/api/v1/cyberThreatProtection/maliciousUrls ; GET /zia/api/v1/cyberThreatProtection/maliciousUrls | result list
    fn add_atp_malicious_urls(query) => LIST "/zia/api/v1/cyberThreatProtection/maliciousUrls";

    /// Replaces the atp security exception.
    ///
    /// Body: `bypass_urls` (list).
    //TODO picks a member out of the response; validates arguments | PUT /zia/api/v1/cyberThreatProtection/securityExceptions | result list
    fn update_atp_security_exceptions(body)
        => PUT "/zia/api/v1/cyberThreatProtection/securityExceptions";

    /// Replaces the atp setting.
    ///
    /// Body: `settings` (text).
    fn update_atp_settings(body) => PUT "/zia/api/v1/cyberThreatProtection/advancedThreatSettings";

    /// Removes the atp malicious URL.
    ///
    /// Query: `malicious_urls` (list).
    //TODO several requests | PUT /zia/api/v1/cyberThreatProtection/maliciousUrls ; GET /zia/api/v1/cyberThreatProtection/maliciousUrls | result list
    fn delete_atp_malicious_urls(query) => LIST "/zia/api/v1/cyberThreatProtection/maliciousUrls";
}
