//! Field names: as the wire spells them, and in snake_case as users see them.
//!
//! Most names follow two plain rules; what those get wrong is data, by service. A key decodes to
//! its name where encoding that name gives the key back, and stays as it is otherwise. So second
//! spellings of a field, keys that are data (`FTP_CONTROL`, `AI & ML Applications`) and keys
//! nobody has heard of come through unharmed. What one object holds is looked at as a whole: where
//! the wire has both `deviceType` and `device_type`, both stay as they are.
//!
//! One kind of key cannot be told from a name once it is read: a lone snake_case key whose name
//! encodes to another spelling (`device_type` where the service otherwise says `deviceType`).
//! An operation that wants it says so with its [`Spelling`], a caller with [`Wire`].

mod data;
mod plain;
mod reader;
mod typed;
mod wire;

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

pub(crate) use plain::wire as camel_case;
pub(crate) use reader::Unread;
pub(crate) use typed::from_value;
pub use wire::Wire;
pub(crate) use wire::{is_marked as is_wire, unwrap as unwrap_wire};

/// The wire names that an operation sends for names that stand for several: `(name, wire)`.
pub(crate) type Spelling = &'static [(&'static str, &'static str)];

/// A service's field names, as far as the plain rules do not give them.
#[derive(Debug)]
pub(crate) struct Names {
    /// The wire key that a name is sent as: `(name, wire)`, sorted.
    wires: &'static [(&'static str, &'static str)],
    /// The name that a wire key stands for: `(wire, name)`, sorted.
    names: &'static [(&'static str, &'static str)],
    /// The fields whose value is a map, its keys being data; in both spellings.
    maps: &'static [&'static str],
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
    static PLAIN: Names = Names { wires: &[], names: &[], maps: &[] };
    data::find(service).unwrap_or(&PLAIN)
}

/// A body as it is, but for the markers of [`Wire`].
pub(crate) fn without_marks(value: Value) -> Value {
    of("").walk(value, |map| map)
}

impl Names {
    /// Reads an answer, naming its keys on the way.
    ///
    /// Integers that 64 bits cannot hold become text, digit by digit. With a spelling, the keys
    /// that it does not send stay as they are: for answers that are to look alike whatever
    /// operation gave them, it is empty.
    ///
    /// # Errors
    ///
    /// As [`serde_json::from_slice`], and where the values would take more than `room` bytes.
    pub(crate) fn decode_within(
        &'static self,
        json: &[u8],
        spelling: Spelling,
        room: u64,
    ) -> Result<Value, Unread> {
        reader::read_within(self, json, spelling, room)
    }

    /// Reads what is no larger than what the caller has in memory anyway, or, in tests, anything.
    pub(crate) fn decode(
        &'static self,
        json: &[u8],
        spelling: Spelling,
    ) -> Result<Value, serde_json::Error> {
        self.decode_within(json, spelling, u64::MAX).map_err(|unread| match unread {
            Unread::Json(error) => error,
            Unread::TooLarge => serde::de::Error::custom("is too large"),
        })
    }

    /// Reads the items of a list straight into a type: those of the answer itself, or of the one
    /// field among `at` that it has. None where [`decode`](Self::decode) has to have a look.
    pub(crate) fn read_items<T: DeserializeOwned>(
        &'static self,
        json: &[u8],
        at: &[&str],
    ) -> Option<Vec<T>> {
        typed::read_items(self, json, at)
    }

    /// Reads an answer as far as a walk through its list needs it: of each item the id alone,
    /// the rest as [`decode`](Self::decode) does. None where that is not enough.
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
    pub(crate) fn decode_value(&self, value: Value, spelling: Spelling) -> Value {
        self.walk(value, |map| {
            rename(map, |map, wire| {
                let name = self.decode_key(wire, spelling);
                // A key that is spelt like the name has it; this one stays as it is.
                let taken = map.contains_key(&*name) && self.decode_key(&name, spelling) == name;
                if taken { Cow::Borrowed(wire) } else { name }
            })
        })
    }

    /// Spells the keys of a body as on the wire, and takes the markers of [`Wire`] off.
    pub(crate) fn encode(&self, value: Value, spelling: Spelling) -> Value {
        self.walk(value, |map| {
            rename(map, |map, name| {
                let wire = self.encode_key(name, spelling);
                // Another key of the object is, or has the better claim to be, that wire key.
                let spelt = map.contains_key(&*wire) && self.encode_key(&wire, spelling) == wire;
                let canonical = self.decode_key(&wire, spelling);
                let taken = spelt || (canonical != name && map.contains_key(&*canonical));
                if taken { Cow::Borrowed(name) } else { wire }
            })
        })
    }

    /// The wire key that a name is sent as. A key spelt as on the wire stays as it is.
    pub(crate) fn encode_key<'a>(&self, name: &'a str, spelling: Spelling) -> Cow<'a, str> {
        let said = spelling.iter().find(|(spelt, _)| *spelt == name).map(|(_, wire)| *wire);
        match said.or_else(|| look_up(self.wires, name)) {
            Some(wire) => Cow::Borrowed(wire),
            None => plain::wire(name),
        }
    }

    /// The name of a wire key, or the key where its name is not sent as it.
    pub(crate) fn decode_key<'a>(&self, wire: &'a str, spelling: Spelling) -> Cow<'a, str> {
        let said = spelling.iter().find(|(_, spelt)| *spelt == wire).map(|(name, _)| *name);
        let name = match said.or_else(|| look_up(self.names, wire)) {
            Some(name) => Cow::Borrowed(name),
            None => plain::name(wire),
        };
        if name == wire || self.encode_key(&name, spelling) != wire {
            return Cow::Borrowed(wire);
        }
        name
    }

    /// Whether the keys of this field's value are data.
    fn is_map(&self, key: &str) -> bool {
        self.maps.contains(&key)
    }

    /// Renames the keys of every object in a value.
    // With a list of what is left to do, so that no depth of nesting exhausts the stack.
    fn walk(
        &self,
        mut root: Value,
        rename: impl Fn(Map<String, Value>) -> Map<String, Value>,
    ) -> Value {
        let mut open = vec![(&mut root, Keys::Names)];
        while let Some((value, mut keys)) = open.pop() {
            while wire::unwrap(value) {
                keys = Keys::Wire;
            }
            let below = if keys == Keys::Wire { Keys::Wire } else { Keys::Names };
            match value {
                Value::Array(items) => open.extend(items.iter_mut().map(|item| (item, below))),
                Value::Object(map) => {
                    if keys == Keys::Names {
                        *map = rename(std::mem::take(map));
                    }
                    open.extend(map.iter_mut().map(|(key, value)| {
                        let is_map = keys == Keys::Names && self.is_map(key);
                        (value, if is_map { Keys::Data } else { below })
                    }));
                }
                _ => {}
            }
        }
        root
    }
}

/// Gives every key of an object the name that `choose` has for it, and never one of them twice.
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
