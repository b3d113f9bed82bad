//! Reading JSON into the types of users, naming its keys on the way.
//!
//! A deserializer around serde_json's: whatever asks it for a key gets the key's name. What is
//! rare, and what only a whole value can tell, it leaves to those who read a value first: it says
//! that it is unsure.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny,
    IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::Value;

use super::Names;
use super::reader::{KnownKeys, ROOT, is_huge};

/// Reads the items of a list: of the answer itself, or of the one field among `at` that it has.
/// None where it takes a whole value to tell what they are, or what is wrong with them.
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

/// Makes a value whose keys are names already into a type; an error comes with the path of the
/// field that does not fit.
pub(crate) fn from_value<T: DeserializeOwned>(
    value: &Value,
) -> Result<T, (String, serde_json::Error)> {
    let error = match T::deserialize(value) {
        Ok(made) => return Ok(made),
        Err(error) => error,
    };
    // Once more, with an eye on the way.
    let mut state = State { keys: None, path: Some(Vec::new()), unsure: false, room: u64::MAX };
    let seen = T::deserialize(Naming { inner: value, state: &mut state, field: ROOT, data: false });
    let path = state.path.unwrap_or_default().join(".");
    Err((path, seen.err().unwrap_or(error)))
}

/// What an item of an array may take, small as it is on the wire.
const ITEM: u64 = 64;

/// What reading keeps in mind.
struct State {
    /// The keys that are known; none where the keys are names already.
    keys: Option<KnownKeys>,
    /// Where it is, if somebody wants to know.
    path: Option<Vec<String>>,
    /// Whether reading a whole value may come to something else.
    unsure: bool,
    /// How many bytes the items of arrays may still take, as far as that can be told.
    room: u64,
}

impl State {
    fn enter(&mut self, step: impl FnOnce() -> String) {
        if let Some(path) = &mut self.path {
            path.push(step());
        }
    }

    /// Called where all went well: what went wrong leaves the path as it was.
    fn leave(&mut self) {
        if let Some(path) = &mut self.path {
            path.pop();
        }
    }
}

/// A deserializer that names keys, and what asks for a value of it.
struct Naming<'s, D> {
    inner: D,
    state: &'s mut State,
    /// The place of the key under which the value stands.
    field: usize,
    /// Whether its own keys are data.
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

/// A visitor that hands another what it visits, with its keys named.
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
        let guess = match &state.keys {
            Some(keys) if !data => keys.get(field).map_or(ROOT, |key| key.first),
            _ => ROOT,
        };
        visitor.visit_map(Entries { access, state, field, data, guess, before: None })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(Variants { access, state: self.state })
    }
}

/// What reads a value, told how its keys are named.
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
    /// Where the next key probably is.
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
        let place = self.before.unwrap_or(ROOT);
        let (field, data) = match &self.state.keys {
            Some(keys) if !self.data => (place, keys.get(place).is_some_and(|key| key.is_map)),
            _ => (self.field, false),
        };
        let value =
            self.access.next_value_seed(Seed { seed, state: &mut *self.state, field, data })?;
        self.state.leave();
        Ok(value)
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

/// Reads one key, and hands its name to what asked for it.
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
                Ok((seed.deserialize(Key(name, PhantomData))?, place))
            }
            _ => Ok((seed.deserialize(Key(wire, PhantomData))?, ROOT)),
        }
    }
}

/// A key as what asked for it wants it: text mostly, but maps may have numbers for keys.
struct Key<'a, E>(&'a str, PhantomData<E>);

macro_rules! parsed {
    ($($method:ident $visit:ident $kind:ty;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.0.parse::<$kind>() {
                Ok(value) => visitor.$visit(value),
                Err(_) => visitor.visit_str(self.0),
            }
        })+
    };
}

impl<'de, E: Error> Deserializer<'de> for Key<'_, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_str(self.0)
    }

    parsed! {
        deserialize_bool visit_bool bool;
        deserialize_i8 visit_i64 i64;
        deserialize_i16 visit_i64 i64;
        deserialize_i32 visit_i64 i64;
        deserialize_i64 visit_i64 i64;
        deserialize_u8 visit_u64 u64;
        deserialize_u16 visit_u64 u64;
        deserialize_u32 visit_u64 u64;
        deserialize_u64 visit_u64 u64;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        IntoDeserializer::<E>::into_deserializer(self.0).deserialize_enum(name, variants, visitor)
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct
        map struct identifier ignored_any
    }
}

/// The variants of an enum: those with something in them take a whole value.
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

/// Reads an answer that is a page of a list.
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
            // Two lists: which of them it is, is for the whole value to say.
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
