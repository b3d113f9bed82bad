//! Activate.

crate::macros::resource! {
    /// TODO one line: what activate are.
    pub struct Activation("zia.activate");

    /// Returns the eusa status.
    fn get_eusa_status() => GET "/zia/api/v1/eusaStatus/latest";

    /// Replaces the eusa status with this id.
    ///
    /// Body: `version` (object), `acceptedStatus` (flag).
    fn update_eusa_status(status_id, body) => PUT "/zia/api/v1/eusaStatus/{status_id}";

    /// Activates the activate.
    fn activate() => POST "/zia/api/v1/status/activate";

    /// Statuss the activate.
    fn status() => GET "/zia/api/v1/status";
}
