//! Bodies that callers may wrap, like the Python SDK's arguments: `{"schedule": {…}}`.

use crate::api::prelude::{Call, Result, Value};

/// Moves the fields of the object under one of these names into the body. Other fields are sent,
/// too.
pub(crate) fn unwrap(call: &mut Call, names: &[&str]) -> Result<()> {
    for name in names {
        match call.fields().and_then(|body| body.get(*name)) {
            None => continue,
            Some(Value::Object(_)) => {}
            Some(_) => {
                let message = "must be an object with the fields to send";
                return Err(call.refuse(&format!("body.{name}"), message));
            }
        }
        if let Some(body) = call.fields_mut()
            && let Some(Value::Object(mut fields)) = body.shift_remove(*name)
        {
            fields.append(body);
            *body = fields;
        }
    }
    Ok(())
}
