//! Searches among incidents and audit logs.

use serde_json::{Map, Value};

use crate::call::Call;
use crate::client::Client;
use crate::error::Result;
use crate::parameters::Payload;
use crate::response::ApiResponse;

/// Sends a search. It has a body even where it filters nothing, on ZWA's own host too.
pub(super) fn search(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if matches!(call.body, Payload::None) {
        call.body = Payload::Json(Value::Object(Map::new()));
    }
    client.execute(call)
}
