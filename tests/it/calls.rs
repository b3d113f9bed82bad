//! Calls: what goes out, what comes back, what is repeated.

use std::sync::Arc;
use std::time::Duration;

use zscaler::{CallOptions, Error, ManualClock, Method, Pages, TransportError, Wire, json};

use crate::support::{Answer, Script, answer, answer_with, client, client_with};

#[test]
fn typed_and_dynamic_calls_send_the_same() {
    let script = Script::new([answer(200, json!({"id": 7})), answer(200, json!({"id": 7}))]);
    let (client, _) = client(&script);
    client.zia().rule_labels().update_label(7, json!({"name": "x"})).unwrap();
    let keywords = json!({"label_id": "7", "name": "x"});
    client.call("zia.rule_labels.update_label", keywords).unwrap();
    let sent = |index| {
        script.sent(index, |request| {
            (request.method().clone(), request.uri().clone(), request.body().clone())
        })
    };
    assert_eq!(sent(0), sent(1));
}

#[test]
fn fields_of_every_kind_keep_their_values() {
    let body = json!({
        "id": 216196257331285825u64, "isNameL10nTag": true, "ratio": 205229.0, "newField": [1],
        "featurePermissions": {"FTP_CONTROL": "READ"}, "Retry-After": "x", "empty": null,
    });
    let script = Script::new([answer(200, body.clone())]);
    let (client, _) = client(&script);
    let (label, response) = client.zia().rule_labels().get_label(1).unwrap();
    let expected = json!({
        "id": 216196257331285825u64, "is_name_l10n_tag": true, "ratio": 205229.0, "new_field": [1],
        "feature_permissions": {"FTP_CONTROL": "READ"}, "Retry-After": "x", "empty": null,
    });
    assert_eq!(label, expected);
    assert_eq!(response.body(), &body);
}

#[test]
fn a_value_that_was_read_is_sent_back_unchanged() {
    let wire = json!({"id": 7, "isNameL10nTag": true, "showEUN": false, "maxMask": 3});
    let script = Script::new([answer(200, wire.clone()), answer(200, json!({}))]);
    let (client, _) = client(&script);
    let (label, _) = client.zia().rule_labels().get_label(7).unwrap();
    client.zia().rule_labels().update_label(7, &label).unwrap();
    let sent: zscaler::Value =
        script.sent(1, |request| serde_json::from_slice(request.body()).unwrap());
    assert_eq!(wire, sent);
}

#[test]
fn wire_values_are_sent_unchanged() {
    let script = Script::new([answer(200, json!({})), answer(200, json!([]))]);
    let (client, _) = client(&script);
    let body = json!({"some_name": Wire(json!({"kept_as_is": 1}))});
    client.zia().rule_labels().add_label(body).unwrap();
    let sent = script.sent(0, |request| String::from_utf8(request.body().clone()).unwrap());
    assert_eq!(sent, r#"{"someName":{"kept_as_is":1}}"#);
    client.zia().rule_labels().list_labels(Wire(json!({"odd_name": 1}))).unwrap();
    assert!(script.calls()[1].ends_with("?odd_name=1"));
}

#[test]
fn responses_that_are_not_json_are_distinguished() {
    let text = |kind: &str, body: &str| {
        Answer::Http(200, vec![("content-type", kind.to_owned())], body.as_bytes().to_vec())
    };
    let script = Script::new([
        text("application/json", "SUCCESS"),
        text("application/json", "{not json"),
        text("text/html", "<html>login</html>"),
        text("text/csv", "1,2\n"),
        Answer::Http(
            200,
            vec![("content-type", "application/json".into())],
            vec![b'"', 0xff, b'"'],
        ),
        answer(204, json!(null)),
        text("application/json", ""),
    ]);
    let (client, _) = client(&script);
    let get = || client.zia().rule_labels().get_label(1).map(|(value, _)| value);
    assert_eq!(get().unwrap(), "SUCCESS");
    assert!(matches!(get(), Err(Error::Decoding { .. })));
    assert!(matches!(get(), Err(Error::Decoding { .. })));
    assert_eq!(get().unwrap(), "1,2\n");
    assert!(matches!(get(), Err(Error::Decoding { .. })));
    assert!(get().unwrap().is_null());
    assert!(get().unwrap().is_null());
}

#[test]
fn the_error_of_the_api_reaches_the_caller_unchanged() {
    let body = json!({"id": "resource.not.found", "reason": "Requested resource not found", "params": ["1"]});
    let script = Script::new([answer_with(404, body, "x-oneapi-request-id", "abc")]);
    let (client, _) = client(&script);
    let error = client.zpa().segment_groups().list_groups(()).unwrap_err();
    assert!(error.is_not_found() && !error.is_auth());
    let api = error.api().unwrap();
    assert!(api.url.contains("/segmentGroup") && error.to_string().contains(&api.url), "{error}");
    assert_eq!(api.code.as_deref(), Some("resource.not.found"));
    assert_eq!(api.message.as_deref(), Some("Requested resource not found"));
    assert_eq!(api.request_id.as_deref(), Some("abc"));
    assert_eq!(api.params, Some(json!(["1"])));
    assert!(error.to_string().contains("Requested resource not found"));
}

#[test]
fn the_call_succeeds_after_the_wait_that_the_server_asks_for() {
    let limited = json!({"message": "Rate Limit (1/SECOND) exceeded", "Retry-After": "1 seconds"});
    let script = Script::new([
        answer_with(429, limited, "retry-after", "3"),
        answer(200, json!([{"id": 1}])),
    ]);
    let (client, clock) = client(&script);
    let (labels, _) = client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(labels, json!([{"id": 1}]));
    let slept: f64 = clock.slept().iter().map(std::time::Duration::as_secs_f64).sum();
    assert_eq!(slept, 3.0);
}

#[test]
fn a_wait_over_the_limit_is_an_error_at_once() {
    let script = Script::new([answer_with(429, json!({}), "retry-after", "593")]);
    let (client, clock) = client_with(&script, json!({"rateLimit": {"maxRetrySeconds": 60}}));
    let error = client.zia().rule_labels().list_labels(()).unwrap_err();
    assert!(error.is_rate_limited() && error.to_string().contains("593"), "{error}");
    assert!(clock.slept().is_empty());
    let script =
        Script::new([answer_with(429, json!({}), "retry-after", "60"), answer(200, json!([]))]);
    let (client, clock) = client_with(&script, json!({"rateLimit": {"maxRetrySeconds": 60}}));
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(60)]);
}

#[test]
fn the_next_call_waits_as_long_as_the_server_asked_for() {
    for (asked, passed, waits) in [(30, 10, vec![20]), (60, 10, vec![50]), (90, 40, vec![])] {
        let script = Script::new([
            answer_with(429, json!({}), "retry-after", &asked.to_string()),
            answer(200, json!([])),
        ]);
        let limits = json!({"rateLimit": {"maxRetrySeconds": 60, "maxRetries": 0}});
        let (client, clock) = client_with(&script, limits);
        let error = client.zia().rule_labels().list_labels(()).unwrap_err();
        assert!(matches!(error, Error::Api(_)), "{error}: nothing was to be tried again");
        clock.advance(Duration::from_secs(passed));
        client.zia().rule_labels().list_labels(()).unwrap();
        let waits: Vec<_> = waits.into_iter().map(Duration::from_secs).collect();
        assert_eq!(clock.slept(), waits, "{asked}");
    }
}

#[test]
fn a_login_ends_with_the_time_of_its_call() {
    let tenant = zscaler::offline::Tenant::new();
    let busy = || zscaler::offline::Fault::status(503).header("retry-after", "10");
    tenant.fault(busy().on("/oauth2/v1/token"));
    let clock = Arc::new(ManualClock::default());
    let client = tenant.builder().clock(clock.clone()).build().unwrap();
    let hurried = client.with(CallOptions::new().timeout(Duration::from_secs(5)));
    hurried.zia().rule_labels().list_labels(()).unwrap_err();
    tenant.fault(busy().on("/oauth2/v1/token"));
    hurried.entitlements().unwrap_err();
    assert!(clock.slept().is_empty(), "{:?}", clock.slept());
}

#[test]
fn the_last_error_is_returned_after_all_retries() {
    let busy = || answer(503, json!({"message": "maintenance"}));
    let script = Script::new([busy(), busy(), busy(), busy()]);
    let (client, _) = client(&script);
    let error = client.zia().rule_labels().list_labels(()).unwrap_err();
    let api = error.api().unwrap();
    assert_eq!((api.status, api.attempts), (503, 3));
    assert_eq!(api.message.as_deref(), Some("maintenance"));
}

#[test]
fn writes_that_may_have_arrived_are_sent_once() {
    let lost = || Answer::Lost(TransportError::Connection("reset".into()));
    for failure in [lost(), answer(503, json!({})), answer(500, json!({}))] {
        let script = Script::new([failure, answer(200, json!({}))]);
        let (client, _) = client(&script);
        assert!(client.zia().rule_labels().add_label(json!({"name": "x"})).is_err());
        assert_eq!(script.calls().len(), 1);
    }
    for harmless in [
        Answer::Lost(TransportError::Connect("refused".into())),
        answer(409, json!({"code": "EDIT_LOCK_NOT_AVAILABLE"})),
        answer(412, json!({"message": "Failed during enter Org barrier"})),
    ] {
        let script = Script::new([harmless, answer(200, json!({"id": 1}))]);
        let (client, _) = client(&script);
        client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
        assert_eq!(script.calls().len(), 2);
    }
}

#[test]
fn errors_inside_a_200_are_errors() {
    let script = Script::new([
        answer(200, json!({"success": "false", "errorCode": "3005"})),
        answer(
            200,
            json!({"data": null, "errors": [{"message": "Bad query",
            "extensions": {"classification": "BAD_REQUEST"}}]}),
        ),
    ]);
    let (client, _) = client(&script);
    let error = client.request(Method::DELETE, "/zcc/papi/public/v1/x/1", (), ()).unwrap_err();
    assert_eq!(error.code(), Some("3005"));
    let error = client.request(Method::POST, "/zins/graphql", (), json!({"query": "{a}"}));
    let error = error.unwrap_err();
    assert_eq!(error.code(), Some("BAD_REQUEST"));
    assert!(error.to_string().contains("Bad query"));
}

#[test]
fn the_headers_of_the_crate_win_over_custom_ones() {
    let script = Script::new([answer(200, json!([])), answer(200, json!([]))]);
    let (client, _) = client_with(&script, json!({"partnerId": "p", "userAgent": "mine/1"}));
    let headers = [("X-Mine", "1"), ("User-Agent", "other"), ("authorization", "other")];
    client.set_custom_headers(headers).unwrap();
    assert_eq!(client.get_custom_headers().len(), 3);
    client.zia().rule_labels().list_labels(()).unwrap();
    script.sent(0, |request| {
        let header = |name| request.headers().get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!(header("x-mine"), "1");
        assert_eq!(header("x-partner-id"), "p");
        assert_eq!(header("authorization"), "Bearer token-1");
        assert!(header("user-agent").starts_with("zscaler-sdk-rust/"));
        assert!(header("user-agent").ends_with(" mine/1"));
    });
    client.clear_custom_headers();
    client.zia().rule_labels().list_labels(()).unwrap();
    script.sent(1, |request| assert!(request.headers().get("x-mine").is_none()));
    let error = client.set_custom_headers([("bad name", "x")]).unwrap_err();
    assert!(error.to_string().contains("bad name"));
}

#[test]
fn closing_logs_out_only_after_changes() {
    let script =
        Script::new([answer(200, json!([])), answer(200, json!({})), answer(204, json!(null))]);
    let (client, _) = client(&script);
    client.zia().rule_labels().list_labels(()).unwrap();
    client.close().unwrap();
    assert_eq!(script.calls().len(), 1, "nothing was changed");
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
    drop(client);
    assert_eq!(script.calls()[2], "DELETE /zia/api/v1/authenticatedSession");
}

#[test]
fn redirects_send_no_credentials_to_another_host() {
    let to = |location: &str| answer_with(302, json!(null), "location", location);
    let script = Script::new([to("https://files.example/x?signed=1"), answer(200, json!([]))]);
    let (client, _) = client(&script);
    client.set_custom_headers([("x-mine", "1")]).unwrap();
    client.zia().rule_labels().list_labels(()).unwrap();
    script.sent(1, |request| {
        assert_eq!(request.uri().host(), Some("files.example"));
        assert!(request.headers().get("authorization").is_none());
        assert!(request.headers().get("x-mine").is_none());
    });
    for bad in ["http://api.zsapi.net/x", "ftp://x/"] {
        let script = Script::new([to(bad)]);
        let (client, _) = client_with(&script, json!({}));
        assert_eq!(client.zia().rule_labels().list_labels(()).unwrap_err().status(), Some(302));
    }
    let script = Script::new((0..9).map(|_| to("/zia/api/v1/ruleLabels")));
    let (client, _) = client_with(&script, json!({}));
    assert!(client.zia().rule_labels().list_labels(()).is_err());
    assert_eq!(script.calls().len(), 6, "a loop ends");
}

#[test]
fn only_redirects_of_reads_are_followed() {
    let labels = "/zia/api/v1/ruleLabels";
    for (method, status) in
        [(Method::POST, 302), (Method::PUT, 307), (Method::DELETE, 308), (Method::GET, 404)]
    {
        let elsewhere = answer_with(status, json!({}), "location", "/zia/api/v1/other");
        let script = Script::new([elsewhere, answer(200, json!({}))]);
        let (client, _) = client(&script);
        let error = client.request(method, labels, (), json!({})).unwrap_err();
        assert_eq!((error.status(), script.calls().len()), (Some(status), 1));
    }
}

#[test]
fn a_refused_token_is_replaced_once() {
    let expired = || answer(401, json!({"code": "INVALID_TOKEN"}));
    let script = Script::new([expired(), answer(200, json!([]))]);
    let (client, _) = client(&script);
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(script.tokens(), 2);
    let script = Script::new([expired(), expired(), expired()]);
    let (client, _) = client_with(&script, json!({}));
    let error = client.zia().rule_labels().list_labels(()).unwrap_err();
    assert_eq!((error.code(), script.tokens()), (Some("INVALID_TOKEN"), 2));
    let feature = json!({"id": "authz.featureflag.permission.denied", "reason": "not licensed"});
    let script = Script::new([answer(401, feature)]);
    let (client, _) = client_with(&script, json!({}));
    let error = client.zpa().segment_groups().list_groups(()).unwrap_err();
    assert!(error.is_feature_disabled() && !error.is_auth());
    assert_eq!(script.tokens(), 1, "a new token would not buy a license");
}

#[test]
fn an_error_on_a_later_page_is_an_error_of_the_list() {
    let page = answer(200, json!([{"id": 1}, {"id": 2}]));
    let script = Script::new([page, answer(400, json!({"code": "INVALID", "message": "no"}))]);
    let (client, _) = client(&script);
    let list = client.zia().rule_labels().list_labels(json!({"page_size": 2})).unwrap();
    assert_eq!(list.all().unwrap_err().code(), Some("INVALID"));
}

#[test]
fn errors_name_unknown_operations_and_paths() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let error = client.call("zia.rule_labels.list_label", ()).unwrap_err().to_string();
    assert!(error.contains("did you mean zia.rule_labels.list_labels"), "{error}");
    let error = client.request(Method::GET, "/nope/x", (), ()).unwrap_err().to_string();
    assert!(error.contains("/nope/x"), "{error}");
    let error = client.request(Method::GET, "/zia/api/v1/x?y=1", (), ()).unwrap_err().to_string();
    assert!(error.contains("query"), "{error}");
    assert!(script.calls().is_empty());
}

#[test]
fn modify_sends_all_fields_except_those_that_the_api_refuses() {
    let read = json!({"id": 7, "name": "a", "description": "d", "lastModifiedTime": 1,
        "lastModifiedBy": {"id": 1}, "brandNew": {"x_y": [1]}});
    let script = Script::new([answer(200, read), answer(200, json!({}))]);
    let (client, _) = client(&script);
    let id = json!({"label_id": 7});
    client.modify("zia.rule_labels.update_label", id, |label| label["name"] = "b".into()).unwrap();
    let sent: zscaler::Value =
        script.sent(1, |request| serde_json::from_slice(request.body()).unwrap());
    let expected = json!({"id": 7, "name": "b", "description": "d", "brandNew": {"x_y": [1]}});
    assert_eq!(sent["name"], "b");
    assert_eq!(sent.as_object().unwrap().len(), expected.as_object().unwrap().len());
    assert!(sent.get("lastModifiedTime").is_none());
}

#[test]
fn modify_reads_the_list_if_no_operation_reads_one_object() {
    let page = json!([{"id": 6, "name": "other"}, {"id": 7, "name": "a", "dcs": [1]}]);
    let script = Script::new([
        answer(200, page.clone()),
        answer(200, json!({})),
        answer(200, page),
        answer(200, json!([])),
    ]);
    let (client, _) = client(&script);
    let update = "zia.sub_clouds.update_sub_clouds";
    client.modify(update, json!({"cloud_id": 7}), |cloud| cloud["name"] = "b".into()).unwrap();
    assert_eq!(script.calls(), ["GET /zia/api/v1/subclouds", "PUT /zia/api/v1/subclouds/7"]);
    let sent: zscaler::Value =
        script.sent(1, |request| serde_json::from_slice(request.body()).unwrap());
    assert_eq!(sent, json!({"id": 7, "name": "b", "dcs": [1]}));

    let error = client.modify(update, json!({"cloud_id": 8}), |_| {}).unwrap_err().to_string();
    assert!(error.contains("cloud_id") && error.contains("list_sub_clouds"), "{error}");
    assert!(!script.calls().iter().any(|call| call.ends_with("/8")), "nothing was replaced");
}

#[test]
fn a_cached_response_is_used_until_a_write() {
    let list = || answer(200, json!([{"id": 1}]));
    let script = Script::new([list(), answer(200, json!({})), list()]);
    let (client, _) = client_with(&script, json!({"cache": {"enabled": true}}));
    for _ in 0..3 {
        client.zia().rule_labels().list_labels(()).unwrap();
    }
    assert_eq!(script.calls().len(), 1);
    client.zia().rule_labels().update_label(1, json!({"name": "x"})).unwrap();
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn a_write_without_an_operation_also_drops_cached_responses() {
    let script = Script::new((0..3).map(|_| answer(200, json!({"id": 1}))));
    let (client, _) = client_with(&script, json!({"cache": {"enabled": true}}));
    let send = |method| client.request(method, "/zia/api/v1/ruleLabels/1", (), json!({})).unwrap();
    let read = || client.zia().rule_labels().get_label(1).unwrap();
    read();
    send(Method::PUT);
    read();
    read();
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn only_complete_responses_are_cached() {
    let label = |status| answer(status, json!({"id": 1}));
    let script = Script::new([label(202), label(200)]);
    let (client, _) = client_with(&script, json!({"cache": {"enabled": true}}));
    for _ in 0..3 {
        client.zia().rule_labels().get_label(1).unwrap();
    }
    assert_eq!(script.calls().len(), 2);
}

#[test]
fn a_cached_response_is_not_used_for_other_custom_headers() {
    let label = |name: &str| answer(200, json!({"id": 1, "name": name}));
    let script = Script::new([label("none"), label("a"), label("b")]);
    let (client, _) = client_with(&script, json!({"cache": {"enabled": true}}));
    let name = || client.zia().rule_labels().get_label(1).unwrap().0["name"].clone();
    assert_eq!(name(), "none");
    for tenant in ["a", "b", "a"] {
        client.set_custom_headers([("x-tenant", tenant)]).unwrap();
        assert_eq!(name(), tenant);
    }
    client.clear_custom_headers();
    assert_eq!(name(), "none");
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn a_change_reads_the_current_object_instead_of_the_cache() {
    let label = |description: &str| answer(200, json!({"id": 7, "description": description}));
    let script = Script::new([label("kept"), label("theirs"), answer(200, json!({}))]);
    let (client, _) = client_with(&script, json!({"cache": {"enabled": true}}));
    client.zia().rule_labels().get_label(7).unwrap();
    let id = json!({"label_id": 7});
    client
        .modify("zia.rule_labels.update_label", id, |label| {
            assert_eq!(label["description"], "theirs", "somebody else changed it meanwhile");
            label["description"] = "ours".into();
        })
        .unwrap();
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn a_write_without_a_response_also_drops_cached_responses() {
    let list = || answer(200, json!([{"id": 1}]));
    let lost = Answer::Lost(TransportError::Connection("reset".into()));
    let script = Script::new([list(), lost, list()]);
    let (client, _) = client_with(&script, json!({"cache": {"enabled": true}}));
    client.zia().rule_labels().list_labels(()).unwrap();
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn closing_after_a_login_without_a_response_does_not_log_in_again() {
    let tenant = zscaler::offline::Tenant::new();
    tenant.fault(zscaler::offline::Fault::lose_response().on("/oauth2/v1/token"));
    let client = tenant.builder().max_retries(0).build().unwrap();
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
    client.close().unwrap();
    drop(client);
    assert_eq!((tenant.token_requests(), tenant.requests().len()), (1, 0));
}
