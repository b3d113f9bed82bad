//! Searches of incidents and audit logs.

use crate::api::prelude::{ApiResponse, Call, Client, Map, Payload, Result, Value};

/// Sends a search. The API requires a body, even without filters.
pub(crate) fn search(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if matches!(call.body, Payload::None) {
        call.body = Payload::Json(Value::Object(Map::new()));
    }
    client.execute(call)
}
