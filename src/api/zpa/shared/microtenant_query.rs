//! The microtenant of a call, where it is no field of the body.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};

/// Its names, as callers give it.
const NAMES: [&str; 2] = ["microtenant_id", "microtenantId"];

/// Takes a microtenant out of the body and puts it into the query.
pub(crate) fn into_query(call: &mut Call) {
    if let Some(id) = NAMES.iter().find_map(|name| call.take_field(name)) {
        call.set_query("microtenant_id", id);
    }
}

/// Sends a call whose body is for other things than its microtenant.
pub(crate) fn in_query(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    into_query(&mut call);
    client.execute(call)
}

/// The query that a look-up needs to go where its call goes: to the same microtenant.
pub(crate) fn query(call: &Call) -> Value {
    let in_body = NAMES.iter().find_map(|name| call.fields()?.get(*name));
    let id = in_body.or_else(|| NAMES.iter().find_map(|name| call.query_value(name)));
    json!({"microtenant_id": id})
}
