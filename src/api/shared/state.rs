//! The flag `enabled`, which some services have as `state` or `status`.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::allowed_values::flag;

/// Sends a body's `enabled` flag as its `state`: `ENABLED` or `DISABLED`.
pub(crate) fn from_enabled(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell(&mut call, "state")?;
    client.execute(call)
}

/// Sends a body's `enabled` flag as its `status`: `ENABLED` or `DISABLED`.
pub(crate) fn from_enabled_status(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell(&mut call, "status")?;
    client.execute(call)
}

/// Converts a body's `enabled` flag to this field.
pub(crate) fn spell(call: &mut Call, field: &str) -> Result<()> {
    let Some(enabled) = call.fields().and_then(|body| body.get("enabled")).cloned() else {
        return Ok(());
    };
    let Some(enabled) = flag(&enabled) else {
        return Err(call.refuse("body.enabled", format!("must be true or false, not {enabled}")));
    };
    if let Some(body) = call.fields_mut() {
        body.shift_remove("enabled");
        let state = if enabled { "ENABLED" } else { "DISABLED" };
        body.insert(field.to_owned(), state.into());
    }
    Ok(())
}
