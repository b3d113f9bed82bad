//! Reads a page of a list in brief: of each item only the id.
//!
//! Paging needs no more. The items themselves are read later, into the user's type.

use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::Names;
use super::known_keys::{KnownKeys, ROOT};
use super::reader::Reader;

/// Reads a response in brief: see [`Names::decode_brief`].
pub(super) fn read_brief(
    names: &'static Names,
    json: &[u8],
    at: &[&str],
    room: u64,
) -> Option<Value> {
    let mut keys = KnownKeys::of(names);
    keys.start(room);
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let page = deserializer.deserialize_any(Brief { keys: &mut keys, at });
    let has_huge = keys.has_huge;
    keys.keep();
    page.ok().filter(|_| deserializer.end().is_ok() && !has_huge).flatten()
}

/// Reads a page of a list in brief.
struct Brief<'k, 'a> {
    keys: &'k mut KnownKeys,
    /// The fields that may hold the list.
    at: &'a [&'a str],
}

/// An item in brief.
#[derive(serde::Deserialize)]
struct IdOnly {
    #[serde(deserialize_with = "scalar")]
    id: Value,
}

/// Reads text or a whole number. Any other value, such as lists within lists, is an error before it
/// takes memory.
fn scalar<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    struct Scalar;

    impl Visitor<'_> for Scalar {
        type Value = Value;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("text or a whole number")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
            Ok(text.into())
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
            Ok(number.into())
        }

        fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
            Ok(number.into())
        }
    }

    deserializer.deserialize_any(Scalar)
}

/// The approximate size of an item in brief in bytes: a map of one field.
const ITEM: usize = 256;

impl<'de> Visitor<'de> for Brief<'_, '_> {
    type Value = Option<Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a page of a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Option<Value>, A::Error> {
        let mut items = Vec::new();
        while let Some(IdOnly { id }) = access.next_element()? {
            self.keys.take(ITEM)?;
            items.push(id);
        }
        Ok(in_brief(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Option<Value>, A::Error> {
        let mut page = Map::new();
        let mut found = false;
        while let Some(wire) = access.next_key::<String>()? {
            let place = self.keys.find(&wire, ROOT);
            let Some(key) = self.keys.get(place) else { return Ok(None) };
            let (name, is_data) = (key.name.to_string(), key.is_map);
            if key.contested {
                return Ok(None);
            }
            let value = if self.at.contains(&name.as_str()) {
                if std::mem::replace(&mut found, true) {
                    return Ok(None);
                }
                let ids: Vec<IdOnly> = access.next_value()?;
                self.keys.take(ids.len().saturating_mul(ITEM))?;
                in_brief(ids.into_iter().map(|item| item.id).collect())
            } else {
                let reader = Reader { keys: &mut *self.keys, field: place, is_data };
                Some(access.next_value_seed(reader)?)
            };
            let Some(value) = value else { return Ok(None) };
            page.insert(name, value);
        }
        Ok(found.then_some(Value::Object(page)))
    }
}

/// The items in brief. `None` if the first and the last have the same id.
fn in_brief(ids: Vec<Value>) -> Option<Value> {
    if ids.first() == ids.last() {
        return None;
    }
    let item = |id| Value::Object(Map::from_iter([("id".to_owned(), id)]));
    Some(ids.into_iter().map(item).collect())
}
