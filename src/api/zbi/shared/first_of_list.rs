//! Endpoints that return a single resource as a list of one item.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Value};

/// Requests the list, filtered by the id in the call's first argument. Returns its only item, or
/// null if the list is empty.
pub(crate) fn by_id(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(id) = call.operation.args.first().and_then(|name| call.argument(name)) {
        let id = id.to_owned();
        call.set_query("id", id);
    }
    first(client, call)
}

/// Returns the first item of the response's list. A response that is not a list is returned
/// unchanged.
pub(crate) fn first(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.view = Some(Arc::new(|response| {
        Ok(match PageStyle::ZBI.open(response) {
            Value::Array(mut items) if !items.is_empty() => items.swap_remove(0),
            Value::Array(_) => Value::Null,
            other => other,
        })
    }));
    client.execute(call)
}
