//! Lists of ids, which the services take as lists of objects: `[7]` is sent as `[{"id": 7}]`.

use crate::api::prelude::{Call, Map, Value, json};

/// The fields that hold ids: the caller's name and the body's.
pub(crate) type IdFields = &'static [(&'static str, &'static str)];

/// The form of ids in a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ids {
    /// ZIA and ZTW take whole numbers. Text with a whole number becomes one.
    Numbers,
    /// ZPA takes ids as they are.
    Verbatim,
    /// Shadow IT reports take text.
    Text,
}

/// Rewrites a call's id lists. Objects in a list stay as they are, except for their id.
pub(crate) fn expand(call: &mut Call, fields: IdFields, ids: Ids) {
    let Some(body) = call.fields_mut() else { return };
    expand_fields(body, fields, ids);
}

/// Rewrites the id lists among these fields.
pub(crate) fn expand_fields(body: &mut Map<String, Value>, fields: IdFields, ids: Ids) {
    for (name, target) in fields {
        match body.get(*name) {
            // Null clears a field, under the API's name.
            Some(Value::Array(_) | Value::Null) => {}
            Some(Value::Object(object)) if object.contains_key("id") => {}
            // The API checks other values.
            _ => continue,
        }
        let Some(value) = body.shift_remove(*name) else { continue };
        let value = match value {
            Value::Array(items) => items.into_iter().map(|item| object(item, ids)).collect(),
            other => object(other, ids),
        };
        body.insert((*target).to_owned(), value);
    }
}

/// One id as an object.
fn object(item: Value, ids: Ids) -> Value {
    match item {
        Value::String(_) | Value::Number(_) => json!({"id": spell(item, ids)}),
        Value::Object(mut fields) => {
            if let Some(id) = fields.get_mut("id") {
                *id = spell(id.take(), ids);
            }
            Value::Object(fields)
        }
        other => other,
    }
}

fn spell(id: Value, ids: Ids) -> Value {
    match &id {
        Value::String(text) if ids == Ids::Numbers => match text.trim().parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => id,
        },
        Value::Number(number) if ids == Ids::Text => number.to_string().into(),
        _ => id,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn expanded(body: Value, ids: Ids) -> Value {
        let mut fields = body.as_object().unwrap().clone();
        expand_fields(
            &mut fields,
            &[("groups", "groups"), ("server_group_ids", "server_groups")],
            ids,
        );
        Value::Object(fields)
    }

    #[test]
    fn ids_become_objects_as_their_service_spells_them() {
        let body = json!({"groups": ["7", 8, {"id": "9", "name": "n"}], "name": "x"});
        let numbers =
            json!({"groups": [{"id": 7}, {"id": 8}, {"id": 9, "name": "n"}], "name": "x"});
        assert_eq!(expanded(body, Ids::Numbers), numbers);
        let body = json!({"server_group_ids": ["216196257331285825"]});
        let verbatim = json!({"server_groups": [{"id": "216196257331285825"}]});
        assert_eq!(expanded(body, Ids::Verbatim), verbatim);
    }

    #[test]
    fn empty_null_and_absent_stay_three_things() {
        for body in [json!({"groups": []}), json!({"groups": null}), json!({})] {
            assert_eq!(expanded(body.clone(), Ids::Numbers), body);
        }
        let body = json!({"server_group_ids": null});
        assert_eq!(expanded(body, Ids::Verbatim), json!({"server_groups": null}));
    }
}
