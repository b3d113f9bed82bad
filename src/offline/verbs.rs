//! Carries out requests: list, get, add, update, delete, and other commands.

use http::header::CONTENT_TYPE;
use http::{Method, Request};
use serde_json::{Map, Value, json};

use super::answers::{self, Reply};
use super::fixed;
use super::order::{self, Move};
use super::paging::{self, Query};
use super::routes::{self, End, Route};
use super::scim;
use super::store::{Store, id_name, id_of, id_text};
use super::switches;
use crate::call::operation;

/// Last words of paths that show the collection above them in another form.
const VIEWS: &[&str] =
    &["lite", "summary", "references", "names", "search", "listByCompany", "providers"];

/// Carries out a request.
pub(super) fn carry_out(
    store: &mut Store,
    route: &Route,
    request: &Request<Vec<u8>>,
    query: &Query,
) -> Reply {
    if let Some(place) = scim::place(&route.path) {
        return scim::carry_out(store, &place, request);
    }
    let Some(body) = body_of(request) else { return answers::bad_body() };
    if let Some(reply) = command(store, route, request.method()) {
        return reply;
    }
    if let Some(reply) = fixed::report(store, route, request.method(), &body) {
        return reply;
    }
    let query = &query.and_body(route, &body);
    let reply = match switches::answer(store, route, request.method(), query, &body) {
        Some(reply) if *request.method() == Method::GET => return reply,
        Some(reply) => reply,
        None => {
            let verbs = Verbs { store: &mut *store, route, query };
            match *request.method() {
                Method::GET => return verbs.get(),
                Method::POST if verbs.is_search() => return verbs.list(),
                Method::POST => verbs.post(body),
                Method::PUT => verbs.put(body, false),
                Method::PATCH => verbs.put(body, true),
                Method::DELETE => verbs.delete(),
                _ => Reply::empty(405),
            }
        }
    };
    if reply.status < 300 {
        store.note_change(route.service);
        switches::keep_alike(store, &route.path, &reply);
    }
    reply
}

/// A request's JSON. Null if the body is empty, none if it is not valid.
fn body_of(request: &Request<Vec<u8>>) -> Option<Value> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_json = kind.is_none_or(|kind| kind.contains("json"));
    if request.body().is_empty() || !is_json {
        return Some(Value::Null);
    }
    serde_json::from_slice(request.body()).ok()
}

/// Paths without a collection that programs poll or use as commands.
fn command(store: &mut Store, route: &Route, method: &Method) -> Option<Reply> {
    let status = |store: &Store| if store.is_pending("zia") { "PENDING" } else { "ACTIVE" };
    let edits = |store: &Store| {
        let edits = if store.is_pending("ztw") { "EDITS_PRESENT" } else { "EDITS_CLEARED" };
        Reply::json(
            200,
            &json!({
                "orgEditStatus": edits, "orgLastActivateStatus": "CAC_ACTV_SUCCESS",
                "adminActivateStatus": "ADM_ACTV_DONE", "adminStatusMap": {},
            }),
        )
    };
    match (method.as_str(), route.path.as_str()) {
        ("GET", "/zia/api/v1/status") => Some(Reply::json(200, &json!({"status": status(store)}))),
        ("POST", "/zia/api/v1/status/activate")
        | ("DELETE", "/zia/api/v1/authenticatedSession") => {
            store.activate("zia");
            Some(Reply::json(200, &json!({"status": "ACTIVE"})))
        }
        ("GET", "/ztw/api/v1/ecAdminActivateStatus") => Some(edits(store)),
        (
            "PUT",
            "/ztw/api/v1/ecAdminActivateStatus/activate"
            | "/ztw/api/v1/ecAdminActivateStatus/forcedActivate",
        )
        | ("DELETE", "/ztw/api/v1/auth") => {
            store.activate("ztw");
            Some(edits(store))
        }
        ("POST", path) if path.ends_with("/graphql") => {
            Some(Reply::json(200, &json!({"data": {}})))
        }
        ("POST", path) if path.starts_with("/zscsb/") || path.contains("/v1/zscsb/") => {
            Some(Reply::json(200, &json!({"code": 200, "message": "/submit response OK"})))
        }
        ("POST", path) if path.starts_with("/v1/detection/") => Some(Reply::json(
            200,
            &json!({"action": "ALLOW", "severity": "NONE", "detectorResponses": {}}),
        )),
        _ => None,
    }
}

struct Verbs<'a> {
    store: &'a mut Store,
    route: &'a Route,
    query: &'a Query,
}

impl Verbs<'_> {
    fn is_search(&self) -> bool {
        let (_, last) = self.route.split();
        last == "search" || self.route.operation.is_some_and(crate::Operation::is_list)
    }

    /// The collection of a path without an id.
    fn collection(&self) -> (String, bool) {
        let (parent, last) = self.route.split();
        match !self.store.has(&self.route.path) && VIEWS.contains(&last.as_str()) {
            true => (parent.to_owned(), matches!(last.as_str(), "lite" | "summary" | "names")),
            false => (self.route.path.clone(), false),
        }
    }

    fn list(self) -> Reply {
        let (path, brief) = self.collection();
        paging::page(self.store, self.route, &path, self.query, brief)
    }

    fn get(self) -> Reply {
        let path = &self.route.path;
        if let Some(value) = self.store.single(path) {
            return Reply::json(200, value);
        }
        let (parent, last) = self.route.split();
        if let Some(item) = self.store.item(parent, &last) {
            return Reply::raw(200, item.to_owned());
        }
        let takes_file = |operation: &&crate::Operation| {
            operation.args.iter().any(|argument| operation::is_file(argument))
        };
        if self.route.operation.as_ref().is_some_and(takes_file) {
            return Reply::text(200, "text/csv", "id,name\n");
        }
        if let Some(reply) = fixed::answer(self.route, &Method::GET) {
            return reply;
        }
        if let Some(value) = self.store.single(parent).filter(|_| last == "lite") {
            return Reply::json(200, value);
        }
        if last == "count" && !self.store.has(path) {
            let count = self.store.collection(parent).map_or(0, |items| items.len());
            return Reply::json(200, &json!(count));
        }
        match self.route.end {
            End::Id => self.get_item(parent, &last),
            End::Unknown if self.store.has(path) => self.list(),
            // Without a template, numbers are ids.
            End::Unknown if last.chars().all(|c| c.is_ascii_digit()) => self.not_found(),
            End::Unknown => self.list(),
            End::Word | End::Command => {
                let is_view = VIEWS.contains(&last.as_str()) && self.store.has(parent);
                match self.route.is_collection || self.store.has(path) || is_view {
                    true => self.list(),
                    false => Reply::json(200, &json!({})),
                }
            }
        }
    }

    /// An item that is not in its own collection: a view of another collection, or an item by name.
    fn get_item(self, parent: &str, last: &str) -> Reply {
        let (above, word) = routes::split(parent);
        let is_list = self.route.operation.is_some_and(crate::Operation::is_list);
        match word.as_str() {
            "org" if is_list => {
                return paging::page(self.store, self.route, above, self.query, false);
            }
            "type" if is_list => {
                let query = self.query.and("appType", last);
                return paging::page(self.store, self.route, above, &query, false);
            }
            "name" | "siteByName" => {
                if let Some(items) = self.store.collection(above)
                    && let Some(item) = items.find("name", last)
                {
                    return Reply::json(200, &Value::Object(item));
                }
            }
            "lite" | "summary" => {
                if let Some(item) = self.store.item(above, last) {
                    return Reply::raw(200, paging::in_brief(item));
                }
            }
            _ => {}
        }
        match is_list && !self.store.has(parent) {
            true => self.list(),
            false => self.not_found(),
        }
    }

    fn not_found(self) -> Reply {
        answers::not_found(self.route.service, &self.route.path)
    }

    fn post(self, body: Value) -> Reply {
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
        if let Some(reply) = fixed::answer(route, &Method::POST) {
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
                Some(name) => answers::duplicate(&name),
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
                    let Value::Object(fields) = item else { return answers::bad_body() };
                    added.push(self.store.put(path, Value::Object(fields)));
                }
                Reply::json(status, &Value::Array(added))
            }
            _ => answers::bad_body(),
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

    fn put(self, body: Value, merge: bool) -> Reply {
        let (parent, last) = self.route.split();
        let parent = parent.to_owned();
        if let Some(old) = self.store.item(&parent, &last) {
            let Value::Object(fields) = body else { return answers::bad_body() };
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
                let said = body.as_object().is_some_and(|fields| !fields.is_empty());
                if said || body.is_array() {
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

    fn delete(self) -> Reply {
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

    /// The response of a command that changes no stored data.
    fn done(self) -> Reply {
        match self.route.service {
            "zpa" | "zid" => Reply::empty(204),
            _ => Reply::json(200, &json!({})),
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use http::Request;
    use serde_json::{Value, json};

    use crate::offline::{Tenant, routes};
    use crate::{Method, Operation};

    /// A tenant, and what its API answers one who is logged in.
    fn tenant() -> (Tenant, impl Fn(&str, &str, &str) -> (u16, Value)) {
        let tenant = Tenant::empty();
        let form = "client_id=a&client_secret=b";
        let login = Request::post("/oauth2/v1/token").body(form.as_bytes().to_vec()).unwrap();
        let answer = tenant.respond(&login).unwrap();
        let answer: Value = serde_json::from_slice(answer.body()).unwrap();
        let token = format!("Bearer {}", answer.get("access_token").unwrap().as_str().unwrap());
        let asked = tenant.clone();
        let ask = move |method: &str, path: &str, body: &str| {
            let request =
                Request::builder().method(method).uri(path).header("authorization", &token);
            let request = request.body(body.as_bytes().to_vec()).unwrap();
            let answer = asked.respond(&request).unwrap();
            let body = serde_json::from_slice(answer.body()).unwrap_or_default();
            (answer.status().as_u16(), body)
        };
        (tenant, ask)
    }

    /// The path of an operation, every placeholder filled with the same.
    fn path(operation: &Operation) -> String {
        let parts = operation.path.split('{').map(|part| match part.split_once('}') {
            Some((_, rest)) => format!("7{rest}"),
            None => part.to_owned(),
        });
        parts.collect()
    }

    #[test]
    fn every_operation_has_an_answer() {
        let (_, ask) = tenant();
        for operation in crate::operations() {
            let body = if operation.method.has_body() { r#"{"a": 1}"# } else { "" };
            let (status, _) = ask(operation.method.http().as_str(), &path(operation), body);
            assert!(matches!(status, 200 | 201 | 204 | 404), "{operation:?}: {status}");
            let lists = matches!(operation.method, Method::LIST | Method::SEARCH);
            assert!(!lists || status == 200, "{operation:?}: {status}");
        }
    }

    #[test]
    fn what_is_in_a_collection_is_found_changed_and_removed() {
        let items = crate::operations().filter(|operation| {
            operation.path.ends_with('}') && !operation.path.ends_with("{customer_id}")
        });
        for operation in items {
            let (tenant, ask) = tenant();
            let path = path(operation);
            let (parent, last) = routes::split(&path);
            if last != "7" || matches!(operation.method, Method::POST | Method::SEARCH) {
                continue;
            }
            tenant.seed(parent, [json!({"id": "7", "name": "x"}), json!({"id": "8", "name": "y"})]);
            let body = if operation.method.has_body() { r#"{"name": "z"}"# } else { "" };
            let (status, value) = ask(operation.method.http().as_str(), &path, body);
            assert!(matches!(status, 200 | 204), "{operation:?}: {status} {value}");
            let (_, left) = ask("GET", &path, "");
            match operation.method {
                Method::PUT | Method::PATCH => assert_eq!(left, json!({"id": "7", "name": "z"})),
                Method::DELETE => {
                    assert_ne!(left, json!({"id": "7", "name": "x"}), "{operation:?}")
                }
                _ => assert_eq!(value, json!({"id": "7", "name": "x"}), "{operation:?}"),
            }
        }
    }

    #[test]
    fn views_of_a_collection_show_it() {
        let (tenant, ask) = tenant();
        tenant.seed("/zia/api/v1/locations", [json!({"id": 7, "name": "Pune", "state": "x"})]);
        let brief = json!({"id": 7, "name": "Pune"});
        assert_eq!(ask("GET", "/zia/api/v1/locations/lite", "").1, json!([brief]));
        assert_eq!(ask("GET", "/zia/api/v1/locations/count", "").1, json!(1));
        tenant.seed("/aiguard/v1/detections/policies", [json!({"id": 3, "name": "a b"})]);
        let by_name = ask("GET", "/aiguard/v1/detections/policies/name/a%20b", "");
        assert_eq!(by_name, (200, json!({"id": 3, "name": "a b"})));
        ask("POST", "/zia/api/v1/users", r#"{"name": "a"}"#);
        let (_, users) = ask("GET", "/zia/api/v1/users", "");
        let ids = json!({"ids": [users.get(0).unwrap().get("id").unwrap()]}).to_string();
        assert_eq!(ask("POST", "/zia/api/v1/users/bulkDelete", &ids).0, 200);
        assert_eq!(ask("GET", "/zia/api/v1/users", "").1, json!([]));
    }

    #[test]
    fn what_is_added_is_kept() {
        let mut lost = Vec::new();
        for operation in crate::operations() {
            let verb = operation.name.rsplit('.').next().unwrap();
            let adds = verb.starts_with("add_") || verb.starts_with("create_");
            // A search that is called a creation.
            let adds = adds && !verb.ends_with("_search");
            if !adds || operation.method != Method::POST || !operation.takes("body") {
                continue;
            }
            let (tenant, ask) = tenant();
            let (status, _) = ask("POST", &path(operation), r#"{"name": "n"}"#);
            let kept = !format!("{tenant:?}").contains("items: 0");
            if !matches!(status, 200 | 201) || !kept {
                lost.push(format!("{operation:?}: {status}"));
            }
        }
        assert!(lost.is_empty(), "{}", lost.join("\n"));
    }

    #[test]
    fn a_setting_is_kept_as_it_was_put() {
        let (_, ask) = tenant();
        let path = "/zia/api/v1/advancedSettings";
        assert_eq!(ask("GET", path, ""), (200, json!({})));
        assert_eq!(ask("PUT", path, r#"{"enableOffice365": true}"#).0, 200);
        assert_eq!(ask("GET", path, "").1, json!({"enableOffice365": true}));
        assert_eq!(ask("PUT", path, "{broken").0, 400);
    }

    #[test]
    fn zcc_hides_a_failure_in_a_success() {
        let (tenant, ask) = tenant();
        let path = "/zcc/papi/public/v1/webForwardingProfile";
        tenant.seed(path, [json!({"id": 7, "name": "x"})]);
        let (status, value) = ask("DELETE", &format!("{path}/8/delete"), "");
        assert_eq!((status, value.get("success").unwrap().as_str()), (200, Some("false")));
        let (_, value) = ask("DELETE", &format!("{path}/7/delete"), "");
        assert_eq!(value.get("success").unwrap().as_str(), Some("true"));
        assert_eq!(ask("GET", &format!("{path}/listByCompany"), "").0, 200);
    }
}
