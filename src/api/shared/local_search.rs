//! Searching where the API cannot: its list is fetched and filtered here, page by page.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Lists what has `search` in its name, whatever the case.
pub(crate) fn by_name(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    by_field(client, call, "name")
}

/// Lists what has `search` in this field, whatever the case.
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

/// Lets the caller see only those items of every page that pass `keep`.
pub(crate) fn retain(call: &mut Call, keep: impl Fn(&Value) -> bool + Send + Sync + 'static) {
    call.view = Some(Arc::new(move |mut value| {
        if let Value::Array(items) = &mut value {
            items.retain(|item| keep(item));
        }
        Ok(value)
    }));
}
