//! Reads the values of fields, and puts them into a body.

use serde_json::{Map, Value};
use zscaler::ParameterKind;

use crate::failure::Failure;

/// The rules for fields and values, for `--help`.
pub(crate) const RULE: &str = "\
FIELDS: --NAME VALUE sends a field. Its name has dashes or underscores. The field goes into the \
body. It goes into the query if the operation has no body, or documents the field only for the \
query. --query NAME=VALUE always sets a query parameter. --field NAME=VALUE is for fields whose \
name is an option of the command, such as search.

VALUES: {\u{2026}}, [\u{2026}], \"\u{2026}\" and null are JSON. Otherwise the documented type decides: text \
is not changed, a list is split at its commas, a flag is true or false (or yes, no, on, off), \
and an int is a whole number. If no type is documented, true and false are flags, and numbers are \
numbers. Numbers of more than 15 digits are ids, and stay text. A repeated name makes a list. \
--a.b VALUE is {\"a\": {\"b\": VALUE}}. Quote a text that looks like another value: \
--name '\"42\"'.";

/// Ids have more digits than this, and other numbers have fewer.
const DIGITS: usize = 15;

/// Reads a value. The type decides only if the text is not a JSON text, list, object or null.
pub(crate) fn read(text: &str, kind: Option<ParameterKind>) -> Value {
    let json = serde_json::from_str::<Value>(text).ok();
    match (json, kind) {
        (Some(json @ (Value::Null | Value::String(_) | Value::Array(_) | Value::Object(_))), _) => {
            json
        }
        (_, Some(ParameterKind::Text)) => text.into(),
        (_, Some(ParameterKind::List)) => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            parts.map(|part| read(part, None)).collect()
        }
        (Some(json), _) if text.len() <= DIGITS && is_written_so(&json, text) => json,
        _ => text.into(),
    }
}

/// Reads a value, and refuses one that does not have the documented type. A quoted text is always
/// accepted.
pub(crate) fn checked(
    name: &str,
    text: &str,
    kind: Option<ParameterKind>,
) -> Result<Value, Failure> {
    let value = read(text, kind);
    // Null and a value that is written as JSON are intended.
    let is_json = value.is_null()
        || serde_json::from_str::<Value>(text).is_ok_and(|_| {
            matches!(value, Value::String(_) | Value::Array(_) | Value::Object(_))
                && !is_digits(text)
        });
    let wrong = |takes: &str| {
        Err(Failure::usage(format!(
            "--{name} takes {takes}, not {text:?}; to send the text, put it in quotes: \
             --{name} '\"{text}\"'"
        )))
    };
    match kind {
        _ if is_json => Ok(value),
        Some(ParameterKind::Flag) => match (text.to_ascii_lowercase().as_str(), &value) {
            (_, Value::Bool(_) | Value::Number(_)) => Ok(value),
            ("true" | "yes" | "on", _) => Ok(true.into()),
            ("false" | "no" | "off", _) => Ok(false.into()),
            _ => wrong("true or false"),
        },
        // Ids with more digits than a number can hold stay text.
        Some(ParameterKind::Int) if value.is_i64() || value.is_u64() || is_digits(text) => {
            Ok(value)
        }
        Some(ParameterKind::Int) => wrong("a whole number"),
        Some(ParameterKind::Number) if value.is_number() || text.parse::<f64>().is_ok() => {
            Ok(value)
        }
        Some(ParameterKind::Number) => wrong("a number"),
        _ => Ok(value),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether JSON writes a value like this. `1.10` is a version, not a number.
fn is_written_so(json: &Value, text: &str) -> bool {
    let written = json.to_string();
    written == text
}

/// The path that a field's name gives. Dashes become underscores. A dot separates a field from one
/// in it.
pub(crate) fn path(name: &str) -> Vec<String> {
    name.split('.').map(|step| step.replace('-', "_")).collect()
}

/// Puts a value into an object at a path. With `again`, the command line gave this path before, and
/// both values become a list.
pub(crate) fn put(
    object: &mut Map<String, Value>,
    path: &[String],
    value: Value,
    again: bool,
) -> Result<(), Failure> {
    let Some((first, inner)) = path.split_first() else { return Ok(()) };
    if inner.is_empty() {
        let value = match object.get_mut(first).filter(|_| again) {
            Some(earlier) => {
                let mut list = into_list(earlier.take());
                list.extend(into_list(value));
                list.into()
            }
            None => value,
        };
        object.insert(first.clone(), value);
        return Ok(());
    }
    let below = object.entry(first.clone()).or_insert_with(|| Value::Object(Map::new()));
    match below {
        Value::Object(below) => put(below, inner, value, again),
        _ => Err(Failure::usage(format!(
            "--{}: {first} is given as a value that is not an object, so it has no fields",
            path.join(".")
        ))),
    }
}

fn into_list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(list) => list,
        one => vec![one],
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn text_is_read_as_json_if_json_would_write_it_so() {
        for (text, value) in [
            ("5", json!(5)),
            ("-1.5", json!(-1.5)),
            ("true", json!(true)),
            ("null", json!(null)),
            ("[1,\"a\"]", json!([1, "a"])),
            ("{\"a\": 1}", json!({"a": 1})),
            ("\"42\"", json!("42")),
            ("007", json!("007")),
            ("1.10", json!("1.10")),
            ("1e3", json!("1e3")),
            ("216196257331281920", json!("216196257331281920")),
            ("1760000000000", json!(1_760_000_000_000_u64)),
            ("a,b", json!("a,b")),
            ("Hello, world", json!("Hello, world")),
            ("", json!("")),
            ("{half", json!("{half")),
        ] {
            assert_eq!(read(text, None), value, "{text}");
        }
    }

    #[test]
    fn the_documented_type_decides() {
        assert_eq!(read("42", Some(ParameterKind::Text)), json!("42"));
        assert_eq!(read("true", Some(ParameterKind::Text)), json!("true"));
        assert_eq!(read("null", Some(ParameterKind::Text)), json!(null));
        assert_eq!(read("[\"a\"]", Some(ParameterKind::Text)), json!(["a"]));
        assert_eq!(read("a, b,3", Some(ParameterKind::List)), json!(["a", "b", 3]));
        assert_eq!(read("a", Some(ParameterKind::List)), json!(["a"]));
        assert_eq!(read("", Some(ParameterKind::List)), json!([]));
        assert_eq!(read("many", Some(ParameterKind::Int)), json!("many"), "the API decides");
    }

    #[test]
    fn flags_and_numbers_are_checked() {
        let of = |text: &str, kind| checked("x", text, Some(kind));
        for (text, value) in
            [("yes", true), ("No", false), ("on", true), ("TRUE", true), ("false", false)]
        {
            assert_eq!(of(text, ParameterKind::Flag).unwrap(), json!(value));
        }
        assert_eq!(of("1", ParameterKind::Flag).unwrap(), json!(1));
        assert_eq!(
            of("216196257331281920", ParameterKind::Int).unwrap(),
            json!("216196257331281920")
        );
        assert_eq!(of("-5", ParameterKind::Int).unwrap(), json!(-5));
        assert_eq!(of("1.5", ParameterKind::Number).unwrap(), json!(1.5));
        for (text, kind) in [
            ("maybe", ParameterKind::Flag),
            ("many", ParameterKind::Int),
            ("1.5", ParameterKind::Int),
            ("true", ParameterKind::Int),
            ("1x", ParameterKind::Number),
        ] {
            let Err(Failure::Usage(message)) = of(text, kind) else { panic!("{text} is accepted") };
            assert!(message.contains("in quotes"), "{message}");
            let quoted = format!("\"{text}\"");
            assert_eq!(of(&quoted, kind).unwrap(), json!(text));
            assert_eq!(of("null", kind).unwrap(), json!(null));
        }
    }

    #[test]
    fn fields_are_put_into_a_body() {
        let mut body = json!({"a": {"c": 1}, "b": 2});
        let object = body.as_object_mut().unwrap();
        put(object, &path("a.new-one"), json!("x"), false).unwrap();
        put(object, &path("b"), json!(3), false).unwrap();
        put(object, &path("b"), json!([4, 5]), true).unwrap();
        assert!(put(object, &path("b.c"), json!(1), false).is_err());
        assert_eq!(body, json!({"a": {"c": 1, "new_one": "x"}, "b": [3, 4, 5]}));
    }
}
