//! What ZCell's tables do beyond one plain request.

use zscaler::{Pages, json};

use crate::support::{Script, answer, client_with};

fn settings() -> zscaler::Value {
    json!({"zcellCustomerId": "48151623"})
}

const CUSTOMERS: &str = "/zcell/config/api/v1/customers";

#[test]
fn the_configured_customer_is_used_unless_the_call_names_another() {
    let empty = || answer(200, json!({"content": []}));
    let script = Script::new([empty(), empty(), answer(200, json!({}))]);
    let (client, _) = client_with(&script, settings());
    client.zcell().tag_handling().list_tag(()).unwrap();
    client.zcell().tag_handling().list_tag(json!({"id": "gi754", "name": "x"})).unwrap();
    let keywords = json!({"id": "gi754", "policy_id": 208, "policy_name": "p"});
    client.call("zcell.anomaly_policy.update_anomaly_policy", &keywords).unwrap();
    let expected = [
        format!("GET {CUSTOMERS}/48151623/tag"),
        format!("GET {CUSTOMERS}/gi754/tag?name=x"),
        format!("PATCH {CUSTOMERS}/gi754/anomaly-policy/208"),
    ];
    assert_eq!(script.calls(), expected);
    script.sent(2, |request| assert_eq!(request.body(), br#"{"policyName":"p"}"#));
}

#[test]
fn a_body_that_was_read_names_no_customer() {
    let script = Script::new([answer(200, json!({}))]);
    let (client, _) = client_with(&script, settings());
    let policy = json!({"id": "policy-7", "policy_name": "p"});
    client.zcell().anomaly_policy().update_anomaly_policy("policy-7", policy).unwrap();
    assert_eq!(script.calls(), [format!("PATCH {CUSTOMERS}/48151623/anomaly-policy/policy-7")]);
    script.sent(0, |request| {
        assert_eq!(request.body(), br#"{"id":"policy-7","policyName":"p"}"#);
    });
}

#[test]
fn days_are_converted_to_a_window_unless_one_is_given() {
    let empty = || answer(200, json!({"content": []}));
    let script = Script::new([empty(), empty()]);
    let (client, _) = client_with(&script, settings());
    let analytics = client.zcell().sim_analytics();
    analytics.list_sim_analytics_usage_day(json!({"days": 1})).unwrap();
    analytics.list_sim_analytics_usage_day(json!({"days": 1, "start_date": 5})).unwrap();
    let calls = script.calls();
    assert!(calls[0].ends_with("/day?startDate=1759913600&endDate=1760000000"), "{}", calls[0]);
    assert!(calls[1].ends_with("/day?startDate=5&endDate=1760000000"), "{}", calls[1]);
    let error = analytics.list_sim_analytics_usage_day(json!({"days": "soon"})).unwrap_err();
    assert!(error.to_string().contains("query.days"), "{error}");
}

#[test]
fn events_page_in_the_body_within_one_window() {
    let page = |ids: &[u64]| {
        let content: Vec<_> = ids.iter().map(|id| json!({"iccid": id})).collect();
        answer(200, json!({"content": content, "totalElements": 3, "totalPages": 2}))
    };
    let script = Script::new([page(&[1, 2]), page(&[3])]);
    let (client, clock) = client_with(&script, settings());
    let filter = json!({"days": 7, "size": 2, "exclude_apn_config": true});
    let events = client.zcell().network_events().list_network_events_search(filter).unwrap();
    clock.advance(std::time::Duration::from_secs(3600));
    assert_eq!(events.all().unwrap().len(), 3);
    let path = "/zcell/config/api/v1/network-events/48151623/search\
                /startTime/1759395200/endTime/1760000000";
    assert_eq!(script.calls(), [format!("POST {path}"), format!("POST {path}")]);
    script.sent(1, |request| {
        let body: zscaler::Value = serde_json::from_slice(request.body()).unwrap();
        assert_eq!(body, json!({"size": 2, "excludeApnConfig": true, "page": 1}));
    });
}

#[test]
fn events_without_a_window_are_refused() {
    let script = Script::new([]);
    let (client, _) = client_with(&script, settings());
    let events = client.zcell().network_events();
    let error = events.list_network_events_search(json!({"size": 2})).unwrap_err().to_string();
    assert!(error.contains("start_time") && error.contains("days"), "{error}");
    assert!(script.calls().is_empty());
}

#[test]
fn groups_are_sent_and_returned_as_a_list() {
    let answers = || answer(200, json!([{"id": 1, "message": "ok"}]));
    let script = Script::new([answers(), answers()]);
    let (client, _) = client_with(&script, settings());
    let groups = client.zcell().sim_location_groups();
    let depot = json!({"name": "Depot", "geo_fence_details": {"lat": "1"}});
    let (added, _) = groups.add_location_group((), &depot).unwrap();
    assert_eq!(added[0]["message"], "ok");
    groups.add_location_group((), json!([depot])).unwrap();
    for index in 0..2 {
        script.sent(index, |request| {
            let expected = br#"[{"name":"Depot","geoFenceDetails":{"lat":"1"}}]"#;
            assert_eq!(request.body(), expected);
        });
    }
}
