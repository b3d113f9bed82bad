//! What somebody who is new to the crate runs into: messages, and the embedded tenant doing what
//! a real one does.

use zscaler::offline::Tenant;
use zscaler::{ConfigSources, Error, Pages, Value, ZscalerClient, json};

fn message<T>(result: zscaler::Result<T>) -> String {
    result.err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn an_error_returned_from_main_is_readable() {
    let error = ZscalerClient::builder().sources(ConfigSources::none()).build().err().unwrap();
    assert!(matches!(error, Error::Configuration(_)));
    assert_eq!(format!("{error:?}"), error.to_string());
    assert!(format!("{error:?}").contains("\n  - clientId: is missing; set clientId"), "{error}");
}

#[test]
fn the_error_of_modify_names_the_operation_and_the_argument() {
    let client = Tenant::new().client().unwrap();
    let said = message(client.modify("zia.rule_labels.get_label", json!({"label_id": 1}), |_| {}));
    assert!(said.contains("such as zia.rule_labels.update_label"), "{said}");
    let rule = json!({"rule_id": "7"});
    let said = message(client.modify("zpa.policies.update_access_rule_v2", rule, |_| {}));
    assert_eq!(
        said,
        "zpa.policies.update_access_rule_v2: policy_type: is missing; zpa.policies.get_rule, \
         which reads the object first, needs it"
    );
}

#[test]
fn the_error_of_a_wrong_argument_name_suggests_the_right_one() {
    let client = Tenant::new().client().unwrap();
    let said = message(client.call("zia.rule_labels.get_label", json!({"id": 7})));
    assert!(said.ends_with("needs it (the call has: id)"), "{said}");
    let said = message(client.zia().rule_labels().get_label(json!(1.5)));
    assert!(said.contains("label_id: is 1.5, not a whole number"), "{said}");
}

#[test]
fn an_unreadable_configuration_file_is_the_only_problem() {
    let folder = std::env::temp_dir().join(format!("zscaler-new-user-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("mine.yaml");
    let build = |text: &str| {
        std::fs::write(&file, text).unwrap();
        let sources = ConfigSources::none().file(&file);
        message(ZscalerClient::builder().sources(sources).build())
    };
    let said = build("zscaler:\n\tclient:\n");
    assert!(said.contains("is not valid yaml") && !said.contains("clientId"), "{said}");
    assert_eq!(said.matches("mine.yaml").count(), 1, "{said}");
    let sources = || ConfigSources::none().working_directory(&folder);
    std::fs::write(folder.join("zscaler.yaml"), "clientId: a\n").unwrap();
    let said = message(ZscalerClient::builder().sources(sources()).build());
    assert_eq!(
        said.matches("is ignored: it has no `zscaler:` at the top level").count(),
        1,
        "{said}"
    );
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn lists_of_the_embedded_tenant_grow_and_shrink() {
    let client = Tenant::new().client().unwrap();
    let categories = client.zia().url_categories();
    let (category, _) = categories
        .add_url_category(json!({
            "configured_name": "Blocked", "super_category": "USER_DEFINED", "urls": ["a.example"],
        }))
        .unwrap();
    let id = &category["id"];
    let urls = |urls: Value| json!({"configured_name": "Blocked", "urls": urls});
    categories.add_urls_to_category(id, urls(json!(["b.example", "c.example"]))).unwrap();
    categories.delete_urls_from_category(id, urls(json!(["a.example"]))).unwrap();
    let (category, _) = categories.get_category(id).unwrap();
    assert_eq!(category["urls"], json!(["b.example", "c.example"]));
    assert_eq!(category["super_category"], "USER_DEFINED");

    let policy = client.zia().security_policy_settings();
    policy.add_urls_to_blacklist(json!({"url_list": ["x.example", "y.example"]})).unwrap();
    policy.delete_urls_from_blacklist(json!({"url_list": ["x.example"]})).unwrap();
    let (blacklist, _) = policy.get_blacklist().unwrap();
    assert!(blacklist.to_string().contains("y.example"), "{blacklist}");
    assert!(!blacklist.to_string().contains("x.example"), "{blacklist}");
}

#[test]
fn a_rule_with_conditions_is_added_and_changed_later() {
    let client = Tenant::new().client().unwrap();
    let (rule, _) = client
        .zpa()
        .policies()
        .add_access_rule_v2(json!({
            "name": "Developers", "action": "allow", "conditions": [["app", ["7", "8"]]],
        }))
        .unwrap();
    let which = json!({"policy_type": "access", "rule_id": rule["id"]});
    client
        .modify("zpa.policies.update_access_rule_v2", which, |rule| {
            rule["description"] = "by the network team".into();
        })
        .unwrap();
    let rules = client.zpa().policies().list_rules("access", ()).unwrap().all().unwrap();
    let changed = rules.iter().find(|other| other["id"] == rule["id"]).unwrap();
    assert_eq!(changed["description"], "by the network team");
    assert_eq!(changed["conditions"], rule["conditions"]);
}
