//! Endpoints that have one thing only as the first of a list.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Value};

/// Asks for the list of what has the id that is the call's first argument, and returns the one
/// thing in it; null where there is none.
pub(crate) fn by_id(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(id) = call.operation.args.first().and_then(|name| call.argument(name)) {
        let id = id.to_owned();
        call.set_query("id", id);
    }
    first(client, call)
}

/// Returns the first item of the list that an endpoint answers, or what it answers instead.
pub(crate) fn first(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.view = Some(Arc::new(|answer| {
        Ok(match PageStyle::ZBI.open(answer) {
            Value::Array(mut items) if !items.is_empty() => items.swap_remove(0),
            Value::Array(_) => Value::Null,
            other => other,
        })
    }));
    client.execute(call)
}
