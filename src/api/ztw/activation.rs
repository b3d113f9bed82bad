//! Activation of changes.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::allowed_values::flag;

crate::api::macros::resource! {
    /// Activation: saved changes take effect when they are activated.
    pub struct Activation("ztw.activate");

    /// Returns the activation status: whether changes are pending.
    fn get_status() => GET "/ztw/api/v1/ecAdminActivateStatus";

    /// Activates all saved changes.
    ///
    /// With `force`, changes are activated even if other administrators are editing.
    ///
    /// Body: `force` (flag).
    fn activate(body) => PUT "/ztw/api/v1/ecAdminActivateStatus/activate" via with_force;

    /// Activates all saved changes, even if other administrators are editing.
    ///
    /// It is the same as `activate` with `force`.
    fn force_activate()
        => PUT "/ztw/api/v1/ecAdminActivateStatus/forcedActivate" from oneapi "ForceActivate";
}

/// A forced activation has another path.
fn with_force(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    match call.take_field("force") {
        None | Some(Value::Null) => {}
        Some(given) => match flag(&given) {
            Some(false) => {}
            Some(true) => {
                call.path = "/ztw/api/v1/ecAdminActivateStatus/forcedActivate".into();
            }
            None => {
                let message = format!("must be true or false, not {given}");
                return Err(call.refuse("body.force", message));
            }
        },
    }
    client.execute(call)
}
