//! Responses that are no JSON: text, keys, CSV.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Sends a call whose answer may be of any kind: asked for JSON, some endpoints answer 406.
pub(crate) fn of_any_kind(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_header("accept", "*/*")?;
    client.execute(call)
}
