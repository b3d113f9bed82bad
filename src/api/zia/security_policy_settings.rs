//! Security policy settings.

crate::macros::resource! {
    /// TODO one line: what security policy settings are.
    pub struct SecurityPolicy("zia.security_policy_settings");

    /// Returns the blacklist.
    fn get_blacklist() => GET "/zia/api/v1/security/advanced";

    /// Returns the whitelist.
    fn get_whitelist() => GET "/zia/api/v1/security";

    /// Adds a URLs to blacklist.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | POST /zia/api/v1/security/advanced/blacklistUrls ; GET /zia/api/v1/security/advanced | result object
    fn add_urls_to_blacklist(query) => GET "/zia/api/v1/security/advanced";

    /// Adds a URLs to whitelist.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | GET /zia/api/v1/security ; PUT /zia/api/v1/security ; GET /zia/api/v1/security | result object
    fn add_urls_to_whitelist(query) => GET "/zia/api/v1/security";

    /// Removes the URLs from blacklist.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | POST /zia/api/v1/security/advanced/blacklistUrls ; GET /zia/api/v1/security/advanced | result object
    fn delete_urls_from_blacklist(query) => GET "/zia/api/v1/security/advanced";

    /// Removes the URLs from whitelist.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | GET /zia/api/v1/security ; PUT /zia/api/v1/security ; GET /zia/api/v1/security | result object
    fn delete_urls_from_whitelist(query) => GET "/zia/api/v1/security";

    /// Erases the blacklist.
    //TODO several requests | PUT /zia/api/v1/security/advanced ; GET /zia/api/v1/security/advanced | result object
    fn erase_blacklist() => GET "/zia/api/v1/security/advanced";

    /// Erases the whitelist.
    //TODO several requests | PUT /zia/api/v1/security ; GET /zia/api/v1/security | result object
    fn erase_whitelist() => GET "/zia/api/v1/security";

    /// Replaces the blacklist.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | PUT /zia/api/v1/security/advanced ; GET /zia/api/v1/security/advanced | result object
    fn replace_blacklist(query) => GET "/zia/api/v1/security/advanced";

    /// Replaces the whitelist.
    ///
    /// Query: `url_list` (list).
    //TODO several requests | PUT /zia/api/v1/security ; GET /zia/api/v1/security | result object
    fn replace_whitelist(query) => GET "/zia/api/v1/security";
}
