//! The data of a tenant: collections of items, and single values.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// Collections and single values by their paths.
#[derive(Default)]
pub(super) struct Store {
    collections: HashMap<String, Collection>,
    singles: HashMap<String, Value>,
    /// The number of the last id.
    last: u64,
    /// The services with changes that are not activated.
    pending: Vec<&'static str>,
}

/// Items in the order in which they were added, by id. An item is stored as text. A million of them
/// take a fraction of the memory of values, and a page needs no values.
#[derive(Default)]
pub(super) struct Collection {
    /// A removed item leaves a `None`, until the next page is read.
    items: Vec<Option<Box<str>>>,
    index: HashMap<Box<str>, usize>,
}

/// The form of a service's ids.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IdKind {
    Number,
    /// 18 digits, as text.
    LongText,
    /// `CUSTOM_01`.
    Category,
    Text,
}

impl Store {
    /// The collection at this path, if there is one.
    pub(super) fn collection(&self, path: &str) -> Option<&Collection> {
        self.collections.get(path)
    }

    pub(super) fn collection_mut(&mut self, path: &str) -> Option<&mut Collection> {
        self.collections.get_mut(path)
    }

    /// Whether there is a collection at this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.collections.contains_key(path)
    }

    /// The paths of all collections.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.collections.keys().map(String::as_str)
    }

    /// The item with this id in the collection at this path.
    pub(super) fn item(&self, path: &str, id: &str) -> Option<&str> {
        self.collection(path)?.get(id)
    }

    /// The single value at this path.
    pub(super) fn single(&self, path: &str) -> Option<&Value> {
        self.singles.get(path)
    }

    pub(super) fn set(&mut self, path: &str, value: Value) {
        self.singles.insert(path.to_owned(), value);
    }

    /// Removes the collection or the value at this path.
    pub(super) fn clear(&mut self, path: &str) {
        self.singles.remove(path);
        self.collections.remove(path);
    }

    /// Adds an item to a collection, and returns it with its id. The collection is made if it does
    /// not exist.
    pub(super) fn put(&mut self, path: &str, mut item: Value) -> Value {
        let name = id_name(path);
        if let (None, Value::Object(fields)) = (id_of(path, &item), &mut item) {
            let id = self.fresh_id(path);
            fields.shift_remove(name);
            fields.shift_insert(0, name.to_owned(), id);
        }
        if !self.collections.contains_key(path) {
            self.collections.insert(path.to_owned(), Collection::default());
        }
        if let Some(collection) = self.collections.get_mut(path) {
            let id = id_of(path, &item).unwrap_or_else(|| item.to_string());
            collection.put(&id, item.to_string());
        }
        item
    }

    /// The number of items in all collections.
    pub(super) fn len(&self) -> usize {
        self.collections.values().map(Collection::len).sum()
    }

    fn fresh_id(&mut self, path: &str) -> Value {
        let kind = IdKind::at(path);
        loop {
            self.last += 1;
            let id = kind.make(self.last);
            let taken = id_text(&id).is_some_and(|id| self.item(path, &id).is_some());
            if !taken {
                return id;
            }
        }
    }

    /// Notes that something was changed in a service.
    pub(super) fn note_change(&mut self, service: &'static str) {
        if !self.pending.contains(&service) {
            self.pending.push(service);
        }
    }

    /// Whether a service has changes that are not activated.
    pub(super) fn is_pending(&self, service: &str) -> bool {
        self.pending.contains(&service)
    }

    pub(super) fn activate(&mut self, service: &str) {
        self.pending.retain(|name| *name != service);
    }
}

impl Collection {
    pub(super) fn len(&self) -> usize {
        self.index.len()
    }

    pub(super) fn get(&self, id: &str) -> Option<&str> {
        self.items.get(*self.index.get(id)?)?.as_deref()
    }

    /// Replaces the item with this id, or adds the item at the end.
    pub(super) fn put(&mut self, id: &str, text: String) {
        let text = Some(text.into_boxed_str());
        match self.index.get(id).and_then(|at| self.items.get_mut(*at)) {
            Some(slot) => *slot = text,
            None => {
                self.index.insert(id.into(), self.items.len());
                self.items.push(text);
            }
        }
    }

    pub(super) fn remove(&mut self, id: &str) -> bool {
        let slot = self.index.remove(id).and_then(|at| self.items.get_mut(at));
        slot.and_then(Option::take).is_some()
    }

    /// The items from `skip` on.
    pub(super) fn from(&mut self, skip: usize) -> impl Iterator<Item = &str> {
        self.close_gaps();
        self.items.get(skip..).unwrap_or_default().iter().filter_map(Option::as_deref)
    }

    /// Every item.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.items.iter().filter_map(Option::as_deref)
    }

    /// The item whose field equals this text.
    pub(super) fn find(&self, field: &str, text: &str) -> Option<Map<String, Value>> {
        let quoted = Value::from(text).to_string();
        // Parsing every item would be slow. Searching the text first rules most of them out.
        self.iter().filter(|item| item.contains(&quoted)).find_map(|item| {
            let fields: Map<String, Value> = serde_json::from_str(item).ok()?;
            (fields.get(field)? == text).then_some(fields)
        })
    }

    fn close_gaps(&mut self) {
        if self.items.len() == self.index.len() {
            return;
        }
        let mut to = vec![0; self.items.len()];
        let mut kept = 0;
        for (slot, at) in self.items.iter().zip(&mut to) {
            *at = kept;
            kept += usize::from(slot.is_some());
        }
        self.items.retain(Option::is_some);
        for at in self.index.values_mut() {
            *at = to.get(*at).copied().unwrap_or_default();
        }
    }
}

impl IdKind {
    fn at(path: &str) -> Self {
        match path.split('/').nth(1) {
            _ if path.ends_with("/urlCategories") => Self::Category,
            Some("zia") if path.contains("/isolationTenantMgmt/") => Self::Text,
            Some("zia" | "ztw" | "zcc" | "aiguard") => Self::Number,
            Some("zpa") if path.contains("/userconfig/") => Self::Number,
            Some("zdx") if path.contains("/config/") => Self::Number,
            Some("zpa") => Self::LongText,
            _ => Self::Text,
        }
    }

    fn make(self, number: u64) -> Value {
        match self {
            Self::Number => (46_100_000 + number).into(),
            Self::LongText => (216_196_257_331_290_000 + number).to_string().into(),
            Self::Category => format!("CUSTOM_{number:02}").into(),
            // Multiplying by an odd number keeps different numbers different.
            Self::Text => format!("{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).into(),
        }
    }
}

/// The collections whose items have another name for `id`.
const ID_NAMES: &[(&str, &str)] = &[
    ("/zia/api/v1/dcExclusions", "dcid"),
    ("/zia/api/v1/domainProfiles", "profileId"),
    ("/zia/api/v1/endPointApplications", "resourceId"),
];

/// The name of the id field in a collection.
pub(super) fn id_name(path: &str) -> &'static str {
    ID_NAMES.iter().find(|(known, _)| *known == path).map_or("id", |(_, name)| name)
}

/// The id of an item of the collection at this path, if it has one.
pub(super) fn id_of(path: &str, item: &Value) -> Option<String> {
    [id_name(path), "id"].into_iter().find_map(|name| item.get(name).and_then(id_text))
}

/// An id as text of a path.
pub(super) fn id_text(id: &Value) -> Option<String> {
    match id {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn order_and_ids_survive_removals() {
        let mut store = Store::default();
        for n in 1..=5 {
            store.put("/zia/x", json!({"id": n}));
        }
        let items = store.collection_mut("/zia/x").unwrap();
        assert!(items.remove("2") && items.remove("4") && !items.remove("4"));
        assert_eq!(items.from(1).collect::<Vec<_>>(), [r#"{"id":3}"#, r#"{"id":5}"#]);
        assert_eq!(items.get("5"), Some(r#"{"id":5}"#));
        assert_eq!(items.len(), 3);
    }

    #[test]
    fn ids_are_of_the_services_kind() {
        let mut store = Store::default();
        let mut id = |path| store.put(path, json!({"name": "x"})).get("id").cloned().unwrap();
        assert!(id("/zia/api/v1/users").is_u64());
        assert_eq!(id("/zpa/mgmtconfig/v1/segmentGroup").as_str().unwrap().len(), 18);
        assert!(id("/ziam/admin/api/v1/users").is_string());
        assert!(id("/zia/api/v1/urlCategories").as_str().unwrap().starts_with("CUSTOM_"));
    }
}
