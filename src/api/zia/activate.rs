//! Activation of changes, and the end user subscription agreement.

crate::api::macros::resource! {
    /// Activation: changes to the policy take effect once they are activated.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/activation>
    pub struct Activation("zia.activate");

    /// Returns the state of the newest end user subscription agreement (EUSA).
    ///
    /// Returns: `id` (int), `accepted_status` (flag), `version` (object).
    fn get_eusa_status() => GET "/zia/api/v1/eusaStatus/latest";

    /// Accepts the end user subscription agreement with this id, or withdraws from it.
    ///
    /// Body: `version` (object), `accepted_status` (flag).
    fn update_eusa_status(status_id, body) => PUT "/zia/api/v1/eusaStatus/{status_id}";

    /// Activates the changes that are saved but not in effect yet.
    fn activate() => POST "/zia/api/v1/status/activate";

    /// Returns whether changes wait for activation.
    ///
    /// Returns: `status` (text).
    fn status() => GET "/zia/api/v1/status";
}
