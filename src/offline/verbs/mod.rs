//! Carries out requests: list, get, add, update, delete, and other commands.

mod commands;
mod read;
mod write;

use http::header::CONTENT_TYPE;
use http::{Method, Request};
use serde_json::{Value, json};

use super::fixed;
use super::paging::Query;
use super::reply::{self, Reply};
use super::routes::Route;
use super::scim;
use super::store::Store;
use super::switches;

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
    let Some(body) = body_of(request) else { return reply::bad_body() };
    if let Some(reply) = commands::carry_out(store, route, request.method()) {
        return reply;
    }
    if let Some(reply) = fixed::report(store, route, request.method(), &body) {
        return reply;
    }
    let query = &query.and_body(route, &body);
    let reply = match switches::carry_out(store, route, request.method(), query, &body) {
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

/// The verbs of a path: what each method does there.
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

    fn not_found(self) -> Reply {
        reply::not_found(self.route.service, &self.route.path)
    }

    /// The response of a command that changes no stored data.
    fn done(self) -> Reply {
        match self.route.service {
            "zpa" | "zid" => Reply::empty(204),
            _ => Reply::json(200, &json!({})),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use http::Request;
    use serde_json::{Value, json};

    use crate::offline::{Tenant, routes};
    use crate::{Method, Operation};

    /// A tenant, and a function that sends requests to it with a login.
    fn tenant() -> (Tenant, impl Fn(&str, &str, &str) -> (u16, Value)) {
        let tenant = Tenant::empty();
        let form = "client_id=a&client_secret=b";
        let login = Request::post("/oauth2/v1/token").body(form.as_bytes().to_vec()).unwrap();
        let response = tenant.respond(&login).unwrap();
        let response: Value = serde_json::from_slice(response.body()).unwrap();
        let token = format!("Bearer {}", response.get("access_token").unwrap().as_str().unwrap());
        let receiver = tenant.clone();
        let send = move |method: &str, path: &str, body: &str| {
            let request =
                Request::builder().method(method).uri(path).header("authorization", &token);
            let request = request.body(body.as_bytes().to_vec()).unwrap();
            let response = receiver.respond(&request).unwrap();
            let body = serde_json::from_slice(response.body()).unwrap_or_default();
            (response.status().as_u16(), body)
        };
        (tenant, send)
    }

    /// The path of an operation, with 7 for every placeholder.
    fn path(operation: &Operation) -> String {
        let parts = operation.path.split('{').map(|part| match part.split_once('}') {
            Some((_, rest)) => format!("7{rest}"),
            None => part.to_owned(),
        });
        parts.collect()
    }

    #[test]
    fn every_operation_has_a_response() {
        let (_, send) = tenant();
        for operation in crate::operations() {
            let body = if operation.method.has_body() { r#"{"a": 1}"# } else { "" };
            let (status, _) = send(operation.method.http().as_str(), &path(operation), body);
            assert!(matches!(status, 200 | 201 | 204 | 404), "{operation:?}: {status}");
            let lists = matches!(operation.method, Method::LIST | Method::SEARCH);
            assert!(!lists || status == 200, "{operation:?}: {status}");
        }
    }

    #[test]
    fn items_are_found_changed_and_removed() {
        let items = crate::operations().filter(|operation| {
            operation.path.ends_with('}') && !operation.path.ends_with("{customer_id}")
        });
        for operation in items {
            let (tenant, send) = tenant();
            let path = path(operation);
            let (parent, last) = routes::split(&path);
            if last != "7" || matches!(operation.method, Method::POST | Method::SEARCH) {
                continue;
            }
            tenant.seed(parent, [json!({"id": "7", "name": "x"}), json!({"id": "8", "name": "y"})]);
            let body = if operation.method.has_body() { r#"{"name": "z"}"# } else { "" };
            let (status, value) = send(operation.method.http().as_str(), &path, body);
            assert!(matches!(status, 200 | 204), "{operation:?}: {status} {value}");
            let (_, left) = send("GET", &path, "");
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
        let (tenant, send) = tenant();
        tenant.seed("/zia/api/v1/locations", [json!({"id": 7, "name": "Pune", "state": "x"})]);
        let brief = json!({"id": 7, "name": "Pune"});
        assert_eq!(send("GET", "/zia/api/v1/locations/lite", "").1, json!([brief]));
        assert_eq!(send("GET", "/zia/api/v1/locations/count", "").1, json!(1));
        tenant.seed("/aiguard/v1/detections/policies", [json!({"id": 3, "name": "a b"})]);
        let by_name = send("GET", "/aiguard/v1/detections/policies/name/a%20b", "");
        assert_eq!(by_name, (200, json!({"id": 3, "name": "a b"})));
        send("POST", "/zia/api/v1/users", r#"{"name": "a"}"#);
        let (_, users) = send("GET", "/zia/api/v1/users", "");
        let ids = json!({"ids": [users.get(0).unwrap().get("id").unwrap()]}).to_string();
        assert_eq!(send("POST", "/zia/api/v1/users/bulkDelete", &ids).0, 200);
        assert_eq!(send("GET", "/zia/api/v1/users", "").1, json!([]));
    }

    #[test]
    fn added_items_are_kept() {
        let mut lost = Vec::new();
        for operation in crate::operations() {
            let verb = operation.name.rsplit('.').next().unwrap();
            let adds = verb.starts_with("add_") || verb.starts_with("create_");
            // Searches that are named like an addition.
            let adds = adds && !verb.ends_with("_search");
            if !adds || operation.method != Method::POST || !operation.takes("body") {
                continue;
            }
            let (tenant, send) = tenant();
            let (status, _) = send("POST", &path(operation), r#"{"name": "n"}"#);
            let kept = !format!("{tenant:?}").contains("items: 0");
            if !matches!(status, 200 | 201) || !kept {
                lost.push(format!("{operation:?}: {status}"));
            }
        }
        assert!(lost.is_empty(), "{}", lost.join("\n"));
    }

    #[test]
    fn a_setting_is_kept_as_it_was_put() {
        let (_, send) = tenant();
        let path = "/zia/api/v1/advancedSettings";
        assert_eq!(send("GET", path, ""), (200, json!({})));
        assert_eq!(send("PUT", path, r#"{"enableOffice365": true}"#).0, 200);
        assert_eq!(send("GET", path, "").1, json!({"enableOffice365": true}));
        assert_eq!(send("PUT", path, "{broken").0, 400);
    }

    #[test]
    fn zcc_hides_a_failure_in_a_success() {
        let (tenant, send) = tenant();
        let path = "/zcc/papi/public/v1/webForwardingProfile";
        tenant.seed(path, [json!({"id": 7, "name": "x"})]);
        let (status, value) = send("DELETE", &format!("{path}/8/delete"), "");
        assert_eq!((status, value.get("success").unwrap().as_str()), (200, Some("false")));
        let (_, value) = send("DELETE", &format!("{path}/7/delete"), "");
        assert_eq!(value.get("success").unwrap().as_str(), Some("true"));
        assert_eq!(send("GET", &format!("{path}/listByCompany"), "").0, 200);
    }
}
