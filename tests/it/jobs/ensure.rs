//! `ensure`: objects that are as wanted.

use std::collections::BTreeSet;

use zscaler::offline::Tenant;
use zscaler::{
    Error, Fields, Outcome, Pages, Parameter, ParameterKind, ParameterPlace, Value, ZscalerClient,
    json,
};

/// Twenty resources of five services, each with a wanted object.
fn objects() -> Vec<(&'static str, Value)> {
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

fn key(object: &Value) -> &'static str {
    if object.get("name").is_some() { "name" } else { "login_name" }
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
        objects().iter().map(|(list, _)| list.split('.').next().unwrap()).collect();
    assert!(objects().len() >= 20 && services.len() >= 5);
    for (list, object) in objects() {
        let ensure = |object: &Value| {
            client
                .ensure(list, key(object), object)
                .unwrap_or_else(|error| panic!("{list}: {error}"))
        };
        let first = ensure(&object);
        assert_eq!(first.outcome, Outcome::Added, "{list}");
        let writes = is_write(&tenant);
        let second = ensure(&object);
        assert_eq!((second.outcome, is_write(&tenant)), (Outcome::Unchanged, writes), "{list}");
        assert!(!second.id.is_empty() && second.id == first.id, "{list}");

        let mut changed = object.clone();
        let last = changed.as_object().unwrap().keys().next_back().unwrap().clone();
        changed[&last] = match &changed[&last] {
            Value::String(text) if text.starts_with("7205") => json!("72058304855000099"),
            Value::String(_) => json!("other"),
            Value::Array(_) => json!(["72058304855000098"]),
            Value::Object(_) => json!({"type": "DO_NOT_DECRYPT"}),
            _ => json!(false),
        };
        let plan = client.plan().ensure(list, key(&object), &changed).unwrap();
        assert_eq!(is_write(&tenant), writes, "{list}");
        let third = ensure(&changed);
        assert_eq!(plan.outcome, third.outcome, "{list}");
        assert!(
            matches!(&third.outcome, Outcome::Changed(fields) if fields.len() == 1),
            "{list} {third:?}"
        );
        assert_eq!(ensure(&changed).outcome, Outcome::Unchanged, "{list}");
    }
    for (list, object) in objects() {
        let absent = || client.ensure_absent(list, key(&object), &object);
        let writes = is_write(&tenant);
        let plan = client.plan().ensure_absent(list, key(&object), &object).unwrap();
        assert_eq!((plan.outcome, is_write(&tenant)), (Outcome::Removed, writes), "{list}");
        assert_eq!(absent().unwrap().outcome, Outcome::Removed, "{list}");
        assert_eq!(absent().unwrap().outcome, Outcome::Unchanged, "{list}");
    }
}

#[test]
fn a_change_keeps_the_other_fields_and_the_other_objects() {
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
fn a_rule_without_an_order_is_added_last() {
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
fn an_impossible_wish_is_an_error_before_anything_is_written() {
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
    // It would be added again each time.
    let script = crate::support::Script::new([crate::support::answer(200, json!(["x"]))]);
    let error = crate::support::client(&script).0.ensure(
        "zia.rule_labels.list_labels",
        "name",
        json!({"name": "x"}),
    );
    assert!(error.unwrap_err().to_string().contains("not of objects"));
    assert_eq!(script.calls().len(), 1);
}

/// Every list whose objects can be added, changed and removed has the object afterwards.
#[test]
fn every_list_with_its_operations_can_be_ensured() {
    let mut ensured = 0;
    let client = |tenant: &Tenant| -> ZscalerClient { tenant.client().unwrap() };
    for list in zscaler::operations().filter(|operation| operation.is_list()) {
        let tenant = Tenant::empty();
        let client = client(&tenant);
        let object = json!({"name": "n", "configured_name": "n", "description": "d"});
        let Ok(first) = client.ensure(list.name, "name", &object) else { continue };
        assert_eq!(first.outcome, Outcome::Added, "{}", list.name);
        let Ok(found) = client.call(list.name, json!({})).and_then(Pages::all) else { continue };
        // Some lists identify an object by another field.
        if found.iter().all(|item| item.text("name") != "n") {
            continue;
        }
        // A list without all fields, of objects that no operation reads or changes, cannot show a difference.
        let second = match client.ensure(list.name, "name", &object) {
            Err(Error::Unsupported { .. }) => continue,
            second => second.unwrap(),
        };
        assert_eq!(second.outcome, Outcome::Unchanged, "{}", list.name);
        ensured += 1;
    }
    assert!(ensured > 80, "{ensured}");
}

/// A value of a parameter's type. The variants differ.
fn sample(parameter: &Parameter, variant: u64) -> Value {
    let name = parameter.name;
    let are_ids = ["_ids", "groups", "users", "departments", "locations"];
    match parameter.kind {
        ParameterKind::Text if name.ends_with("id") => json!(format!("{}", 72_058_304 + variant)),
        ParameterKind::List if are_ids.iter().any(|end| name.ends_with(end)) => {
            json!([(100 + variant).to_string(), (50 + variant).to_string()])
        }
        ParameterKind::List => json!([format!("b{variant}"), format!("a{variant}")]),
        ParameterKind::Int => json!(5 + variant),
        ParameterKind::Number => json!(1.5 + variant as f64),
        ParameterKind::Flag => json!(variant == 0),
        ParameterKind::Object => json!({"id": 7 + variant}),
        _ => json!(format!("t{variant}")),
    }
}

/// Fields that are another form of a documented one, which goes before them.
const OTHER_FORMS: &[&str] =
    &["state", "status", "entity_groups", "buckets", "services", "user_portal_link_ids"];

/// Every documented field of every list that can be ensured: the second run changes nothing, a
/// change is one change, and the run after it changes nothing. `predefined` and the like, which no
/// update can change, are not fields to be changed.
#[test]
fn every_documented_field_comes_to_rest() {
    let (mut resources, mut fields, mut wrong) = (0, 0, Vec::new());
    for list in zscaler::operations().filter(|operation| operation.is_list()) {
        let (resource, _) = list.name.rsplit_once('.').unwrap();
        let add = zscaler::operations().find(|operation| {
            let (own, verb) = operation.name.rsplit_once('.').unwrap();
            let adds = verb.starts_with("add_") || verb.starts_with("create_");
            own == resource && adds && operation.path == list.path && operation.takes("body")
        });
        let Some(add) = add else { continue };
        let parameters = add.parameters();
        let parameters: Vec<&Parameter> = parameters
            .iter()
            .filter(|parameter| parameter.place == ParameterPlace::Body)
            .filter(|parameter| !["id", "microtenant_id"].contains(&parameter.name))
            .filter(|parameter| !OTHER_FORMS.contains(&parameter.name))
            // What says where the object is.
            .filter(|parameter| !add.path.contains(&format!("{{{}}}", parameter.name)))
            .collect();
        let keys = ["configured_name", "name", "login_name", "email"];
        let is_there = |key: &&str| parameters.iter().any(|parameter| parameter.name == *key);
        let Some(key) = keys.into_iter().find(is_there) else { continue };
        let body = parameters.iter().map(|one| (one.name.to_owned(), sample(one, 0)));
        let place = list.positional().map(|name| (name.to_owned(), json!("777")));
        let mut body: Value = body.chain(place).collect();
        let tenant = Tenant::empty();
        let client = tenant.client().unwrap();
        let ensure = |body: &Value| client.ensure(list.name, key, body);
        // Some want more of their fields than their types.
        let Ok(added) = ensure(&body) else { continue };
        match ensure(&body) {
            Err(Error::Unsupported { .. } | Error::Argument { .. }) => continue,
            Err(error) => panic!("{}: {error}", list.name),
            // Known by another name than its fields say.
            Ok(again) if again.outcome == Outcome::Added => continue,
            Ok(again) => {
                if again.outcome != Outcome::Unchanged || again.id != added.id {
                    wrong.push(format!("{}: {again:?} after {added:?}", list.name));
                }
            }
        }
        resources += 1;
        for parameter in parameters.iter().filter(|parameter| parameter.name != key) {
            let before = std::mem::replace(&mut body[parameter.name], sample(parameter, 1));
            let outcome = |body: &Value| ensure(body).map(|ensured| ensured.outcome);
            match outcome(&body) {
                Err(Error::Unsupported { .. } | Error::Argument { .. }) => {
                    body[parameter.name] = before;
                    continue;
                }
                // What an update cannot change.
                Ok(Outcome::Unchanged) if is_of_the_api(list.name, parameter.name) => {}
                Ok(Outcome::Changed(fields)) if fields.len() == 1 => {}
                other => wrong.push(format!("{}.{}: {other:?}", list.name, parameter.name)),
            }
            match outcome(&body) {
                Ok(Outcome::Unchanged) => fields += 1,
                other => wrong.push(format!("{}.{}: {other:?}", list.name, parameter.name)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(resources > 90 && fields > 1_000, "{resources} resources, {fields} fields");
}

/// Whether the API sets a field itself, or it names the object.
fn is_of_the_api(list: &str, field: &str) -> bool {
    let read_only = ["predefined", "default_rule", "created_by", "last_modified_by"];
    read_only.contains(&field)
        || ["last_modified_time", "access_control"].contains(&field)
        || (list.ends_with("list_cloud_app_instances") && field == "instance_id")
        || (list.ends_with("list_public_account_details") && field == "account_id")
}

/// What says where an object is goes with every call about it.
#[test]
fn an_object_is_looked_for_where_it_is_added() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let list = "zpa.segment_groups.list_groups";
    for description in ["a", "b"] {
        let body = json!({"name": "n", "microtenant_id": "99", "description": description});
        client.ensure(list, "name", &body).unwrap();
    }
    client.ensure_absent(list, "name", json!({"name": "n", "microtenant_id": "99"})).unwrap();
    let requests = tenant.requests();
    assert_eq!(requests.len(), 7, "{requests:?}");
    for request in requests {
        assert!(request.query.contains("microtenantId=99"), "{request:?}");
    }
    let list = "zbi.report_configs.list_report_configs";
    let report = json!({"name": "n", "report_type": "sandbox"});
    assert_eq!(client.ensure(list, "name", &report).unwrap().outcome, Outcome::Added);
    assert_eq!(client.ensure(list, "name", &report).unwrap().outcome, Outcome::Unchanged);
}

/// The id of an object is the one that it was found with, whatever its fields are called.
#[test]
fn a_field_with_the_name_of_an_id_is_not_the_id() {
    let tenant = Tenant::empty();
    tenant.seed(
        "/zia/api/v1/cloudApplicationInstances",
        [json!({"instanceId": 7, "instanceName": "n", "instanceType": "BOX"})],
    );
    let client = tenant.client().unwrap();
    let wanted = json!({"instance_name": "n", "instance_type": "DROPBOX", "instance_id": 99});
    let list = "zia.cloud_app_instances.list_cloud_app_instances";
    let _ = client.ensure(list, "instance_name", &wanted);
    let paths: Vec<_> = tenant.requests().into_iter().map(|request| request.path).collect();
    assert!(paths.len() > 1 && paths.iter().all(|path| !path.ends_with("/99")), "{paths:?}");
}

/// ZPA's filters have no escapes: a name with other characters is looked for in the whole list.
#[test]
fn names_that_a_filter_cannot_say_are_found_all_the_same() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let list = "zpa.segment_groups.list_groups";
    for name in ["a+in+b", " padded ", "C++", "A & B", "büro", "name+EQ+x", "50%", "(x)", "a,b"] {
        let body = json!({"name": name});
        assert_eq!(client.ensure(list, "name", &body).unwrap().outcome, Outcome::Added, "{name}");
        assert_eq!(
            client.ensure(list, "name", &body).unwrap().outcome,
            Outcome::Unchanged,
            "{name}"
        );
        assert!(client.find(list, "name", name).unwrap().is_some(), "{name}");
    }
    let searched = tenant.requests().iter().any(|request| request.query.contains("search"));
    assert!(!searched, "no filter has such a name");
    client.find(list, "name", "plain name-1.x/y_z").unwrap();
    assert!(tenant.requests().last().unwrap().query.contains("search="));
}

/// What takes ids and returns objects is compared and changed as objects.
#[test]
fn ids_are_compared_with_the_objects_that_come_back() {
    let tenant = Tenant::empty();
    let profile = json!({"id": "7", "name": "n", "banner": {"id": "1"},
        "regions": [{"id": "1", "name": "a"}, {"id": "2"}], "certificates": [{"id": "9"}]});
    tenant.seed("/zpa/cbiconfig/cbi/api/customers/1/profiles", [profile]);
    let client = tenant.client().unwrap();
    let list = "zpa.cbi_profile.list_cbi_profiles";
    let wanted = |banner: &str, regions: [&str; 2]| json!({"name": "n", "region_ids": regions, "certificate_ids": ["9"], "banner_id": banner});
    let ensure = |body: &Value| client.ensure(list, "name", body).unwrap().outcome;
    assert_eq!(ensure(&wanted("1", ["2", "1"])), Outcome::Unchanged);
    let changed = wanted("3", ["2", "4"]);
    let fields = vec!["regions".to_owned(), "banner".to_owned()];
    assert_eq!(ensure(&changed), Outcome::Changed(fields));
    assert_eq!(ensure(&changed), Outcome::Unchanged);
}

/// A read that returns nothing must not become an update that has the change alone.
#[test]
fn nothing_is_not_an_object_to_change() {
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let id = client.zia().rule_labels().add_label(json!({"name": "n"})).unwrap();
    let id = zscaler::Single::id(&id);
    tenant.set_response(zscaler::Method::GET, &format!("/zia/api/v1/ruleLabels/{id}"), Value::Null);
    let named = json!({"label_id": id});
    let change = |label: &mut Value| label["description"] = json!("d");
    let error = client.modify("zia.rule_labels.update_label", named, change).unwrap_err();
    assert!(error.to_string().contains("is to be changed"), "{error}");
    assert!(!tenant.requests().iter().any(|request| request.method == zscaler::http::Method::PUT));
}
