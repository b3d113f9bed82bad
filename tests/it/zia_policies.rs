//! What ZIA's tables do beyond one plain request.

use zscaler::{Error, Pages, Value, json};

use crate::support::{Script, answer, client};

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

#[test]
fn ids_and_states_of_rules_are_sent_in_the_form_of_the_api() {
    let script = Script::new([answer(200, json!({"id": 1}))]);
    let (client, _) = client(&script);
    let rule = json!({
        "name": "r", "enabled": false, "labels": ["7", 8], "users": [], "groups": null,
        "locations": [{"id": "9", "name": "Office"}], "dest_countries": ["COUNTRY_CA"],
    });
    client.zia().cloud_firewall_rules().add_rule(rule).unwrap();
    let sent = json!({
        "name": "r", "state": "DISABLED", "labels": [{"id": 7}, {"id": 8}], "users": [],
        "groups": null, "locations": [{"id": 9, "name": "Office"}],
        "destCountries": ["COUNTRY_CA"],
    });
    assert_eq!(body(&script, 0), sent);
}

#[test]
fn an_invalid_state_is_refused() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let rule = json!({"enabled": "yes"});
    let error = client.zia().cloud_firewall_rules().update_rule(7, rule).unwrap_err();
    assert!(error.to_string().contains("body.enabled"), "{error}");
    assert!(script.calls().is_empty());
}

#[test]
fn url_categories_are_objects_with_ids_only_in_dlp_rules() {
    let script = Script::new([answer(200, json!({})), answer(200, json!({}))]);
    let (client, _) = client(&script);
    client.zia().dlp_web_rules().add_rule(json!({"url_categories": [10]})).unwrap();
    let class = json!({"url_categories": ["AI_ML_APPS"]});
    client.zia().bandwidth_classes().add_class(class).unwrap();
    assert_eq!(body(&script, 0), json!({"urlCategories": [{"id": 10}]}));
    assert_eq!(body(&script, 1), json!({"urlCategories": ["AI_ML_APPS"]}));
}

#[test]
fn updates_that_need_the_id_in_the_body_send_it() {
    let script = Script::new([answer(200, json!({})), answer(200, json!({}))]);
    let (client, _) = client(&script);
    client.zia().dns_gatways().update_dns_gateway("7", json!({"name": "x"})).unwrap();
    client.zia().bandwidth_control_rules().update_rule(8, json!({"enabled": true})).unwrap();
    assert_eq!(body(&script, 0), json!({"name": "x", "id": 7}));
    assert_eq!(body(&script, 1), json!({"id": 8, "state": "ENABLED"}));
}

#[test]
fn url_lists_are_changed_and_then_read() {
    let urls = json!({"maliciousUrls": ["a.example", "b.example"]});
    let script = Script::new([answer(200, json!(null)), answer(200, urls)]);
    let (client, _) = client(&script);
    let policy = client.zia().atp_policy();
    let (urls, _) =
        policy.add_atp_malicious_urls(json!({"malicious_urls": ["b.example"]})).unwrap();
    assert_eq!(urls, json!(["a.example", "b.example"]));
    let path = "/zia/api/v1/cyberThreatProtection/maliciousUrls";
    let calls = [format!("PUT {path}?action=ADD_TO_LIST"), format!("GET {path}")];
    assert_eq!(script.calls(), calls);
    let error = policy.delete_atp_malicious_urls(json!({"malicious_urls": []})).unwrap_err();
    assert!(error.to_string().contains("at least one URL"), "{error}");
}

#[test]
fn ports_are_sorted_by_side_and_protocol() {
    let script = Script::new([answer(200, json!({}))]);
    let (client, _) = client(&script);
    let service = client.zia().cloud_firewall();
    let ports = json!([["dest", "tcp", "389"], ["dest", "tcp", 3268, 3269], ["src", "udp", 53]]);
    service.add_network_service(json!({"name": "x", "ports": ports})).unwrap();
    let sent = json!({
        "name": "x", "destTcpPorts": [{"start": 389}, {"start": 3268, "end": 3269}],
        "srcUdpPorts": [{"start": 53}],
    });
    assert_eq!(body(&script, 0), sent);
    for (ports, fault) in [
        (json!([["dest", "tcp", 1], ["dest", "icmp", 1]]), "body.ports[1]"),
        (json!([["dest", "tcp", 70000]]), "0 to 65535"),
        (json!([["dest", "tcp"]]), "body.ports[0]"),
        (json!("389"), "must be a list"),
    ] {
        let error = service.update_network_service(7, json!({"ports": ports})).unwrap_err();
        assert!(matches!(error, Error::Argument { .. }), "{error:?}");
        assert!(error.to_string().contains(fault), "{error}");
    }
    assert_eq!(script.calls().len(), 1);
}

#[test]
fn names_are_searched_on_every_page() {
    let script = Script::new([
        answer(200, json!([{"name": "DNS one"}, {"name": "other"}])),
        answer(200, json!([{"name": "other"}, {"name": "dns two"}])),
        answer(200, json!([])),
    ]);
    let (client, _) = client(&script);
    let query = json!({"search": "dns", "page_size": 2});
    let found = client.zia().dns_gatways().list_dns_gateways(query).unwrap().all().unwrap();
    assert_eq!(found, vec![json!({"name": "DNS one"}), json!({"name": "dns two"})]);
    assert!(script.calls().iter().all(|call| !call.contains("search")));
}

#[test]
fn a_dictionary_is_found_by_its_name() {
    let list = json!([{"id": 3, "name": "OTHER"}, {"id": 23855, "name": "USDL_LEAKAGE"}]);
    let script =
        Script::new([answer(200, list.clone()), answer(200, json!(["US"])), answer(200, list)]);
    let (client, _) = client(&script);
    let dictionaries = client.zia().dlp_dictionary();
    dictionaries.list_dict_predefined_identifiers("USDL_LEAKAGE").unwrap();
    let last = script.calls().pop().unwrap();
    assert_eq!(last, "GET /zia/api/v1/dlpDictionaries/23855/predefinedIdentifiers");
    let error = dictionaries.list_dict_predefined_identifiers("NONE").unwrap_err();
    assert!(error.to_string().contains("no dictionary is named"), "{error}");
}

#[test]
fn phrases_may_be_given_as_pairs() {
    let script = Script::new([answer(200, json!({}))]);
    let (client, _) = client(&script);
    let dictionary = json!({
        "phrases": [["PHRASE_COUNT_TYPE_ALL", "secret"], {"action": "A", "phrase": "top"}],
    });
    client.zia().dlp_dictionary().update_dict(7, dictionary).unwrap();
    let sent = json!({"phrases": [
        {"action": "PHRASE_COUNT_TYPE_ALL", "phrase": "secret"}, {"action": "A", "phrase": "top"},
    ]});
    assert_eq!(body(&script, 0), sent);
    let dictionary = json!({"patterns": [["one"]]});
    let error = client.zia().dlp_dictionary().update_dict(7, dictionary).unwrap_err();
    assert!(error.to_string().contains("body.patterns[0]"), "{error}");
}
