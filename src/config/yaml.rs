//! Reads `zscaler.yaml`.
//!
//! Values are kept as written, or refused, and never changed. `0x1F`, `+48`, `1e5` and `-0` are
//! text, because a number would be written differently. A duplicate key is an error.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::{Map, Number, Value};

/// The largest number of open brackets. The parser's time grows with the square of the depth.
const MOST_BRACKETS: usize = 1000;

/// The largest number of aliases. An alias may expand to a long value, and to further aliases.
const MOST_ALIASES: usize = 100;

/// How large a text with aliases may become: the bytes of its scalars, and `VALUE` for each value.
const MOST_GROWN: usize = 1024 * 1024;

/// How much a value counts in addition to its bytes.
const VALUE: usize = 8;

const TOO_LARGE: &str = "is too large or too deep for a configuration";

/// Parses a text.
///
/// # Errors
///
/// What is wrong, with the place in the file if it is known. No value is quoted.
pub(crate) fn parse(text: &str) -> Result<Value, String> {
    let text = text.trim_start_matches('\u{feff}');
    if text.matches(['[', '{']).count() > MOST_BRACKETS || aliases(text) > MOST_ALIASES {
        return Err(TOO_LARGE.to_owned());
    }
    // A text without aliases cannot become larger.
    let room = Cell::new(if aliases(text) == 0 { usize::MAX } else { MOST_GROWN });
    read(text, &room).map_err(|message| match room.get() {
        0 => TOO_LARGE.to_owned(),
        _ => format!("is not valid yaml: {message}"),
    })
}

/// An upper bound of the number of aliases (`*name`). Other text may look like an alias.
fn aliases(text: &str) -> usize {
    let before = std::iter::once(' ').chain(text.chars());
    let is_start = |before: char| before.is_whitespace() || "[{,:-?!".contains(before);
    text.chars().zip(before).filter(|(letter, before)| *letter == '*' && is_start(*before)).count()
}

/// The one use of `serde_yaml`, so that another parser can take its place.
fn read(text: &str, room: &Cell<usize>) -> Result<Value, String> {
    // The parser returns a number's value or its spelling, but not both at once.
    let shape = ShapeVisitor { room }
        .deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(explain)?;
    shape.deserialize(serde_yaml::Deserializer::from_str(text)).map_err(explain)
}

/// The parser's message, with line and column.
fn explain(error: serde_yaml::Error) -> String {
    let message = error.to_string();
    match error.location() {
        // Not every message of serde_yaml contains the place.
        Some(place) if !message.contains(" line ") => {
            format!("{message} at line {} column {}", place.line(), place.column())
        }
        _ => message,
    }
}

/// The kinds of yaml values, without the values.
enum Shape {
    Scalar(Value),
    /// Its spelling is read in the second pass.
    Number,
    List(Vec<Shape>),
    Map(Vec<(String, Shape)>),
}

/// Reads shapes while there is room.
#[derive(Clone, Copy)]
struct ShapeVisitor<'a> {
    room: &'a Cell<usize>,
}

impl ShapeVisitor<'_> {
    fn count<E: serde::de::Error>(self, bytes: usize) -> Result<(), E> {
        let left = self.room.get().saturating_sub(VALUE + bytes);
        self.room.set(left);
        if left == 0 { Err(E::custom(TOO_LARGE)) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for ShapeVisitor<'_> {
    type Value = Shape;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Shape, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ShapeVisitor<'_> {
    type Value = Shape;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map, a list or a plain value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Scalar(Value::Null))
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Scalar(Value::Null))
    }

    fn visit_bool<E: serde::de::Error>(self, flag: bool) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Scalar(flag.into()))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Shape, E> {
        self.count(text.len())?;
        Ok(Shape::Scalar(text.into()))
    }

    fn visit_string<E: serde::de::Error>(self, text: String) -> Result<Shape, E> {
        self.count(text.len())?;
        Ok(Shape::Scalar(text.into()))
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Number)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Number)
    }

    fn visit_i128<E: serde::de::Error>(self, _: i128) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Number)
    }

    fn visit_u128<E: serde::de::Error>(self, _: u128) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Number)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Shape, E> {
        self.count(0)?;
        Ok(Shape::Number)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Shape, A::Error> {
        self.count(0)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Shape::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Shape, A::Error> {
        self.count(0)?;
        let mut map = Vec::new();
        let mut known = HashSet::new();
        while let Some(name) = entries.next_key::<String>()? {
            self.count(name.len())?;
            if !known.insert(name.clone()) {
                let message = format!("the key {name:?} is given twice in one map");
                return Err(A::Error::custom(message));
            }
            map.push((name, entries.next_value_seed(self)?));
        }
        Ok(Shape::Map(map))
    }
}

/// Reads the document a second time, with numbers as they are written.
impl<'de> DeserializeSeed<'de> for Shape {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self {
            Self::Scalar(value) => IgnoredAny::deserialize(deserializer).map(|_| value),
            Self::Number => String::deserialize(deserializer).map(number),
            Self::List(shapes) => deserializer.deserialize_seq(ListVisitor(shapes)),
            Self::Map(shapes) => deserializer.deserialize_map(MapVisitor(shapes)),
        }
    }
}

struct ListVisitor(Vec<Shape>);

impl<'de> Visitor<'de> for ListVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        for shape in self.0 {
            list.extend(items.next_element_seed(shape)?);
        }
        Ok(list.into())
    }
}

struct MapVisitor(Vec<(String, Shape)>);

impl<'de> Visitor<'de> for MapVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        let mut merged = Vec::new();
        for (name, shape) in self.0 {
            entries.next_key::<IgnoredAny>()?;
            let value = entries.next_value_seed(shape)?;
            match value {
                // `<<: *defaults`: the map's own keys win.
                Value::Object(defaults) if name == "<<" => merged.extend(defaults),
                value => {
                    map.insert(name, value);
                }
            }
        }
        for (name, value) in merged {
            map.entry(name).or_insert(value);
        }
        Ok(map.into())
    }
}

/// A number, if its spelling does not change. Otherwise text.
fn number(written: String) -> Value {
    let number = (written.parse::<u64>().ok().map(Number::from))
        .or_else(|| written.parse::<i64>().ok().map(Number::from))
        .or_else(|| written.parse::<f64>().ok().and_then(Number::from_f64));
    match number.filter(|number| number.to_string() == written) {
        Some(number) => number.into(),
        None => written.into(),
    }
}

/// Tests that any other parser must pass.
#[cfg(test)]
#[allow(clippy::panic, reason = "tests")]
mod suite;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_empty_document_is_null_and_numbers_keep_their_digits() {
        assert_eq!(parse("").unwrap(), Value::Null);
        assert_eq!(parse("# only a comment\n").unwrap(), Value::Null);
        let value = parse("a: 216196257331281920\nb: 0123\n").unwrap();
        assert_eq!(value.to_string(), r#"{"a":216196257331281920,"b":"0123"}"#);
    }

    #[test]
    fn scalars_keep_their_spelling() {
        for written in [
            "0x1F2E3D4C",
            "+4815162342",
            "0b1011",
            "0o17",
            "0o00",
            "-0",
            "+0",
            "0123",
            "00",
            "1_000",
            "1e5",
            "1E5",
            "1.50",
            "+1.5",
            ".5",
            "5.",
            "1e400",
            ".inf",
            "-.INF",
            ".nan",
            "2024-01-01",
            "2024-01-01T00:00:00Z",
            "12:30:45",
            "99999999999999999999999999",
            "0x",
            "١٢",
            "340282366920938463463374607431768211456",
            "-9223372036854775809",
            "0777",
            "1,000",
        ] {
            let value = parse(&format!("a: {written}\nb: [{{c: {written}}}]")).unwrap_or_default();
            // `1,000` is two items of a list.
            assert_eq!(value["a"], Value::from(written), "{written}");
        }
        for written in ["0", "7", "-7", "18446744073709551615", "1.5", "-0.25", "5.0"] {
            assert_eq!(parse(&format!("a: {written}")).unwrap()["a"].to_string(), written);
        }
        assert_eq!(parse("a: &x 0x1F\nb: *x").unwrap()["b"], "0x1F");
        assert_eq!(parse("0x1F: a\n1.50: b").unwrap().to_string(), r#"{"0x1F":"a","1.50":"b"}"#);
    }

    #[test]
    fn a_duplicate_key_is_an_error() {
        for text in ["a: 1\na: 2", "x: {a: 1, \"a\": 1}", "- a: 1\n  'a': 2", "a: 1\na: 1"] {
            let message = parse(text).unwrap_err();
            assert!(
                message.contains("\"a\" is given twice") && message.contains("line"),
                "{message}"
            );
        }
        let merged = parse("d: &d {a: 1, b: 2}\nx: {<<: *d, b: 3}\ny: {b: 4, <<: *d}").unwrap();
        assert_eq!(merged["x"], serde_json::json!({"a": 1, "b": 3}));
        assert_eq!(merged["y"], serde_json::json!({"a": 1, "b": 4}));
    }

    #[test]
    fn the_number_and_size_of_aliases_is_limited() {
        let many = format!("a: &a x\nb: [{}]", "*a, ".repeat(50_000));
        assert!(parse(&many).unwrap_err().contains("too large"));
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let before = format!("*a{}, ", level - 1).repeat(9);
            bomb += &format!("a{level}: &a{level} [{before}]\n");
        }
        parse(&bomb).unwrap_err();
        // A few aliases of a long value, and aliases of those.
        let much = (0..20_000).map(|at| format!("k{at}: x, ")).collect::<String>();
        let ten = |of: &str| format!("[{}]", format!("*{of}, ").repeat(10));
        let wide = format!("a: &a {{{much}}}\nb: {}", ten("a"));
        let deep =
            format!("a: &a [{much}]\nb: &b {}\nc: &c {}\nd: {}", ten("a"), ten("b"), ten("c"));
        let long = format!("a: &a {}\nb: {}", "x".repeat(300_000), ten("a"));
        for text in [wide, deep, long] {
            let started = std::time::Instant::now();
            assert_eq!(parse(&text).unwrap_err(), TOO_LARGE);
            assert!(started.elapsed().as_secs() < 10);
        }
        assert!(parse("a: '*'\nb: 'x *y * z'\nc: &c 1\nd: *c\n").is_ok());
        let long = format!("a: &a {}\nb: *a", "x".repeat(300_000));
        assert!(parse(&long).is_ok());
        let lists = |count| format!("a: [{}]", "[], ".repeat(count - 1));
        assert!(parse(&lists(MOST_BRACKETS)).is_ok());
        assert_eq!(parse(&lists(MOST_BRACKETS + 1)).unwrap_err(), TOO_LARGE);
        let aliases = |count| format!("a: &a x\nb: [{}]", "*a, ".repeat(count));
        assert!(parse(&aliases(MOST_ALIASES)).is_ok());
        assert_eq!(parse(&aliases(MOST_ALIASES + 1)).unwrap_err(), TOO_LARGE);
    }

    #[test]
    fn errors_name_the_line() {
        for (text, line) in
            [("zscaler:\n  client:\n    clientId: [a\n", "line 4"), ("a: b\nc: @d\n", "line 2")]
        {
            let message = parse(text).unwrap_err();
            assert_eq!(message.matches(line).count(), 1, "{message}");
        }
        // A tag is not supported.
        let message = parse("a: !secret x").unwrap_err();
        assert!(message.contains("expected a map, a list or a plain value"), "{message}");
    }
}
