//! Adds, changes and removes items and single values.

use http::Method;
use serde_json::{Map, Value, json};

use super::Verbs;
use crate::offline::fixed;
use crate::offline::order::{self, Move};
use crate::offline::reply::{self, Reply};
use crate::offline::routes::{self, End};
use crate::offline::store::{id_name, id_of, id_text};

impl Verbs<'_> {
    pub(super) fn post(self, body: Value) -> Reply {
        let route = self.route;
        if let (Some(change), Value::Object(fields)) = (self.list_change(), &body) {
            return self.change_lists(change, fields.clone());
        }
        let (parent, last) = route.split();
        match last.as_str() {
            // Items may also be added at the short view of a collection.
            "create" | "lite" => return self.add(parent, body),
            "edit" => return self.edit(parent.to_owned(), body),
            _ if ends_in_removal(&last) => return self.bulk_delete(&body),
            _ => {}
        }
        if let Some(reply) = fixed::response(route, &Method::POST) {
            return reply;
        }
        // Only a row that adds may show that the path is a collection and not a command.
        let name = self.route.operation.map_or("", |operation| operation.name);
        let verb = name.rsplit('.').next().unwrap_or_default();
        let adds = verb.starts_with("add_") || verb.starts_with("create_");
        match self.route.end {
            // A copy is stored beside its original.
            End::Id if adds && body.is_object() => {
                let path =
                    route.path.split_once("/duplicate/").map_or(&*route.path, |(path, _)| path);
                self.add(path, body)
            }
            End::Word if route.is_collection || adds => self.add(&route.path, body),
            End::Unknown => self.add(&route.path, body),
            _ => self.done(),
        }
    }

    /// ZIA's actions that change lists without sending them completely.
    fn list_change(&self) -> Option<ListChange> {
        match self.query.get("action")? {
            "ADD_TO_LIST" => Some(ListChange::Add),
            "REMOVE_FROM_LIST" => Some(ListChange::Remove),
            _ => None,
        }
    }

    /// Changes lists of a single value: the value at the path, or above it if the path names the
    /// list.
    fn change_lists(self, change: ListChange, fields: Map<String, Value>) -> Reply {
        let (parent, _) = self.route.split();
        let is_read = crate::operations().any(|other| {
            other.method.http() == Method::GET && routes::key(other.path) == self.route.path
        });
        let path = if is_read { self.route.path.clone() } else { parent.to_owned() };
        let old = self.store.single(&path).and_then(Value::as_object).cloned().unwrap_or_default();
        let value = Value::Object(with_lists_changed(old, fields, change));
        self.store.set(&path, value.clone());
        Reply::json(200, &value)
    }

    fn add(self, path: &str, body: Value) -> Reply {
        let status = if matches!(self.route.service, "zpa" | "zid") { 201 } else { 200 };
        match body {
            Value::Object(fields) => match self.taken(path, &fields) {
                Some(name) => reply::duplicate(&name),
                None => {
                    if let Some(to) = order::place(&fields) {
                        order::make_room(self.store, path, Move::Into(to));
                    }
                    Reply::json(status, &self.store.put(path, Value::Object(fields)))
                }
            },
            Value::Array(items) => {
                let mut added = Vec::new();
                for item in items {
                    let Value::Object(fields) = item else { return reply::bad_body() };
                    added.push(self.store.put(path, Value::Object(fields)));
                }
                Reply::json(status, &Value::Array(added))
            }
            _ => reply::bad_body(),
        }
    }

    /// The name or id of a new item, if another item has it.
    fn taken(&self, path: &str, fields: &Map<String, Value>) -> Option<String> {
        let items = self.store.collection(path)?;
        let names_are_unique = matches!(self.route.service, "zia" | "ztw");
        let name = fields.get("name").and_then(Value::as_str).filter(|_| names_are_unique);
        if let Some(name) = name.filter(|name| items.find("name", name).is_some()) {
            return Some(name.to_owned());
        }
        let id = [id_name(path), "id"].into_iter().find_map(|name| id_text(fields.get(name)?));
        id.filter(|id| items.get(id).is_some())
    }

    /// ZCC's updates: the id is in the body, and the path ends in a verb.
    fn edit(self, path: String, body: Value) -> Reply {
        let id = body.get("id").and_then(id_text);
        let known = id.filter(|id| self.store.item(&path, id).is_some());
        match known {
            Some(_) => {
                self.store.put(&path, body);
                Reply::json(200, &json!({"success": "true", "errorCode": "0"}))
            }
            None => zcc_failure(),
        }
    }

    /// Removes the items whose ids the body lists, under `ids` or another name.
    fn bulk_delete(self, body: &Value) -> Reply {
        let (parent, last) = self.route.split();
        let path = match last.rsplit_once(':') {
            Some((collection, _)) => format!("{parent}/{collection}"),
            None => parent.to_owned(),
        };
        let ids = match body {
            Value::Array(ids) => Some(ids),
            _ => body.as_object().and_then(|fields| fields.values().find_map(Value::as_array)),
        };
        if let Some(items) = self.store.collection_mut(&path) {
            let id = |id: &Value| id_text(id.get("id").unwrap_or(id));
            for id in ids.into_iter().flatten().filter_map(id) {
                items.remove(&id);
            }
        }
        match self.route.service {
            "zia" => Reply::json(200, body),
            _ => Reply::empty(204),
        }
    }

    pub(super) fn put(self, body: Value, merge: bool) -> Reply {
        let (parent, last) = self.route.split();
        let parent = parent.to_owned();
        if let Some(old) = self.store.item(&parent, &last) {
            let Value::Object(fields) = body else { return reply::bad_body() };
            let old: Map<String, Value> = serde_json::from_str(old).unwrap_or_default();
            if let (Some(from), Some(to)) = (order::place(&old), order::place(&fields)) {
                order::make_room(self.store, &parent, Move::FromTo(from, to));
            }
            let item = match self.list_change() {
                Some(change) => Value::Object(with_lists_changed(old, fields, change)),
                None => replaced(id_name(&parent), old, fields, merge),
            };
            let item = self.store.put(&parent, item);
            return match self.route.service {
                "zpa" => Reply::empty(204),
                _ => Reply::json(200, &item),
            };
        }
        if let (Some(change), Value::Object(fields)) = (self.list_change(), &body)
            && self.route.end != End::Id
        {
            return self.change_lists(change, fields.clone());
        }
        if let ("reorder", Some(ids)) = (last.as_str(), body.as_array()) {
            order::put_into_order(self.store, &format!("{parent}/rule"), ids);
            return self.done();
        }
        match self.route.end {
            End::Id => self.not_found(),
            _ if last == "edit" => self.edit(parent, body),
            End::Command => self.done(),
            _ if last == "editAdminUser" => self.edit(format!("{parent}/getAdminUsers"), body),
            End::Word if self.route.is_collection && self.route.service == "zia" => {
                self.put_by_body(body)
            }
            End::Word if self.route.is_collection && self.route.service == "zid" => {
                self.put_all(body)
            }
            End::Word | End::Unknown => {
                let path = match last.as_str() {
                    "setCompanyInfo" => format!("{parent}/getCompanyInfo"),
                    _ => self.route.path.clone(),
                };
                let has_fields = body.as_object().is_some_and(|fields| !fields.is_empty());
                if has_fields || body.is_array() {
                    self.store.set(&path, body.clone());
                }
                match self.route.service {
                    "zpa" => Reply::empty(204),
                    "zcc" => Reply::json(200, &json!({"success": "true", "errorCode": "0"})),
                    _ => Reply::json(200, &body),
                }
            }
        }
    }

    /// Replaces the items that the body names.
    fn put_by_body(self, body: Value) -> Reply {
        let path = &self.route.path;
        let items = match &body {
            Value::Array(items) => items.as_slice(),
            item => std::slice::from_ref(item),
        };
        let is_known =
            |item: &Value| id_of(path, item).is_some_and(|id| self.store.item(path, &id).is_some());
        if !items.iter().all(is_known) {
            return self.not_found();
        }
        for item in items {
            self.store.put(path, item.clone());
        }
        Reply::json(200, &body)
    }

    /// Replaces all items of a collection by those of the body.
    fn put_all(self, body: Value) -> Reply {
        let path = &self.route.path;
        self.store.clear(path);
        self.add(path, body)
    }

    pub(super) fn delete(self) -> Reply {
        let (parent, last) = self.route.split();
        if last == "delete" {
            let (parent, id) = routes::split(parent);
            let removed = self.store.collection_mut(parent).is_some_and(|items| items.remove(&id));
            return match removed {
                true => Reply::json(200, &json!({"success": "true", "errorCode": "0"})),
                false => zcc_failure(),
            };
        }
        let item = self.store.item(parent, &last).map(serde_json::from_str::<Map<String, Value>>);
        let from = item.and_then(Result::ok).and_then(|item| order::place(&item));
        if self.store.collection_mut(parent).is_some_and(|items| items.remove(&last)) {
            if let Some(from) = from {
                order::make_room(self.store, parent, Move::Out(from));
            }
            return Reply::empty(204);
        }
        match self.route.end {
            End::Id => self.not_found(),
            End::Unknown if !self.store.has(&self.route.path) => self.not_found(),
            _ => {
                self.store.clear(&self.route.path);
                Reply::empty(204)
            }
        }
    }
}

/// Whether a path's last word removes the items that the body lists.
fn ends_in_removal(last: &str) -> bool {
    let last = last.to_ascii_lowercase();
    last.ends_with("bulkdelete") || last.ends_with("bulkremove")
}

/// An item with all or some fields replaced. Its id, in the field of this name, stays.
fn replaced(
    id_name: &str,
    mut old: Map<String, Value>,
    mut fields: Map<String, Value>,
    merge: bool,
) -> Value {
    if merge {
        fields.shift_remove(id_name);
        fields.shift_remove("id");
        old.extend(fields);
        return Value::Object(old);
    }
    for name in ["id", id_name] {
        if let Some(id) = old.shift_remove(name) {
            fields.shift_remove(name);
            fields.shift_insert(0, name.to_owned(), id);
        }
    }
    Value::Object(fields)
}

/// How the lists of a body change the stored ones.
#[derive(Clone, Copy)]
enum ListChange {
    Add,
    Remove,
}

/// An item whose lists gain or lose the entries of the body. Other fields are replaced.
fn with_lists_changed(
    mut old: Map<String, Value>,
    mut fields: Map<String, Value>,
    change: ListChange,
) -> Map<String, Value> {
    fields.shift_remove("id");
    for (name, value) in fields {
        match (old.get_mut(&name), value, change) {
            (Some(Value::Array(there)), Value::Array(entries), ListChange::Add) => {
                there.extend(entries);
            }
            (Some(Value::Array(there)), Value::Array(entries), ListChange::Remove) => {
                there.retain(|entry| !entries.contains(entry));
            }
            (None, Value::Array(_), ListChange::Remove) => {}
            (_, value, _) => {
                old.insert(name, value);
            }
        }
    }
    old
}

/// ZCC responds with 200 if it finds nothing to edit or to remove.
fn zcc_failure() -> Reply {
    let message = "no such id";
    Reply::json(200, &json!({"success": "false", "errorCode": "3005", "errorMessage": message}))
}
