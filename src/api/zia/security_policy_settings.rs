//! Security policy settings.

crate::macros::resource! {
    /// Security policy settings.
    pub struct SecurityPolicy("zia.security_policy_settings");

    /// Returns the blacklist.
    fn get_blacklist() => GET "/zia/api/v1/security/advanced";

    /// Returns the whitelist.
    fn get_whitelist() => GET "/zia/api/v1/security";

    /// Adds a URLs to blacklist.
    ///
    /// Query: `url_list` (list).
    fn add_urls_to_blacklist(query) => GET "/zia/api/v1/security/advanced";

    /// Adds a URLs to whitelist.
    ///
    /// Query: `url_list` (list).
    fn add_urls_to_whitelist(query) => GET "/zia/api/v1/security";

    /// Removes the URLs from blacklist.
    ///
    /// Query: `url_list` (list).
    fn delete_urls_from_blacklist(query) => GET "/zia/api/v1/security/advanced";

    /// Removes the URLs from whitelist.
    ///
    /// Query: `url_list` (list).
    fn delete_urls_from_whitelist(query) => GET "/zia/api/v1/security";

    /// Erases the blacklist.
    fn erase_blacklist() => GET "/zia/api/v1/security/advanced";

    /// Erases the whitelist.
    fn erase_whitelist() => GET "/zia/api/v1/security";

    /// Replaces the blacklist.
    ///
    /// Query: `url_list` (list).
    fn replace_blacklist(query) => GET "/zia/api/v1/security/advanced";

    /// Replaces the whitelist.
    ///
    /// Query: `url_list` (list).
    fn replace_whitelist(query) => GET "/zia/api/v1/security";
}
