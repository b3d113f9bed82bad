//! Remote assistance.

crate::macros::resource! {
    /// Remote assistance.
    pub struct RemoteAssistance("zia.remote_assistance");

    /// Returns the remote assistance.
    fn get_remote_assistance() => GET "/zia/api/v1/remoteAssistance";

    /// Replaces the remote assistance.
    ///
    /// Body: `settings` (text).
    fn update_remote_assistance(body) => PUT "/zia/api/v1/remoteAssistance";
}
