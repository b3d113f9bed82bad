//! References to other objects: an id, usually with a name.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::field::Id;

/// A reference to another object, sent as `{"id": 7, "name": "Pune"}` or as the id alone.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Reference {
    /// The object's id.
    pub id: Id,
    /// Its name, if the API sends it.
    pub name: Option<String>,
    /// The other fields that the API sends.
    pub extra: Map<String, Value>,
}

impl Reference {
    /// Makes a reference to the object with this id.
    pub fn to(id: impl Into<Id>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(name) = &self.name {
            map.serialize_entry("name", name)?;
        }
        for (name, value) in &self.extra {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReferenceVisitor)
    }
}

struct ReferenceVisitor;

impl<'de> Visitor<'de> for ReferenceVisitor {
    type Value = Reference;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a reference: an object with an id, or the id")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Reference, E> {
        Id::deserialize(number.into_deserializer()).map(Reference::to)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Reference, E> {
        Id::deserialize(number.into_deserializer()).map(Reference::to)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Reference, E> {
        Ok(Reference::to(text))
    }

    fn visit_unit<E: Error>(self) -> Result<Reference, E> {
        Ok(Reference::default())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Reference, A::Error> {
        let mut reference = Reference::default();
        while let Some(key) = access.next_key::<String>()? {
            match key.as_str() {
                "id" => reference.id = access.next_value()?,
                "name" => reference.name = access.next_value()?,
                _ => {
                    reference.extra.insert(key, access.next_value()?);
                }
            }
        }
        Ok(reference)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_reference_keeps_all_fields_of_the_response() {
        for value in [
            json!({"id": 7, "name": "Pune", "extensions": {"a": 1}}),
            json!({"id": "216196257331285825"}),
        ] {
            let reference: Reference = serde_json::from_value(value.clone()).unwrap();
            assert_eq!(serde_json::to_value(&reference).unwrap(), value);
        }
        let bare: Reference = serde_json::from_value(json!("7")).unwrap();
        assert_eq!(serde_json::to_value(bare).unwrap(), json!({"id": "7"}));
        let nothing: Reference = serde_json::from_value(json!(null)).unwrap();
        assert!(nothing.id.is_empty());
    }
}
