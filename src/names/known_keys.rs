//! The keys of a service's responses, and their names.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::de::Error;
use serde_json::{Map, Number, Value};

use super::Names;

/// The key of a number in `serde_json`, if any crate of the program enables its feature
/// `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// The most fields of an object that may have a template.
const FIELDS: usize = 64;

/// The most fields of all templates together. Templates stay in memory between responses.
const TEMPLATES: usize = 1024;

/// The size of an entry of an object in bytes, without its text: the value, the key, the index.
pub(super) const ENTRY: usize = size_of::<Value>() + size_of::<String>() + 64;

/// The size of a new key in bytes, without its text.
const NEW_KEY: usize = size_of::<Key>() + 64;

/// The keys that were read so far, so that each gets its name only once. After a response they go
/// to [`KEPT`], for the next response.
///
/// The objects of a list usually have the same keys in the same order. So each key remembers which
/// key came next, and a comparison replaces the search.
pub(super) struct KnownKeys {
    names: &'static Names,
    keys: Vec<Key>,
    places: HashMap<Box<str>, usize>,
    /// The size of the keys' text in bytes.
    bytes: usize,
    /// The fields of the objects that are being read, the innermost last.
    fields: Vec<(usize, Value)>,
    /// How many fields all templates have together.
    templates: usize,
    /// Whether a number may have been an integer that 64 bits cannot hold.
    pub(super) has_huge: bool,
    /// How many bytes the values may still take.
    room: u64,
    /// Whether the values would take more.
    is_full: bool,
}

pub(super) struct Key {
    wire: Box<str>,
    pub(super) name: Box<str>,
    /// Whether this spelling is also the name of another wire key.
    pub(super) contested: bool,
    /// Whether the keys of the field's value are data.
    pub(super) is_map: bool,
    /// The key that came after this one in the object before.
    pub(super) next: usize,
    /// The first key of the last object in this field.
    pub(super) first: usize,
    /// How many items the last list in this field had.
    pub(super) items: usize,
    /// The keys of the last object in this field.
    shape: Shape,
}

/// The keys of an object, in their order.
#[derive(Default)]
struct Shape {
    places: Vec<usize>,
    /// An object with these keys and null values, if two objects in a row had these keys. Copying it
    /// is far faster than inserting keys, which are hashed.
    template: Option<Map<String, Value>>,
}

impl Shape {
    fn is_of(&self, fields: &[(usize, Value)]) -> bool {
        self.places.iter().eq(fields.iter().map(|(place, _)| place))
    }
}

/// The place of a key that stands for the whole value.
pub(super) const ROOT: usize = 0;

/// The keys that are not in use. The reader of a response takes the keys of its service out, so it
/// needs no lock while it reads.
static KEPT: Mutex<Vec<KnownKeys>> = Mutex::new(Vec::new());

/// How many sets of keys are kept: for a few services, or for a few threads that call one service.
const KEPT_AT_MOST: usize = 32;

/// A larger set of keys is not kept. No service's field names take as much, but keys that are data
/// would grow without end.
const BYTES_AT_MOST: usize = 64 * 1024;

fn kept() -> MutexGuard<'static, Vec<KnownKeys>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

impl KnownKeys {
    /// The keys that an earlier response left, or an empty set.
    pub(super) fn of(names: &'static Names) -> Self {
        let mut kept = kept();
        let fits = |known: &KnownKeys| std::ptr::eq(known.names, names);
        // The last one is most probably still in the processor's cache.
        match kept.iter().rposition(fits) {
            Some(place) => kept.swap_remove(place),
            None => {
                drop(kept);
                Self::new(names)
            }
        }
    }

    /// Keeps the keys for a later response.
    pub(super) fn keep(mut self) {
        self.has_huge = false;
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
            has_huge: false,
            room: u64::MAX,
            is_full: false,
        };
        known.keys.push(known.new_key(""));
        known
    }

    /// Starts a value that may take this many bytes.
    pub(super) fn start(&mut self, bytes: u64) {
        self.fields.clear();
        self.room = bytes;
    }

    /// Whether the values would take more bytes than they may.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// Takes bytes for the values that are read next.
    ///
    /// # Errors
    ///
    /// When fewer bytes are left.
    pub(super) fn take<E: Error>(&mut self, bytes: usize) -> Result<(), E> {
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

    /// Returns bytes that were taken and not used.
    pub(super) fn give_back(&mut self, bytes: usize) {
        self.room = self.room.saturating_add(bytes as u64);
    }

    /// Opens an object. Returns where its fields begin.
    pub(super) fn open_object(&self) -> usize {
        self.fields.len()
    }

    /// Adds a field to the object that was opened last.
    pub(super) fn add_field(&mut self, place: usize, value: Value) {
        self.fields.push((place, value));
    }

    /// Makes an object of the fields from `begin` on. It is the value of the key at `place`.
    pub(super) fn close_object(&mut self, place: usize, begin: usize) -> Value {
        let mut fields = std::mem::take(&mut self.fields);
        let read = fields.get(begin..).unwrap_or_default();
        let shape = self.keys.get(place).map(|key| &key.shape);
        let is_known = shape.is_some_and(|shape| shape.is_of(read));
        let value = match shape.and_then(|shape| shape.template.as_ref()).filter(|_| is_known) {
            Some(template) => {
                // `clone` alone would reserve more memory than the object needs.
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
                let value = plain_object(object.map);
                if is_known {
                    self.keep_template(place, &value);
                }
                value
            }
        };
        self.fields = fields;
        value
    }

    /// Remembers the keys of an object, if they differ from those of the object before.
    fn reshape(&mut self, place: usize, fields: &[(usize, Value)]) {
        if let Some(Key { shape, .. }) = self.keys.get_mut(place) {
            let before = shape.template.take().map_or(0, |template| template.len());
            self.templates = self.templates.saturating_sub(before);
            shape.places.clear();
            // A shape with more fields than a template may have gets no template.
            shape.places.extend(fields.iter().map(|(place, _)| *place).take(FIELDS + 1));
        }
    }

    /// Keeps an object, without its values, as a template.
    fn keep_template(&mut self, place: usize, value: &Value) {
        let Value::Object(map) = value else { return };
        let total = self.templates.saturating_add(map.len());
        if let Some(Key { shape, .. }) = self.keys.get_mut(place)
            && (1..=FIELDS).contains(&map.len())
            && total <= TEMPLATES
            // If a key came twice, the object has fewer fields than keys came.
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

    /// The key at a place, to remember what came after it.
    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut Key> {
        self.keys.get_mut(place)
    }

    /// [`find`](Self::find) that also takes bytes for a new key.
    ///
    /// # Errors
    ///
    /// When fewer bytes are left.
    pub(super) fn find_within<E: Error>(&mut self, wire: &str, guess: usize) -> Result<usize, E> {
        let known = self.keys.len();
        let place = self.find(wire, guess);
        if self.keys.len() > known {
            self.take(NEW_KEY + 3 * wire.len())?;
        }
        Ok(place)
    }

    /// The place of a key. `guess` is where it probably is.
    pub(super) fn find(&mut self, wire: &str, guess: usize) -> usize {
        if self.keys.get(guess).is_some_and(|key| *key.wire == *wire) {
            return guess;
        }
        if let Some(place) = self.places.get(wire) {
            return *place;
        }
        let place = self.keys.len();
        self.keys.push(self.new_key(wire));
        self.places.insert(wire.into(), place);
        self.bytes += wire.len();
        place
    }

    fn new_key(&self, wire: &str) -> Key {
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

/// An object that is being read. No two of its wire keys get the same name.
struct Object {
    map: Map<String, Value>,
    /// The places of its contested keys.
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

    /// Whether the object already has a wire key that is spelled like this key's name.
    fn is_taken(&self, key: &Key, known: &KnownKeys) -> bool {
        !self.contested.is_empty()
            && known.places.get(&key.name).is_some_and(|place| self.contested.contains(place))
    }

    /// Inserts a key whose spelling may already be the name of another key. That other key then gets
    /// its wire spelling back.
    fn insert_contested(&mut self, place: usize, key: &Key, value: Value, known: &KnownKeys) {
        let owner = match self.map.get_mut(&*key.wire) {
            Some(owner) if !self.contested.contains(&place) => Some(owner.take()),
            _ => None,
        };
        if let Some(value) = owner {
            let wire = known.names.encode_key(&key.wire, &[]).into_owned();
            self.map.insert(wire, value);
            // This moves the other key, which was inserted last, back to its place.
            self.map.swap_remove(&*key.wire);
        }
        self.contested.insert(place);
        self.map.insert(key.wire.to_string(), value);
    }
}

/// The value of an object that was read: the object, or the number that it stands for.
pub(super) fn plain_object(map: Map<String, Value>) -> Value {
    if map.len() == 1
        && let Some(Value::String(digits)) = map.get(NUMBER)
        && let Ok(number) = digits.parse::<Number>()
    {
        return Value::Number(number);
    }
    Value::Object(map)
}
