//! Ids, which are text in some services and numbers in others.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::call::path_argument::PathArgument;

/// An id, as text or as a number, as the API sent it. ZPA's ids are text of 18 digits. ZIA's ids
/// are numbers.
///
/// Two ids are equal if their texts are equal: `7` equals `"7"`. An id works as a path argument,
/// prints without quotes, and is sent back in its original type.
///
/// An id is empty if the value that it was read from has no id. A path argument must not be empty.
///
/// ```
/// use zscaler::field::Id;
///
/// let id: Id = serde_json::from_str("72058304855015424")?;
/// assert_eq!(id.to_string(), "72058304855015424");
/// assert_eq!(id, Id::from("72058304855015424"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Id(Kind);

#[derive(Clone, Debug, Default)]
enum Kind {
    #[default]
    Empty,
    Text(Box<str>),
    /// A number, and its text.
    Number(serde_json::Number, Box<str>),
}

impl Id {
    /// Reads text or a whole number as an id. Any other value becomes an empty id.
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::String(text) => Self::from(text.as_str()),
            Value::Number(number) if !number.is_f64() => Self::number(number.clone()),
            _ => Self::default(),
        }
    }

    fn number(number: serde_json::Number) -> Self {
        let text = number.to_string().into();
        Self(Kind::Number(number, text))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Kind::Empty => "",
            Kind::Text(text) | Kind::Number(_, text) => text,
        }
    }

    /// Whether the id is empty.
    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        match text.is_empty() {
            true => Self::default(),
            false => Self(Kind::Text(text.into())),
        }
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Value> for Id {
    /// Reads text or a whole number as an id. Any other value becomes an empty id.
    fn from(value: &Value) -> Self {
        Self::of(value)
    }
}

impl From<Id> for Value {
    fn from(id: Id) -> Self {
        match id.0 {
            Kind::Empty => Self::Null,
            Kind::Text(text) => Self::String(text.into()),
            Kind::Number(number, _) => Self::Number(number),
        }
    }
}

/// Allows to look up text in a map with ids as keys.
impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {
        $(
            impl From<$number> for Id {
                fn from(number: $number) -> Self {
                    Self::number(number.into())
                }
            }

            impl PartialEq<$number> for Id {
                fn eq(&self, other: &$number) -> bool {
                    self.as_str() == other.to_string()
                }
            }
        )+
    };
}

whole_numbers!(u32, u64, i32, i64);

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Id {}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PathArgument for Id {
    fn segment(&self) -> Result<String, String> {
        match self.is_empty() {
            true => Err("is an empty id; the value that it was read from has no id".to_owned()),
            false => self.as_str().segment(),
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Kind::Empty => serializer.serialize_none(),
            Kind::Text(text) => serializer.serialize_str(text),
            Kind::Number(number, _) => number.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdVisitor)
    }
}

struct IdVisitor;

impl Visitor<'_> for IdVisitor {
    type Value = Id;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an id: text or a whole number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Id, E> {
        Ok(Id::from(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Id, E> {
        Ok(Id::from(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
        Ok(Id::from(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Id, E> {
        Ok(Id::default())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::collections::HashSet;

    use serde_json::json;

    use super::*;

    #[test]
    fn an_id_keeps_its_type_and_equals_the_same_text() {
        for value in [json!(7), json!("7"), json!(-1), json!(u64::MAX), json!("CUSTOM_01")] {
            let id: Id = serde_json::from_value(value.clone()).unwrap();
            assert_eq!(serde_json::to_value(&id).unwrap(), value);
            assert_eq!(Value::from(id.clone()), value);
            assert_eq!(id, Id::of(&value));
        }
        assert_eq!(Id::of(&json!(7)), Id::of(&json!("7")));
        let set: HashSet<Id> = [Id::from(7_u64), Id::from("7"), Id::from("8")].into();
        assert!(set.len() == 2 && set.contains("7"));
        let id = Id::from("7");
        assert!(id == "7" && id == 7_u64);
    }

    #[test]
    fn an_empty_id_is_refused_as_a_path_argument() {
        for value in [json!(null), json!({}), json!(1.5), json!("")] {
            assert!(Id::of(&value).segment().is_err(), "{value}");
        }
        assert!(serde_json::from_value::<Id>(json!(1.5)).is_err());
        assert_eq!(serde_json::to_value(Id::default()).unwrap(), json!(null));
    }
}
