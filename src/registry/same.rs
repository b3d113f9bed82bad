//! Compares a wanted object with the API's response.

use serde_json::{Map, Value, json};

use crate::api::shared::allowed_values::flag;
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

/// The wanted fields under the names of the response. Some operations take ids (`region_ids`) and
/// return objects (`regions`). An update takes the objects.
pub(super) fn as_returned(wanted: &Map<String, Value>, object: &Value) -> Map<String, Value> {
    let as_object = |id: &Value| match id {
        Value::String(_) | Value::Number(_) => json!({"id": id}),
        other => other.clone(),
    };
    let objects = |name: &str, value: &Value| match value {
        Value::Array(ids) => {
            let stem = name.strip_suffix("_ids")?;
            let stem =
                stem.strip_suffix('y').map_or(format!("{stem}s"), |stem| format!("{stem}ies"));
            object.get(&stem)?.as_array()?;
            Some((stem, ids.iter().map(as_object).collect()))
        }
        Value::String(_) | Value::Number(_) => {
            let stem = name.strip_suffix("_id")?;
            object.get(stem)?.get("id")?;
            Some((stem.to_owned(), as_object(value)))
        }
        _ => None,
    };
    let returned = wanted.iter().map(|(name, value)| {
        let other = match object.get(name) {
            None => objects(name, value).filter(|(other, _)| !wanted.contains_key(other)),
            Some(_) => None,
        };
        other.unwrap_or_else(|| (name.clone(), value.clone()))
    });
    returned.collect()
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
    let by_id = wanted.get("id").is_some_and(|id| !id.is_null());
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
    is_matching(wanted, found)
}

/// Whether each wanted item has a found item of its own. A wanted item with few fields may fit
/// several found items, so the items are assigned by Kuhn's algorithm.
fn is_matching(wanted: &[Value], found: &[Value]) -> bool {
    fn fit(wanted: &Value, found: Option<&Value>) -> bool {
        found.is_some_and(|found| same(wanted, found))
    }
    /// Assigns a found item to this wanted one. Another wanted item may have to move for it.
    fn place(
        at: usize,
        fits: &[Vec<usize>],
        taken: &mut [Option<usize>],
        seen: &mut [bool],
    ) -> bool {
        for &other in fits.get(at).map(Vec::as_slice).unwrap_or_default() {
            let is_new = seen.get_mut(other).is_some_and(|seen| !std::mem::replace(seen, true));
            if !is_new {
                continue;
            }
            let holder = taken.get(other).copied().flatten();
            if holder.is_none_or(|holder| place(holder, fits, taken, seen)) {
                if let Some(slot) = taken.get_mut(other) {
                    *slot = Some(at);
                }
                return true;
            }
        }
        false
    }
    let fits: Vec<Vec<usize>> = wanted
        .iter()
        .map(|item| (0..found.len()).filter(|at| fit(item, found.get(*at))).collect())
        .collect();
    let mut taken = vec![None; found.len()];
    (0..wanted.len()).all(|at| place(at, &fits, &mut taken, &mut vec![false; found.len()]))
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

/// Whether two values have the same text. An object counts as its id. Flags may be `1` or `"true"`,
/// and numbers may have a fraction of 0.
fn same_text(a: &Value, b: &Value) -> bool {
    if a.is_boolean() != b.is_boolean() {
        return flag(a).is_some_and(|said| flag(b) == Some(said));
    }
    if let (Value::Number(one), Value::Number(other)) = (a, b)
        && (one.is_f64() || other.is_f64())
    {
        return one.as_f64() == other.as_f64();
    }
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
            (json!(true), json!("1")),
            (json!(true), json!(1)),
            (json!(false), json!("0")),
            (json!(false), json!("false")),
            (json!("1"), json!(true)),
            (json!(1.0), json!(1)),
            (json!(5), json!(5.0)),
            // The first fits both, the second only the first of them.
            (json!([{"a": 1}, {"a": 1, "b": 2}]), json!([{"a": 1, "b": 2}, {"a": 1, "b": 3}])),
            (json!([[1], [2]]), json!([[2], ["1"]])),
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
            (json!(true), json!("0")),
            (json!(true), json!(2)),
            (json!(1.5), json!(1)),
            (json!(u64::MAX), json!(u64::MAX - 1)),
            (json!({"id": null, "name": "a"}), json!({"name": "b"})),
            (json!([{"a": 1}, {"a": 1}]), json!([{"a": 1}, {"a": 2}])),
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
