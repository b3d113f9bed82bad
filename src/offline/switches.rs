//! Commands of ZDX and ZTW that read or change one property of an item: whether it is active, its
//! status, its rank. Also items that two paths show, which are kept equal.

use http::Method;
use serde_json::{Map, Value, json};

use super::paging::{self, Query};
use super::reply::Reply;
use super::routes::{self, Route};
use super::store::{Store, id_text};

/// Collections whose items are shown in a second one: the start and end of their paths, and the
/// second collection, which has all items.
const SHOWN_TWICE: &[(&str, &str, &str)] = &[
    ("/zdx/v1/config/applications/", "/monitors", "/zdx/v1/config/monitors"),
    ("/ztw/api/v1/ecgroup/", "/vm", "/ztw/api/v1/ecVm"),
];

/// The response of a command. None if the path is not a command, or its item does not exist.
pub(super) fn carry_out(
    store: &mut Store,
    route: &Route,
    method: &Method,
    query: &Query,
    body: &Value,
) -> Option<Reply> {
    match route.service {
        "zdx" if route.path.starts_with("/zdx/v1/config/") => {
            of_configuration(store, &route.path, method, query, body)
        }
        "ztw" if method == Method::PUT => of_connectors(store, &route.path, body),
        _ => None,
    }
}

/// Copies a change at this path to the item's other collection.
pub(super) fn keep_alike(store: &mut Store, path: &str, reply: &Reply) {
    let added = serde_json::from_slice(&reply.body).ok();
    let added = added.and_then(|item: Value| item.get("id").and_then(id_text));
    for (start, end, all) in SHOWN_TWICE {
        let own = |path: &str| path.starts_with(start) && path.ends_with(end);
        // After adding an item, the path is the collection's. Otherwise the id follows.
        let changed = match added.clone().filter(|_| own(path)) {
            Some(id) => Some((path, id)),
            None => path.match_indices('/').map(|(at, _)| path.split_at(at)).find_map(
                |(collection, rest)| {
                    let id = rest.split('/').nth(1)?;
                    (own(collection) || collection == *all).then(|| (collection, id.to_owned()))
                },
            ),
        };
        let Some((collection, id)) = changed else { continue };
        let others: Vec<_> = match own(collection) {
            true => vec![(*all).to_owned()],
            false => store.paths().filter(|path| own(path)).map(str::to_owned).collect(),
        };
        let item = store.item(collection, &id).and_then(|item| serde_json::from_str(item).ok());
        for other in others {
            match &item {
                Some(item) if own(collection) || store.item(&other, &id).is_some() => {
                    store.put(&other, Value::clone(item));
                }
                Some(_) => {}
                None => {
                    if let Some(items) = store.collection_mut(&other) {
                        items.remove(&id);
                    }
                }
            }
        }
    }
}

/// An item and its place.
struct Item {
    collection: String,
    fields: Map<String, Value>,
}

impl Item {
    fn at(store: &Store, path: &str) -> Option<Self> {
        let (collection, id) = routes::split(path);
        let fields = serde_json::from_str(store.item(collection, &id)?).ok()?;
        Some(Self { collection: collection.to_owned(), fields })
    }

    fn is_active(&self) -> bool {
        self.fields.get("active").and_then(Value::as_bool).unwrap_or(true)
    }

    /// Changes a field and returns the item.
    fn set(mut self, store: &mut Store, name: &str, value: impl Into<Value>) -> Value {
        self.fields.insert(name.to_owned(), value.into());
        store.put(&self.collection, Value::Object(self.fields))
    }

    /// Changes a field that is a list and returns the item.
    fn with_list(
        mut self,
        store: &mut Store,
        name: &str,
        change: impl FnOnce(&mut Vec<Value>),
    ) -> Value {
        let mut list = match self.fields.shift_remove(name) {
            Some(Value::Array(list)) => list,
            _ => Vec::new(),
        };
        change(&mut list);
        self.set(store, name, list)
    }
}

fn of_configuration(
    store: &mut Store,
    path: &str,
    method: &Method,
    query: &Query,
    body: &Value,
) -> Option<Reply> {
    let (above, last) = routes::split(path);
    let (item_path, word) = routes::split(above);
    let ok = |value: &Value| Some(Reply::json(200, value));
    let status = |active: bool| json!({"status": if active { "active" } else { "inactive" }});
    let is_active = |word: &str| word.eq_ignore_ascii_case("active");
    match (method.as_str(), last.as_str()) {
        ("GET", "count") => return ok(&count(store, above)),
        ("POST", "validatePcapExpression") => {
            return ok(&json!({"expression": body.get("expression"), "valid": true}));
        }
        _ => {}
    }
    if let Some(item) = Item::at(store, above) {
        let is_monitor = item.collection.ends_with("/monitors");
        let is_session = item.collection.ends_with("/tracing");
        let reply = match (method.as_str(), last.as_str()) {
            ("PUT", "activate" | "deactivate") => {
                let active = last == "activate";
                let item = item.set(store, "active", active);
                if is_monitor { status(active) } else { item }
            }
            ("PUT", "status") => {
                let active = query.get("state").is_some_and(is_active);
                item.set(store, "active", active);
                status(active)
            }
            ("PUT", "stop") => {
                let stopped = Value::from("STOPPED");
                item.set(store, "state", stopped.clone());
                let item = Item::at(store, above)?;
                item.set(store, "active", false);
                json!({"state": stopped})
            }
            ("PUT", "importApplications") => {
                let added = body.as_array().cloned().unwrap_or_default();
                item.with_list(store, "apps", |apps| apps.extend(added));
                body.clone()
            }
            ("GET", "status") if is_session => Value::Bool(item.is_active()),
            ("GET", "status") => status(item.is_active()),
            ("GET", "state") => {
                json!({"state": item.fields.get("state").cloned().unwrap_or("STARTED".into())})
            }
            ("GET", "summary") => {
                let brief = paging::in_brief(&Value::Object(item.fields).to_string());
                return Some(Reply::raw(200, brief));
            }
            _ => return None,
        };
        return ok(&reply);
    }
    let item = Item::at(store, item_path).filter(|_| method == Method::PUT)?;
    match word.as_str() {
        "status" => ok(&item.set(store, "active", is_active(&last))),
        "rank" => {
            item.set(store, "rank", last.parse::<u64>().ok());
            ok(&json!({"rank": last}))
        }
        "app" => {
            let is_it = |app: &Value| app.get("id").and_then(id_text).as_ref() == Some(&last);
            ok(&item.with_list(store, "apps", |apps| apps.retain(|app| !is_it(app))))
        }
        _ => None,
    }
}

/// The number of items of a collection. Monitors are counted by kind.
fn count(store: &Store, path: &str) -> Value {
    let items = || store.collection(path).into_iter().flat_map(|items| items.iter());
    if !path.ends_with("/monitors") {
        return json!({"count": items().count()});
    }
    let monitors = || items().filter_map(|item| serde_json::from_str::<Value>(item).ok());
    let of_web = |monitor: &Value| {
        let kind = monitor.get("type").and_then(Value::as_str).unwrap_or_default();
        kind.to_ascii_lowercase().contains("web")
    };
    let active = |monitor: &Value| monitor.get("active") != Some(&Value::Bool(false));
    json!({
        "totalActiveTraceRtMonitors": monitors().filter(|m| !of_web(m) && active(m)).count(),
        "totalActiveWebMonitors": monitors().filter(|m| of_web(m) && active(m)).count(),
        "totalTraceRtMonitors": monitors().filter(|m| !of_web(m)).count(),
        "totalWebMonitors": monitors().filter(of_web).count(),
    })
}

/// Statuses of provisioning URLs and of virtual machines, and the tunnels of appliances.
fn of_connectors(store: &mut Store, path: &str, body: &Value) -> Option<Reply> {
    let (above, last) = routes::split(path);
    // `applianceInfo/{organization}/computeIpAndPort/{id}`
    if let Some((organization, "computeIpAndPort")) = above.rsplit_once('/') {
        let (appliances, _) = routes::split(organization);
        store.item(appliances, &last)?;
        return Some(Reply::json(200, &json!(true)));
    }
    let item = Item::at(store, above)?;
    if item.collection.ends_with("/provUrl") {
        item.set(store, "status", last);
    } else if item.collection.ends_with("/vm") && last == "ustatus" {
        let status = body.get("statusId").cloned().unwrap_or_default();
        return Some(Reply::json(200, &item.set(store, "upgradeStatus", status)));
    } else if item.collection.ends_with("/vm") {
        item.set(store, "status", vec![last]);
    } else {
        return None;
    }
    Some(Reply::empty(204))
}
