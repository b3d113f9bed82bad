//! The marker for values that are sent as they are.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// The only key of a marked value, until [`Names::encode`](super::Names::encode) removes it.
const MARK: &str = "$zscaler::wire";

/// Sends a value as it is: no key in it is renamed. It may be a whole body, or any part of a body or
/// query.
///
/// Use it for fields whose wire names this crate does not know, and for objects whose keys are data:
///
/// ```
/// use zscaler::{json, Wire};
///
/// let body = json!({
///     "display_name": "Branch",                     // sent as `displayName`
///     "labels": Wire(json!({"cost_center": "42"})), // sent as it is
/// });
/// # let _ = body;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wire<T>(
    /// The value.
    pub T,
);

// A map, because `serde_json::to_value` would drop a newtype.
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

/// Removes the marker from a value. Returns whether there was one.
pub(crate) fn unwrap(value: &mut Value) -> bool {
    let inner = match value {
        Value::Object(map) if is_marked(map) => map.get_mut(MARK).map(Value::take),
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
