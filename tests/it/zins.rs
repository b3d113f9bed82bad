//! What Z-Insights' queries do beyond one plain request.

use zscaler::{Value, json};

use crate::support::{Script, answer, client};

#[test]
fn graphql_variables_are_those_that_the_document_declares() {
    let data = json!({"data": {"SHADOW_IT": {"apps": {"entries": [{"application": "x"}]}}}});
    let script = Script::new([answer(200, data)]);
    let (client, _) = client(&script);
    let (apps, _) = client
        .zins()
        .shadow_it()
        .get_apps(json!({
            "start_time": 1, "end_time": 2, "limit": null,
            "filter_by": {"application_category": {"in_list": ["WEB_MAIL"]}},
            "order_by": [{"risk_index": "DESC"}],
        }))
        .unwrap();
    assert_eq!(apps, json!([{"application": "x"}]));
    script.sent(0, |request| {
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let variables = json!({
            "startTime": 1, "endTime": 2,
            "filterBy": {"application_category": {"in": ["WEB_MAIL"]}},
            "orderBy": [{"risk_index": "DESC"}],
        });
        assert_eq!(body["variables"], variables);
        assert_eq!(body["operationName"], "ShadowITApps");
        let document = body["query"].as_str().unwrap();
        for (name, _) in variables.as_object().unwrap() {
            assert!(document.contains(&format!("${name}:")), "{name}: {document}");
        }
    });
}

#[test]
fn incidents_are_grouped_by_threat_by_default() {
    let data = || answer(200, json!({"data": {"CYBER_SECURITY": {"incidents": {"entries": []}}}}));
    let script = Script::new([data(), data()]);
    let (client, _) = client(&script);
    let incidents = client.zins().cyber_security();
    incidents.get_incidents(json!({"start_time": 1, "end_time": 2})).unwrap();
    let by = json!({"start_time": 1, "end_time": 2, "categorize_by": ["APP_ID"]});
    incidents.get_incidents(by).unwrap();
    for (index, expected) in ["THREAT_CATEGORY_ID", "APP_ID"].into_iter().enumerate() {
        script.sent(index, |request| {
            let body: Value = serde_json::from_slice(request.body()).unwrap();
            assert_eq!(body["variables"]["categorizeBy"], json!([expected]));
        });
    }
}

#[test]
fn an_invalid_filter_is_refused() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let error = client.zins().shadow_it().get_apps(json!({"filter_by": "x"})).unwrap_err();
    assert!(error.to_string().contains("body.filter_by"), "{error}");
    assert!(script.calls().is_empty());
}

#[test]
fn figures_are_returned_without_an_envelope() {
    let stats = json!({"devices_count": 3, "entries": [{"total": 3}]});
    let script = Script::new([answer(200, json!({"data": {"IOT": {"device_stats": stats}}}))]);
    let (client, _) = client(&script);
    let (figures, _) = client.zins().iot().get_device_stats(()).unwrap();
    assert_eq!(figures, stats);
}
