//! FTP control.

crate::api::macros::resource! {
    /// The FTP control policy: whether FTP is allowed, and the URLs for which it is.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/ftp-control-policy>
    pub struct FtpControlPolicy("zia.ftp_control_policy");

    /// Returns the FTP settings.
    ///
    /// Returns: `ftp_enabled` (flag), `ftp_over_http_enabled` (flag), `url_categories` (list),
    /// `urls` (list).
    fn get_ftp_settings() => GET "/zia/api/v1/ftpSettings";

    /// Replaces the FTP settings.
    ///
    /// Body: `ftp_over_http_enabled` (flag), `ftp_enabled` (flag), `url_categories` (list), `urls`
    /// (list).
    fn update_ftp_settings(body) => PUT "/zia/api/v1/ftpSettings";
}
