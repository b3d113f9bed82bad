//! Lists are complete: also those that come in one piece today and in pages tomorrow.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::{
    Body, ConfigSources, Error, Method, Pages, Transport, TransportError, Value, ZscalerClient,
    json,
};

use crate::support::settings;

type Query = HashMap<String, String>;
type Answers = dyn Fn(&Query) -> (u16, Value) + Send + Sync;

/// A server whose answers follow from the query.
struct Server {
    answers: Box<Answers>,
    asked: Mutex<Vec<Query>>,
}

impl Transport for Server {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let (status, body) = match request.uri().path() {
            "/oauth2/v1/token" => (200, json!({"access_token": "t", "expires_in": 999})),
            _ => {
                let query = request.uri().query().unwrap_or_default();
                let query: Query = form_urlencoded(query);
                let answer = (self.answers)(&query);
                self.asked.lock().unwrap().push(query);
                answer
            }
        };
        let response =
            Response::builder().status(status).header("content-type", "application/json");
        Ok(response.body(Body::from(body.to_string().into_bytes())).unwrap())
    }
}

fn form_urlencoded(query: &str) -> Query {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn server(
    answers: impl Fn(&Query) -> (u16, Value) + Send + Sync + 'static,
) -> (Arc<Server>, ZscalerClient) {
    let server = Arc::new(Server { answers: Box::new(answers), asked: Mutex::default() });
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(settings())
        .from_value(json!({"rateLimit": {"maxRetries": 0}, "zcellCustomerId": "1"}))
        .transport(server.clone())
        .build()
        .unwrap();
    (server, client)
}

fn items(from: usize, to: usize) -> Value {
    (from..to).map(|id| json!({"id": id + 1, "name": format!("item {id}")})).collect()
}

fn number(query: &Query, names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| query.get(*name)?.parse().ok())
}

/// The page of `total` items that a query asks for. Pages have `usual` items where the query says
/// nothing, and never more than `most`.
fn page(query: &Query, total: usize, usual: usize, most: usize) -> Value {
    let size = number(query, &["pageSize", "pagesize", "limit"]).unwrap_or(usual).min(most);
    let page = number(query, &["page"]).map(|page| page - 1);
    let page = page.or(number(query, &["pageNumber"])).unwrap_or(0);
    items((page * size).min(total), ((page + 1) * size).min(total))
}

/// What the services would answer if every list of theirs came in pages.
#[test]
fn every_flat_list_is_complete_however_the_server_pages() {
    let (mut complete, mut refused, mut short) = (0, Vec::new(), Vec::new());
    for (total, usual) in [(250, 100), (37, 10), (30, 100)] {
        // No list that comes whole today has pages of ten.
        let (_, client) = server(move |query| (200, page(query, total, usual, 500)));
        for operation in zscaler::operations().filter(|one| one.method == Method::LIST) {
            // ZCC's second version skips items, and says how many there are.
            let service = operation.service();
            if !matches!(service, "zia" | "ztw" | "zcc") || operation.path.contains("/v2/") {
                continue;
            }
            let mut arguments = json!({});
            for name in operation.positional() {
                arguments[name] = "1".into();
            }
            match client.call(operation.name, &arguments).and_then(Pages::all) {
                Ok(found) if found.len() == total => complete += 1,
                Ok(found) if usual == 10 => assert_eq!(found.len(), 10, "{}", operation.name),
                Ok(found) => short.push((operation.name, found.len(), total)),
                Err(Error::Argument { .. } | Error::Unsupported { .. }) => {
                    refused.push(operation.name);
                }
                Err(error) => panic!("{} of {total}: {error}", operation.name),
            }
        }
    }
    assert!(short.is_empty(), "{short:#?}");
    refused.sort_unstable();
    refused.dedup();
    println!("{complete} walks are complete; these need arguments of their own: {refused:#?}");
    assert!(complete > 500 && refused.len() < 20, "{complete} {refused:#?}");
}

#[test]
fn a_full_first_page_is_followed_by_one_request_for_a_second() {
    for round in [100, 250, 500, 1000, 5000, 10_000] {
        for (what, second) in [("nothing", 0), ("the same", 1), ("a refusal", 2), ("text", 3)] {
            let (server, client) = server(move |query| match (query.get("page"), second) {
                (None, _) => (200, items(0, round)),
                (Some(_), 0) => (200, json!([])),
                (Some(_), 1) => (200, items(0, round)),
                (Some(_), 2) => (400, json!({"code": "INVALID_INPUT_ARGUMENT"})),
                (Some(_), _) => (200, json!("no page")),
            });
            let rules = client.zia().ssl_inspection_rules();
            let (first, response) = rules.list_rules(()).unwrap();
            assert!(response.has_next());
            let all = (first, response).all().unwrap();
            assert_eq!(all.len(), round, "{what}");
            let asked = server.asked.lock().unwrap();
            assert_eq!(asked.len(), 2, "{what}");
            assert_eq!(asked[1]["page"], "2");
            assert_eq!(asked[1]["pageSize"], round.to_string());
        }
    }
    for other in [0, 1, 99, 101, 134, 1251] {
        let (server, client) = server(move |_| (200, items(0, other)));
        let all = client.zia().ssl_inspection_rules().list_rules(()).unwrap().all().unwrap();
        assert_eq!((all.len(), server.asked.lock().unwrap().len()), (other, 1));
    }
}

#[test]
fn a_repeated_list_is_recognized_even_if_it_differs() {
    let named = |from: usize, to: usize| -> Value {
        (from..to).map(|number| json!({"name": format!("item {number}")})).collect()
    };
    let reversed =
        |list: Value| -> Value { list.as_array().unwrap().iter().rev().cloned().collect() };
    for (what, first, second, all) in [
        ("in another order", items(0, 250), reversed(items(0, 250)), 250),
        ("with one more", items(0, 250), items(0, 251), 250),
        ("with some gone", items(0, 250), items(30, 250), 250),
        ("without ids", named(0, 250), reversed(named(0, 250)), 250),
        ("an item of it on the next page", items(0, 250), items(249, 300), 301),
    ] {
        let (server, client) = server(move |query| match query.get("page") {
            None => (200, first.clone()),
            Some(_) => (200, second.clone()),
        });
        let found = client.zia().ssl_inspection_rules().list_rules(()).unwrap().all().unwrap();
        assert_eq!((found.len(), server.asked.lock().unwrap().len()), (all, 2), "{what}");
    }
}

#[test]
fn a_request_by_path_pages_like_its_operation() {
    // The endpoint does not look at paging parameters.
    for count in [3, 100] {
        let (server, client) = server(move |_| (200, items(0, count)));
        let path = "/zia/api/v1/sslInspectionRules";
        let all = client.request(Method::LIST, path, (), ()).unwrap().all().unwrap();
        assert_eq!(all.len(), count);
        assert_eq!(server.asked.lock().unwrap().len(), if count == 3 { 1 } else { 2 });
    }
    let (_, client) = server(|query| {
        let page = number(query, &["pageNumber"]).unwrap_or(1);
        let size = number(query, &["limit"]).unwrap_or(10);
        (200, items((page - 1) * size, (page * size).min(37)))
    });
    let path = "/zia/api/v1/webDlpRules";
    let all = client.request(Method::LIST, path, (), ()).unwrap().all().unwrap();
    assert_eq!(all.len(), 37);
}

#[test]
fn only_a_refusal_of_the_second_page_ends_a_list_without_an_error() {
    for status in [401, 429] {
        let (_, client) = server(move |query| match query.get("page") {
            None => (200, items(0, 100)),
            Some(_) => (status, json!({})),
        });
        let error = client.zia().ssl_inspection_rules().list_rules(()).unwrap().all().unwrap_err();
        assert_eq!(error.status(), Some(status));
    }
    // The third page is no question any more.
    let (_, client) = server(|query| match number(query, &["page"]) {
        Some(3) => (500, json!({"code": "UNEXPECTED_ERROR"})),
        page => {
            let page = page.unwrap_or(1);
            (200, items((page - 1) * 100, page * 100))
        }
    });
    let error = client.zia().ssl_inspection_rules().list_rules(()).unwrap().all().unwrap_err();
    assert_eq!(error.code(), Some("UNEXPECTED_ERROR"));
}

#[test]
fn paging_by_hand_returns_the_requested_page() {
    let (server, client) = server(|_| (200, items(0, 100)));
    let query = json!({"page": 1, "page_size": 100});
    let (_, response) = client.zia().ssl_inspection_rules().list_rules(query).unwrap();
    assert!(!response.has_next());
    assert_eq!(server.asked.lock().unwrap().len(), 1);
}

#[test]
fn dlp_rules_and_iot_devices_have_their_own_page_parameters() {
    // From nought, from one, and not at all.
    for first in [0, 1, 9] {
        for limit in [None, Some(50)] {
            let total = 130;
            let (server, client) = server(move |query| {
                if first == 9 {
                    return (200, items(0, total));
                }
                let size = number(query, &["limit"]).unwrap_or(100);
                let page = number(query, &["pageNumber"]).unwrap_or(first).max(first) - first;
                (200, items((page * size).min(total), ((page + 1) * size).min(total)))
            });
            let query = limit.map_or(json!({}), |limit| json!({"limit": limit}));
            let all = client.zia().dlp_web_rules().list_rules(query).unwrap().all().unwrap();
            assert_eq!(all.len(), total, "from {first}, {limit:?}");
            assert!(server.asked.lock().unwrap().iter().all(|query| !query.contains_key("page")));
        }
        let (_, client) = server(move |query| {
            let page = number(query, &["pageNumber"]).unwrap_or(first).max(first) - first;
            let devices = match first {
                9 => items(0, 130),
                _ => items((page * 100).min(130), ((page + 1) * 100).min(130)),
            };
            (200, json!({"cloudName": "x", "devices": devices, "numberOfDevices": 130}))
        });
        let (devices, response) = client.zia().iot_report().get_device_list(()).unwrap();
        assert_eq!(devices["number_of_devices"], 130);
        assert_eq!((devices, response).all().unwrap().len(), 130, "from {first}");
    }
}

#[test]
fn lists_of_zcc_and_ztw_end_only_with_an_empty_or_shorter_page() {
    for size in [1, 7, 20, 49, 60] {
        for (total, requests) in [(3 * size, 4), (3 * size - 1, 3)] {
            // A page of one item has no shorter one but none at all.
            let requests = if size == 1 && total == 2 { 3 } else { requests };
            for list in
                ["zcc.fail_open_policy.list_by_company", "ztw.location_management.list_locations"]
            {
                let (server, client) = server(move |query| (200, page(query, total, size, size)));
                let pages = client.call(list, json!({})).unwrap();
                let all: Vec<_> = pages.items().collect::<Result<_, _>>().unwrap();
                assert_eq!(all.len(), total, "{list}: pages of {size}");
                assert_eq!(server.asked.lock().unwrap().len(), requests, "{list}: pages of {size}");
            }
        }
    }
    // An endpoint that does not look at the page's number has given all it has.
    let (server, client) = server(|_| (200, items(0, 4)));
    let all = client.zcc().devices().list_devices(()).unwrap().all().unwrap();
    assert_eq!((all.len(), server.asked.lock().unwrap().len()), (4, 2));
}

#[test]
fn a_page_size_of_zero_is_refused() {
    let (server, client) = server(|_| (200, json!([])));
    for (list, name) in [
        ("zia.user_management.list_users", "page_size"),
        ("zia.user_management.list_users", "pageSize"),
        ("zpa.servers.list_servers", "page_size"),
        ("zcc.devices.list_devices", "page_size"),
        ("zid.groups.list_groups", "limit"),
        ("zdx.devices.list_devices", "limit"),
        ("zia.dlp_web_rules.list_rules", "limit"),
        ("zcell.sim_location_groups.list_sim_location_groups", "size"),
    ] {
        for nought in [json!(0), json!("0")] {
            let error = client.call(list, json!({name: nought})).unwrap_err().to_string();
            // Errors name a parameter as the documentation does.
            let name = if name == "pageSize" { "page_size" } else { name };
            assert!(error.contains(&format!("query.{name}: must be at least 1")), "{error}");
        }
    }
    assert!(server.asked.lock().unwrap().is_empty(), "nothing was sent");
}
