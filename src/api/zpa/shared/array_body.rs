//! Bodies that are bare arrays on the wire.

use super::microtenant_query;
use crate::api::prelude::{Call, Payload, Result, Value};

/// Sends the array in this field as the whole body. A body that is already an array stays
/// unchanged. A microtenant in the body is moved into the query.
pub(crate) fn take(call: &mut Call, field: &str) -> Result<()> {
    if matches!(call.body, Payload::Json(Value::Array(_))) {
        return Ok(());
    }
    microtenant_query::into_query(call);
    let Some(body) = call.fields_mut() else { return Ok(()) };
    let array = body.shift_remove(field);
    let other = body.keys().next().cloned();
    if let Some(other) = other {
        let message = format!("cannot be sent: the body is the array of {field}");
        return Err(call.refuse(&format!("body.{other}"), message));
    }
    match array {
        Some(array @ Value::Array(_)) => call.body = Payload::Json(array),
        _ => return Err(call.refuse(&format!("body.{field}"), "must be an array")),
    }
    Ok(())
}
