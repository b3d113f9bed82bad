//! Bulk creation.

use crate::api::prelude::{Call, Result, Value};

/// Takes the list of new objects from a body. Each object also gets the body's other fields.
/// Defaults: `enabled` is true, and the fields in `texts` are empty.
pub(crate) fn take(call: &mut Call, list: &str, texts: &[&str]) -> Result<Vec<Value>> {
    let mut common = call.fields_mut().map(std::mem::take).unwrap_or_default();
    let mut objects = match common.shift_remove(list) {
        Some(Value::Array(objects)) if objects.iter().all(Value::is_object) => objects,
        _ => return Err(call.refuse(&format!("body.{list}"), "must be an array of objects")),
    };
    for object in objects.iter_mut().filter_map(Value::as_object_mut) {
        object.extend(common.clone());
        object.entry("enabled").or_insert(true.into());
        for text in texts {
            object.entry(*text).or_insert("".into());
        }
    }
    Ok(objects)
}
