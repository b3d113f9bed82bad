//! `reorder`: rules in the wanted order.

use zscaler::offline::Tenant;
use zscaler::{Error, Fields, Pages, Single, ZscalerClient, json};

const RULES: &str = "/zia/api/v1/firewallFilteringRules";
const LIST: &str = "zia.cloud_firewall_rules.list_rules";

fn tenant() -> (Tenant, ZscalerClient) {
    let tenant = Tenant::empty();
    tenant.seed(RULES, [json!({"id": 90, "name": "Office 365", "order": 3, "predefined": true})]);
    tenant.seed(RULES, [(1, 1), (2, 2), (3, 4), (4, 5), (5, 6)].map(|(id, order)| {
        json!({"id": id, "name": format!("rule {id}"), "order": order, "action": "ALLOW"})
    }));
    tenant.seed(RULES, [json!({"id": 91, "name": "Default", "order": -1, "defaultRule": true})]);
    let client = tenant.client().unwrap();
    (tenant, client)
}

/// The ids of the rules in their order.
fn order(client: &ZscalerClient) -> Vec<u64> {
    let mut rules = client.call(LIST, json!({})).unwrap().all().unwrap();
    rules.retain(|rule| rule["order"].as_i64().unwrap() > 0);
    rules.sort_by_key(|rule| rule["order"].as_i64());
    rules.iter().map(|rule| rule["id"].as_u64().unwrap()).collect()
}

#[test]
fn rules_of_zia_come_into_order_with_few_moves() {
    let (tenant, client) = tenant();
    let puts = || {
        let requests = tenant.requests();
        requests.iter().filter(|request| request.method == zscaler::http::Method::PUT).count()
    };
    for (wanted, moved) in [
        (vec![1, 2], 0),
        (vec![5], 1),
        (vec![1, 2, 3, 4, 5], 1),
        (vec![2, 3, 4, 5, 1], 1),
        (vec![5, 4, 3, 2, 1], 3),
    ] {
        let before = puts();
        let planned = client.plan().reorder(LIST, (), &wanted).unwrap();
        assert_eq!((planned.len(), puts()), (moved, before), "{wanted:?}");
        let count = client.reorder(LIST, (), &wanted).unwrap();
        let now: Vec<u64> = order(&client).into_iter().filter(|id| *id < 90).collect();
        assert_eq!(now[..wanted.len()], wanted);
        assert_eq!((count, puts() - before), (moved, moved), "{wanted:?}");
    }
    let rule = client.zia().cloud_firewall_rules().get_rule(1).unwrap().value();
    assert_eq!(rule.text("name"), "rule 1");
    for ids in [vec![90], vec![91], vec![7], vec![1, 1]] {
        let error = client.reorder(LIST, (), ids).unwrap_err();
        assert!(matches!(error, Error::Argument { .. }), "{error}");
    }
}

#[test]
fn rules_of_zpa_come_into_order_with_one_call() {
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let mut ids = Vec::new();
    for name in ["a", "b", "c"] {
        let rule = json!({"name": name, "action": "allow"});
        ids.push(client.zpa().policies().add_access_rule_v2(rule).unwrap().id());
    }
    ids.rotate_left(1);
    let list = "zpa.policies.list_rules";
    let access = json!({"policy_type": "access"});
    assert!(client.reorder(list, &access, &ids).unwrap() > 0);
    let rules = client.call(list, &access).unwrap().all().unwrap();
    let now: Vec<_> = rules.iter().map(Fields::id).collect();
    assert_eq!(now[..3], ids);
    assert_eq!(client.reorder(list, &access, &ids).unwrap(), 0);
    let reorders = tenant.requests();
    assert_eq!(reorders.iter().filter(|request| request.path.ends_with("/reorder")).count(), 1);
}

#[test]
fn an_error_names_every_misplaced_rule() {
    // An API that accepts every change and changes nothing.
    let rules = json!([{"id": 1, "name": "one", "order": 1}, {"id": 2, "name": "two", "order": 2}]);
    let page = json!({"totalPages": 1, "list": rules});
    let answers = (0..50).map(|_| crate::support::answer(200, page.clone()));
    let (client, _) = crate::support::client(&crate::support::Script::new(answers));
    let error = client.reorder(LIST, (), [2, 1]).unwrap_err();
    let Error::Misplaced { passes, misplaced, .. } = &error else { panic!("{error}") };
    assert_eq!((*passes, misplaced.len()), (3, 2));
    let text = error.to_string();
    assert!(text.contains("two (2) should be at 1 and is at 2"), "{text}");
    assert!(text.contains("one (1) should be at 2 and is at 1"), "{text}");
}

/// Rules that share a number come into order, too, and what has no order is left alone.
#[test]
fn rules_that_share_a_number_come_into_order() {
    let tenant = Tenant::empty();
    tenant.seed(RULES, [(1, 1), (2, 1), (3, 1), (4, 7)].map(|(id, order)| {
        json!({"id": id, "name": format!("rule {id}"), "order": order, "action": "ALLOW"})
    }));
    let client = tenant.client().unwrap();
    client.reorder(LIST, (), [3, 2, 1]).unwrap();
    assert_eq!(order(&client), [3, 2, 1, 4]);
    client.reorder(LIST, (), [4, 1]).unwrap();
    assert_eq!(order(&client), [4, 1, 3, 2]);

    tenant.seed("/zia/api/v1/ruleLabels", (1..=2).map(|id| json!({"id": id, "name": "n"})));
    let error = client.reorder("zia.rule_labels.list_labels", (), [2, 1]).unwrap_err();
    assert!(matches!(error, Error::Unsupported { .. }), "{error}");
    let label = client.zia().rule_labels().get_label(1).unwrap().value();
    assert!(label.get("order").is_none(), "{label}");
}
