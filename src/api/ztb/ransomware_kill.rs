//! Ransomware kill.

crate::macros::resource! {
    /// Ransomware kill.
    pub struct RansomwareKill("ztb.ransomware_kill");

    /// Returns the email template with this id.
    fn get_email_template(site_id) => GET "/ztb/api/v3/ransomware-kill/email-template/{site_id}";

    /// Returns the state.
    fn get_state() => GET "/ztb/api/v3/ransomware-kill/state/";

    /// Replaces the state with this id.
    fn update_state(site_id, color) => PUT "/ztb/api/v3/ransomware-kill/state/{site_id}/{color}";

    /// Saves the email template with this id.
    ///
    /// Body: `cluster_token` (text), `email_body` (text), `recipients` (text), `token` (text).
    fn save_email_template(site_id, body)
        => POST "/ztb/api/v3/ransomware-kill/email-template/{site_id}";
}
