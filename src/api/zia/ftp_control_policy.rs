//! Ftp control policy.

crate::macros::resource! {
    /// Ftp control policy.
    pub struct FtpControlPolicy("zia.ftp_control_policy");

    /// Returns the ftp settings.
    fn get_ftp_settings() => GET "/zia/api/v1/ftpSettings";

    /// Replaces the ftp setting.
    ///
    /// Body: `settings` (text), `ftp_over_http_enabled` (flag), `ftp_enabled` (flag),
    /// `url_categories` (list), `urls` (list).
    fn update_ftp_settings(body) => PUT "/zia/api/v1/ftpSettings";
}
