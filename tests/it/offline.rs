//! The embedded tenant: what a client sees of it.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use zscaler::offline::{Fault, Tenant};
use zscaler::{
    ApiResponse, ConfigSources, Error, ManualClock, Method, Pages, TransportError, Value,
    ZscalerClient, json,
};

use crate::loopback::Loopback;

const USERS: &str = "/zia/api/v1/users";
const LABELS: &str = "/zia/api/v1/ruleLabels";
const SEGMENTS: &str = "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup";

/// A tenant whose time passes only when somebody waits.
fn tenant() -> (Tenant, ZscalerClient, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let tenant = Tenant::new().with_clock(clock.clone());
    let client = tenant.client().unwrap();
    (tenant, client, clock)
}

fn seeded(path: &str, count: usize) -> (Tenant, ZscalerClient) {
    let tenant = Tenant::empty();
    tenant.seed(path, (0..count).map(|n| json!({"name": format!("item {n}")})));
    let client = tenant.client().unwrap();
    (tenant, client)
}

fn list(client: &ZscalerClient, path: &str, query: Value) -> (Value, ApiResponse) {
    client.request(Method::LIST, path, query, ()).unwrap()
}

fn ids(items: &[Value]) -> HashSet<String> {
    items.iter().map(|item| item["id"].to_string()).collect()
}

#[test]
fn each_of_forty_thousand_users_is_listed_once() {
    let (tenant, client) = seeded(USERS, 40_000);
    let everyone = client.zia().user_management().list_users(()).unwrap().all().unwrap();
    assert_eq!(ids(&everyone).len(), 40_000);
    // The first page of a hundred, then four pages of ten thousand, and the end.
    assert!(tenant.requests().len() <= 6, "{} requests", tenant.requests().len());
    let page = list(&client, USERS, json!({"page_size": 1_000_000})).0;
    assert_eq!(page.as_array().unwrap().len(), 10_000, "the API gives no larger page");
}

#[test]
fn threads_share_one_login() {
    let (tenant, client, _) = tenant();
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| client.zia().rule_labels().list_labels(()).unwrap());
        }
    });
    assert_eq!(tenant.token_requests(), 1);
    assert_eq!(tenant.requests().len(), 32);
}

#[test]
fn a_label_can_be_added_read_changed_and_deleted() {
    let (_, client, _) = tenant();
    let labels = client.zia().rule_labels();
    let (label, _) = labels.add_label(json!({"name": "night shift"})).unwrap();
    assert!(label["id"].is_u64());
    let change = json!({"name": "night shift", "description": "22 to 6"});
    let (changed, _) = labels.update_label(&label["id"], change).unwrap();
    assert_eq!(changed["id"], label["id"]);
    let (read, _) = labels.get_label(&label["id"]).unwrap();
    assert_eq!(read["description"], "22 to 6");
    let (found, _) = labels.list_labels(json!({"search": "NIGHT"})).unwrap();
    assert_eq!(found.as_array().unwrap().len(), 1);
    let (nothing, response) = labels.delete_label(&label["id"]).unwrap();
    assert!(nothing.is_null());
    assert_eq!(response.status(), 204);
    assert!(labels.get_label(&label["id"]).unwrap_err().is_not_found());
    assert!(labels.delete_label(&label["id"]).unwrap_err().is_not_found());
}

#[test]
fn errors_have_the_services_shapes() {
    let (_, client, _) = tenant();
    let missing = client.zia().rule_labels().get_label(1).unwrap_err();
    assert_eq!(missing.code(), Some("RESOURCE_NOT_FOUND"));
    let path = SEGMENTS.replace("{customer_id}", "216196257331281920") + "/1";
    let missing = client.request(Method::GET, &path, (), ()).unwrap_err();
    assert_eq!(missing.code(), Some("resource.not.found"));
    assert!(missing.is_not_found());
    let body = json!({"name": "Guest networks"});
    let duplicate = client.zia().rule_labels().add_label(body).unwrap_err();
    assert!(duplicate.is_duplicate());
    assert_eq!(duplicate.status(), Some(409));
    assert!(duplicate.api().unwrap().request_id.is_some());
}

#[test]
fn zia_changes_wait_for_their_activation() {
    let (_, client, _) = tenant();
    let status = || client.request(Method::GET, "/zia/api/v1/status", (), ()).unwrap().0;
    assert_eq!(status()["status"], "ACTIVE");
    client.zia().rule_labels().add_label(json!({"name": "new"})).unwrap();
    assert_eq!(status()["status"], "PENDING");
    client.request(Method::POST, "/zia/api/v1/status/activate", (), ()).unwrap();
    assert_eq!(status()["status"], "ACTIVE");
}

#[test]
fn a_429_is_retried_after_the_wait_that_it_asks_for() {
    let (tenant, client, clock) = tenant();
    tenant.fault(Fault::status(429).header("Retry-After", "7").on(LABELS));
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(7)]);
    let statuses: Vec<_> = tenant.requests().iter().map(|request| request.status).collect();
    assert_eq!(statuses, [Some(429), Some(200)]);
}

#[test]
fn a_fault_starts_after_the_given_number_of_requests() {
    let (tenant, client, _) = tenant();
    tenant.fault(Fault::status(503).after(2).times(2).on(LABELS));
    list(&client, USERS, json!({}));
    for _ in 0..3 {
        client.zia().rule_labels().list_labels(()).unwrap();
    }
    let statuses: Vec<_> = tenant.requests().iter().filter_map(|request| request.status).collect();
    assert_eq!(statuses, [200, 200, 200, 503, 503, 200]);
}

#[test]
fn an_expired_session_is_renewed_once() {
    let (tenant, client, clock) = tenant();
    client.zia().rule_labels().list_labels(()).unwrap();
    tenant.fault(Fault::expired_session());
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(tenant.token_requests(), 2);
    clock.advance(Duration::from_secs(4000));
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(tenant.token_requests(), 3);
    let statuses: Vec<_> = tenant.requests().iter().filter_map(|request| request.status).collect();
    assert_eq!(statuses, [200, 401, 200, 200]);
}

#[test]
fn a_lost_connection_retries_reads_but_not_writes() {
    let (tenant, client, _) = tenant();
    tenant.fault(Fault::disconnect());
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(tenant.requests().len(), 2);
    tenant.fault(Fault::lose_response());
    let body = json!({"name": "arrived"});
    let lost = client.zia().rule_labels().add_label(&body).unwrap_err();
    assert!(
        matches!(&lost, Error::Transport { reason: TransportError::Connection(_), .. }),
        "{lost}"
    );
    assert_eq!(tenant.requests().len(), 3);
    // It did arrive: that is why it is not sent again.
    assert!(client.zia().rule_labels().add_label(&body).unwrap_err().is_duplicate());
    tenant.fault(Fault::timeout().times(9));
    assert!(client.zia().rule_labels().list_labels(()).unwrap_err().is_timeout());
}

#[test]
fn a_wrong_login_is_refused() {
    let tenant = Tenant::new();
    tenant
        .fault(Fault::status(401).body(json!({"error": "invalid_client"})).on("/oauth2/v1/token"));
    let client = tenant.client().unwrap();
    let refused = client.zia().rule_labels().list_labels(()).unwrap_err();
    assert!(refused.is_auth(), "{refused}");
    client.zia().rule_labels().list_labels(()).unwrap();
}

#[test]
fn a_list_with_totals_as_text_is_complete() {
    let (tenant, client) = seeded(SEGMENTS, 1234);
    let (page, response) = client.zpa().segment_groups().list_groups(()).unwrap();
    assert_eq!(page.as_array().unwrap().len(), 20);
    assert_eq!(response.body()["totalCount"], "1234");
    assert_eq!(response.body()["totalPages"], "62");
    assert_eq!(page[0]["id"].as_str().unwrap().len(), 18);
    let all = (page, response).all().unwrap();
    assert_eq!(ids(&all).len(), 1234);
    assert_eq!(tenant.requests().len(), 1 + 3);
    let (found, _) =
        client.zpa().segment_groups().list_groups(json!({"search": "item 77"})).unwrap();
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(found[0]["name"], "item 77");
}

#[test]
fn zidentity_links_to_its_login_host() {
    let path = "/ziam/admin/api/v1/groups";
    let (tenant, client) = seeded(path, 250);
    let (page, mut response) = list(&client, path, json!({"limit": 100}));
    assert_eq!(page["records"].as_array().unwrap().len(), 100);
    assert_eq!(page["results_total"], 250);
    let link = page["next_link"].as_str().unwrap();
    assert!(link.starts_with("https://offline.zslogin.net/admin/api/v1/groups?"), "{link}");
    assert!(response.has_next());
    assert_eq!(response.next().unwrap().unwrap()["records"].as_array().unwrap().len(), 100);
    let last = response.next().unwrap().unwrap();
    assert_eq!(last["records"].as_array().unwrap().len(), 50);
    assert!(last.get("next_link").is_none());
    assert!(response.next().is_none());
    assert!(tenant.requests().iter().all(|request| request.path == path));
    assert_eq!(ids(&list(&client, path, json!({})).all().unwrap()).len(), 250);
}

#[test]
fn lists_can_be_read_by_page_by_item_and_by_hand() {
    let (tenant, client) = seeded(LABELS, 25);
    let labels = |query| client.zia().rule_labels().list_labels(query).unwrap();
    let (first, mut response) = labels(json!({"page_size": 10}));
    assert_eq!(first.as_array().unwrap().len(), 10);
    let mut seen = 10;
    while response.has_next() {
        let Some(page) = response.next() else { break };
        seen += page.unwrap().as_array().unwrap().len();
    }
    assert_eq!(seen, 25);
    let sizes: Vec<_> = labels(json!({"page_size": 10}))
        .pages()
        .map(|page| page.unwrap().as_array().unwrap().len())
        .collect();
    assert_eq!(sizes, [10, 10, 5]);
    assert_eq!(labels(json!({"page_size": 10})).items().count(), 25);
    assert_eq!(labels(json!({"page_size": 10})).max_pages(2).all().unwrap().len(), 20);
    let before = tenant.requests().len();
    let some: Vec<_> = labels(json!({"page_size": 10})).max_items(12).items().collect();
    assert_eq!(some.len(), 12);
    assert_eq!(tenant.requests().len() - before, 2, "the third page is not wanted");
}

#[test]
fn responses_have_quota_and_request_id() {
    let (_, client, _) = tenant();
    let (_, response) = client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(response.rate_limit().limit, Some(5000));
    assert_eq!(response.rate_limit().reset, Some(Duration::from_secs(60)));
    let first = response.request_id().unwrap().to_owned();
    let (_, response) = client.zia().rule_labels().list_labels(()).unwrap();
    assert_ne!(response.request_id().unwrap(), first);
}

#[test]
fn every_list_and_every_single_read_works_on_the_embedded_tenant() {
    let (_, client, _) = tenant();
    let mut failed = Vec::new();
    for operation in zscaler::operations() {
        let is_read = matches!(operation.method, Method::LIST | Method::GET);
        if !is_read || operation.path.contains("/zscsb/") {
            continue;
        }
        // As a plain request, so that only the tenant is asked, and no handler.
        let path = operation.path.replace("{customer_id}", "1");
        let path = match path.contains('{') {
            true => continue,
            false => path,
        };
        match client.request(operation.method, &path, (), ()) {
            Ok(_) | Err(Error::Argument { .. }) => {}
            Err(error) => failed.push(format!("{}: {error}", operation.name)),
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn unknown_paths_behave_as_collections() {
    let (_, client, _) = tenant();
    let path = "/zia/api/v1/somethingNew";
    let (added, _) = client.request(Method::POST, path, (), json!({"name": "x"})).unwrap();
    assert_eq!(list(&client, path, json!({})).0, json!([added]));
}

#[test]
fn each_request_arrives_once_on_a_socket() {
    let tenant = Tenant::new();
    let loopback = Loopback::new(&tenant);
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("socket")
        .client_secret("socket")
        .vanity_domain("acme")
        .api_url(loopback.url())
        .auth_url(loopback.url())
        .build()
        .unwrap();
    let labels = client.zia().rule_labels();
    std::thread::scope(|scope| {
        for n in 0..8 {
            let labels = labels.clone();
            scope.spawn(move || labels.add_label(json!({"name": format!("socket {n}")})).unwrap());
        }
    });
    let added = labels.list_labels(json!({"search": "socket"})).unwrap().all().unwrap();
    assert_eq!(added.len(), 8);
    assert_eq!(tenant.token_requests(), 1);
    let posts = tenant.requests().iter().filter(|request| request.method == "POST").count();
    assert_eq!(posts, 8);
}

/// Parameters that mean something else than that a field has their value.
#[test]
fn filters_work_as_documented() {
    let client = Tenant::new().client().unwrap();
    let categories = client.zia().url_categories();
    let names = |list: (Value, ApiResponse), name: &str| -> Vec<String> {
        let items = list.all().unwrap();
        items.iter().map(|item| item[name].as_str().unwrap_or_default().to_owned()).collect()
    };
    for (name, custom) in [("mine", true), ("theirs", false)] {
        let category = json!({"configured_name": name, "custom_category": custom, "urls": ["x"]});
        categories.add_url_category(category).unwrap();
    }
    let of = |query: Value| names(categories.list_categories(query).unwrap(), "configured_name");
    let custom = of(json!({"custom_only": true}));
    assert!(custom.contains(&"mine".into()) && !custom.contains(&"theirs".into()), "{custom:?}");
    let all = of(json!({"custom_only": false}));
    assert!(all.contains(&"mine".into()) && all.contains(&"theirs".into()), "{all:?}");

    let users = client.zia().user_management();
    for (name, department) in [("Anna Berg", "Quay"), ("Berg Anna", "Zoo")] {
        let user = json!({
            "name": name, "email": format!("{}@x", name.replace(' ', ".")), "password": "x",
            "department": {"id": 1, "name": department}, "groups": [{"id": 1, "name": department}],
        });
        users.add_user(user).unwrap();
    }
    let of = |query: Value| names(users.list_users(query).unwrap(), "name");
    assert_eq!(of(json!({"name": "anna"})), ["Anna Berg"], "it begins so, whatever the case");
    assert_eq!(of(json!({"dept": "zo"})), ["Berg Anna"]);
    assert_eq!(of(json!({"group": "Qua"})), ["Anna Berg"]);
    assert_eq!(of(json!({"name": "nobody"})), [""; 0]);
}
