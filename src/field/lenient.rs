//! Readers for fields that the services send in several types.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::Value;

/// The types that [`number`] reads: numbers and `Option`s of numbers.
pub trait Number: Default {
    /// Parses a text as a number.
    fn parse(text: &str) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl Number for $number {
            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        })+
    };
}

numbers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64);

impl<N: Number> Number for Option<N> {
    fn parse(text: &str) -> Option<Self> {
        N::parse(text).map(Some)
    }
}

/// Reads a number that may be sent as text: `1`, `"1"`.
///
/// # Errors
///
/// If the value is not a number, or too large for the field's type.
pub fn number<'de, D: Deserializer<'de>, N: Number>(deserializer: D) -> Result<N, D::Error> {
    let read = deserializer.deserialize_any(Scalar { wanted: "a number, or text that is one" })?;
    match read {
        Read::Nothing => Ok(N::default()),
        Read::Text(text) | Read::Number(text) => match N::parse(&text) {
            Some(number) => Ok(number),
            None => Err(D::Error::custom(format!("{text:?} is not a number that fits the field"))),
        },
        Read::Flag(flag) => Err(D::Error::custom(format!("{flag} is not a number"))),
    }
}

/// Reads a flag that may be sent as text or a number: `true`, `"true"`, `"1"`, `1`, `"YES"`,
/// `"ON"`, `"ENABLED"`, and their opposites. The field is a `bool` or an `Option<bool>`.
///
/// # Errors
///
/// If the value has another form.
pub fn flag<'de, D: Deserializer<'de>, F: From<bool> + Default>(
    deserializer: D,
) -> Result<F, D::Error> {
    let read = deserializer.deserialize_any(Scalar { wanted: "a flag" })?;
    match read {
        Read::Nothing => Ok(F::default()),
        Read::Flag(flag) => Ok(flag.into()),
        Read::Text(text) | Read::Number(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" | "enabled" | "enable" => Ok(true.into()),
            "false" | "0" | "no" | "off" | "disabled" | "disable" => Ok(false.into()),
            _ => Err(D::Error::custom(format!("{text:?} is not a flag"))),
        },
    }
}

/// Reads text that may be sent as a number or a flag. The field is a `String` or an
/// `Option<String>`.
///
/// # Errors
///
/// If the value is an array or an object.
pub fn text<'de, D: Deserializer<'de>, T: From<String> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Ok(match deserializer.deserialize_any(Scalar { wanted: "text" })? {
        Read::Nothing => T::default(),
        Read::Text(text) | Read::Number(text) => text.into(),
        Read::Flag(flag) => flag.to_string().into(),
    })
}

/// Reads a list that may also be sent as null, or as a single entry without a list.
///
/// # Errors
///
/// If an entry does not fit the list's type.
pub fn list<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_any(ListVisitor(PhantomData))
}

/// The value of a field.
pub(super) enum Read {
    /// Null, or empty text.
    Nothing,
    Text(String),
    Number(String),
    Flag(bool),
}

/// Reads text, a number or a flag.
pub(super) struct Scalar {
    pub(super) wanted: &'static str,
}

impl<'de> Visitor<'de> for Scalar {
    type Value = Read;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.wanted)
    }

    fn visit_unit<E: Error>(self) -> Result<Read, E> {
        Ok(Read::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Read, E> {
        Ok(Read::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Read, E> {
        Ok(Read::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Read, E> {
        Ok(Read::Number(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Read, E> {
        Ok(Read::Number(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Read, E> {
        Ok(Read::Number(number.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Read, E> {
        Ok(match text.trim().is_empty() {
            true => Read::Nothing,
            false => Read::Text(text.to_owned()),
        })
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<T: DeserializeOwned> ListVisitor<T> {
    fn one<E: Error>(value: impl Into<Value>) -> Result<Vec<T>, E> {
        let one = T::deserialize(value.into().into_deserializer());
        one.map(|one| vec![one]).map_err(E::custom)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list, a single entry, or null")
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_none<E: Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Vec<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(access))
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Vec<T>, A::Error> {
        let one = T::deserialize(serde::de::value::MapAccessDeserializer::new(access))?;
        Ok(vec![one])
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<T>, E> {
        match text.is_empty() {
            true => Ok(Vec::new()),
            false => Self::one(text),
        }
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Vec<T>, E> {
        Self::one(flag)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Vec<T>, E> {
        Self::one(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Vec<T>, E> {
        Self::one(number)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Vec<T>, E> {
        Self::one(number)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde::Deserialize;
    use serde_json::{Value, json};

    use crate::field::{self, Reference};

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Row {
        #[serde(deserialize_with = "field::number")]
        count: u32,
        #[serde(deserialize_with = "field::number")]
        limit: Option<i64>,
        #[serde(deserialize_with = "field::flag")]
        on: bool,
        #[serde(deserialize_with = "field::flag")]
        known: Option<bool>,
        #[serde(deserialize_with = "field::list")]
        names: Vec<String>,
        #[serde(deserialize_with = "field::list")]
        groups: Vec<Reference>,
        #[serde(deserialize_with = "field::text")]
        port: String,
    }

    fn read(value: Value) -> Result<Row, serde_json::Error> {
        serde_json::from_value(value)
    }

    #[test]
    fn numbers_flags_texts_and_lists_are_read_in_every_form() {
        let plain = Row {
            count: 1,
            limit: Some(-5),
            on: true,
            known: Some(false),
            names: vec!["a".to_owned()],
            groups: vec![Reference::to(7_u64)],
            port: "443".to_owned(),
        };
        for value in [
            json!({"count": 1, "limit": -5, "on": true, "known": false, "names": ["a"],
                "groups": [{"id": 7}], "port": "443"}),
            json!({"count": "1", "limit": "-5", "on": "1", "known": "0", "names": "a",
                "groups": {"id": 7}, "port": 443}),
            json!({"count": "1", "limit": -5, "on": "ENABLED", "known": 0, "names": ["a"],
                "groups": 7, "port": "443"}),
        ] {
            assert_eq!(read(value.clone()).unwrap(), plain, "{value}");
            let text = value.to_string();
            assert_eq!(serde_json::from_str::<Row>(&text).unwrap(), plain, "{value}");
        }
        let empty = json!({"count": null, "limit": "", "on": null, "known": null, "names": null,
            "groups": "", "port": null});
        assert_eq!(read(empty).unwrap(), Row::default());
        assert_eq!(read(json!({})).unwrap(), Row::default());
    }

    #[test]
    fn values_of_another_form_are_an_error() {
        for value in [
            json!({"count": "many"}),
            json!({"count": -1}),
            json!({"count": 4_294_967_296_u64}),
            json!({"on": "perhaps"}),
            json!({"names": [1]}),
            json!({"port": []}),
        ] {
            assert!(read(value.clone()).is_err(), "{value}");
        }
    }
}
