//! Reads JSON into a value, and gives its keys their names.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::known_keys::{ENTRY, KnownKeys, ROOT, plain_object};
use super::{Names, integers};

/// The most items that memory is reserved for at once. The list before may have been far longer.
const ITEMS: usize = 1024;

/// The size of an item of an array in bytes. A list grows by doubling, so it may have memory for
/// twice its items.
const ITEM: usize = 2 * size_of::<Value>();

/// Why a response could not be read.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is not valid JSON.
    Json(serde_json::Error),
    /// Its values take more memory than the limit.
    TooLarge,
}

/// Reads JSON whose values take at most `room` bytes: see [`Names::decode_within`].
pub(super) fn read_within(names: &'static Names, json: &[u8], room: u64) -> Result<Value, Unread> {
    let mut keys = KnownKeys::of(names);
    keys.start(room);
    let mut value = parse(&mut keys, json);
    if keys.is_full() {
        return Err(Unread::TooLarge);
    }
    // An integer of more than 308 digits is an error. Huge integers are rare, so they are only
    // searched for after a first attempt.
    if (value.is_err() || keys.has_huge)
        && let Some(quoted) = integers::quote(json)
    {
        keys.start(room);
        value = parse(&mut keys, &quoted).or(value);
    }
    // The first value would have rounded integers.
    if keys.is_full() {
        return Err(Unread::TooLarge);
    }
    keys.keep();
    value.map_err(Unread::Json)
}

fn parse(keys: &mut KnownKeys, json: &[u8]) -> Result<Value, serde_json::Error> {
    // One check of the whole response is far faster than one of each text.
    let text = std::str::from_utf8(json).map_err(|error| {
        let before = json.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        serde_json::Error::custom(format_args!("invalid UTF-8 in line {line}"))
    })?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Reader { keys, field: ROOT, is_data: false }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Reads one value.
pub(super) struct Reader<'k> {
    pub(super) keys: &'k mut KnownKeys,
    /// The place of the key that has the value.
    pub(super) field: usize,
    /// Whether the value's own keys are data.
    pub(super) is_data: bool,
}

/// Reads one key.
struct KeyReader<'k> {
    keys: &'k mut KnownKeys,
    guess: usize,
}

impl<'de> DeserializeSeed<'de> for KeyReader<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyReader<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, wire: &str) -> Result<usize, E> {
        self.keys.take(ENTRY + wire.len())?;
        self.keys.find_within(wire, self.guess)
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        self.keys.has_huge |= integers::is_huge(value);
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.keys.take(value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let Self { keys, field, .. } = self;
        let mut items = Vec::new();
        // How many items memory was taken for.
        let mut taken = 0;
        while let Some(item) =
            access.next_element_seed(Reader { keys: &mut *keys, field, is_data: false })?
        {
            if items.len() == taken {
                let more = match taken {
                    0 => keys.get(field).map_or(1, |key| key.items.clamp(1, ITEMS)),
                    _ => 1,
                };
                keys.take(ITEM.saturating_mul(more))?;
                taken += more;
                if items.is_empty() {
                    items.reserve_exact(more);
                }
            }
            items.push(item);
        }
        let unused = taken - items.len();
        keys.give_back(ITEM.saturating_mul(unused));
        if unused > items.len() {
            items.shrink_to_fit();
        }
        if let Some(key) = keys.get_mut(field) {
            key.items = items.len();
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        if self.is_data {
            return self.visit_data(access);
        }
        let Self { keys, field, .. } = self;
        let begin = keys.open_object();
        let mut guess = keys.get(field).map_or(ROOT, |key| key.first);
        let mut before = None;
        while let Some(place) = access.next_key_seed(KeyReader { keys: &mut *keys, guess })? {
            let (link, is_first) = match before {
                Some(before) => (before, false),
                None => (field, true),
            };
            if place != guess
                && let Some(key) = keys.get_mut(link)
            {
                *(if is_first { &mut key.first } else { &mut key.next }) = place;
            }
            let is_data = keys.get(place).is_some_and(|key| key.is_map);
            let reader = Reader { keys: &mut *keys, field: place, is_data };
            let value = access.next_value_seed(reader)?;
            guess = keys.get(place).map_or(ROOT, |key| key.next);
            keys.add_field(place, value);
            before = Some(place);
        }
        Ok(keys.close_object(field, begin))
    }
}

impl Reader<'_> {
    /// Reads an object whose keys are data.
    fn visit_data<'de, A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            self.keys.take(ENTRY + key.len())?;
            let reader = Reader { keys: &mut *self.keys, field: self.field, is_data: false };
            map.insert(key, access.next_value_seed(reader)?);
        }
        Ok(plain_object(map))
    }
}
