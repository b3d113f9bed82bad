//! Reads JSON into users' types, and gives its keys their names.
//!
//! The deserializer wraps that of serde_json and passes on names instead of keys. Some rare cases
//! need a whole value. For these, it reports that it is unsure, and the caller reads a value first.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny,
    MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::Value;

use super::Names;
use super::integers::is_huge;
use super::known_keys::{KnownKeys, ROOT};
use super::map_key::MapKey;

/// Reads the items of a list. The list is the response itself, or the only field of `at` that the
/// response has. `None` if a whole value is needed, either for the items or for the error.
pub(super) fn read_items<T: DeserializeOwned>(
    names: &'static Names,
    json: &[u8],
    at: &[&str],
    room: u64,
) -> Option<Vec<T>> {
    let keys = KnownKeys::of(names);
    let mut state = State { keys: Some(keys), path: None, unsure: false, room };
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let page = Page { state: &mut state, at, items: PhantomData };
    let items = deserializer.deserialize_any(page).ok().filter(|_| deserializer.end().is_ok());
    let sure = !state.unsure;
    if let Some(keys) = state.keys {
        keys.keep();
    }
    items.flatten().filter(|_| sure)
}

/// Reads a type from a value whose keys are already names. An error comes with the path of the field
/// that does not fit.
pub(crate) fn from_value<T: DeserializeOwned>(
    value: &Value,
) -> Result<T, (String, serde_json::Error)> {
    let error = match T::deserialize(value) {
        Ok(made) => return Ok(made),
        Err(error) => error,
    };
    // Again, to find the path.
    let mut state = State { keys: None, path: Some(Vec::new()), unsure: false, room: u64::MAX };
    let seen = T::deserialize(Naming { inner: value, state: &mut state, field: ROOT, data: false });
    let path = state.path.unwrap_or_default().join(".");
    Err((path, seen.err().unwrap_or(error)))
}

/// The size of an item of an array in bytes, even if it is shorter on the wire.
const ITEM: u64 = 64;

/// The state of the reader.
struct State {
    /// The known keys. `None` if the keys are already names.
    keys: Option<KnownKeys>,
    /// The path of the current field, if it is needed.
    path: Option<Vec<String>>,
    /// Whether reading a whole value first may give another result.
    unsure: bool,
    /// How many bytes the items of arrays may still take, approximately.
    room: u64,
}

impl State {
    fn enter(&mut self, step: impl FnOnce() -> String) {
        if let Some(path) = &mut self.path {
            path.push(step());
        }
    }

    /// Only called after success: after an error, the path stays at the field that has it.
    fn leave(&mut self) {
        if let Some(path) = &mut self.path {
            path.pop();
        }
    }
}

/// A deserializer that passes on names instead of keys.
struct Naming<'s, D> {
    inner: D,
    state: &'s mut State,
    /// The place of the key that has the value.
    field: usize,
    /// Whether the value's own keys are data.
    data: bool,
}

macro_rules! forward {
    ($($method:ident($($argument:ident: $kind:ty),*);)+) => {
        $(
            fn $method<V: Visitor<'de>>(
                self,
                $($argument: $kind,)*
                visitor: V,
            ) -> Result<V::Value, D::Error> {
                let Self { inner, state, field, data } = self;
                inner.$method($($argument,)* Watch { visitor, state, field, data })
            }
        )+
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Naming<'_, D> {
    type Error = D::Error;

    forward! {
        deserialize_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_option();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_map();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_ignored_any(visitor)
    }
}

/// A visitor that passes what it visits to another one, with names instead of keys.
struct Watch<'s, V> {
    visitor: V,
    state: &'s mut State,
    field: usize,
    data: bool,
}

macro_rules! visit {
    ($($method:ident: $kind:ty),+) => {
        $(fn $method<E: Error>(self, value: $kind) -> Result<V::Value, E> {
            self.visitor.$method(value)
        })+
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watch<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(formatter)
    }

    visit! {
        visit_bool: bool, visit_i64: i64, visit_i128: i128, visit_u64: u64, visit_u128: u128,
        visit_char: char, visit_str: &str, visit_borrowed_str: &'de str, visit_string: String,
        visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8], visit_byte_buf: Vec<u8>
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.state.unsure |= is_huge(value);
        self.visitor.visit_f64(value)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        let Self { visitor, state, field, data } = self;
        visitor.visit_some(Naming { inner, state, field, data })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        let Self { visitor, state, field, data } = self;
        visitor.visit_newtype_struct(Naming { inner, state, field, data })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(Items { access, state: self.state, field: self.field, count: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        let Self { visitor, state, field, data } = self;
        let key = state.keys.as_ref().and_then(|keys| keys.get(field));
        let guess = key.map_or(ROOT, |key| key.first);
        visitor.visit_map(Entries { access, state, field, data, guess, before: None })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(Variants { access, state: self.state })
    }
}

/// A seed whose deserializer passes on names instead of keys.
struct Seed<'s, S> {
    seed: S,
    state: &'s mut State,
    field: usize,
    data: bool,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        let Self { seed, state, field, data } = self;
        seed.deserialize(Naming { inner, state, field, data })
    }
}

struct Items<'s, A> {
    access: A,
    state: &'s mut State,
    field: usize,
    count: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        match self.state.room.checked_sub(ITEM) {
            Some(room) => self.state.room = room,
            None => return Err(A::Error::custom("takes more memory than it may")),
        }
        let (field, count) = (self.field, self.count);
        self.count += 1;
        self.state.enter(|| count.to_string());
        let seed = Seed { seed, state: &mut *self.state, field, data: false };
        let item = self.access.next_element_seed(seed)?;
        self.state.leave();
        Ok(item)
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

struct Entries<'s, A> {
    access: A,
    state: &'s mut State,
    field: usize,
    data: bool,
    /// The place where the next key probably is.
    guess: usize,
    /// The key that came before.
    before: Option<usize>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let reader =
            KeyReader { seed, state: &mut *self.state, guess: self.guess, plain: self.data };
        let Some((key, place)) = self.access.next_key_seed(reader)? else { return Ok(None) };
        if let (Some(keys), false) = (&mut self.state.keys, self.data) {
            if place != self.guess {
                match self.before {
                    Some(before) => {
                        keys.get_mut(before).into_iter().for_each(|key| key.next = place);
                    }
                    None => {
                        keys.get_mut(self.field).into_iter().for_each(|key| key.first = place);
                    }
                }
            }
            self.guess = keys.get(place).map_or(ROOT, |key| key.next);
        }
        self.before = Some(place);
        Ok(Some(key))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        // A key that is data stands at the root, and the keys of its value are names.
        let field = self.before.unwrap_or(ROOT);
        let key = self.state.keys.as_ref().and_then(|keys| keys.get(field));
        let data = key.is_some_and(|key| key.is_map);
        let value =
            self.access.next_value_seed(Seed { seed, state: &mut *self.state, field, data })?;
        self.state.leave();
        Ok(value)
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

/// Reads one key, and passes its name to the seed.
struct KeyReader<'s, S> {
    seed: S,
    state: &'s mut State,
    guess: usize,
    /// Whether the key is data.
    plain: bool,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for KeyReader<'_, S> {
    type Value = (S::Value, usize);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for KeyReader<'_, S> {
    type Value = (S::Value, usize);

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, wire: &str) -> Result<Self::Value, E> {
        let Self { seed, state, guess, plain } = self;
        state.enter(|| wire.to_owned());
        match &mut state.keys {
            Some(keys) if !plain => {
                let place = keys.find(wire, guess);
                let key = keys.get(place);
                state.unsure |= key.is_some_and(|key| key.contested);
                let name = key.map_or(wire, |key| &key.name);
                Ok((seed.deserialize(MapKey::new(name))?, place))
            }
            _ => Ok((seed.deserialize(MapKey::new(wire))?, ROOT)),
        }
    }
}

/// The variants of an enum. A variant with content needs a whole value.
struct Variants<'s, A> {
    access: A,
    state: &'s mut State,
}

impl<'s, 'de, A: EnumAccess<'de>> EnumAccess<'de> for Variants<'s, A> {
    type Error = A::Error;
    type Variant = Variants<'s, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let (value, access) = self.access.variant_seed(seed)?;
        Ok((value, Variants { access, state: self.state }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Variants<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.access.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.state.unsure = true;
        self.access.newtype_variant_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.state.unsure = true;
        self.access.tuple_variant(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.state.unsure = true;
        self.access.struct_variant(fields, visitor)
    }
}

/// Reads a response that is a page of a list.
struct Page<'s, 'a, T> {
    state: &'s mut State,
    at: &'a [&'a str],
    items: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Page<'_, '_, T> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a page of a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        List { state: self.state, field: ROOT, items: PhantomData }.visit_seq(access).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(wire) = access.next_key::<String>()? {
            let keys = self.state.keys.as_mut();
            let place = keys.map_or(ROOT, |keys| keys.find(&wire, ROOT));
            let key = self.state.keys.as_ref().and_then(|keys| keys.get(place));
            if !key.is_some_and(|key| self.at.contains(&&*key.name)) {
                access.next_value::<IgnoredAny>()?;
                continue;
            }
            // Two lists: only the whole value shows which one it is.
            self.state.unsure |= found.is_some();
            let list = List { state: &mut *self.state, field: place, items: PhantomData };
            found = Some(access.next_value_seed(list)?);
        }
        Ok(found)
    }
}

/// Reads an array of items.
struct List<'s, T> {
    state: &'s mut State,
    field: usize,
    items: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for List<'_, T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for List<'_, T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Vec<T>, A::Error> {
        let mut access = Items { access, state: self.state, field: self.field, count: 0 };
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}
