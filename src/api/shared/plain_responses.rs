//! Responses that are not JSON: text, keys, CSV.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Sends a call that accepts any media type. Some endpoints respond with 406 to a request for JSON.
pub(crate) fn of_any_kind(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_header("accept", "*/*")?;
    client.execute(call)
}
