//! Field names: as the wire spells them, and in snake_case as users see them.
//!
//! Most names follow two plain rules. Names that break these rules are data, by service. A key is
//! decoded to a name only if encoding the name gives the key back. Otherwise the key stays as it is.
//! So second spellings of a field, keys that are data (`FTP_CONTROL`, `AI & ML Applications`) and
//! unknown keys are kept. The keys of one object are decoded together: if the wire has both
//! `deviceType` and `device_type`, both stay as they are.
//!
//! One kind of key looks like a name after it is read: a single snake_case key whose name encodes to
//! another spelling (`device_type`, if the service usually has `deviceType`). An operation that needs
//! such a key has a [`Spelling`] for it. A caller can use [`Wire`].
//!
//! In a request, a field in two spellings is one field: equal values are sent once, different ones
//! are refused. The exceptions are the few words that the wire has side by side.

mod data;
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

/// What an operation sends for a name where its service says otherwise: `(place, wire)`.
///
/// An entry that stands for itself says that the field is there besides one that it has a short
/// name for: `("groupIds", "groupIds")` beside `("group_ids", "groups")`.
///
/// A place is a name at the top of the body or in the query, `pac_url`, or one in the objects
/// under a field, which is spelled as on the wire: `systemProxyData.pac_url`. The plain wire form
/// of a name (`pacUrl`) stands for the name, unless it has an entry of its own. Several names may
/// be sent as one wire name: names of old go on being understood so.
pub(crate) type Spelling = &'static [(&'static str, &'static str)];

/// A field that a body has twice, with two values.
#[derive(Debug, PartialEq)]
pub(crate) struct Twice {
    /// The field in whose value it is, or nothing at the top.
    pub(crate) under: String,
    /// Its two spellings.
    pub(crate) spellings: [String; 2],
}

/// A service's field names, as far as the plain rules do not give them.
#[derive(Debug)]
pub(crate) struct Names {
    /// The wire key that a name is sent as: `(name, wire)`, sorted.
    wires: &'static [(&'static str, &'static str)],
    /// The name that a wire key stands for: `(wire, name)`, sorted.
    names: &'static [(&'static str, &'static str)],
    /// The fields whose value is a map, its keys being data; in both spellings.
    maps: &'static [&'static str],
    /// The wire keys that look like names and stand beside the field of that name: sorted.
    words: &'static [&'static str],
}

/// What the keys of a value are.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    /// Names, to be translated.
    Names,
    /// Data, kept; below them are names again.
    Data,
    /// As the caller wants them, at every depth.
    Wire,
}

/// The names of a service. One that is not known has the plain rules.
pub(crate) fn of(service: &str) -> &'static Names {
    static PLAIN: Names = Names { wires: &[], names: &[], maps: &[], words: &[] };
    data::find(service).unwrap_or(&PLAIN)
}

/// A body as it is, but for the markers of [`Wire`].
pub(crate) fn without_marks(value: Value) -> Value {
    let Ok(value) = of("").walk(value, |_, map| Ok::<_, Infallible>(map));
    value
}

/// Reads an answer whose keys stay as they are, at every depth.
///
/// # Errors
///
/// As [`serde_json::from_slice`], and where the values would take more than `room` bytes.
pub(crate) fn read_as_sent(json: &[u8], room: u64) -> Result<Value, Unread> {
    reader::read_within(&AS_SENT, json, room)
}

/// Renames nothing.
static AS_SENT: Names = Names { wires: &[], names: &[], maps: &[], words: &[] };

impl Names {
    /// Reads an answer, naming its keys on the way.
    ///
    /// Integers that 64 bits cannot hold become text, digit by digit. What an operation spells
    /// its own way plays no part: answers look alike whatever operation gave them.
    ///
    /// # Errors
    ///
    /// As [`serde_json::from_slice`], and where the values would take more than `room` bytes.
    pub(crate) fn decode_within(&'static self, json: &[u8], room: u64) -> Result<Value, Unread> {
        reader::read_within(self, json, room)
    }

    /// Reads an answer whatever it takes.
    #[cfg(test)]
    pub(crate) fn decode(&'static self, json: &[u8]) -> Result<Value, serde_json::Error> {
        self.decode_within(json, u64::MAX).map_err(|unread| match unread {
            Unread::Json(error) => error,
            Unread::TooLarge => serde::de::Error::custom("is too large"),
        })
    }

    /// Reads the items of a list straight into a type: those of the answer itself, or of the one
    /// field among `at` that it has. None where [`decode_within`](Self::decode_within) has to have a look, or where
    /// that may take more than `room` bytes.
    pub(crate) fn read_items<T: DeserializeOwned>(
        &'static self,
        json: &[u8],
        at: &[&str],
        room: u64,
    ) -> Option<Vec<T>> {
        typed::read_items(self, json, at, room)
    }

    /// Reads an answer as far as a walk through its list needs it: of each item the id alone,
    /// the rest as [`decode_within`](Self::decode_within) does. None where that is not enough, or takes more than
    /// `room` bytes.
    pub(crate) fn decode_brief(
        &'static self,
        json: &[u8],
        at: &[&str],
        room: u64,
    ) -> Option<Value> {
        reader::read_brief(self, json, at, room)
    }

    /// Names the keys of what was read already: what `decode` does in one go, for comparison.
    #[cfg(test)]
    pub(crate) fn decode_value(&self, value: Value) -> Value {
        let Ok(value) = self.walk(value, |_, map| {
            Ok::<_, Infallible>(rename(map, |map, wire| {
                let name = self.decode_key(wire);
                // A key that is spelled like the name has it; this one stays as it is.
                let taken = map.contains_key(&*name) && self.decode_key(&name) == name;
                if taken { Cow::Borrowed(wire) } else { name }
            }))
        });
        value
    }

    /// Spells the keys of a body as on the wire, and takes the markers of [`Wire`] off.
    ///
    /// # Errors
    ///
    /// When the body has a field in two spellings, with two values.
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

    /// Names the fields that a caller gave spelled as on the wire, so that what looks at fields by
    /// their names finds them. One that the operation has a spelling for gets the name that this is
    /// for.
    ///
    /// # Errors
    ///
    /// When a field is given in two spellings, with two values.
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
            // Pairs of a query may repeat a name; in another spelling it is the same, given twice.
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

    /// Of a field that an object has in two spellings, keeps the value that was set last, under the
    /// spelling that was there first; at every depth.
    pub(crate) fn merge_spellings(&self, root: &mut Value, spelling: Spelling) {
        let mut open = vec![(root, false, "")];
        while let Some((value, is_data, field)) = open.pop() {
            match value {
                Value::Array(items) => {
                    open.extend(items.iter_mut().map(|item| (item, false, field)));
                }
                // What the caller spells goes out as it is.
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

    /// The wire keys of an object's keys. A word of the wire stays one where the object has the
    /// field of its name, too.
    fn wire_keys<'a>(
        &self,
        field: &str,
        keys: impl Iterator<Item = &'a String> + Clone,
        spelling: Spelling,
    ) -> Vec<String> {
        let plain: Vec<_> =
            keys.clone().map(|key| self.encode_key_under(field, key, spelling)).collect();
        let is_taken = |key: &str, wire: &str| {
            keys.clone().zip(&plain).any(|(other, taken)| {
                other != key && taken == wire && (other == wire || !self.is_word(other))
            })
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
                    // The operation has the field of this name besides the short one.
                    own if said_under(spelling, field, &own) == Some(&*own) => own.into_owned(),
                    _ => wire.to_string(),
                }
            })
            .collect()
    }

    /// The wire key that a name is sent as, at the top of a body or in a query. A key spelled as
    /// on the wire stays as it is.
    pub(crate) fn encode_key<'a>(&self, name: &'a str, spelling: Spelling) -> Cow<'a, str> {
        self.encode_key_under("", name, spelling)
    }

    /// The wire key that a name is sent as in the objects under a field.
    fn encode_key_under<'a>(&self, field: &str, name: &'a str, spelling: Spelling) -> Cow<'a, str> {
        match said_under(spelling, field, name).or_else(|| look_up(self.wires, name)) {
            Some(wire) => Cow::Borrowed(wire),
            None => plain::wire(name),
        }
    }

    /// The name of a wire key, or the key where its name is not sent as it.
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

    /// Whether this key looks like a name and is a word of the wire, too.
    fn is_word(&self, key: &str) -> bool {
        self.words.binary_search(&key).is_ok()
    }

    /// Renames the keys of every object in a value; each comes with the field that it is in.
    // With a list of what is left to do, so that no depth of nesting exhausts the stack.
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

/// What a spelling says of a name at the top of a body or in a query.
pub(crate) fn said(spelling: Spelling, name: &str) -> Option<&'static str> {
    said_under(spelling, "", name)
}

/// The name at the top of a body or in a query that a spelling has an entry for, by itself or by its
/// plain wire form.
fn own_name(spelling: Spelling, name: &str) -> Option<&'static str> {
    let names = || spelling.iter().map(|(place, _)| *place).filter(|place| !place.contains('.'));
    names()
        .find(|known| *known == name)
        .or_else(|| names().find(|known| plain::wire(known) == name))
}

/// What a spelling says of a name in the objects under a field: of the name itself, or else of
/// the name whose plain wire form it is.
fn said_under(spelling: Spelling, field: &str, name: &str) -> Option<&'static str> {
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

/// Gives every key of an object the name that `choose` has for it, and never one of them twice.
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
