//! Field names: the wire's own, and the names in snake_case that users see.
//!
//! Most names follow two plain rules. Names that break these rules are data, by service. A key is
//! decoded to a name only if encoding the name gives the key back. Otherwise the key stays as it is.
//! So second spellings of a field, keys that are data (`FTP_CONTROL`, `AI & ML Applications`) and
//! unknown keys are kept. The keys of one object are decoded together: if the wire has both
//! `deviceType` and `device_type`, both stay as they are.
//!
//! One kind of key cannot be distinguished from a name after it is read: a snake_case key whose name
//! encodes to another spelling (`device_type`, if the service usually has `deviceType`). An operation
//! that needs such a key has a [`Spelling`] for it. A caller can use [`Wire`].
//!
//! In a request, a field in two spellings is one field: equal values are sent once, different ones
//! are refused. The exceptions are the few words that the wire has side by side.

mod brief;
mod data;
mod integers;
mod known_keys;
mod map_key;
mod plain;
mod reader;
mod typed;
mod wire;

use std::borrow::Cow;
use std::collections::HashMap;
use std::convert::Infallible;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

pub(crate) use plain::wire as camel_case;
pub(crate) use reader::Unread;
pub(crate) use typed::from_value;
pub use wire::Wire;
pub(crate) use wire::{is_marked as is_wire, unwrap as unwrap_wire};

/// The wire names that an operation uses instead of its service's: `(place, wire name)`.
///
/// A place is a name at the top of the body or in the query (`pac_url`), or a name in the objects
/// under a field (`systemProxyData.pac_url`). The field is written as on the wire.
///
/// An entry also applies to the plain wire form of its name (`pacUrl`), unless that form has its own
/// entry. So an entry with equal sides keeps a field that another name would replace:
/// `("groupIds", "groupIds")` beside `("group_ids", "groups")`. Several names may have one wire name,
/// so an old name can stay valid.
pub(crate) type Spelling = &'static [(&'static str, &'static str)];

/// A field that a body has in two spellings, with different values.
#[derive(Debug, PartialEq)]
pub(crate) struct Twice {
    /// The field that has it in its value. Empty at the top.
    pub(crate) under: String,
    /// Its two spellings.
    pub(crate) spellings: [String; 2],
}

/// A service's field names that do not follow the plain rules.
#[derive(Debug)]
pub(crate) struct Names {
    /// The wire keys of names: `(name, wire)`, sorted.
    wires: &'static [(&'static str, &'static str)],
    /// The names of wire keys: `(wire, name)`, sorted.
    names: &'static [(&'static str, &'static str)],
    /// The fields whose value is a map with data as keys. Both spellings are listed.
    maps: &'static [&'static str],
    /// The wire keys that look like names, and that an object may have together with the field of
    /// that name. Sorted.
    words: &'static [&'static str],
}

/// The kinds of keys that a value may have.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    /// Names, which are translated.
    Names,
    /// Data, which stays as it is. Below it are names again.
    Data,
    /// Wire keys from the caller, which stay as they are at every depth.
    Wire,
}

/// The names of a service. An unknown service follows the plain rules.
pub(crate) fn of(service: &str) -> &'static Names {
    static PLAIN: Names = Names { wires: &[], names: &[], maps: &[], words: &[] };
    data::find(service).unwrap_or(&PLAIN)
}

/// A body without the markers of [`Wire`].
pub(crate) fn without_marks(value: Value) -> Value {
    let Ok(value) = of("").walk(value, |_, map| Ok::<_, Infallible>(map));
    value
}

/// Reads a response whose keys stay as they are, at every depth.
///
/// # Errors
///
/// When the response is not valid JSON, or its values would take more than `room` bytes.
pub(crate) fn read_as_sent(json: &[u8], room: u64) -> Result<Value, Unread> {
    reader::read_within(&AS_SENT, json, room)
}

/// Renames nothing.
static AS_SENT: Names = Names { wires: &[], names: &[], maps: &[], words: &[] };

impl Names {
    /// Reads a response, and gives its keys their names.
    ///
    /// Integers that 64 bits cannot hold become text with the same digits. An operation's own
    /// [`Spelling`] is not used: a field has the same name in the responses of all operations.
    ///
    /// # Errors
    ///
    /// When the response is not valid JSON, or its values would take more than `room` bytes.
    pub(crate) fn decode_within(&'static self, json: &[u8], room: u64) -> Result<Value, Unread> {
        reader::read_within(self, json, room)
    }

    /// Reads a response without a limit.
    #[cfg(test)]
    pub(crate) fn decode(&'static self, json: &[u8]) -> Result<Value, serde_json::Error> {
        self.decode_within(json, u64::MAX).map_err(|unread| match unread {
            Unread::Json(error) => error,
            Unread::TooLarge => serde::de::Error::custom("is too large"),
        })
    }

    /// Reads the items of a list directly into a type. The list is the response itself, or the only
    /// field of `at` that the response has. `None` if [`decode_within`](Self::decode_within) is
    /// needed, or if the items may take more than `room` bytes.
    pub(crate) fn read_items<T: DeserializeOwned>(
        &'static self,
        json: &[u8],
        at: &[&str],
        room: u64,
    ) -> Option<Vec<T>> {
        typed::read_items(self, json, at, room)
    }

    /// Reads what paging needs of a response: of each item only the id, and everything else as
    /// [`decode_within`](Self::decode_within) does. `None` if that is not enough, or if it takes more
    /// than `room` bytes.
    pub(crate) fn decode_brief(
        &'static self,
        json: &[u8],
        at: &[&str],
        room: u64,
    ) -> Option<Value> {
        brief::read_brief(self, json, at, room)
    }

    /// Gives the keys of a value their names. `decode` does this while it reads; tests compare both.
    #[cfg(test)]
    pub(crate) fn decode_value(&self, value: Value) -> Value {
        let Ok(value) = self.walk(value, |_, map| {
            Ok::<_, Infallible>(rename(map, |map, wire| {
                let name = self.decode_key(wire);
                // Another key is spelled like the name, so this key stays as it is.
                let taken = map.contains_key(&*name) && self.decode_key(&name) == name;
                if taken { Cow::Borrowed(wire) } else { name }
            }))
        });
        value
    }

    /// Gives the keys of a body their wire spelling, and removes the markers of [`Wire`].
    ///
    /// # Errors
    ///
    /// When the body has a field in two spellings, with different values.
    pub(crate) fn encode(&self, value: Value, spelling: Spelling) -> Result<Value, Twice> {
        self.walk(value, |field, map| self.encode_object(field, map, spelling))
    }

    fn encode_object(
        &self,
        field: &str,
        map: Map<String, Value>,
        spelling: Spelling,
    ) -> Result<Map<String, Value>, Twice> {
        let mut wires = self.wire_keys(field, map.keys(), spelling);
        let keys: Vec<_> = map.keys().cloned().collect();
        let mut encoded = Map::with_capacity(map.len());
        for (place, (key, value)) in map.into_iter().enumerate() {
            let wire = wires.get_mut(place).map(std::mem::take).unwrap_or_default();
            match encoded.get(&wire) {
                None => {
                    encoded.insert(wire, value);
                }
                Some(known) if *known == value => {}
                Some(_) => {
                    let known = |key: &&String| self.encode_key_under(field, key, spelling) == wire;
                    let first = keys.iter().find(known).cloned().unwrap_or_default();
                    return Err(Twice { under: field.to_owned(), spellings: [first, key] });
                }
            }
        }
        Ok(encoded)
    }

    /// Gives the fields of a caller their names, so that handlers find them by name. If the operation
    /// has a spelling for a field, the field gets the name of that entry.
    ///
    /// # Errors
    ///
    /// When a field is given in two spellings, with different values.
    pub(crate) fn name_given<T: PartialEq>(
        &self,
        given: Vec<(String, T)>,
        spelling: Spelling,
    ) -> Result<Vec<(String, T)>, Twice> {
        let is_given = |name: &str| given.iter().any(|(key, _)| key == name);
        let names: Vec<_> = given
            .iter()
            .map(|(key, _)| {
                if let Some(own) = own_name(spelling, key) {
                    return if is_given(own) { key.clone() } else { own.to_owned() };
                }
                let name = self.decode_key(key);
                let stays = is_given(&name) && self.is_word(&name);
                if stays { key.clone() } else { name.into_owned() }
            })
            .collect();
        let mut named: Vec<(String, String, T)> = Vec::with_capacity(given.len());
        for (name, (key, value)) in names.into_iter().zip(given) {
            // A query may repeat a name. The same name in another spelling is the same field twice.
            let twin = named.iter().find(|(known, other, _)| *known == name && *other != key);
            match twin {
                None => named.push((name, key, value)),
                Some((.., known)) if *known == value => {}
                Some((_, other, _)) => {
                    let spellings = [other.clone(), key];
                    return Err(Twice { under: String::new(), spellings });
                }
            }
        }
        Ok(named.into_iter().map(|(name, _, value)| (name, value)).collect())
    }

    /// Merges the fields that an object has in two spellings, at every depth. The first spelling and
    /// the last value stay.
    pub(crate) fn merge_spellings(&self, root: &mut Value, spelling: Spelling) {
        let mut open = vec![(root, false, "")];
        while let Some((value, is_data, field)) = open.pop() {
            match value {
                Value::Array(items) => {
                    open.extend(items.iter_mut().map(|item| (item, false, field)));
                }
                // A `Wire` value is sent as it is.
                Value::Object(map) if is_wire(map) => {}
                Value::Object(map) => {
                    if !is_data {
                        *map = self.merged(field, std::mem::take(map), spelling);
                    }
                    open.extend(map.iter_mut().map(|(key, value)| {
                        let is_map = !is_data && self.is_map(key);
                        (value, is_map, key.as_str())
                    }));
                }
                _ => {}
            }
        }
    }

    fn merged(
        &self,
        field: &str,
        map: Map<String, Value>,
        spelling: Spelling,
    ) -> Map<String, Value> {
        let wires = self.wire_keys(field, map.keys(), spelling);
        let mut firsts: HashMap<String, String> = HashMap::with_capacity(map.len());
        let mut merged = Map::with_capacity(map.len());
        for (wire, (key, value)) in wires.into_iter().zip(map) {
            let key = firsts.entry(wire).or_insert(key).clone();
            merged.insert(key, value);
        }
        merged
    }

    /// The wire keys of an object's keys. If the object has a word of the wire and also the field of
    /// that name, the word stays as it is.
    fn wire_keys<'a>(
        &self,
        field: &str,
        keys: impl Iterator<Item = &'a String> + Clone,
        spelling: Spelling,
    ) -> Vec<String> {
        let plain: Vec<_> =
            keys.clone().map(|key| self.encode_key_under(field, key, spelling)).collect();
        let is_taken = |key: &str, wire: &str| {
            keys.clone().zip(&plain).any(|(other, taken)| other != key && taken == wire)
        };
        keys.clone()
            .zip(&plain)
            .map(|(key, wire)| {
                if wire == key || !is_taken(key, wire) {
                    return wire.to_string();
                }
                let own = self.encode_key(key, &[]);
                match own {
                    _ if self.is_word(key) => key.clone(),
                    // The operation has this field and also the one with the short name.
                    own if spelled_under(spelling, field, &own) == Some(&*own) => own.into_owned(),
                    _ => wire.to_string(),
                }
            })
            .collect()
    }

    /// The wire key of a name at the top of a body or in a query. A wire key stays as it is.
    pub(crate) fn encode_key<'a>(&self, name: &'a str, spelling: Spelling) -> Cow<'a, str> {
        self.encode_key_under("", name, spelling)
    }

    /// The wire key of a name in the objects under a field.
    fn encode_key_under<'a>(&self, field: &str, name: &'a str, spelling: Spelling) -> Cow<'a, str> {
        match spelled_under(spelling, field, name).or_else(|| look_up(self.wires, name)) {
            Some(wire) => Cow::Borrowed(wire),
            None => plain::wire(name),
        }
    }

    /// The name of a wire key. The key itself, if the name does not encode to it.
    pub(crate) fn decode_key<'a>(&self, wire: &'a str) -> Cow<'a, str> {
        if std::ptr::eq(self, &AS_SENT) {
            return Cow::Borrowed(wire);
        }
        let name = match look_up(self.names, wire) {
            Some(name) => Cow::Borrowed(name),
            None => plain::name(wire),
        };
        if name == wire || self.encode_key(&name, &[]) != wire {
            return Cow::Borrowed(wire);
        }
        name
    }

    /// Whether the keys of this field's value are data.
    fn is_map(&self, key: &str) -> bool {
        self.maps.contains(&key)
    }

    /// Whether this key looks like a name and is also a word of the wire.
    fn is_word(&self, key: &str) -> bool {
        self.words.binary_search(&key).is_ok()
    }

    /// Renames the keys of every object in a value. `rename` also gets the field that has the object.
    // It keeps its own list of open values, so no depth of nesting exhausts the stack.
    fn walk<E>(
        &self,
        mut root: Value,
        rename: impl Fn(&str, Map<String, Value>) -> Result<Map<String, Value>, E>,
    ) -> Result<Value, E> {
        let mut open = vec![(&mut root, Keys::Names, "")];
        while let Some((value, mut keys, field)) = open.pop() {
            while wire::unwrap(value) {
                keys = Keys::Wire;
            }
            let below = if keys == Keys::Wire { Keys::Wire } else { Keys::Names };
            match value {
                Value::Array(items) => {
                    open.extend(items.iter_mut().map(|item| (item, below, field)));
                }
                Value::Object(map) => {
                    if keys == Keys::Names {
                        *map = rename(field, std::mem::take(map))?;
                    }
                    open.extend(map.iter_mut().map(|(key, value)| {
                        let is_map = keys == Keys::Names && self.is_map(key);
                        (value, if is_map { Keys::Data } else { below }, key.as_str())
                    }));
                }
                _ => {}
            }
        }
        Ok(root)
    }
}

/// The wire name that a spelling has for a name at the top of a body or in a query.
pub(crate) fn spelled(spelling: Spelling, name: &str) -> Option<&'static str> {
    spelled_under(spelling, "", name)
}

/// The name at the top of a body or in a query, if a spelling has an entry for it. `name` may be the
/// name or its plain wire form.
fn own_name(spelling: Spelling, name: &str) -> Option<&'static str> {
    let names = || spelling.iter().map(|(place, _)| *place).filter(|place| !place.contains('.'));
    names()
        .find(|known| *known == name)
        .or_else(|| names().find(|known| plain::wire(known) == name))
}

/// The wire name that a spelling has for a name in the objects under a field. `name` may be the name
/// or its plain wire form.
fn spelled_under(spelling: Spelling, field: &str, name: &str) -> Option<&'static str> {
    if spelling.is_empty() {
        return None;
    }
    let here = || {
        spelling.iter().filter_map(|(place, wire)| {
            let (under, known) = place.rsplit_once('.').unwrap_or(("", place));
            (under == field).then_some((known, *wire))
        })
    };
    here()
        .find(|(known, _)| *known == name)
        .or_else(|| here().find(|(known, _)| plain::wire(known) == name))
        .map(|(_, wire)| wire)
}

/// Gives every key of an object the name that `choose` returns, unless another key has that name.
#[cfg(test)]
fn rename(
    map: Map<String, Value>,
    choose: impl for<'a> Fn(&Map<String, Value>, &'a str) -> Cow<'a, str>,
) -> Map<String, Value> {
    let chosen: Vec<_> = map.keys().map(|key| choose(&map, key).into_owned()).collect();
    let mut renamed = Map::with_capacity(map.len());
    for ((key, value), chosen) in map.into_iter().zip(chosen) {
        let key = if renamed.contains_key(&chosen) { key } else { chosen };
        renamed.insert(key, value);
    }
    renamed
}

fn look_up(table: &'static [(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    let place = table.binary_search_by_key(&key, |(known, _)| known).ok()?;
    table.get(place).map(|(_, value)| *value)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]
mod tests;
