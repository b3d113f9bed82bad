//! Digests of pages, to notice pages and items that come again.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

/// The digest of a page: of its length, its first and its last item. Items are known by their ids, if
/// these two differ.
pub(super) fn mark(items: &[Value]) -> Option<u64> {
    let (first, last) = (items.first()?, items.last()?);
    let id = |item: &Value| {
        item.get("id").filter(|id| id.is_string() || id.is_number()).map(Value::to_string)
    };
    let (first, last) = match (id(first), id(last)) {
        (Some(first), Some(last)) if first != last => (first, last),
        _ => (first.to_string(), last.to_string()),
    };
    Some(hash(&(items.len(), first, last)))
}

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Digests of the ids of items, sorted. None if the ids do not distinguish the items.
pub(super) fn ids(items: &[Value]) -> Option<Vec<u64>> {
    let ids = items.iter().map(|item| match item.get("id")? {
        Value::String(id) => Some(hash(id)),
        // The ids of a list are all text or all numbers, so a number may have another digest than
        // its text.
        Value::Number(id) => {
            Some(id.as_u64().map_or_else(|| hash(&id.to_string()), |id| hash(&id)))
        }
        _ => None,
    });
    let mut ids = ids.collect::<Option<Vec<_>>>()?;
    ids.sort_unstable();
    let are_distinct = ids.windows(2).all(|pair| matches!(pair, [a, b] if a != b));
    are_distinct.then_some(ids)
}

/// Digests of items without ids, sorted.
pub(super) fn contents(items: &[Value]) -> Vec<u64> {
    let mut contents: Vec<_> = items.iter().map(|item| hash(&item.to_string())).collect();
    contents.sort_unstable();
    contents
}
