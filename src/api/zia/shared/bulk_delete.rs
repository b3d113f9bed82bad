//! Bulk removal.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Sends the ids in this field of the body as `ids`, the API's name. One request may have up to
/// `most` ids.
pub(crate) fn send_ids(
    client: &Client,
    mut call: Call,
    field: &str,
    most: usize,
) -> Result<(Value, ApiResponse)> {
    let place = format!("body.{field}");
    let given = call.fields().and_then(|body| body.get(field).or_else(|| body.get("ids")));
    let Some(Value::Array(ids)) = given.cloned() else {
        return Err(call.refuse(&place, "must be an array of ids"));
    };
    if ids.is_empty() {
        return Err(call.refuse(&place, "is empty; give at least one id"));
    }
    if ids.len() > most {
        let message =
            format!("has {} ids; the API accepts at most {most} in one request", ids.len());
        return Err(call.refuse(&place, message));
    }
    if let Some(body) = call.fields_mut() {
        body.shift_remove(field);
        body.insert("ids".to_owned(), Value::Array(ids));
    }
    client.execute(call)
}
