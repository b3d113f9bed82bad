//! Answers that are no JSON: asked for that alone, the API says 406.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Sends a call that takes whatever the API answers with.
pub(crate) fn send(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_header("accept", "*/*")?;
    client.execute(call)
}
