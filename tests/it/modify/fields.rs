//! Which fields of the changed object are sent.

use zscaler::{Error, Value, json};

use super::{Change, last_body, sent_after};
use crate::support::{Script, answer, client};

#[test]
fn a_removed_field_is_not_sent() {
    let group = json!({"id": "7", "name": "a", "description": "old", "servers": [{"id": "1"}]});
    let script = Script::new([answer(200, group), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let update = "zpa.server_groups.update_group";
    client
        .modify(update, json!({"group_id": "7"}), |group| {
            group.as_object_mut().unwrap().shift_remove("description");
        })
        .unwrap();
    assert_eq!(script.calls().len(), 2, "it is read once: {:?}", script.calls());
    assert_eq!(last_body(&script), json!({"id": "7", "name": "a", "servers": [{"id": "1"}]}));
    // A rule gets no condition and no time limit that it did not have.
    let rule = json!({"id": "5", "name": "r", "action": "RE_AUTH", "conditions": []});
    let set = answer(200, json!({"id": "9"}));
    let script = Script::new([
        set,
        answer(200, rule),
        answer(200, json!({"id": "9"})),
        answer(204, Value::Null),
    ]);
    let (client, _) = crate::support::client(&script);
    client
        .modify(
            "zpa.policies.update_timeout_rule_v2",
            json!({"policy_type": "timeout", "rule_id": "5"}),
            |rule| rule["name"] = "s".into(),
        )
        .unwrap();
    let expected = json!({"id": "5", "name": "s", "action": "RE_AUTH", "conditions": []});
    assert_eq!(last_body(&script), expected);
}

#[test]
fn nothing_is_sent_if_nothing_changed() {
    let label = json!({"id": 7, "name": "a", "lastModifiedTime": 1});
    let script = Script::new([answer(200, label.clone()), answer(200, label)]);
    let (client, _) = client(&script);
    let id = json!({"label_id": 7});
    let update = "zia.rule_labels.update_label";
    let (value, response) = client.modify(update, &id, |label| label["name"] = "a".into()).unwrap();
    assert_eq!((&value["name"], response.body()["id"].as_u64()), (&json!("a"), Some(7)));
    // What the API does not take back is no change.
    client.modify(update, &id, |label| label["last_modified_time"] = 2.into()).unwrap();
    assert_eq!(script.calls(), ["GET /zia/api/v1/ruleLabels/7"; 2]);
}

#[test]
fn a_change_that_fails_sends_nothing() {
    let label = || answer(200, json!({"id": 7, "name": "a"}));
    let script = Script::new([label(), label(), label(), label()]);
    let (client, _) = client(&script);
    let modify = |script: &Script, before: usize| {
        assert_eq!(script.calls().len(), before + 1, "{:?}", script.calls());
    };
    let id = json!({"label_id": 7});
    let update = "zia.rule_labels.update_label";
    let error = client
        .modify(update, &id, |label| {
            label["order"] = "x".parse::<u64>()?.into();
            Ok::<_, std::num::ParseIntError>(())
        })
        .unwrap_err();
    assert!(matches!(error, Error::Change { .. }), "{error}");
    assert!(error.to_string().contains("invalid digit"), "{error}");
    modify(&script, 0);
    let error = client.modify(update, &id, |_| Err("is frozen")).unwrap_err();
    assert!(error.to_string().contains("update_label: the change failed: is frozen"), "{error}");
    let own = client.call("zia.nothing", ()).unwrap_err();
    let error = client.modify(update, &id, |_| Err::<(), _>(own)).unwrap_err();
    assert!(!matches!(error, Error::Change { .. }), "an error of the crate's comes as it is");
    client
        .modify(update, &id, |label| {
            label["name"] = "a".into();
            Ok::<_, Error>(())
        })
        .unwrap();
    assert_eq!(script.calls(), ["GET /zia/api/v1/ruleLabels/7"; 4]);
}

#[test]
fn the_changed_form_of_a_field_is_sent() {
    let segment = json!({
        "id": "7", "tcpPortRanges": ["80", "80"], "tcpPortRange": [{"from": "80", "to": "80"}],
    });
    let sent = |update: &str, change: fn(&mut Value)| {
        let script = Script::new([answer(200, segment.clone()), answer(204, Value::Null)]);
        let (client, _) = client(&script);
        client.modify(update, json!({"segment_id": "7"}), change).unwrap();
        last_body(&script)
    };
    for update in [
        "zpa.application_segment.update_segment",
        "zpa.app_segments_ba_v2.update_segment_ba",
        "zpa.app_segments_inspection.update_segment_inspection",
        "zpa.app_segments_pra.update_segment_pra",
    ] {
        let flat = sent(update, |segment| segment["tcp_port_ranges"] = json!(["443", "443"]));
        assert_eq!(flat, json!({"id": "7", "tcpPortRanges": ["443", "443"]}), "{update}");
        let ranges = json!([{"from": "443", "to": "444"}]);
        let objects = sent(update, |segment| {
            segment["tcp_port_range"] = json!([{"from": "443", "to": "444"}]);
        });
        assert_eq!(objects, json!({"id": "7", "tcpPortRange": ranges}), "{update}");
        let neither = sent(update, |segment| segment["name"] = "x".into());
        assert_eq!(neither["tcpPortRange"], segment["tcpPortRange"]);
        assert_eq!(neither["tcpPortRanges"], segment["tcpPortRanges"]);
    }
    // A second spelling is the same field.
    let script = Script::new([
        answer(200, json!({"id": 7, "blockInternetUntilAccepted": false})),
        answer(200, json!({})),
    ]);
    let (client, _) = crate::support::client(&script);
    client
        .modify("zia.rule_labels.update_label", json!({"label_id": 7}), |one| {
            one["blockInternetUntilAccepted"] = true.into();
        })
        .unwrap();
    assert_eq!(last_body(&script), json!({"id": 7, "blockInternetUntilAccepted": true}));
}

#[test]
fn a_second_spelling_is_the_same_field_at_every_depth() {
    let label = json!({
        "id": 7, "ruleOrder": 3, "lastModifiedTime": 5,
        "deep": {"ruleOrder": 1, "list": [{"fooBar": 1}]},
    });
    let sent = |change| {
        sent_after("zia.rule_labels.update_label", json!({"label_id": 7}), &label, change).unwrap()
    };
    // The same value is no change, and neither is one of what the API does not take back.
    let same: [Change; 4] = [
        |label| label["ruleOrder"] = 3.into(),
        |label| label["deep"]["ruleOrder"] = 1.into(),
        |label| label["deep"]["list"][0]["fooBar"] = 1.into(),
        |label| label["lastModifiedTime"] = 9.into(),
    ];
    for change in same {
        assert_eq!(sent(change), None);
    }
    let changes: [(Change, &str); 3] = [
        (|label| label["ruleOrder"] = 9.into(), "/ruleOrder"),
        (|label| label["deep"]["ruleOrder"] = 9.into(), "/deep/ruleOrder"),
        (|label| label["deep"]["list"][0]["fooBar"] = 9.into(), "/deep/list/0/fooBar"),
    ];
    for (change, place) in changes {
        let mut expected = label.clone();
        expected.as_object_mut().unwrap().shift_remove("lastModifiedTime");
        *expected.pointer_mut(place).unwrap() = 9.into();
        assert_eq!(sent(change), Some(expected), "{place}");
    }
}

#[test]
fn rules_of_a_field_apply_in_every_spelling() {
    let segment = json!({
        "id": "7", "tcpPortRanges": ["80", "80"], "tcpPortRange": [{"from": "80", "to": "80"}],
    });
    let id = json!({"segment_id": "7"});
    let update = "zpa.application_segment.update_segment";
    let flat = sent_after(update, id, &segment, |segment| {
        segment["tcpPortRanges"] = json!(["443", "443"]);
    });
    assert_eq!(flat.unwrap(), Some(json!({"id": "7", "tcpPortRanges": ["443", "443"]})));
    let rule = json!({"id": 7, "fileTypeCategories": [{"id": 1}]});
    let update = "zia.dlp_web_rules.update_rule";
    let added = sent_after(update, json!({"rule_id": 7}), &rule, |rule| {
        rule["fileTypes"] = json!(["A"]);
    });
    assert_eq!(added.unwrap(), Some(json!({"id": 7, "fileTypes": ["A"]})));
    let credential = json!({"id": "7", "credentialType": "USERNAME_PASSWORD", "userName": "u"});
    let id = json!({"credential_id": "7"});
    let update = "zpa.pra_credential.update_credential";
    let error = sent_after(update, id, &credential, |one| one["credentialType"] = "SSH_KEY".into());
    assert!(error.unwrap_err().to_string().contains("body.private_key: is missing"));
}

#[test]
fn a_change_of_a_field_that_is_never_sent_sends_nothing() {
    let settings = json!({"enforceSafeSearch": true, "enableSkype": false, "safeSearchApps": []});
    let without: [Change; 2] = [
        |one| drop(one.as_object_mut().unwrap().shift_remove("enable_skype")),
        |one| drop(one.as_object_mut().unwrap().shift_remove("safe_search_apps")),
    ];
    for change in without {
        let update = "zia.url_filtering.update_url_and_app_settings";
        assert_eq!(sent_after(update, json!({}), &settings, change).unwrap(), None);
    }
    // A rule that is on is switched on.
    let set = || answer(200, json!({"id": "9"}));
    let rule = || answer(200, json!({"id": "5", "name": "r", "action": "ALLOW", "disabled": "0"}));
    let script = Script::new([set(), rule(), set(), rule(), set(), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let id = json!({"policy_type": "access", "rule_id": "5"});
    let update = "zpa.policies.update_access_rule_v2";
    client.modify(update, &id, |rule| rule["enabled"] = true.into()).unwrap();
    assert_eq!(script.calls().len(), 2, "{:?}", script.calls());
    client.modify(update, &id, |rule| rule["enabled"] = false.into()).unwrap();
    assert_eq!(last_body(&script)["disabled"], "1");
}

#[test]
fn fields_that_the_api_refuses_are_not_sent() {
    let settings = json!({"enforceSafeSearch": true, "enableSkype": false, "safeSearchApps": []});
    let script = Script::new([answer(200, settings), answer(200, json!({}))]);
    let (client, _) = client(&script);
    client
        .modify("zia.url_filtering.update_url_and_app_settings", (), |one| {
            one["enforce_safe_search"] = false.into();
        })
        .unwrap();
    assert_eq!(last_body(&script), json!({"enforceSafeSearch": false}));
    let rule = json!({"id": 7, "fileTypes": ["A"], "fileTypeCategories": [{"id": 1}]});
    let script = Script::new([answer(200, rule), answer(200, json!({}))]);
    let (client, _) = crate::support::client(&script);
    client
        .modify("zia.dlp_web_rules.update_rule", json!({"rule_id": 7}), |one| {
            one["description"] = "x".into();
        })
        .unwrap();
    let expected = json!({"id": 7, "fileTypeCategories": [{"id": 1}], "description": "x"});
    assert_eq!(last_body(&script), expected);
}

#[test]
fn of_two_fields_that_exclude_each_other_the_changed_one_is_sent() {
    let sent = |types: Value, categories: Value, change: Change| {
        let read = json!({"id": 7, "fileTypes": types, "fileTypeCategories": categories});
        let id = json!({"rule_id": 7});
        let sent = sent_after("zia.dlp_web_rules.update_rule", id, &read, change).unwrap().unwrap();
        (sent.get("fileTypes").cloned(), sent.get("fileTypeCategories").cloned())
    };
    let (a, b, one, two) = (json!(["A"]), json!(["B"]), json!([1]), json!([2]));
    let types: Change = |rule| rule["file_types"] = json!(["B"]);
    let categories: Change = |rule| rule["file_type_categories"] = json!([2]);
    let other: Change = |rule| rule["description"] = "x".into();
    assert_eq!(sent(a.clone(), one.clone(), types), (Some(b.clone()), None));
    assert_eq!(sent(a.clone(), one.clone(), categories), (None, Some(two)));
    assert_eq!(sent(a.clone(), one.clone(), other), (None, Some(one)));
    // An empty one does not exclude the other.
    assert_eq!(sent(a.clone(), json!([]), types), (Some(b), Some(json!([]))));
    assert_eq!(sent(a.clone(), json!([]), other), (Some(a), Some(json!([]))));
}

#[test]
fn a_field_that_may_not_be_empty_is_sent_unless_it_was_read_empty() {
    let sent = |apps: Value, change: Change| {
        let read = json!({"enforceSafeSearch": true, "safeSearchApps": apps});
        let update = "zia.url_filtering.update_url_and_app_settings";
        sent_after(update, json!({}), &read, change).unwrap().unwrap()["safeSearchApps"].clone()
    };
    let other: Change = |one| one["enforce_safe_search"] = false.into();
    assert_eq!(sent(json!(["GOOGLE"]), other), json!(["GOOGLE"]));
    for empty in [json!([]), json!(""), json!(null)] {
        assert_eq!(sent(empty, other), Value::Null, "it is not sent");
    }
    assert_eq!(sent(json!(["GOOGLE"]), |one| one["safe_search_apps"] = json!([])), json!([]));
}

#[test]
fn a_wire_value_that_replaces_the_object_is_sent_unchanged() {
    let read = json!({"id": 7, "name": "a"});
    let update = "zia.rule_labels.update_label";
    let sent = sent_after(update, json!({"label_id": 7}), &read, |label| {
        let whole = zscaler::Wire(json!({"id": 7, "own_name": "b"}));
        *label = zscaler::json!(whole);
    });
    assert_eq!(sent.unwrap(), Some(json!({"id": 7, "own_name": "b"})));
}

#[test]
fn a_secret_is_required_only_if_it_changes() {
    let credential = || answer(200, json!({"id": "7", "credentialType": "PASSWORD", "name": "a"}));
    let script = Script::new([credential(), answer(204, Value::Null), credential()]);
    let (client, _) = client(&script);
    let update = "zpa.pra_credential.update_credential";
    let id = json!({"credential_id": "7"});
    client.modify(update, &id, |one| one["name"] = "b".into()).unwrap();
    let expected = json!({"id": "7", "credentialType": "PASSWORD", "name": "b"});
    assert_eq!(last_body(&script), expected);
    let error = client
        .modify(update, &id, |one| one["credential_type"] = "SSH_KEY".into())
        .unwrap_err()
        .to_string();
    assert!(error.contains("body.private_key: is missing"), "{error}");
    for empty in [json!(""), json!(null)] {
        let read = json!({"id": "7", "credentialType": "PASSWORD", "privateKey": empty});
        let change: Change = |one| one["credential_type"] = "SSH_KEY".into();
        let error = sent_after(update, id.clone(), &read, change).unwrap_err().to_string();
        assert!(error.contains("body.private_key: is missing"), "{error}");
    }
    let script = Script::new([answer(204, Value::Null)]);
    let (client, _) = crate::support::client(&script);
    let body = json!({"credential_type": "USERNAME_PASSWORD", "user_name": "u"});
    client.zpa().pra_credential().update_credential("7", body).unwrap();
    let error = client.zpa().pra_credential().add_credential(json!({
        "credential_type": "PASSWORD",
    }));
    assert!(error.unwrap_err().to_string().contains("body.password: is missing"));
}

#[test]
fn changing_a_profile_adds_no_controls() {
    for update in
        ["zpa.app_protection.update_profile", "zpa.app_protection.update_profile_and_controls"]
    {
        // A version that came after the crate goes back, too.
        let profile = json!({
            "id": "7", "name": "a", "predefinedControlsVersion": "OWASP_CRS/5.0.0",
            "predefinedControls": [{"id": "1", "action": "BLOCK"}],
        });
        let sent = sent_after(update, json!({"profile_id": "7"}), &profile, |profile| {
            profile["name"] = "b".into();
        });
        let mut expected = profile;
        expected["name"] = "b".into();
        assert_eq!(sent.unwrap(), Some(expected), "{update}");
    }
}

#[test]
fn an_update_adds_no_enrollment_certificate() {
    for (update, id) in [
        ("zpa.app_connector_groups.update_connector_group", "group_id"),
        ("zpa.service_edge_group.update_service_edge_group", "group_id"),
    ] {
        let script = Script::new([answer(204, Value::Null)]);
        let (client, _) = client(&script);
        client.call(update, json!({id: "7", "name": "x"})).unwrap();
        assert_eq!(script.calls().len(), 1, "{:?}", script.calls());
        assert_eq!(last_body(&script), json!({"name": "x"}));
    }
}
