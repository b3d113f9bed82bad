//! Searches among incidents and audit logs.

use crate::api::prelude::{ApiResponse, Call, Client, Map, Payload, Result, Value};

/// Sends a search. It has a body even where it filters nothing, on ZWA's own host too.
pub(crate) fn search(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if matches!(call.body, Payload::None) {
        call.body = Payload::Json(Value::Object(Map::new()));
    }
    client.execute(call)
}
