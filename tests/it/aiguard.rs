//! What AI Guard's tables do beyond one plain request.

use zscaler::{Value, json};

use crate::support::{Script, answer, client};

#[test]
fn a_field_in_both_spellings_is_sent_once() {
    let script = Script::new([answer(200, json!({"id": 1}))]);
    let (client, _) = client(&script);
    let rule = json!({"name": "r", "policyId": 1, "policy_id": 2, "ruleOrder": 3});
    client.aiguard().policy_match_rules().add_rule(rule).unwrap();
    script.sent(0, |request| {
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        assert_eq!(body, json!({"name": "r", "policyId": 2, "ruleOrder": 3}));
    });
}
