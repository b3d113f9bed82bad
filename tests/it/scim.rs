//! The SCIM clients of ZIA and ZPA: what they send, how their lists are walked, what their errors
//! say, and the same things on the embedded tenant.

use std::sync::Arc;

use zscaler::http::Request;
use zscaler::offline::{Fault, Tenant};
use zscaler::{
    Client, ConfigSources, Error, LegacyZiaClient, ManualClock, Method, Pages, Value,
    ZiaScimClient, ZpaScimClient, ZscalerClient, json,
};

use crate::support::{Script, answer};

const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const SERVICES: [&str; 2] = ["zia_scim", "zpa_scim"];

macro_rules! scripted {
    ($Client:ident, $script:expr, $settings:tt) => {
        $Client::builder()
            .sources(ConfigSources::none())
            .from_value(json!($settings))
            .transport($script.clone())
            .clock(Arc::new(ManualClock::default()))
            .build()
            .unwrap()
    };
}

/// A service's client on a script.
fn client(service: &str, script: &Arc<Script>) -> Client {
    match service {
        "zia_scim" => scripted!(ZiaScimClient, script, {
            "token": "secret-token", "tenant_id": "8061240", "cloud": "zscalerthree"
        })
        .into(),
        _ => {
            scripted!(ZpaScimClient, script, {"token": "secret-token", "idp_id": "2161962"}).into()
        }
    }
}

/// A tenant that tells the time by a clock on which waits cost nothing: ZIA takes five requests a
/// second.
fn empty() -> Tenant {
    Tenant::empty().with_clock(Arc::new(ManualClock::default()))
}

/// The embedded tenant's client of a service.
fn embedded(tenant: &Tenant, service: &str) -> Client {
    match service {
        "zia_scim" => tenant.zia_scim().build().unwrap().into(),
        _ => tenant.zpa_scim().build().unwrap().into(),
    }
}

fn body(request: &Request<Vec<u8>>) -> Value {
    serde_json::from_slice(request.body()).unwrap_or_default()
}

/// The table's endpoints of a service: method and path, with `{}` for what is filled in.
fn table(service: &str) -> Vec<(&str, &'static str)> {
    let lines = include_str!("../fixtures/endpoints.tsv").lines();
    let lines = lines.filter(|line| line.starts_with(service));
    lines.map(|line| line.split('\t').collect::<Vec<_>>()).map(|cell| (cell[1], cell[2])).collect()
}

#[test]
fn every_operation_sends_what_the_table_says() {
    for (service, id, host) in [
        ("zia_scim", "8061240", "scim.zscalerthree.net"),
        ("zpa_scim", "2161962", "scim1.private.zscaler.com"),
    ] {
        let mut sent = Vec::new();
        for operation in zscaler::operations().filter(|operation| operation.service() == service) {
            let script = Script::new([answer(200, json!({}))]);
            let client = client(service, &script);
            let mut arguments = json!({});
            for name in operation.args {
                match *name {
                    "query" => arguments["query_params"] = json!({"count": 5}),
                    "body" => arguments["display_name"] = json!("x"),
                    name => arguments[name] = json!("a/7"),
                }
            }
            client.call(operation.name, arguments).unwrap();
            script.sent(0, |request| {
                let path = request.uri().path().replacen(id, "{}", 1).replace("a%2F7", "{}");
                sent.push((request.method().to_string(), path));
                assert_eq!(request.uri().host(), Some(host));
                let header = |name: &str| Some(request.headers().get(name)?.to_str().unwrap());
                assert_eq!(header("authorization"), Some("Bearer secret-token"));
                assert_eq!(header("accept"), Some("application/scim+json, application/json"));
                let is_read = matches!(operation.method, Method::GET | Method::LIST);
                let has_body = !is_read && operation.method != Method::DELETE;
                let kind = has_body.then_some("application/scim+json");
                assert_eq!(header("content-type"), kind, "{}", operation.name);
                let expected = match (operation.method, has_body) {
                    (Method::SEARCH, _) => json!({
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
                        "count": 5,
                    }),
                    (_, true) => json!({"displayName": "x"}),
                    (_, false) => Value::Null,
                };
                assert_eq!(body(request), expected, "{}", operation.name);
                let query = (operation.method == Method::LIST).then_some("count=5");
                assert_eq!(request.uri().query(), query, "{}", operation.name);
            });
            assert!(operation.source().starts_with("Go SDK: scim_api."), "{}", operation.name);
        }
        let mut expected: Vec<_> = table(service)
            .into_iter()
            .map(|(method, path)| (method.to_owned(), path.to_owned()))
            .collect();
        sent.sort();
        expected.sort();
        assert_eq!(sent, expected);
    }
}

/// Pages of a list with this many users.
fn pages(total: usize, size: usize) -> Vec<crate::support::Answer> {
    let user =
        |n: usize| json!({"schemas": [USER], "id": n.to_string(), "userName": format!("u{n}")});
    let page = |start: usize| {
        let users: Vec<_> = (start..=total.min(start + size - 1)).map(user).collect();
        json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": total, "startIndex": start, "itemsPerPage": users.len(),
            "Resources": users,
        })
    };
    (1..=total).step_by(size).map(|start| answer(200, page(start))).collect()
}

#[test]
fn lists_page_by_start_index_from_one() {
    let query = json!({"count": 100, "filter": "userName sw \"u\""});
    let script = Script::new(pages(250, 100));
    let zpa = client("zpa_scim", &script);
    let (first, response) = zpa.zpa_scim().users().list_users(&query).unwrap();
    assert_eq!(first[99]["user_name"], "u100");
    assert_eq!(response.body()["totalResults"], 250);
    let users = (first, response).all().unwrap();
    assert_eq!((users.len(), &users[249]["id"]), (250, &json!("250")));
    let path = "GET /scim/1/2161962/v2/Users?count=100&filter=userName%20sw%20%22u%22";
    let next = |start: u32| format!("{path}&startIndex={start}");
    assert_eq!(script.calls(), [path.to_owned(), next(101), next(201)]);

    let script = Script::new(pages(250, 100));
    let zia = client("zia_scim", &script);
    let users = zia.zia_scim().users().list_users(&query).unwrap().all().unwrap();
    assert_eq!((users.len(), &users[249]["id"]), (250, &json!("250")));
    assert_eq!(script.calls(), ["POST /8061240/scim/Users/.search"; 3]);
    for (at, start) in [(0, None), (1, Some(101)), (2, Some(201))] {
        let mut expected = json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
            "count": 100, "filter": "userName sw \"u\"",
        });
        if let Some(start) = start {
            expected["startIndex"] = json!(start);
        }
        assert_eq!(script.sent(at, body), expected);
    }
}

#[test]
fn reading_a_whole_list_requests_the_largest_pages() {
    for service in SERVICES {
        // A page of ten, as ZPA gives it unasked, then the walk from the beginning.
        let script = Script::new(pages(250, 10).into_iter().take(1).chain(pages(250, 100)));
        let client = client(service, &script);
        let list = client.call(&format!("{service}.users.list_users"), json!({})).unwrap();
        assert_eq!(list.all().unwrap().len(), 250);
        assert_eq!(script.calls().len(), 4, "{service}");
        let says_count = |request: &Request<Vec<u8>>| {
            request.uri().query().is_some_and(|query| query.contains("count=100"))
                || body(request)["count"] == 100
        };
        assert!(script.sent(3, says_count), "{service}");
    }
}

#[test]
fn a_list_may_start_anywhere_and_reports_missing_items() {
    for service in SERVICES {
        let list = format!("{service}.groups.list_groups");
        let page = |total: u32, ids: &[u32]| {
            let groups: Vec<_> = ids.iter().map(|id| json!({"id": id.to_string()})).collect();
            answer(200, json!({"totalResults": total, "Resources": groups}))
        };
        let script = Script::new([page(5, &[4]), page(5, &[5])]);
        let query = json!({"start_index": 4, "count": "1"});
        let walk = client(service, &script).call(&list, json!({"query_params": query})).unwrap();
        assert_eq!(walk.all().unwrap(), [json!({"id": "4"}), json!({"id": "5"})]);
        let script = Script::new([page(3, &[1, 2]), page(3, &[])]);
        let walk = client(service, &script).call(&list, json!({"count": 2})).unwrap();
        let missing = walk.all().unwrap_err();
        assert!(missing.to_string().contains("announced 3 items and delivered 2"), "{missing}");
        // A server that found nothing leaves the list out.
        let script = Script::new([answer(200, json!({"totalResults": 0}))]);
        let (value, _) = client(service, &script).call(&list, json!({})).unwrap();
        assert_eq!(value, json!([]));
        let script = Script::new([]);
        let refused =
            client(service, &script).call(&list, json!({"start_index": "x"})).unwrap_err();
        assert!(refused.to_string().contains("query.start_index: must be"), "{refused}");
        assert!(script.calls().is_empty());
    }
}

#[test]
fn errors_contain_the_message_of_the_server() {
    let error = |status: u16, kind: Value, detail: &str| {
        let mut body = json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
            "detail": detail, "status": status.to_string(),
        });
        if !kind.is_null() {
            body["scimType"] = kind;
        }
        answer(status, body)
    };
    for service in SERVICES {
        let script = Script::new([
            error(409, json!("uniqueness"), "userName is taken"),
            error(404, json!(null), "no such user"),
            error(401, json!(null), "bad token"),
        ]);
        let client = client(service, &script);
        let add = format!("{service}.users.add_user");
        let taken = client.call(&add, json!({"user_name": "a@acme.example"})).unwrap_err();
        assert_eq!(taken.code(), Some("uniqueness"));
        assert_eq!(taken.api().unwrap().message.as_deref(), Some("userName is taken"));
        assert!(taken.is_duplicate() && taken.status() == Some(409), "{taken}");
        let get = format!("{service}.users.get_user");
        let missing = client.call(&get, json!({"user_id": 7})).unwrap_err();
        assert!(missing.is_not_found() && !missing.is_duplicate(), "{missing}");
        assert!(missing.to_string().contains("no such user"), "{missing}");
        // A token is sent as it is: another login would send the same.
        let refused = client.call(&get, json!({"user_id": 7})).unwrap_err();
        assert!(refused.is_auth(), "{refused}");
        assert_eq!(script.calls().len(), 3);
        assert!(!format!("{refused} {refused:?}").contains("secret-token"));
    }
}

#[test]
fn a_patch_with_operations_becomes_a_patch_message() {
    let script = Script::new((0..3).map(|_| answer(204, json!(null))));
    let client = client("zpa_scim", &script);
    let groups = client.zpa_scim();
    let operation = json!([{"op": "add", "path": "members", "value": [{"value": "7"}]}]);
    groups.groups().patch_group("9", json!({"operations": operation})).unwrap();
    let message = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    assert_eq!(script.sent(0, body), json!({"schemas": [message], "Operations": operation}));
    let own = json!({"schemas": ["urn:own"], "Operations": operation});
    groups.groups().patch_group("9", &own).unwrap();
    assert_eq!(script.sent(1, body), own);
    groups.users().patch_user("9", json!({"cost_center": "7"})).unwrap();
    assert_eq!(script.sent(2, body), json!({"costCenter": "7"}));
}

#[test]
fn a_resource_that_was_read_can_be_sent_back() {
    let user = json!({
        "schemas": [USER, ENTERPRISE], "id": "290277", "externalId": "u4", "userName": "a@acme.example",
        "name": {"familyName": "Moreau", "givenName": "Ada"}, "active": "true",
        "emails": [{"value": "a@acme.example", "$ref": "x/Y_z"}],
        ENTERPRISE: {"costCenter": "42", "department": "Sales"},
        "meta": {"resourceType": "User", "lastModified": "2026-11-25T00:00:00Z"},
    });
    for service in SERVICES {
        let script = Script::new([answer(200, user.clone()), answer(200, user.clone())]);
        let client = client(service, &script);
        let (read, _) =
            client.call(&format!("{service}.users.get_user"), json!({"user_id": 1})).unwrap();
        assert_eq!(read["user_name"], "a@acme.example");
        assert_eq!(read[ENTERPRISE]["cost_center"], "42");
        assert_eq!(read["emails"][0]["$ref"], "x/Y_z");
        let mut arguments = read;
        arguments["user_id"] = json!("290277");
        client.call(&format!("{service}.users.update_user"), arguments).unwrap();
        assert_eq!(script.sent(1, body), user);
    }
}

#[test]
fn users_and_groups_can_be_added_changed_and_removed_on_the_embedded_tenant() {
    for service in SERVICES {
        let client = embedded(&empty(), service);
        let call =
            |name: &str, arguments: Value| client.call(&format!("{service}.{name}"), arguments);
        let new = json!({"schemas": [USER, ENTERPRISE], "user_name": "ada@acme.example",
            "display_name": "Ada", ENTERPRISE: {"department": "Sales"}});
        let (added, _) = call("users.add_user", new.clone()).unwrap();
        let id = &added["id"];
        assert_eq!(added["meta"]["resource_type"], "User");
        let taken = call("users.add_user", new).unwrap_err();
        assert!(taken.is_duplicate(), "{taken}");
        let (read, _) = call("users.get_user", json!({"user_id": id})).unwrap();
        assert_eq!(read, added);
        client
            .modify(&format!("{service}.users.update_user"), json!({"user_id": id}), |user| {
                user[ENTERPRISE]["department"] = "Finance".into();
            })
            .unwrap();
        let (read, _) = call("users.get_user", json!({"user_id": id})).unwrap();
        assert_eq!(read[ENTERPRISE]["department"], "Finance");
        assert_eq!((&read["user_name"], &read["meta"]), (&added["user_name"], &added["meta"]));
        let (group, _) = call(
            "groups.add_group",
            json!({"display_name": "Staff",
            "members": [{"value": id}]}),
        )
        .unwrap();
        assert_eq!(call("groups.list_groups", json!({})).unwrap().0, json!([group]));
        call("users.delete_user", json!({"user_id": id})).unwrap();
        let gone = call("users.get_user", json!({"user_id": id})).unwrap_err();
        assert!(gone.is_not_found() && gone.api().unwrap().message.is_some(), "{gone}");
        call("groups.delete_group", json!({"group_id": group["id"]})).unwrap();
        assert_eq!(call("groups.list_groups", json!({})).unwrap().0, json!([]));
    }
}

#[test]
fn patches_change_only_their_fields_on_the_embedded_tenant() {
    let client = empty().zpa_scim().build().unwrap();
    let members = json!([{"value": "1"}, {"value": "2"}]);
    let (group, _) =
        client.groups().add_group(json!({"display_name": "Staff", "members": members})).unwrap();
    let operations = json!([
        {"op": "Add", "path": "members", "value": [{"value": "3"}, {"value": "1"}]},
        {"op": "remove", "path": "members[value eq \"2\"]"},
        {"op": "replace", "value": {"displayName": "Crew"}},
    ]);
    let (patched, _) =
        client.groups().patch_group(&group["id"], json!({"operations": operations})).unwrap();
    assert_eq!(patched["members"], json!([{"value": "1"}, {"value": "3"}]));
    assert_eq!((&patched["display_name"], &patched["id"]), (&json!("Crew"), &group["id"]));
    let (user, _) = client.users().add_user(json!({"user_name": "a@x"})).unwrap();
    let department = format!("{ENTERPRISE}:department");
    let operations = json!([{"op": "add", "path": department, "value": "Sales"}]);
    client.users().patch_user(&user["id"], json!({"operations": operations})).unwrap();
    let (user, _) = client.users().patch_user(&user["id"], json!({"nick_name": "A"})).unwrap();
    assert_eq!(
        (&user[ENTERPRISE]["department"], &user["nick_name"]),
        (&json!("Sales"), &json!("A"))
    );
    let wrong = json!({"operations": [{"op": "turn", "path": "active"}]});
    let refused = client.users().patch_user(&user["id"], wrong).unwrap_err();
    assert_eq!(refused.code(), Some("invalidSyntax"), "{refused}");
}

#[test]
fn filters_and_pages_work_on_the_embedded_tenant() {
    let tenant = empty();
    let users = || (0..250).map(|n| json!({"userName": format!("u{n}@x"), "active": n % 2 == 0}));
    tenant.seed("/8061240/scim/Users", users());
    tenant.seed("/scim/1/2161962/v2/Users", users());
    for service in SERVICES {
        let client = embedded(&tenant, service);
        let list = |query: Value| {
            client.call(&format!("{service}.users.list_users"), json!({"query_params": query}))
        };
        assert_eq!(list(json!({})).unwrap().all().unwrap().len(), 250);
        assert_eq!(list(json!({"count": 100})).unwrap().concurrency(4).all().unwrap().len(), 250);
        let found = list(json!({"filter": "userName eq \"u7@x\""})).unwrap().all().unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["user_name"], "u7@x");
        for (filter, count) in [
            ("userName sw \"u1\"", 111),
            ("userName co \"24\" and active eq true", 8),
            ("userName co \"24\"", 13),
            ("userName eq \"nobody\"", 0),
        ] {
            let found = list(json!({"filter": filter, "count": 10})).unwrap().all().unwrap();
            assert_eq!(found.len(), count, "{filter}");
        }
        let broken = list(json!({"filter": "userName is \"x\""})).unwrap_err();
        assert_eq!(broken.code(), Some("invalidFilter"), "{broken}");
    }
}

#[test]
fn the_sample_tenant_has_a_directory_and_faults_apply_to_it() {
    let tenant = Tenant::new();
    let zia = tenant.zia_scim().build().unwrap();
    let users = zia.users().list_users(()).unwrap().all().unwrap();
    let groups = zia.groups().list_groups(()).unwrap().all().unwrap();
    assert!(users.len() > 10 && groups.len() > 2);
    let member = &groups[0]["members"][0]["value"];
    assert!(users.iter().any(|user| user["id"] == *member));
    let zpa = tenant.zpa_scim().build().unwrap();
    tenant.fault(Fault::status(503).on("/scim/1/1/v2/Users"));
    let users = zpa.with(zscaler::CallOptions::new().max_retries(0));
    assert_eq!(users.zpa_scim().users().list_users(()).unwrap_err().status(), Some(503));
    assert_eq!(users.zpa_scim().users().list_users(()).unwrap().1.status(), 200);
}

#[test]
fn requests_by_path_are_sent_to_the_host_of_the_client() {
    let zia = Tenant::new().zia_scim().build().unwrap();
    let (users, _) =
        zia.request(Method::GET, "/8061240/scim/Users", json!({"count": 1}), ()).unwrap();
    assert_eq!(
        users["resources"][0]["user_name"].as_str().map(|name| name.contains('@')),
        Some(true)
    );
    // Lists by GET, too, page by page.
    let path = "/8061240/scim/Users";
    let walk = zia.request(Method::LIST, path, json!({"count": 10}), ()).unwrap();
    assert_eq!(walk.all().unwrap().len(), 24);
    // ZIA has patches, which no SDK has a method for.
    let id = users["resources"][0]["id"].as_str().unwrap();
    let path = format!("/8061240/scim/Users/{id}");
    let body = json!({"display_name": "Changed"});
    let (user, _) = zia.request(Method::PATCH, &path, (), body).unwrap();
    assert_eq!(user["display_name"], "Changed");
}

#[test]
fn the_error_of_a_wrong_client_names_the_right_one() {
    let tenant = Tenant::new();
    let one_api: Client = tenant.client().unwrap().into();
    let legacy: Client = tenant.legacy_zia().build().unwrap().into();
    let (zia, zpa) = (embedded(&tenant, "zia_scim"), embedded(&tenant, "zpa_scim"));
    for (client, operation, named) in [
        (&one_api, "zia_scim.users.list_users", "use ZiaScimClient"),
        (&one_api, "zpa_scim.groups.list_groups", "use ZpaScimClient"),
        (
            &legacy,
            "zia_scim.users.list_users",
            "the legacy zia client does not offer it; use ZiaScimClient",
        ),
        (&zia, "zpa_scim.users.list_users", "ZiaScimClient does not offer it; use ZpaScimClient"),
        (&zpa, "zpa.idp.list_idps", "ZpaScimClient does not offer it; use ZscalerClient"),
        (&zia, "aiguard.policy_detection.execute_policy", "ZiaScimClient does not offer it"),
    ] {
        let error = client.call(operation, json!({})).unwrap_err();
        assert!(matches!(error, Error::Unsupported { .. }), "{error}");
        assert!(error.to_string().contains(named), "{error}");
    }
    assert!(one_api.request(Method::GET, "/8061240/scim/Users", (), ()).is_err());
    assert_eq!(tenant.requests().len(), 0);
}

/// Sources with an environment and nothing else.
fn environment(variables: &[(&str, &str)]) -> ConfigSources {
    let mut sources = ConfigSources::none();
    for (name, value) in variables {
        sources = sources.variable(*name, *value);
    }
    sources
}

#[test]
fn the_environment_configures_scim_clients() {
    let sources = environment(&[
        ("ZIA_SCIM_API_TOKEN", "canary"),
        ("ZIA_SCIM_TENANT_ID", "8061240"),
        ("ZIA_SCIM_CLOUD", "ZscalerTwo"),
    ]);
    let config = ZiaScimClient::builder().sources(sources).config().unwrap();
    assert_eq!(config.base_url, "https://scim.zscalertwo.net");
    assert_eq!(config.scim_id.as_deref(), Some("8061240"));
    assert!(!config.explain().contains("canary") && config.explain().contains("ZIA_SCIM_CLOUD"));
    for (cloud, host) in [
        (None, "scim1.private.zscaler.com"),
        (Some("production"), "scim1.private.zscaler.com"),
        (Some("BETA"), "scim1.zpabeta.net"),
        (Some("zpatwo"), "scim1.zpatwo.net"),
        (Some("gov"), "scim1.zpagov.net"),
        (Some("govus"), "scim1.zpagov.us"),
        (Some("preview"), "scim1.zpapreview.net"),
    ] {
        let mut variables = vec![("ZPA_SCIM_TOKEN", "canary"), ("ZPA_IDP_ID", "2161962")];
        variables.extend(cloud.map(|cloud| ("ZPA_SCIM_CLOUD", cloud)));
        let config = ZpaScimClient::builder().sources(environment(&variables)).config().unwrap();
        assert_eq!(config.base_url, format!("https://{host}"));
    }
}

#[test]
fn missing_keys_of_scim_clients_are_named() {
    let missing = ZiaScimClient::builder().sources(ConfigSources::none()).build().unwrap_err();
    let text = missing.to_string();
    for name in ["token", "ZIA_SCIM_API_TOKEN", "tenant_id", "ZIA_SCIM_TENANT_ID", "ZIA_SCIM_CLOUD"]
    {
        assert!(text.contains(name), "{name}: {text}");
    }
    let missing = ZpaScimClient::builder().sources(ConfigSources::none()).build().unwrap_err();
    let text = missing.to_string();
    for name in ["token", "ZPA_SCIM_TOKEN", "idp_id", "ZPA_IDP_ID"] {
        assert!(text.contains(name), "{name}: {text}");
    }
    let misspelled = ZpaScimClient::builder()
        .sources(ConfigSources::none())
        .token("t")
        .idp_id("1")
        .cloud("betta")
        .build();
    assert!(misspelled.unwrap_err().to_string().contains("did you mean BETA?"));
    let elsewhere = ZiaScimClient::builder()
        .sources(ConfigSources::none())
        .token("t")
        .tenant_id("1")
        .override_url("https://scim.example")
        .config()
        .unwrap();
    assert_eq!(elsewhere.base_url, "https://scim.example");
    // Other clients have other keys.
    assert!(LegacyZiaClient::builder().sources(ConfigSources::none()).build().is_err());
    assert!(ZscalerClient::builder().sources(ConfigSources::none()).build().is_err());
}
