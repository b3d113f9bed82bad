//! The step from a page to the next.

use serde_json::Value;

use super::count;

/// The query parameters of the next request.
pub(crate) type Step = Vec<(String, Value)>;

/// The one parameter in which two steps differ, and the difference, if it is a growing number.
pub(super) fn stride(from: &Step, to: &Step) -> Option<(String, u64)> {
    let mut changed = to.iter().filter(|parameter| !from.contains(parameter));
    let (name, value) = changed.next().filter(|_| from.len() == to.len())?;
    let (_, before) = from.iter().find(|(known, _)| known == name)?;
    let stride = count(value)?.checked_sub(count(before)?)?;
    (stride > 0 && changed.next().is_none()).then(|| (name.clone(), stride))
}

/// Adds to a count. It stays a number or text, as it was.
pub(super) fn shifted(value: &Value, further: u64) -> Option<Value> {
    let sum = count(value)?.checked_add(further)?;
    Some(if value.is_string() { sum.to_string().into() } else { sum.into() })
}
