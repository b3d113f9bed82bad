//! The ransomware kill switch.

crate::api::macros::resource! {
    /// The ransomware kill switch, which isolates a site's devices during an attack.
    pub struct RansomwareKill("ztb.ransomware_kill");

    /// Returns the email that is sent when the switch of a site is used.
    fn get_email_template(site_id) => GET "/ztb/api/v3/ransomware-kill/email-template/{site_id}";

    /// Returns the state of the switch.
    fn get_state() => GET "/ztb/api/v3/ransomware-kill/state/";

    /// Sets the state of a site's switch.
    ///
    /// `color` is the name of the state.
    fn update_state(site_id, color) => PUT "/ztb/api/v3/ransomware-kill/state/{site_id}/{color}";

    /// Sets the email that is sent when the switch of a site is used.
    ///
    /// Body: `cluster_token` (text), `email_body` (text), `recipients` (text), `token` (text).
    fn save_email_template(site_id, body)
        => POST "/ztb/api/v3/ransomware-kill/email-template/{site_id}";
}
