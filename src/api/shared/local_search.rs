//! Searches in lists that the API cannot search. The client fetches and filters them page by page.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Lists the items whose name contains `search`, ignoring case.
pub(crate) fn by_name(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    by_field(client, call, "name")
}

/// Lists the items whose field contains `search`, ignoring case.
pub(crate) fn by_field(
    client: &Client,
    mut call: Call,
    field: &'static str,
) -> Result<(Value, ApiResponse)> {
    let wanted = match call.take_query("search") {
        Some(Value::String(text)) if !text.is_empty() => text.to_lowercase(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Null | Value::String(_)) | None => return client.execute(call),
        Some(other) => {
            return Err(call.refuse("query.search", format!("must be text, not {other}")));
        }
    };
    retain(&mut call, move |item| {
        item.get(field)
            .and_then(Value::as_str)
            .is_some_and(|text| text.to_lowercase().contains(&wanted))
    });
    client.execute(call)
}

/// Keeps only the items of every page that `keep` accepts.
pub(crate) fn retain(call: &mut Call, keep: impl Fn(&Value) -> bool + Send + Sync + 'static) {
    call.view = Some(Arc::new(move |mut value| {
        if let Value::Array(items) = &mut value {
            items.retain(|item| keep(item));
        }
        Ok(value)
    }));
}
