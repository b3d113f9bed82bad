//! Bulk creation.

use crate::api::prelude::{Call, Result, Value};

/// Takes the list of new objects from a body. Each object also gets the body's other fields.
/// Defaults: `enabled` is true, and the fields in `texts` are empty.
pub(crate) fn take(call: &mut Call, list: &str, texts: &[&str]) -> Result<Vec<Value>> {
    let mut common = call.fields_mut().map(std::mem::take).unwrap_or_default();
    let mut things = match common.shift_remove(list) {
        Some(Value::Array(things)) if things.iter().all(Value::is_object) => things,
        _ => return Err(call.refuse(&format!("body.{list}"), "must be an array of objects")),
    };
    for thing in things.iter_mut().filter_map(Value::as_object_mut) {
        thing.extend(common.clone());
        thing.entry("enabled").or_insert(true.into());
        for text in texts {
            thing.entry(*text).or_insert("".into());
        }
    }
    Ok(things)
}
