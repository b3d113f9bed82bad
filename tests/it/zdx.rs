//! What ZDX's tables do beyond one plain request.

use zscaler::json;

use crate::support::{Script, answer, client};

#[test]
fn filters_are_spelt_as_the_api_has_them() {
    let script = Script::new([answer(200, json!({"devices": []}))]);
    let (client, _) = client(&script);
    let query = json!({
        "since": 2, "location_id": [1, 2], "department_id": 3, "geo_id": "0.0.us",
        "user_ids": [7], "mac_address": "m", "private_ipv4": "10.0.0.1", "exclude_geo": ["x"],
    });
    client.zdx().devices().list_devices(query).unwrap();
    let expected = "GET /zdx/v1/devices?loc=1&loc=2&dept=3&geo=0.0.us&userids=7&mac_address=m\
                    &private_ipv4=10.0.0.1&exclude_geo=x&to=1760000000&from=1759992800";
    assert_eq!(script.calls(), [expected]);
}

#[test]
fn a_score_is_poor_okay_or_good() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let query = json!({"score_bucket": "awful"});
    let error = client.zdx().apps().list_app_users(7, query).unwrap_err().to_string();
    assert!(error.contains("query.score_bucket") && error.contains("okay"), "{error}");
}

#[test]
fn a_snapshot_expires_so_many_hours_from_now() {
    let script = Script::new([answer(200, json!({"id": 1}))]);
    let (client, _) = client(&script);
    let snapshot = json!({"name": "s", "expiry": 2, "obfuscation": ["USER_NAME"]});
    client.zdx().snapshot().share_snapshot(snapshot).unwrap();
    script.sent(0, |request| {
        let body: zscaler::Value = serde_json::from_slice(request.body()).unwrap();
        let expected = json!({"name": "s", "expiry": 1760007200, "obfuscation": ["USER_NAME"]});
        assert_eq!(body, expected);
    });
}
