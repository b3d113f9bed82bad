//! Fields that some of a body's objects spell unlike the others.

use crate::api::prelude::{Call, Map, Value};

/// By the object that a body has under this name: the fields' names and how it spells them.
pub(crate) type Renamed = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// What a policy has in snake_case, its extension has not.
pub(crate) const EXTENSION: Renamed = &[(
    "policy_extension",
    &[
        ("exit_password", "exitPassword"),
        ("truncate_large_udpdns_response", "truncateLargeUDPDNSResponse"),
    ],
)];

/// Spells the fields of these objects, or of the objects in these lists. A field that is there
/// in its right spelling already stays.
pub(crate) fn rename(call: &mut Call, renamed: Renamed) {
    if call.fields().is_none() {
        return;
    }
    let Some(body) = call.fields_mut() else { return };
    for (object, fields) in renamed {
        match body.get_mut(*object) {
            Some(Value::Object(object)) => respell(object, fields),
            Some(Value::Array(items)) => {
                items.iter_mut().filter_map(Value::as_object_mut).for_each(|item| {
                    respell(item, fields);
                });
            }
            _ => {}
        }
    }
}

fn respell(object: &mut Map<String, Value>, fields: &[(&str, &str)]) {
    for (name, wire) in fields {
        if !object.contains_key(*wire)
            && let Some(value) = object.shift_remove(*name)
        {
            object.insert((*wire).to_owned(), value);
        }
    }
}
