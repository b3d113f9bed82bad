//! Binary responses that callers can have written to a file.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download};

/// Requests binary data. If `file` is a path, writes the data there. `place` is the file argument's
/// place, for errors.
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
