//! stub
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};
use std::borrow::Cow;
pub(crate) type Spelling = &'static [(&'static str, &'static str)];
pub(crate) struct Names;
static N: Names = Names;
pub(crate) fn of(_: &str) -> &'static Names {
    &N
}
/// w
pub struct Wire<T>(pub T);
const MARK: &str = "$zscaler::wire";
impl<T: Serialize> Serialize for Wire<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut m = s.serialize_map(Some(1))?;
        m.serialize_entry(MARK, &self.0)?;
        m.end()
    }
}
impl<T> Wire<T> {
    pub(crate) fn unwrap(map: &Map<String, Value>) -> Option<&Value> {
        (map.len() == 1).then(|| map.get(MARK)).flatten()
    }
}
impl Names {
    pub(crate) fn decode(&self, json: &[u8], s: Spelling) -> Result<Value, serde_json::Error> {
        Ok(self.decode_value(serde_json::from_slice(json)?, s))
    }
    pub(crate) fn decode_value(&self, v: Value, s: Spelling) -> Value {
        match v {
            Value::Object(m) => Value::Object(
                m.into_iter()
                    .map(|(k, v)| (self.decode_key(&k, s).into_owned(), self.decode_value(v, s)))
                    .collect(),
            ),
            Value::Array(a) => {
                Value::Array(a.into_iter().map(|v| self.decode_value(v, s)).collect())
            }
            v => v,
        }
    }
    pub(crate) fn encode(&self, v: Value, s: Spelling) -> Value {
        match v {
            Value::Object(m) => {
                if let Some(w) = Wire::<Value>::unwrap(&m) {
                    return w.clone();
                }
                Value::Object(
                    m.into_iter()
                        .map(|(k, v)| (self.encode_key(&k, s).into_owned(), self.encode(v, s)))
                        .collect(),
                )
            }
            Value::Array(a) => Value::Array(a.into_iter().map(|v| self.encode(v, s)).collect()),
            v => v,
        }
    }
    pub(crate) fn encode_key<'a>(&self, n: &'a str, _: Spelling) -> Cow<'a, str> {
        let mut o = String::new();
        let mut up = false;
        for c in n.chars() {
            if c == '_' {
                up = true
            } else if up {
                o.push(c.to_ascii_uppercase());
                up = false
            } else {
                o.push(c)
            }
        }
        o.into()
    }
    pub(crate) fn decode_key<'a>(&self, w: &'a str, _: Spelling) -> Cow<'a, str> {
        let mut o = String::new();
        for c in w.chars() {
            if c.is_ascii_uppercase() {
                o.push('_');
                o.push(c.to_ascii_lowercase())
            } else {
                o.push(c)
            }
        }
        o.into()
    }
}
