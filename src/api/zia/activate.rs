//! Activation of changes, and the end user subscription agreement.

crate::api::macros::resource! {
    /// Activation: saved changes take effect when they are activated.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/activation>
    pub struct Activation("zia.activate");

    /// Returns the acceptance status of the latest end user subscription agreement (EUSA).
    ///
    /// Returns: `id` (int), `accepted_status` (flag), `version` (object).
    fn get_eusa_status() => GET "/zia/api/v1/eusaStatus/latest";

    /// Accepts the end user subscription agreement with this id, or withdraws the acceptance.
    ///
    /// Body: `version` (object), `accepted_status` (flag).
    fn update_eusa_status(status_id, body) => PUT "/zia/api/v1/eusaStatus/{status_id}";

    /// Activates all saved changes.
    fn activate() => POST "/zia/api/v1/status/activate";

    /// Returns the activation status: whether changes are pending.
    ///
    /// Returns: `status` (text).
    fn status() => GET "/zia/api/v1/status";
}
