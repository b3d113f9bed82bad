//! Removing many things at once.

use crate::call::Call;
use crate::{ApiResponse, Client, Result, Value};

/// How many ids the API takes in one call.
const MOST: usize = 100;

/// Sends the ids in this field of the body as `ids`.
pub(crate) fn at_most_a_hundred(
    client: &Client,
    mut call: Call,
    field: &str,
) -> Result<(Value, ApiResponse)> {
    let place = format!("body.{field}");
    let given = call.fields().and_then(|body| body.get(field).or_else(|| body.get("ids")));
    let Some(Value::Array(ids)) = given.cloned() else {
        return Err(call.refuse(&place, "must be an array of ids"));
    };
    if ids.len() > MOST {
        let message = format!("has {} ids; the API takes {MOST} in one call", ids.len());
        return Err(call.refuse(&place, message));
    }
    if let Some(body) = call.fields_mut() {
        body.shift_remove(field);
        body.insert("ids".to_owned(), Value::Array(ids));
    }
    client.execute(call)
}
