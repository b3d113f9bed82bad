//! Finds the one item of a list that has a name.

use serde_json::Value;

use crate::call::path_argument::PathArgument;
use crate::error::{Error, Result};
use crate::response::paginator::Paginator;
use crate::response::text::{self, Fields};

/// The field that is unique in every list.
const ID: &str = "id";

/// See [`Pages::find`](crate::Pages::find).
pub(super) fn find(
    list: Paginator,
    field: &str,
    value: &impl PathArgument,
) -> Result<Option<Value>> {
    let operation = list.response.operation();
    let wanted = value.segment().map_err(|message| Error::argument(operation, field, message))?;
    let here = |items: &[Value]| items.iter().find(|item| has(item, field, &wanted)).cloned();
    if field == ID
        && let Some(item) = here(list.response.items_in(&list.first))
    {
        return Ok(Some(item));
    }
    let mut found: Vec<Value> = Vec::new();
    let mut items = list.with_largest_pages()?.items();
    while let Some(page) = items.next_page(items.left()) {
        let (page, response) = page?;
        found.extend(
            response.items_in(&page).iter().filter(|item| has(item, field, &wanted)).cloned(),
        );
        // An item that moved while the pages were fetched arrives twice.
        found.dedup_by(|a, b| !a.id().is_empty() && a.id() == b.id());
        if found.len() > 1 || (field == ID && !found.is_empty()) {
            break;
        }
    }
    match found.len() {
        0 | 1 => Ok(found.pop()),
        _ => Err(Error::Ambiguous {
            operation: operation.to_owned(),
            field: field.to_owned(),
            value: wanted,
            found: found.iter().map(named).collect(),
        }),
    }
}

/// Whether a field of an item equals this text or number.
fn has(item: &Value, field: &str, wanted: &str) -> bool {
    match text::find(item, field) {
        Some(Value::String(text)) => text == wanted,
        Some(other) => other.segment().is_ok_and(|text| text == wanted),
        None => false,
    }
}

/// The id of an item, or the whole item if it has none.
fn named(item: &Value) -> String {
    match item.id() {
        id if id.is_empty() => item.to_string(),
        id => format!("id {id}"),
    }
}
