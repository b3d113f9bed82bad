//! Adding many things at once.

use crate::api::prelude::{Call, Result, Value};

/// Takes the things to add out of a body. Each gets the fields that stand beside the list,
/// and is enabled and has `texts` that are empty where it does not say otherwise.
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
