//! What Zero Trust Branch's tables do beyond one plain request.

use zscaler::{Pages, Value, Wire, json};

use crate::support::{Script, answer, client};

#[test]
fn bodies_keep_their_names_and_responses_are_in_snake_case() {
    let script = Script::new([answer(200, json!({"displayName": "G", "groupId": 1}))]);
    let (client, _) = client(&script);
    let group = json!({"display_name": "G", "member_attributes": Wire(json!({"osName": "x"}))});
    let (added, _) = client.ztb().groups_router().create_group(group).unwrap();
    assert_eq!(added, json!({"display_name": "G", "group_id": 1}));
    script.sent(0, |request| {
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let expected = json!({"display_name": "G", "member_attributes": {"osName": "x"}});
        assert_eq!(body, expected);
    });
}

#[test]
fn alarms_page_by_size() {
    let page = |ids: &[u64]| {
        let rows: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
        answer(200, json!({"result": {"count": 3, "rows": rows}}))
    };
    let script = Script::new([page(&[1, 2]), page(&[3])]);
    let (client, _) = client(&script);
    let alarms = client.ztb().alarms().list_alarms(json!({"size": 2})).unwrap();
    assert_eq!(json!(alarms.all().unwrap()), json!([{"id": 1}, {"id": 2}, {"id": 3}]));
    let calls = ["GET /ztb/api/v2/alarm?size=2", "GET /ztb/api/v2/alarm?size=2&page=2"];
    assert_eq!(script.calls(), calls);
}

#[test]
fn comments_are_sent_with_their_kind_of_policy() {
    let script = Script::new([answer(200, json!({})), answer(200, json!({"result": []}))]);
    let (client, _) = client(&script);
    let comments = client.ztb().policy_comments();
    let comment = json!({"comment": "why", "policy_type": "network"});
    comments.create_comment("p1", (), comment).unwrap();
    comments.list_comments("p1", ()).unwrap();
    let path = "/ztb/api/v3/policy-comments/comment/p1?policyType=";
    assert_eq!(script.calls(), [format!("POST {path}network"), format!("GET {path}application")]);
    script.sent(0, |request| assert_eq!(request.body(), br#"{"comment":"why"}"#));
}
