//! What a field's text stands for, and where in a body it goes.

use serde_json::{Map, Value};
use zscaler::ParameterKind;

use crate::failure::Failure;

/// The rule, as `--help` has it.
pub(crate) const RULE: &str = "\
FIELDS: --NAME VALUE sends a field, with dashes or underscores in its name. It goes into the \
body; or, where the operation sends none or documents it for the query, into the query. \
--query NAME=VALUE is always the query. --field NAME=VALUE is for names that are options of the \
command, such as search.

VALUES: {\u{2026}}, [\u{2026}], \"\u{2026}\" and null are JSON. Otherwise the documented type decides: text \
stays as it is, a list is split at its commas, a flag is true or false (or yes, no, on, off), \
and an int is a whole number. Where neither says anything, true, false and \
numbers are such, but for numbers of more than 15 digits, which are ids and stay text. A name \
that is given again makes a list; --a.b VALUE is {\"a\": {\"b\": VALUE}}. What is text and looks \
like something else goes in quotes: --name '\"42\"'.";

/// Ids have more digits than this; numbers that are counted with do not.
const DIGITS: usize = 15;

/// The value that a text stands for.
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

/// The value that a text stands for, where that is of the documented type. What is in quotes is
/// text, and sent as it is.
pub(crate) fn checked(
    name: &str,
    text: &str,
    kind: Option<ParameterKind>,
) -> Result<Value, Failure> {
    let value = read(text, kind);
    // Nothing, and what somebody wrote as JSON, is meant so.
    let is_json = value.is_null()
        || serde_json::from_str::<Value>(text).is_ok_and(|_| {
            matches!(value, Value::String(_) | Value::Array(_) | Value::Object(_))
                && !is_digits(text)
        });
    let wrong = |takes: &str| {
        Err(Failure::usage(format!(
            "--{name} takes {takes}, not {text:?}; to send it all the same, put it in quotes: \
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
        // Ids of more digits than numbers keep stay text.
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

/// Whether JSON writes a value in this way: 1.10 is a version, and no number.
fn is_written_so(json: &Value, text: &str) -> bool {
    let written = json.to_string();
    written == text
}

/// A field's name as a path: dashes are underscores, dots lead inwards.
pub(crate) fn path(name: &str) -> Vec<String> {
    name.split('.').map(|step| step.replace('-', "_")).collect()
}

/// Lays a value into an object at a path. A value for a place that has one from the same
/// command line makes a list of both.
pub(crate) fn lay(
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
        Value::Object(below) => lay(below, inner, value, again),
        _ => Err(Failure::usage(format!(
            "--{}: {first} has a value already, so nothing can be laid into it",
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
    fn text_that_is_json_as_json_writes_it_is_that() {
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
    fn the_documented_type_decides_over_looks() {
        assert_eq!(read("42", Some(ParameterKind::Text)), json!("42"));
        assert_eq!(read("true", Some(ParameterKind::Text)), json!("true"));
        assert_eq!(read("null", Some(ParameterKind::Text)), json!(null));
        assert_eq!(read("[\"a\"]", Some(ParameterKind::Text)), json!(["a"]));
        assert_eq!(read("a, b,3", Some(ParameterKind::List)), json!(["a", "b", 3]));
        assert_eq!(read("a", Some(ParameterKind::List)), json!(["a"]));
        assert_eq!(read("", Some(ParameterKind::List)), json!([]));
        assert_eq!(
            read("many", Some(ParameterKind::Int)),
            json!("many"),
            "the API may know better"
        );
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
            let Err(Failure::Usage(message)) = of(text, kind) else { panic!("{text} is taken") };
            assert!(message.contains("in quotes"), "{message}");
            let quoted = format!("\"{text}\"");
            assert_eq!(of(&quoted, kind).unwrap(), json!(text));
            assert_eq!(of("null", kind).unwrap(), json!(null));
        }
    }

    #[test]
    fn fields_are_laid_into_a_body() {
        let mut body = json!({"a": {"c": 1}, "b": 2});
        let object = body.as_object_mut().unwrap();
        lay(object, &path("a.new-one"), json!("x"), false).unwrap();
        lay(object, &path("b"), json!(3), false).unwrap();
        lay(object, &path("b"), json!([4, 5]), true).unwrap();
        assert!(lay(object, &path("b.c"), json!(1), false).is_err());
        assert_eq!(body, json!({"a": {"c": 1, "new_one": "x"}, "b": [3, 4, 5]}));
    }
}
