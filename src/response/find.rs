//! Finds the one item of a list that has a name.

use serde_json::Value;

use crate::call::path_argument::PathArgument;
use crate::error::{Error, Result};
use crate::response::items::Items;
use crate::response::text::{self, Fields};

/// The field that is unique in every list.
const ID: &str = "id";

/// The condition of [`Pages::find`](crate::Pages::find): a field has a value.
pub(super) struct Condition<'a> {
    operation: &'static str,
    field: &'a str,
    value: String,
}

impl<'a> Condition<'a> {
    pub(super) fn new(
        operation: &'static str,
        field: &'a str,
        value: &impl PathArgument,
    ) -> Result<Self> {
        let value =
            value.segment().map_err(|message| Error::argument(operation, field, message))?;
        Ok(Self { operation, field, value })
    }

    /// The matching item among these, if no other page can have a second one: an id is unique.
    pub(super) fn at_once(&self, items: &[Value]) -> Option<Value> {
        if self.field != ID {
            return None;
        }
        items.iter().find(|item| self.fits(item)).cloned()
    }

    /// The matching item of a list. The search ends as soon as the result is certain.
    pub(super) fn among(self, mut items: Items) -> Result<Option<Value>> {
        let mut found: Vec<Value> = Vec::new();
        while let Some(page) = items.next_page(items.left()) {
            let (page, response) = page?;
            found.extend(response.items_in(&page).iter().filter(|item| self.fits(item)).cloned());
            // If an item moved while the pages were fetched, it comes twice.
            found.dedup_by(|a, b| !a.id().is_empty() && a.id() == b.id());
            if found.len() > 1 || (self.field == ID && !found.is_empty()) {
                break;
            }
        }
        match found.len() {
            0 | 1 => Ok(found.pop()),
            _ => Err(Error::Ambiguous {
                operation: self.operation.to_owned(),
                field: self.field.to_owned(),
                value: self.value,
                found: found.iter().map(named).collect(),
            }),
        }
    }

    fn fits(&self, item: &Value) -> bool {
        has(item, self.field, &self.value)
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
