//! Responses that are binary data, and go to a file where the caller names one.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download};

/// Asks for binary data and writes it to `file`, if that is a path. `place` is where callers
/// name the file.
pub(crate) fn send(
    client: &Client,
    mut call: Call,
    file: Option<Value>,
    place: &str,
) -> Result<(Value, ApiResponse)> {
    call.set_header("accept", "application/octet-stream")?;
    match file {
        None | Some(Value::Null) => client.execute(call),
        Some(Value::String(path)) => download::to_file(client, call.with_file(path.as_ref())),
        Some(_) => Err(call.refuse(place, "must be a file's path, as text")),
    }
}
