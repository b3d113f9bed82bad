//! The marker for values that are sent as they are.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// The only key of a marked value between the caller and [`Names::encode`](super::Names::encode).
const MARK: &str = "$zscaler::wire";

/// Sends a value untouched, whole or as any part of a body or query: no key in it is renamed.
///
/// For fields that the API names unlike anything this crate knows, and for objects whose keys are
/// data:
///
/// ```
/// use zscaler::{json, Wire};
///
/// let body = json!({
///     "display_name": "Branch",                     // sent as `displayName`
///     "labels": Wire(json!({"cost_center": "42"})), // sent as it stands
/// });
/// # let _ = body;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wire<T>(
    /// What is sent.
    pub T,
);

// A map and not a newtype, which `serde_json::to_value` would dissolve.
impl<T: Serialize> Serialize for Wire<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(MARK, &self.0)?;
        map.end()
    }
}

/// Whether an object is a marked value.
pub(crate) fn is_marked(map: &Map<String, Value>) -> bool {
    map.len() == 1 && map.contains_key(MARK)
}

/// Takes the marker off a value; whether there was one.
pub(crate) fn unwrap(value: &mut Value) -> bool {
    let inner = match value {
        Value::Object(map) if map.len() == 1 => map.get_mut(MARK).map(Value::take),
        _ => None,
    };
    match inner {
        Some(inner) => {
            *value = inner;
            true
        }
        None => false,
    }
}
