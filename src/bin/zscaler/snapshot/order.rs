//! The canonical form of a value in a snapshot. Equal values have equal texts.

use std::cmp::Ordering;

use serde_json::{Map, Value};
use zscaler::redacted;

/// The fields that identify an item of a list. The first that an item has counts.
const KEYS: &[&str] = &["id", "instance_id", "dcid", "uuid", "udid", "name"];

/// The canonical form of a value: masked secrets, sorted keys, and the list's items sorted by id.
pub(super) fn canonical(value: Value) -> Value {
    match value {
        // Item by item, so that a long list is in memory once.
        Value::Array(items) => {
            let mut items: Vec<_> = items.into_iter().map(|item| sorted(masked(item))).collect();
            items.sort_by(compare);
            items.into()
        }
        other => sorted(masked(other)),
    }
}

/// The value without its secrets.
fn masked(value: Value) -> Value {
    let text = redacted::body(value.to_string().as_bytes());
    serde_json::from_str(&text).unwrap_or_default()
}

/// The value that identifies an item in its list.
pub(super) fn key(item: &Value) -> String {
    let found = KEYS.iter().find_map(|key| match item.get(key)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    found.unwrap_or_else(|| item.to_string())
}

/// Compares by id. An id of digits is compared as a number, even if it is text.
fn compare(one: &Value, other: &Value) -> Ordering {
    let rank = |item: &Value| {
        let key = key(item);
        let is_number = !key.is_empty() && key.chars().all(|digit| digit.is_ascii_digit());
        let length = if is_number { key.len() } else { 0 };
        (!is_number, length, key)
    };
    rank(one).cmp(&rank(other)).then_with(|| one.to_string().cmp(&other.to_string()))
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().collect();
            fields.sort_by(|(one, _), (other, _)| one.cmp(other));
            let fields = fields.into_iter().map(|(name, field)| (name, sorted(field)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn equal_values_have_equal_texts() {
        let one = json!([{"id": 10, "b": 1, "a": {"d": 1, "c": 2}}, {"id": 9}, {"id": "x"}]);
        let other = json!([{"id": "x"}, {"id": 9}, {"a": {"c": 2, "d": 1}, "b": 1, "id": 10}]);
        assert_eq!(canonical(one.clone()).to_string(), canonical(other).to_string());
        assert_eq!(
            canonical(one).to_string(),
            r#"[{"id":9},{"a":{"c":2,"d":1},"b":1,"id":10},{"id":"x"}]"#
        );
    }

    #[test]
    fn secrets_are_masked_and_numbers_stay() {
        let value = json!([{"id": 216_196_257_331_281_920_u64, "pre_shared_key": "hush",
            "deep": [{"password": "hush"}], "text": "2"}]);
        let shown = canonical(value).to_string();
        assert!(!shown.contains("hush"), "{shown}");
        assert!(shown.contains("216196257331281920") && shown.contains(r#""text":"2""#), "{shown}");
    }
}
