//! Activation of changes.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Activation: changes take effect once they are activated.
    pub struct Activation("ztw.activate");

    /// Returns whether changes wait for activation.
    fn get_status() => GET "/ztw/api/v1/ecAdminActivateStatus";

    /// Activates the changes; with `force`, also while others are editing.
    ///
    /// Body: `force` (flag).
    fn activate(body) => PUT "/ztw/api/v1/ecAdminActivateStatus/activate" via with_force;
}

/// Activating while others are editing is another address.
fn with_force(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    match call.take_field("force") {
        None | Some(Value::Null | Value::Bool(false)) => {}
        Some(Value::Bool(true)) => {
            call.path = "/ztw/api/v1/ecAdminActivateStatus/forcedActivate".into();
        }
        Some(other) => {
            let message = format!("must be true or false, not {other}");
            return Err(call.refuse("body.force", message));
        }
    }
    client.execute(call)
}
