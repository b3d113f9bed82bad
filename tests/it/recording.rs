//! Recordings, and what else tests of users' programs are made of.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use zscaler::offline::{Recorder, Recording, Tenant};
use zscaler::{Error, Fields, Method, Pages, Single, Value, ZscalerClient, json};

use crate::support::{Script, answer, settings};

/// A file of its own for each test.
fn file() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("zscaler-recording-{}-{number}.jsonl", std::process::id());
    std::env::temp_dir().join(name)
}

/// What a client of this transport does, recorded; then what it does on the recording.
fn record(
    client: zscaler::ZscalerClientBuilder,
    program: &dyn Fn(&ZscalerClient),
) -> (String, Recording) {
    let path = file();
    let recorder = Recorder::create(&path).unwrap();
    let client = client.wrap_transport(move |inner| recorder.around(inner)).build().unwrap();
    program(&client);
    client.close().unwrap();
    let (text, recording) =
        (std::fs::read_to_string(&path).unwrap(), Recording::open(&path).unwrap());
    std::fs::remove_file(path).unwrap();
    (text, recording)
}

#[test]
fn a_program_runs_on_its_recording() {
    let tenant = Tenant::new();
    let groups = (0..60).map(|number| json!({"name": format!("Group {number}")}));
    tenant.seed("/zpa/mgmtconfig/v1/admin/customers/1/segmentGroup", groups);
    let program = |client: &ZscalerClient| {
        let label = client.zia().rule_labels().add_label(json!({"name": "recorded"})).unwrap();
        let changed = json!({"name": "recorded", "description": "d"});
        client.zia().rule_labels().update_label(label.id(), changed).unwrap();
        let all =
            client.zpa().segment_groups().list_groups(json!({"page_size": 20})).unwrap().all();
        assert!(all.unwrap().len() > 60);
        let missing = client.zia().rule_labels().get_label(999_999).unwrap_err();
        assert!(missing.is_not_found() && missing.code() == Some("RESOURCE_NOT_FOUND"));
        let text = client.zia().rule_labels().get_label(label.id()).unwrap().value();
        assert_eq!(text.text("description"), "d");
    };
    let (_, recording) = record(tenant.builder(), &program);
    assert!(!recording.remaining().is_empty());
    let client = recording.client().unwrap();
    program(&client);
    client.close().unwrap();
    assert_eq!(recording.remaining(), Vec::<String>::new());
    let error = client.zia().locations().list_locations(()).unwrap_err().to_string();
    assert!(
        error.contains("the recording has no response to GET /zia/api/v1/locations"),
        "{error}"
    );
}

#[test]
fn changing_responses_are_replayed_in_order_and_the_last_one_repeats() {
    let states =
        ["PENDING", "INPROGRESS", "ACTIVE"].map(|state| answer(200, json!({"status": state})));
    let script = Script::new(states);
    let builder = ZscalerClient::builder()
        .sources(zscaler::ConfigSources::none())
        .from_value(settings())
        .transport(script);
    let look =
        |client: &ZscalerClient| client.zia().activate().status().unwrap().value().text("status");
    let (_, recording) = record(builder, &|client| {
        (0..3).for_each(|_| drop(look(client)));
    });
    let client = recording.client().unwrap();
    let seen: Vec<_> = (0..5).map(|_| look(&client)).collect();
    assert_eq!(seen, ["PENDING", "INPROGRESS", "ACTIVE", "ACTIVE", "ACTIVE"]);
}

#[test]
fn a_recording_contains_no_secrets() {
    let tenant = Tenant::empty();
    let program = |client: &ZscalerClient| {
        let body = json!({"name": "n", "password": "canary-1", "pre_shared_key": "canary-2",
            "nested": [{"clientSecret": "canary-3"}], "comment": "Bearer canary-4"});
        client.zia().rule_labels().add_label(&body).unwrap();
        client
            .request(
                Method::GET,
                "/zia/api/v1/x",
                json!({"api_token": "canary-5", "q": "kept"}),
                (),
            )
            .unwrap();
        client.set_custom_headers([("X-Own", "canary-6")]).unwrap();
        client.zia().rule_labels().list_labels(()).unwrap();
    };
    let client = tenant.builder().client_secret("canary-7");
    let (text, recording) = record(client, &program);
    assert!(!text.contains("canary"), "{text}");
    assert!(text.contains("q=kept") && text.contains("\"name\":\"n\""), "{text}");
    assert!(!text.contains("/token") && !text.to_lowercase().contains("authorization"), "{text}");
    // It plays all the same: what is compared has no secrets either.
    program(&recording.client().unwrap());
}

#[test]
fn the_error_of_an_invalid_recording_names_the_line() {
    let path = file();
    std::fs::write(&path, "\nnonsense\n").unwrap();
    let error = Recording::open(&path).unwrap_err().to_string();
    std::fs::remove_file(&path).unwrap();
    assert!(error.contains("line 2"), "{error}");
    assert!(Recording::open("/no/such/file").is_err());
    assert!(Recorder::create("/no/such/file").is_err());
}

#[test]
fn the_sent_requests_can_be_inspected() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    client.set_custom_headers([("X-Change", "CHG0042")]).unwrap();
    client.zia().rule_labels().add_label(json!({"name": "n", "created_by": 7})).unwrap();
    let requests = tenant.requests();
    assert_eq!(requests[0].json(), json!({"name": "n", "createdBy": 7}));
    assert_eq!(requests[0].headers["x-change"], "CHG0042");
}

#[test]
fn responses_can_be_set_for_graphql_and_actions() {
    let tenant = Tenant::empty();
    let data = json!({"data": {"FIREWALL": {"reportByTime": {"entries": [{"name": "a"}]}}}});
    tenant.set_response(Method::POST, "/zins/graphql", data.clone());
    tenant.set_response(
        Method::GET,
        "/zia/api/v1/urlCategories/urlQuota",
        json!({"remainingUrlsQuota": 3}),
    );
    let client = tenant.client().unwrap();
    let (value, _) =
        client.request(Method::POST, "/zins/graphql", (), json!({"query": "{a}"})).unwrap();
    assert_eq!(value.text("data.FIREWALL.report_by_time.entries.0.name"), "a", "{value}");
    let (quota, _) = client.zia().url_categories().get_quota().unwrap();
    assert_eq!(quota["remaining_urls_quota"], 3);
    tenant.set_response(Method::GET, "/zia/api/v1/urlCategories/urlQuota", Value::Null);
    assert_eq!(client.zia().url_categories().get_quota().unwrap().0, Value::Null);
}

#[test]
fn io_and_json_errors_convert_to_the_error_of_the_crate() {
    fn read(path: &str) -> zscaler::Result<Value> {
        Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
    }
    let error = read("/no/such/file").unwrap_err();
    assert!(matches!(error, Error::Io { .. }) && !error.to_string().starts_with(':'), "{error}");
    let path = file();
    std::fs::write(&path, "{").unwrap();
    let error = read(path.to_str().unwrap()).unwrap_err();
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(error, Error::Json { .. }) && error.to_string().contains("line 1"), "{error}");
}

#[test]
fn names_of_the_same_resource_come_first() {
    for (wrong, right) in [
        ("zia.rule_labels.list_label", "zia.rule_labels.list_labels"),
        ("zpa.server_groups.list_group", "zpa.server_groups.list_groups"),
        ("zia.rule_lables.list_labels", "zia.rule_labels.list_labels"),
        ("zid.users.get_usr", "zid.users.get_user"),
    ] {
        assert_eq!(zscaler::similar_operations(wrong).first(), Some(&right));
    }
}
