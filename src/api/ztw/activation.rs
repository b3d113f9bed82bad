//! Activate.

crate::macros::resource! {
    /// TODO one line: what activate are.
    pub struct Activation("ztw.activate");

    /// Returns the status.
    fn get_status() => GET "/ztw/api/v1/ecAdminActivateStatus";

    /// Activates the activate.
    ///
    /// Body: `force` (flag).
    //TODO arguments dropped from the body | PUT /ztw/api/v1/ecAdminActivateStatus/activate | result object
    fn activate(body) => PUT "/ztw/api/v1/ecAdminActivateStatus/activate";
}
