//! A change as the body of a method that replaces an object.

use std::cell::Cell;

use serde_json::{Map, Value};

use super::ChangeResult;
use crate::api::body::{IntoBody, Pending};
use crate::error::Result;
use crate::response::ApiResponse;

/// A change of an existing object: see [`edit`].
#[must_use = "an edit does nothing until it is passed to a method"]
pub struct Edit<'a>(Cell<Option<Change<'a>>>);

/// Changes a value. An error names the operation.
type Change<'a> = Box<dyn FnOnce(&mut Value, &'static str) -> Result<()> + 'a>;

/// A body that changes an object instead of replacing it. The object is read, `change` edits it,
/// and the rest is sent back as it was. It is for methods that replace an object.
///
/// It does the same as [`Client::modify`](crate::Client::modify), with a method whose name the
/// compiler checks.
///
/// ```
/// use zscaler::{Single, edit, json};
///
/// # fn main() -> zscaler::Result<()> {
/// # let client = zscaler::offline::Tenant::new().client()?;
/// let labels = client.zia().rule_labels();
/// let id = labels.add_label(json!({"name": "old", "description": "kept"}))?.id();
/// labels.update_label(&id, edit(|label| label["name"] = "new".into()))?;
/// # assert_eq!(labels.get_label(&id)?.value()["description"], "kept");
/// # Ok(()) }
/// ```
pub fn edit<'a, R: ChangeResult>(change: impl FnOnce(&mut Value) -> R + 'a) -> Edit<'a> {
    Edit(Cell::new(Some(Box::new(move |value, operation| change(value).outcome(operation)))))
}

impl IntoBody for Edit<'_> {
    fn send(&self, Pending { client, row, call }: Pending<'_>) -> Result<(Value, ApiResponse)> {
        let operation = row.operation.name;
        let mut arguments: Map<String, Value> = call.query.iter().cloned().collect();
        for (name, value) in &call.arguments {
            arguments.insert(name.clone(), value.as_str().into());
        }
        // A method takes its body by value, so it is sent once.
        let change = self.0.take();
        client.modify(operation, arguments, |value| match change {
            Some(change) => change(value, operation),
            None => Ok(()),
        })
    }
}

impl std::fmt::Debug for Edit<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Edit(…)")
    }
}
