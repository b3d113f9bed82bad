//! Activate.

crate::macros::resource! {
    /// Activate.
    pub struct Activation("ztw.activate");

    /// Returns the status.
    fn get_status() => GET "/ztw/api/v1/ecAdminActivateStatus";

    /// Activates the activate.
    ///
    /// Body: `force` (flag).
    fn activate(body) => PUT "/ztw/api/v1/ecAdminActivateStatus/activate";
}
