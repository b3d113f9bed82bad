//! Reading JSON into a value, naming its keys on the way.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::Names;

/// How `serde_json` announces a number where any crate of the program has switched its feature
/// `arbitrary_precision` on.
const NUMBER: &str = "$serde_json::private::Number";

/// The most fields of an object that is built from the one before it.
const FIELDS: usize = 64;

/// How many fields the templates of objects have together, at most: they stay between answers.
const TEMPLATES: usize = 1024;

/// The most items that a list gets room for at once: its predecessor may have been far larger.
const ITEMS: usize = 1024;

/// What an item of an array takes: lists grow by doubling, and so have room for as many again.
const ITEM: usize = 2 * size_of::<Value>();

/// What an entry of an object takes besides its text: the value, the key, and where to find it.
const ENTRY: usize = size_of::<Value>() + size_of::<String>() + 64;

/// What a key takes, besides its text, that was not met before.
const NEW_KEY: usize = size_of::<Key>() + 64;

/// Why JSON could not be read.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is none.
    Json(serde_json::Error),
    /// As values it takes more memory than it may.
    TooLarge,
}

/// Reads JSON that takes at most so many bytes as values, see [`Names::decode`].
pub(super) fn read_within(names: &'static Names, json: &[u8], room: u64) -> Result<Value, Unread> {
    let mut keys = KnownKeys::of(names);
    keys.room = room;
    let mut value = parse(&mut keys, json);
    if keys.is_full {
        return Err(Unread::TooLarge);
    }
    // Integers of over 308 digits are errors. Both kinds are too rare to look for beforehand.
    if (value.is_err() || keys.huge)
        && let Some(quoted) = quote_huge_integers(json)
    {
        keys.room = room;
        value = parse(&mut keys, &quoted).or(value);
    }
    let is_full = keys.is_full;
    keys.keep();
    match value {
        Err(_) if is_full => Err(Unread::TooLarge),
        value => value.map_err(Unread::Json),
    }
}

/// Reads an answer in brief, see [`Names::decode_brief`].
pub(super) fn read_brief(
    names: &'static Names,
    json: &[u8],
    at: &[&str],
    room: u64,
) -> Option<Value> {
    let mut keys = KnownKeys::of(names);
    keys.room = room;
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let page = deserializer.deserialize_any(Brief { keys: &mut keys, at });
    let (page, is_huge) = (page.ok().filter(|_| deserializer.end().is_ok()), keys.huge);
    keys.keep();
    page.flatten().filter(|_| !is_huge)
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

/// Reads text or a whole number; anything else, such as lists within lists, is an error before it
/// takes any room.
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

/// What an item in brief takes, roughly: a map of one field.
const BRIEF_ITEM: usize = 256;

impl<'de> Visitor<'de> for Brief<'_, '_> {
    type Value = Option<Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a page of a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Option<Value>, A::Error> {
        let mut items = Vec::new();
        while let Some(IdOnly { id }) = access.next_element()? {
            self.keys.take(BRIEF_ITEM)?;
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
            let (name, data) = (key.name.to_string(), key.is_map);
            if key.contested {
                return Ok(None);
            }
            let value = if self.at.contains(&name.as_str()) {
                if std::mem::replace(&mut found, true) {
                    return Ok(None);
                }
                let ids: Vec<IdOnly> = access.next_value()?;
                self.keys.take(ids.len().saturating_mul(BRIEF_ITEM))?;
                in_brief(ids.into_iter().map(|item| item.id).collect())
            } else {
                let reader = Reader { keys: &mut *self.keys, field: place, data };
                Some(access.next_value_seed(reader)?)
            };
            let Some(value) = value else { return Ok(None) };
            page.insert(name, value);
        }
        Ok(found.then_some(Value::Object(page)))
    }
}

/// Items in brief; none where the ids do not tell the first from the last.
fn in_brief(ids: Vec<Value>) -> Option<Value> {
    let tell_apart = ids.len() > 1 && ids.first() != ids.last();
    if !tell_apart || ids.iter().any(|id| !id.is_string() && !id.is_u64() && !id.is_i64()) {
        return None;
    }
    let item = |id| Value::Object(Map::from_iter([("id".to_owned(), id)]));
    Some(ids.into_iter().map(item).collect())
}

fn parse(keys: &mut KnownKeys, json: &[u8]) -> Result<Value, serde_json::Error> {
    keys.fields.clear();
    // Checked as a whole: text by text would take far longer.
    let text = std::str::from_utf8(json).map_err(|error| {
        let before = json.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        serde_json::Error::custom(format_args!("invalid UTF-8 in line {line}"))
    })?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Reader { keys, field: ROOT, data: false }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Puts integers that 64 bits cannot hold in quotes; nothing if there are none.
fn quote_huge_integers(json: &[u8]) -> Option<Vec<u8>> {
    let mut quoted = Vec::new();
    let mut copied = 0;
    let mut place = 0;
    while let Some(byte) = json.get(place) {
        let rest = json.get(place..)?;
        let length = match byte {
            b'"' => text_length(rest),
            b'-' | b'0'..=b'9' => {
                let is_part =
                    |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
                rest.iter().take_while(|byte| is_part(byte)).count()
            }
            _ => 1,
        };
        let token = json.get(place..place + length)?;
        if is_huge_integer(token) {
            quoted.extend_from_slice(json.get(copied..place)?);
            quoted.push(b'"');
            quoted.extend_from_slice(token);
            quoted.push(b'"');
            copied = place + length;
        }
        place += length;
    }
    if copied == 0 {
        return None;
    }
    quoted.extend_from_slice(json.get(copied..)?);
    Some(quoted)
}

/// The length of the text at the beginning, quotes included.
fn text_length(json: &[u8]) -> usize {
    let mut escaped = true; // by which the opening quote does not close
    for (place, byte) in json.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return place + 1,
            _ => {}
        }
    }
    json.len()
}

/// Whether a number may have been an integer that 64 bits cannot hold.
pub(super) fn is_huge(number: f64) -> bool {
    // 2^63: below it, an integer would have come as one.
    number.abs() >= 9_223_372_036_854_775_808.0
}

fn is_huge_integer(token: &[u8]) -> bool {
    let digits = token.strip_prefix(b"-").unwrap_or(token);
    // 64 bits hold every number of 18 digits. A leading zero is an error, which quotes would hide.
    let is_long = digits.len() > 18 && digits.iter().all(u8::is_ascii_digit);
    is_long && !digits.starts_with(b"0") && {
        let text = std::str::from_utf8(token).unwrap_or_default();
        text.parse::<i64>().is_err() && text.parse::<u64>().is_err()
    }
}

/// The keys met so far, so that each is named once: by whoever reads an answer, and then, in
/// [`KEPT`], by whoever reads the next.
///
/// The objects of a list have the same keys in the same order, mostly: each key remembers which
/// came next, and a comparison replaces the search.
pub(super) struct KnownKeys {
    names: &'static Names,
    keys: Vec<Key>,
    places: HashMap<Box<str>, usize>,
    /// How many bytes of keys these are.
    bytes: usize,
    /// The fields of the objects that are being read, the innermost last.
    fields: Vec<(usize, Value)>,
    /// How many fields the templates have.
    templates: usize,
    /// Whether a number may have been an integer beyond 64 bits.
    pub(super) huge: bool,
    /// How many bytes the values may still take.
    room: u64,
    /// Whether they wanted more.
    is_full: bool,
}

pub(super) struct Key {
    wire: Box<str>,
    pub(super) name: Box<str>,
    /// Whether another wire key has this spelling for a name.
    pub(super) contested: bool,
    /// Whether the keys of the field's value are data.
    pub(super) is_map: bool,
    /// The key that came after this one last time.
    pub(super) next: usize,
    /// The first key of the object in this field, last time.
    pub(super) first: usize,
    /// How many items the list in this field had, last time.
    items: usize,
    /// What the object in this field was like, last time.
    shape: Shape,
}

/// The keys of an object, in their order.
#[derive(Default)]
struct Shape {
    places: Vec<usize>,
    /// An object with these keys and nothing in them, once two in a row had them. To copy one is
    /// far cheaper than to insert keys, which are hashed.
    template: Option<Map<String, Value>>,
}

impl Shape {
    fn is_of(&self, fields: &[(usize, Value)]) -> bool {
        self.places.len() == fields.len()
            && self.places.iter().zip(fields).all(|(place, (other, _))| place == other)
    }
}

/// The place of the key that stands for the whole value.
pub(super) const ROOT: usize = 0;

/// Keys that nobody reads with at the moment. An answer takes the ones of its service, so that no
/// lock is held while it is read.
static KEPT: Mutex<Vec<KnownKeys>> = Mutex::new(Vec::new());

/// How many are kept: a few services, or one that a few threads call.
const KEPT_AT_MOST: usize = 32;

/// More than any service's fields have. Keys that are data would grow without end.
const BYTES_AT_MOST: usize = 64 * 1024;

fn kept() -> MutexGuard<'static, Vec<KnownKeys>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

impl KnownKeys {
    /// The keys that another answer left, or none yet.
    pub(super) fn of(names: &'static Names) -> Self {
        let mut kept = kept();
        let fits = |known: &KnownKeys| std::ptr::eq(known.names, names);
        // The last one: it is what the processor still has at hand.
        match kept.iter().rposition(fits) {
            Some(place) => kept.swap_remove(place),
            None => {
                drop(kept);
                Self::new(names)
            }
        }
    }

    /// Leaves the keys to another answer.
    pub(super) fn keep(mut self) {
        self.huge = false;
        self.is_full = false;
        self.fields.clear();
        self.fields.shrink_to(FIELDS);
        if self.bytes <= BYTES_AT_MOST {
            let mut kept = kept();
            if kept.len() < KEPT_AT_MOST {
                kept.push(self);
            }
        }
    }

    fn new(names: &'static Names) -> Self {
        let mut known = Self {
            names,
            keys: Vec::with_capacity(32),
            places: HashMap::with_capacity(32),
            bytes: 0,
            fields: Vec::new(),
            templates: 0,
            huge: false,
            room: u64::MAX,
            is_full: false,
        };
        known.keys.push(known.meet(""));
        known
    }

    /// Takes room for what is read next.
    fn take<E: Error>(&mut self, bytes: usize) -> Result<(), E> {
        match self.room.checked_sub(bytes as u64) {
            Some(room) => {
                self.room = room;
                Ok(())
            }
            None => {
                self.is_full = true;
                Err(E::custom("takes more memory than it may"))
            }
        }
    }

    /// Makes an object of the fields from `begin` on, for the field at `place`.
    fn object(&mut self, place: usize, begin: usize) -> Value {
        let mut fields = std::mem::take(&mut self.fields);
        let read = fields.get(begin..).unwrap_or_default();
        let shape = self.keys.get(place).map(|key| &key.shape);
        let is_known = shape.is_some_and(|shape| shape.is_of(read));
        let value = match shape.and_then(|shape| shape.template.as_ref()).filter(|_| is_known) {
            Some(template) => {
                // What is cloned into has exactly the room that it needs.
                let mut map = Map::with_capacity(template.len());
                map.clone_from(template);
                for (slot, (_, value)) in map.values_mut().zip(fields.drain(begin..)) {
                    *slot = value;
                }
                Value::Object(map)
            }
            None => {
                if !is_known {
                    self.reshape(place, read);
                }
                let mut object =
                    Object { map: Map::with_capacity(read.len()), contested: BTreeSet::new() };
                for (place, value) in fields.drain(begin..) {
                    if let Some(key) = self.keys.get(place) {
                        object.insert(place, key, value, self);
                    }
                }
                let is_plain = object.contested.is_empty();
                let value = object.finish();
                if is_known && is_plain {
                    self.copy_from_now_on(place, &value);
                }
                value
            }
        };
        self.fields = fields;
        value
    }

    /// Remembers the keys of an object that are not those of the one before.
    fn reshape(&mut self, place: usize, fields: &[(usize, Value)]) {
        if let Some(Key { shape, .. }) = self.keys.get_mut(place) {
            let before = shape.template.take().map_or(0, |template| template.len());
            self.templates = self.templates.saturating_sub(before);
            shape.places.clear();
            // One more than a template may have makes none.
            shape.places.extend(fields.iter().map(|(place, _)| *place).take(FIELDS + 1));
        }
    }

    /// Keeps an object, without its values, as a template.
    fn copy_from_now_on(&mut self, place: usize, value: &Value) {
        let Value::Object(map) = value else { return };
        let total = self.templates.saturating_add(map.len());
        if let Some(Key { shape, .. }) = self.keys.get_mut(place)
            && (1..=FIELDS).contains(&map.len())
            && total <= TEMPLATES
            // Where a key came twice, it is no field for each.
            && map.len() == shape.places.len()
            && !map.contains_key(NUMBER)
        {
            let fields = map.keys().map(|name| (name.clone(), Value::Null));
            shape.template = Some(fields.collect());
            self.templates = total;
        }
    }

    /// The key at a place.
    pub(super) fn get(&self, place: usize) -> Option<&Key> {
        self.keys.get(place)
    }

    /// The key at a place, to note what came after it.
    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut Key> {
        self.keys.get_mut(place)
    }

    /// The place of a key; `guess` is where it probably is.
    pub(super) fn find(&mut self, wire: &str, guess: usize) -> usize {
        if guess != ROOT && self.keys.get(guess).is_some_and(|key| *key.wire == *wire) {
            return guess;
        }
        if let Some(place) = self.places.get(wire) {
            return *place;
        }
        let place = self.keys.len();
        self.keys.push(self.meet(wire));
        self.places.insert(wire.into(), place);
        self.bytes += wire.len();
        place
    }

    fn meet(&self, wire: &str) -> Key {
        let name = self.names.decode_key(wire);
        Key {
            wire: wire.into(),
            contested: name == wire && self.names.encode_key(wire, &[]) != wire,
            is_map: self.names.is_map(wire),
            name: name.into(),
            next: ROOT,
            first: ROOT,
            items: 0,
            shape: Shape::default(),
        }
    }
}

/// Reads one value.
struct Reader<'k> {
    keys: &'k mut KnownKeys,
    /// The place of the key under which the value stands.
    field: usize,
    /// Whether its own keys are data.
    data: bool,
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
        let known = self.keys.keys.len();
        let place = self.keys.find(wire, self.guess);
        if self.keys.keys.len() > known {
            self.keys.take(NEW_KEY + 3 * wire.len())?;
        }
        Ok(place)
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
        self.keys.huge |= is_huge(value);
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.keys.take(value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        self.keys.take(value.len())?;
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let Self { keys, field, .. } = self;
        let mut items = Vec::new();
        let mut paid = 0;
        while let Some(item) =
            access.next_element_seed(Reader { keys: &mut *keys, field, data: false })?
        {
            if items.len() == paid {
                let room = match paid {
                    0 => keys.keys.get(field).map_or(1, |key| key.items.clamp(1, ITEMS)),
                    _ => 1,
                };
                keys.take(ITEM.saturating_mul(room))?;
                paid += room;
                if items.is_empty() {
                    items.reserve_exact(room);
                }
            }
            items.push(item);
        }
        let unused = paid - items.len();
        keys.room = keys.room.saturating_add(ITEM.saturating_mul(unused) as u64);
        if unused > items.len() {
            items.shrink_to_fit();
        }
        if let Some(key) = keys.keys.get_mut(field) {
            key.items = items.len();
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        if self.data {
            return self.visit_data(access);
        }
        let Self { keys, field, .. } = self;
        let begin = keys.fields.len();
        let mut guess = keys.keys.get(field).map_or(ROOT, |key| key.first);
        let mut before = None;
        while let Some(place) = access.next_key_seed(KeyReader { keys: &mut *keys, guess })? {
            let (link, is_first) = match before {
                Some(before) => (before, false),
                None => (field, true),
            };
            if place != guess
                && let Some(key) = keys.keys.get_mut(link)
            {
                *(if is_first { &mut key.first } else { &mut key.next }) = place;
            }
            let data = keys.keys.get(place).is_some_and(|key| key.is_map);
            let value = access.next_value_seed(Reader { keys: &mut *keys, field: place, data })?;
            guess = keys.keys.get(place).map_or(ROOT, |key| key.next);
            keys.fields.push((place, value));
            before = Some(place);
        }
        Ok(keys.object(field, begin))
    }
}

impl Reader<'_> {
    /// Reads an object whose keys are data.
    fn visit_data<'de, A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            self.keys.take(ENTRY + key.len())?;
            let reader = Reader { keys: &mut *self.keys, field: self.field, data: false };
            map.insert(key, access.next_value_seed(reader)?);
        }
        Ok(Object { map, ..Object::default() }.finish())
    }
}

/// An object under construction, in which no two wire keys may get one name.
#[derive(Default)]
struct Object {
    map: Map<String, Value>,
    /// The contested keys that have come, by place.
    contested: BTreeSet<usize>,
}

impl Object {
    fn insert(&mut self, place: usize, key: &Key, value: Value, known: &KnownKeys) {
        if key.contested {
            self.insert_contested(place, key, value, known);
        } else if self.is_taken(key, known) {
            self.map.insert(String::from(&*key.wire), value);
        } else {
            // `to_string` of a box goes through formatting.
            self.map.insert(String::from(&*key.name), value);
        }
    }

    /// Whether a key that is spelled like this one's name has come before.
    fn is_taken(&self, key: &Key, known: &KnownKeys) -> bool {
        !self.contested.is_empty()
            && known.places.get(&key.name).is_some_and(|place| self.contested.contains(place))
    }

    /// Inserts a key that may find itself taken as the name of another, which then gives it back.
    fn insert_contested(&mut self, place: usize, key: &Key, value: Value, known: &KnownKeys) {
        let owner = match self.map.get_mut(&*key.wire) {
            Some(owner) if !self.contested.contains(&place) => Some(owner.take()),
            _ => None,
        };
        if let Some(value) = owner {
            let wire = known.names.encode_key(&key.wire, &[]).into_owned();
            self.map.insert(wire, value);
            // Moves what was inserted last, the owner, to where it was before.
            self.map.swap_remove(&*key.wire);
        }
        self.contested.insert(place);
        self.map.insert(key.wire.to_string(), value);
    }

    fn finish(self) -> Value {
        if self.map.len() == 1
            && let Some(Value::String(digits)) = self.map.get(NUMBER)
            && let Ok(number) = digits.parse::<Number>()
        {
            return Value::Number(number);
        }
        Value::Object(self.map)
    }
}
