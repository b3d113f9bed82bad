//! Things that are made so.

use std::collections::BTreeSet;

use zscaler::offline::Tenant;
use zscaler::{Error, Fields, Outcome, Pages, Value, ZscalerClient, json};

/// Twenty resources of five services, each with a thing to be there.
fn things() -> Vec<(&'static str, Value)> {
    vec![
        ("zia.rule_labels.list_labels", json!({"name": "n", "description": "d"})),
        ("zia.user_management.list_departments", json!({"name": "n", "comments": "d"})),
        ("zia.user_management.list_groups", json!({"name": "n", "comments": "d"})),
        (
            "zia.cloud_firewall.list_ip_source_groups",
            json!({"name": "n", "ip_addresses": ["10.0.0.1", "10.0.0.2"]}),
        ),
        (
            "zia.cloud_firewall.list_ip_destination_groups",
            json!({"name": "n", "type": "DSTN_IP", "addresses": ["10.0.0.1", "10.0.0.2"]}),
        ),
        (
            "zia.cloud_firewall_rules.list_rules",
            json!({"name": "n", "action": "ALLOW", "groups": ["8", 7]}),
        ),
        (
            "zia.url_filtering.list_rules",
            json!({"name": "n", "action": "BLOCK", "protocols": ["ANY_RULE"], "url_categories": ["B", "A"]}),
        ),
        (
            "zia.ssl_inspection_rules.list_rules",
            json!({"name": "n", "action": {"type": "DECRYPT"}}),
        ),
        ("zia.dlp_engine.list_dlp_engines", json!({"name": "n", "description": "d"})),
        ("zia.dlp_templates.list_dlp_templates", json!({"name": "n", "subject": "d"})),
        ("zpa.segment_groups.list_groups", json!({"name": "n", "enabled": true})),
        (
            "zpa.server_groups.list_groups",
            json!({"name": "n", "dynamic_discovery": true, "app_connector_group_ids": ["72058304855000001"]}),
        ),
        (
            "zpa.application_segment.list_segments",
            json!({"name": "n", "domain_names": ["b.example", "a.example"],
                "segment_group_id": "72058304855000001", "server_group_ids": ["72058304855000002"]}),
        ),
        ("zpa.servers.list_servers", json!({"name": "n", "address": "10.0.0.1"})),
        (
            "zpa.policies.list_rules",
            json!({"policy_type": "access", "name": "n", "action": "ALLOW", "description": "d"}),
        ),
        ("ztw.forwarding_rules.list_rules", json!({"name": "n", "description": "d"})),
        ("ztw.location_template.list_location_templates", json!({"name": "n", "desc": "d"})),
        ("zid.groups.list_groups", json!({"name": "n", "description": "d"})),
        ("zid.users.list_users", json!({"login_name": "n", "display_name": "N"})),
        ("aiguard.llm_applications.list_applications", json!({"name": "n", "description": "d"})),
    ]
}

fn key(thing: &Value) -> &'static str {
    if thing.get("name").is_some() { "name" } else { "login_name" }
}

fn is_write(tenant: &Tenant) -> usize {
    let requests = tenant.requests();
    requests.iter().filter(|request| request.method != zscaler::http::Method::GET).count()
}

#[test]
fn the_second_run_changes_nothing() {
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let services: BTreeSet<_> =
        things().iter().map(|(list, _)| list.split('.').next().unwrap()).collect();
    assert!(things().len() >= 20 && services.len() >= 5);
    for (list, thing) in things() {
        let ensure = |thing: &Value| {
            client.ensure(list, key(thing), thing).unwrap_or_else(|error| panic!("{list}: {error}"))
        };
        let first = ensure(&thing);
        assert_eq!(first.outcome, Outcome::Added, "{list}");
        let writes = is_write(&tenant);
        let second = ensure(&thing);
        assert_eq!((second.outcome, is_write(&tenant)), (Outcome::Unchanged, writes), "{list}");
        assert!(!second.id.is_empty() && second.id == first.id, "{list}");

        let mut changed = thing.clone();
        let last = changed.as_object().unwrap().keys().next_back().unwrap().clone();
        changed[&last] = match &changed[&last] {
            Value::String(text) if text.starts_with("7205") => json!("72058304855000099"),
            Value::String(_) => json!("other"),
            Value::Array(_) => json!(["72058304855000098"]),
            Value::Object(_) => json!({"type": "DO_NOT_DECRYPT"}),
            _ => json!(false),
        };
        let plan = client.plan().ensure(list, key(&thing), &changed).unwrap();
        assert_eq!(is_write(&tenant), writes, "{list}");
        let third = ensure(&changed);
        assert_eq!(plan.outcome, third.outcome, "{list}");
        assert!(
            matches!(&third.outcome, Outcome::Changed(fields) if fields.len() == 1),
            "{list} {third:?}"
        );
        assert_eq!(ensure(&changed).outcome, Outcome::Unchanged, "{list}");
    }
    for (list, thing) in things() {
        let absent = || client.ensure_absent(list, key(&thing), &thing);
        let writes = is_write(&tenant);
        let plan = client.plan().ensure_absent(list, key(&thing), &thing).unwrap();
        assert_eq!((plan.outcome, is_write(&tenant)), (Outcome::Removed, writes), "{list}");
        assert_eq!(absent().unwrap().outcome, Outcome::Removed, "{list}");
        assert_eq!(absent().unwrap().outcome, Outcome::Unchanged, "{list}");
    }
}

#[test]
fn what_is_changed_keeps_the_rest_and_others_are_left_alone() {
    let client = Tenant::new().client().unwrap();
    let labels = client.zia().rule_labels();
    let (before, _) = labels.list_labels(()).unwrap();
    labels.add_label(json!({"name": "x", "description": "d", "referenced_rule_count": 3})).unwrap();
    let list = "zia.rule_labels.list_labels";
    let ensured = client.ensure(list, "name", json!({"name": "x", "description": "e"})).unwrap();
    assert_eq!(ensured.outcome, Outcome::Changed(vec!["description".to_owned()]));
    let (label, _) = labels.get_label(&ensured.id).unwrap();
    assert_eq!(
        (label.text("description"), label.text("referenced_rule_count")),
        ("e".into(), "3".into())
    );
    let (after, _) = labels.list_labels(()).unwrap();
    assert_eq!(after.items().len(), before.items().len() + 1);
    assert_eq!(after.items()[..before.items().len()], *before.items());
}

#[test]
fn a_rule_without_an_order_goes_behind_the_others() {
    let tenant = Tenant::empty();
    let rules = [(1, "a", false), (2, "b", false), (900, "default", true)];
    tenant.seed(
        "/zia/api/v1/firewallFilteringRules",
        rules.map(
            |(order, name, default)| json!({"order": order, "name": name, "defaultRule": default}),
        ),
    );
    let client = tenant.client().unwrap();
    let list = "zia.cloud_firewall_rules.list_rules";
    client.ensure(list, "name", json!({"name": "new", "action": "ALLOW"})).unwrap();
    let rule = client.find(list, "name", "new").unwrap().unwrap();
    assert_eq!(rule["order"], 3);
    let again = client.ensure(list, "name", json!({"name": "new", "action": "ALLOW"})).unwrap();
    assert_eq!(again.outcome, Outcome::Unchanged);
}

#[test]
fn what_cannot_be_is_said_before_anything_is_written() {
    let tenant = Tenant::empty();
    tenant.seed(
        "/zia/api/v1/ruleLabels",
        [json!({"id": 1, "name": "x"}), json!({"id": 2, "name": "x"})],
    );
    let client = tenant.client().unwrap();
    for (list, key, body, message) in [
        ("zia.rule_labels.list_labels", "name", json!({"description": "x"}), "body.name"),
        ("zia.rule_labels.list_labels", "name", json!({"name": "x"}), "id 1, id 2"),
        ("zia.rule_labels.list_labels", "name", json!(["x"]), "must be an object"),
        ("zia.rule_labels.get_label", "name", json!({"name": "x"}), "is not a list"),
        ("zia.rule_labels.list_label", "name", json!({"name": "x"}), "did you mean"),
        ("zpa.policies.list_rules", "name", json!({"name": "x"}), "policy_type"),
        (
            "zpa.policies.list_rules",
            "name",
            json!({"name": "x", "policy_type": "y"}),
            "client_forwarding",
        ),
        ("zia.device_management.list_device_lite", "name", json!({"name": "x"}), "no operation"),
    ] {
        let error = client.ensure(list, key, body).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
    assert_eq!(is_write(&tenant), 0);
}

/// Every list whose things can be added, changed and removed keeps what it is given.
#[test]
fn every_list_with_its_operations_can_be_ensured() {
    let mut ensured = 0;
    let client = |tenant: &Tenant| -> ZscalerClient { tenant.client().unwrap() };
    for list in zscaler::operations().filter(|operation| operation.is_list()) {
        let tenant = Tenant::empty();
        let client = client(&tenant);
        let thing = json!({"name": "n", "configured_name": "n", "description": "d"});
        let Ok(first) = client.ensure(list.name, "name", &thing) else { continue };
        assert_eq!(first.outcome, Outcome::Added, "{}", list.name);
        let Ok(found) = client.call(list.name, json!({})).and_then(Pages::all) else { continue };
        // Some know it by another field.
        if found.iter().all(|item| item.text("name") != "n") {
            continue;
        }
        // A list in brief, of things that nothing reads or changes, cannot tell.
        let second = match client.ensure(list.name, "name", &thing) {
            Err(Error::Unsupported { .. }) => continue,
            second => second.unwrap(),
        };
        assert_eq!(second.outcome, Outcome::Unchanged, "{}", list.name);
        ensured += 1;
    }
    assert!(ensured > 80, "{ensured}");
}
