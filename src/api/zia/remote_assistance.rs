//! Remote assistance.

crate::api::macros::resource! {
    /// Remote assistance: the access of the vendor's support to the tenant, and its end.
    pub struct RemoteAssistance("zia.remote_assistance");

    /// Returns the settings of remote assistance.
    fn get_remote_assistance() => GET "/zia/api/v1/remoteAssistance";

    /// Replaces the settings of remote assistance.
    ///
    /// Body: `view_only_until` (int, Unix time), `full_access_until` (int, Unix time),
    /// `username_obfuscated` (flag), `device_info_obfuscate` (flag).
    fn update_remote_assistance(body) => PUT "/zia/api/v1/remoteAssistance";
}
