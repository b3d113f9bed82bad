//! Compares a wanted object with the API's response.

use serde_json::{Map, Value};

use crate::call::path_argument::PathArgument;
use crate::redacted::is_secret;
use crate::response::text::Fields;

/// The names of the wanted fields whose values differ in an object.
pub(super) fn differing(wanted: &Map<String, Value>, object: &Value) -> Vec<String> {
    let differs = |name: &str, value: &Value| match object.get(name) {
        // Responses have no secrets, so secrets cannot be compared.
        None | Some(Value::Null) if is_secret(name) => false,
        found => !same(value, found.unwrap_or(&Value::Null)),
    };
    let names = wanted.iter().filter(|(name, value)| differs(name, value));
    names.map(|(name, _)| name.clone()).collect()
}

/// Whether the API treats a value as "not set". It omits such fields, or sets a default.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Number(number) => number.as_u64() == Some(0),
        Value::Bool(true) => false,
    }
}

/// Whether the found value equals the wanted one.
fn same(wanted: &Value, found: &Value) -> bool {
    if is_empty(wanted) && is_empty(found) {
        return true;
    }
    match (wanted, found) {
        (Value::Object(fields), Value::Object(_)) => same_fields(fields, found),
        // The wanted value is an id, and the API returns the object.
        (wanted, Value::Object(_)) => !found.id().is_empty() && same_text(wanted, found),
        (Value::Object(_), found) => !wanted.id().is_empty() && same_text(found, wanted),
        (Value::Array(wanted), Value::Array(found)) => same_items(wanted, found),
        (wanted, found) => same_text(wanted, found),
    }
}

/// Whether the wanted fields of an object are equal. If there is an id, only the id counts: the
/// name may have changed.
fn same_fields(wanted: &Map<String, Value>, found: &Value) -> bool {
    let by_id = wanted.contains_key("id");
    wanted.iter().all(|(name, value)| match found.get(name) {
        _ if by_id && name == "name" => true,
        None if is_secret(name) => true,
        found => same(value, found.unwrap_or(&Value::Null)),
    })
}

/// Whether two lists have the same items, in any order.
fn same_items(wanted: &[Value], found: &[Value]) -> bool {
    if wanted.len() != found.len() {
        return false;
    }
    // Long lists, such as URLs, have plain values.
    let texts = |items: &[Value]| {
        let mut texts = items.iter().map(text).collect::<Option<Vec<_>>>()?;
        texts.sort_unstable();
        Some(texts)
    };
    if let (Some(wanted), Some(found)) = (texts(wanted), texts(found)) {
        return wanted == found;
    }
    let mut left: Vec<&Value> = found.iter().collect();
    wanted.iter().all(|item| {
        let place = left.iter().position(|other| same(item, other));
        place.map(|place| left.swap_remove(place)).is_some()
    })
}

/// A plain value as text, so that `7` equals `"7"`.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Whether two values have the same text. An object counts as its id.
fn same_text(a: &Value, b: &Value) -> bool {
    let read = |value: &Value| match value {
        Value::Object(_) => value.id().segment().ok(),
        other => text(other),
    };
    matches!((read(a), read(b)), (Some(a), Some(b)) if a == b)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_equal_those_of_responses() {
        for (wanted, found) in [
            (json!(7), json!("7")),
            (json!("true"), json!(true)),
            (json!([1, 2]), json!(["2", "1"])),
            (json!([7]), json!([{"id": 7, "name": "n"}])),
            (json!({"id": "7"}), json!({"id": 7, "name": "n"})),
            (json!({"id": 7, "name": "old"}), json!({"id": 7, "name": "new"})),
            (
                json!([{"id": 1}, {"id": 2}]),
                json!([{"id": 2, "name": "b"}, {"id": 1, "name": "a"}]),
            ),
            (json!({"a": {"b": 1}}), json!({"a": {"b": 1, "c": 2}, "d": 3})),
            (json!([]), json!(null)),
            (json!(""), json!(null)),
            (json!(false), json!(null)),
            (json!(null), json!([])),
        ] {
            assert!(same(&wanted, &found), "{wanted} {found}");
        }
        for (wanted, found) in [
            (json!(7), json!(8)),
            (json!(1), json!(null)),
            (json!([1]), json!([1, 2])),
            (json!([1, 1]), json!([1, 2])),
            (json!(true), json!(null)),
            (json!([]), json!([1])),
            (json!({"id": 7}), json!({"id": 8})),
            (json!({"id": 7, "port": 1}), json!({"id": 7, "port": 2})),
            (json!("x"), json!({"name": "x"})),
        ] {
            assert!(!same(&wanted, &found), "{wanted} {found}");
        }
    }

    #[test]
    fn secrets_that_no_response_has_do_not_differ() {
        let wanted = json!({"name": "x", "password": "p", "pre_shared_key": "k", "port": 1});
        let Value::Object(wanted) = wanted else { return };
        assert_eq!(differing(&wanted, &json!({"name": "x"})), ["port"]);
        assert_eq!(
            differing(&wanted, &json!({"name": "y", "password": "q", "port": "1"})),
            ["name", "password"]
        );
    }
}
