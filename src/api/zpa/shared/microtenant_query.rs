//! The microtenant of a call whose body does not have it as a field.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};

/// The names that callers may use for it.
const NAMES: [&str; 2] = ["microtenant_id", "microtenantId"];

/// Moves a microtenant from the body to the query.
pub(crate) fn into_query(call: &mut Call) {
    if let Some(id) = NAMES.iter().find_map(|name| call.take_field(name)) {
        call.set_query("microtenant_id", id);
    }
}

/// Sends a call with its microtenant in the query.
pub(crate) fn in_query(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    into_query(&mut call);
    client.execute(call)
}

/// The query of a look-up for this call, which selects the same microtenant.
pub(crate) fn query(call: &Call) -> Value {
    let in_body = NAMES.iter().find_map(|name| call.fields()?.get(*name));
    let id = in_body.or_else(|| NAMES.iter().find_map(|name| call.query_value(name)));
    json!({"microtenant_id": id})
}
