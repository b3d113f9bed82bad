//! Privacy settings of the agent.

crate::api::macros::resource! {
    /// Privacy settings: the data that the agent may collect.
    pub struct WebPrivacy("zcc.web_privacy");

    /// Returns the privacy settings of the agent.
    fn get_web_privacy() => GET "/zcc/papi/public/v1/getWebPrivacyInfo";

    /// Replaces the privacy settings of the agent.
    ///
    /// Body: `id` (text), `active` (text), `collect_machine_hostname` (text), `collect_user_info`
    /// (text), `collect_zdx_location` (text), `disable_crashlytics` (text),
    /// `enable_packet_capture` (text), `export_logs_for_non_admin` (text),
    /// `grant_access_to_zscaler_log_folder` (text), `override_t2_protocol_setting` (text),
    /// `restrict_remote_packet_capture` (text).
    fn set_web_privacy_info(body) => PUT "/zcc/papi/public/v1/setWebPrivacyInfo";
}
