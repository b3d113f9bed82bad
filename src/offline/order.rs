//! The order of rules. If a rule takes a place, the others move.

use serde_json::{Map, Value};

use super::store::{Store, id_text};

/// A change of a rule's place.
#[derive(Clone, Copy)]
pub(super) enum Move {
    /// The rule is added at this place.
    Into(i64),
    /// The rule moves from one place to another.
    FromTo(i64, i64),
    /// The rule is removed from this place.
    Out(i64),
}

impl Move {
    /// The new place of another rule.
    fn shift(self, order: i64) -> i64 {
        match self {
            Self::Into(to) if order >= to => order + 1,
            Self::FromTo(from, to) if from < order && order <= to => order - 1,
            Self::FromTo(from, to) if to <= order && order < from => order + 1,
            Self::Out(from) if order > from => order - 1,
            _ => order,
        }
    }
}

/// The place of one of the tenant's own rules. None for anything else.
pub(super) fn place(item: &Map<String, Value>) -> Option<i64> {
    let is_own = ["predefined", "defaultRule"]
        .iter()
        .all(|flag| item.get(*flag) != Some(&Value::Bool(true)));
    item.get("order")?.as_i64().filter(|order| is_own && *order > 0)
}

/// Moves the other rules before a rule moves. If the new place is free, no rule moves.
pub(super) fn make_room(store: &mut Store, path: &str, change: Move) {
    let Some(items) = store.collection(path) else { return };
    let rules: Vec<(Map<String, Value>, i64)> = items
        .iter()
        .filter_map(|item| {
            let item: Map<String, Value> = serde_json::from_str(item).ok()?;
            let order = place(&item)?;
            Some((item, order))
        })
        .collect();
    if let Move::Into(to) = change
        && rules.iter().all(|(_, order)| *order != to)
    {
        return;
    }
    for (mut item, order) in rules {
        let shifted = change.shift(order);
        if shifted != order {
            item.insert("order".to_owned(), shifted.into());
            store.put(path, Value::Object(item));
        }
    }
}

/// Puts the rules of a ZPA policy into this order. Rules that are not named follow.
pub(super) fn put_into_order(store: &mut Store, path: &str, ids: &[Value]) {
    let Some(items) = store.collection_mut(path) else { return };
    let mut rules: Vec<Map<String, Value>> =
        items.iter().filter_map(|item| serde_json::from_str(item).ok()).collect();
    let place = |rule: &Map<String, Value>| {
        let id = rule.get("id").and_then(id_text);
        ids.iter().position(|other| id_text(other) == id).unwrap_or(ids.len())
    };
    rules.sort_by_key(place);
    for (at, mut rule) in rules.into_iter().enumerate() {
        if let Some(id) = rule.get("id").and_then(id_text) {
            items.remove(&id);
            rule.insert("ruleOrder".to_owned(), (at + 1).to_string().into());
            items.put(&id, Value::Object(rule).to_string());
        }
    }
}
