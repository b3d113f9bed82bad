//! How the object that an update replaces is read.

use zscaler::{Value, json};

use super::{last_body, sent_after};
use crate::support::{Script, answer, client};

#[test]
fn an_object_is_read_by_the_list_if_the_single_read_is_wrong() {
    for (update, argument, list, item) in [
        ("zia.user_management.update_user", "user_id", "/zia/api/v1/users", json!({"id": 7})),
        (
            "zia.zpa_gateway.update_gateway",
            "gateway_id",
            "/zia/api/v1/zpaGateways",
            json!({"id": 7, "zpaServerGroup": {"id": 1}, "zpaAppSegments": [{"id": 2}]}),
        ),
        (
            "zia.url_filtering.update_rule",
            "rule_id",
            "/zia/api/v1/urlFilteringRules",
            json!({"id": 7, "cbiProfile": {"id": "a"}, "cbiProfileId": 3}),
        ),
        (
            "zia.endpoint_custom_apps.update_custom_app",
            "app_id",
            "/zia/api/v1/endPointApplications/customApps",
            json!({"resourceId": 7}),
        ),
    ] {
        for id in [json!(7), json!("7")] {
            let script =
                Script::new([answer(200, json!([{"id": 1}, item])), answer(200, json!({}))]);
            let (client, _) = client(&script);
            client
                .modify(update, json!({argument: id}), |thing| thing["comment"] = "x".into())
                .unwrap();
            assert_eq!(script.calls()[0], format!("GET {list}"));
            let sent = last_body(&script);
            assert_eq!(sent["comment"], "x");
            for (name, value) in item.as_object().unwrap() {
                if name != "id" {
                    assert_eq!(&sent[name], value, "{update}");
                }
            }
        }
    }
}

#[test]
fn a_connector_group_is_read_by_the_list_of_its_microtenant() {
    let groups = json!({"totalPages": "1", "totalCount": "1", "list": [
        {"id": "7", "name": "a", "lssAppConnectorGroup": true, "modifiedTime": "1"},
    ]});
    let script = Script::new([answer(200, groups), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let update = "zpa.app_connector_groups.update_connector_group";
    let id = json!({"group_id": "7", "microtenant_id": "3"});
    client.modify(update, id, |group| group["name"] = "b".into()).unwrap();
    let calls = script.calls();
    let path = "/zpa/mgmtconfig/v1/admin/customers/216196257331281920/appConnectorGroup";
    assert_eq!(calls[0], format!("GET {path}?microtenantId=3"));
    assert_eq!(calls[1], format!("PUT {path}/7?microtenantId=3"));
    let expected =
        json!({"microtenantId": "3", "id": "7", "name": "b", "lssAppConnectorGroup": true});
    assert_eq!(last_body(&script), expected);
}

#[test]
fn an_object_is_found_on_a_later_page_of_the_list() {
    let page = |from: u64, count: u64| {
        let users: Vec<_> = (from..from + count).map(|id| json!({"id": id})).collect();
        answer(200, users.into())
    };
    let script =
        Script::new([page(1, 100), page(1, 1000), page(1001, 500), answer(200, json!({}))]);
    let (client, _) = client(&script);
    let id = json!({"user_id": 1234});
    client
        .modify("zia.user_management.update_user", id, |user| user["comments"] = "x".into())
        .unwrap();
    let calls = script.calls();
    assert_eq!((calls.len(), calls[3].as_str()), (4, "PUT /zia/api/v1/users/1234"));
    assert!(calls[1].contains("pageSize=1000"), "the largest pages are asked for: {calls:?}");
}

#[test]
fn objects_of_zcc_are_found_by_the_id_in_the_body() {
    let networks = json!({"totalCount": 2, "trustedNetworkContracts": [
        {"id": "4", "networkName": "a"}, {"id": "5", "networkName": "b", "active": true},
    ]});
    let script = Script::new([answer(200, networks), answer(200, json!({"success": "true"}))]);
    let (client, _) = client(&script);
    let update = "zcc.trusted_networks.update_trusted_network";
    client.modify(update, json!({"id": 5}), |network| network["ssids"] = "x".into()).unwrap();
    let expected = json!({"id": "5", "networkName": "b", "active": true, "ssids": "x"});
    assert_eq!(last_body(&script), expected);
    let script = Script::new([answer(200, json!([{"id": "4"}])), answer(200, json!([]))]);
    let (client, _) = crate::support::client(&script);
    let error = client.modify(update, json!({"id": 5}), |_| ()).unwrap_err().to_string();
    assert!(error.contains("id") && error.contains("list_by_company"), "{error}");
    let error = client.modify(update, json!({}), |_| ()).unwrap_err().to_string();
    assert!(error.contains("id: is missing"), "{error}");
    let privacy = json!({"id": "9", "active": "1"});
    let script = Script::new([answer(200, privacy), answer(200, json!({}))]);
    let (client, _) = crate::support::client(&script);
    let update = "zcc.web_privacy.set_web_privacy_info";
    client.modify(update, (), |privacy| privacy["active"] = "0".into()).unwrap();
    assert_eq!(last_body(&script), json!({"id": "9", "active": "0"}));
}

#[test]
fn settings_and_nested_objects_can_be_modified() {
    let schedule = json!({"id": "3", "customerId": "216196257331281920", "enabled": true});
    let script = Script::new([answer(200, schedule.clone()), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let update = "zpa.app_connector_schedule.update_connector_schedule";
    client
        .modify(update, json!({"scheduler_id": "3"}), |one| one["frequency"] = "days".into())
        .unwrap();
    let mut expected = schedule;
    expected["frequency"] = "days".into();
    assert_eq!(last_body(&script), expected);

    let certificate = json!({"id": "8", "name": "c"});
    let script = Script::new([answer(200, certificate), answer(204, Value::Null)]);
    let (client, _) = crate::support::client(&script);
    let id = json!({"cert_id": "8"});
    client
        .modify("zpa.enrollment_certificates.update_enrollment", id, |one| {
            one["description"] = "x".into();
        })
        .unwrap();
    assert_eq!(last_body(&script), json!({"id": "8", "name": "c", "description": "x"}));

    let urls = json!({"bypassUrls": ["a.example"]});
    let script = Script::new([answer(200, urls.clone()), answer(200, urls)]);
    let (client, _) = crate::support::client(&script);
    let update = "zia.atp_policy.update_atp_security_exceptions";
    client
        .modify(update, (), |urls| urls.as_array_mut().unwrap().push("b.example".into()))
        .unwrap();
    assert_eq!(last_body(&script), json!({"bypassUrls": ["a.example", "b.example"]}));

    let rule = json!({"id": 1, "subRules": [{"id": 2, "name": "a"}, {"id": 3, "name": "b"}]});
    let script = Script::new([answer(200, rule), answer(200, json!({}))]);
    let (client, _) = crate::support::client(&script);
    let ids = json!({"rule_id": 1, "sub_rule_id": 3});
    client
        .modify("zia.endpoint_dlp_sub_rules.update_sub_rule", ids, |rule| {
            rule["name"] = "c".into();
        })
        .unwrap();
    assert_eq!(script.calls()[1], "PUT /zia/api/v1/endPointDlpRules/1/subRule/3");
    assert_eq!(last_body(&script), json!({"id": 3, "name": "c"}));

    let allowed = json!({"whitelistUrls": ["a.example"]});
    let script =
        Script::new([answer(200, allowed.clone()), answer(200, json!({})), answer(200, allowed)]);
    let (client, _) = crate::support::client(&script);
    client
        .modify("zia.security_policy_settings.replace_whitelist", (), |list| {
            list["whitelist_urls"] = json!(["b.example"]);
        })
        .unwrap();
    let sent: Value = script.sent(1, |put| serde_json::from_slice(put.body()).unwrap());
    assert_eq!(sent, json!({"whitelistUrls": ["b.example"]}));
}

#[test]
fn a_whole_list_is_changed_and_sent_back_as_the_body() {
    let update = "zia.endpoint_dlp_resource_groups.update_dlp_resources_by_tag";
    let arguments: serde_json::Map<String, Value> = zscaler::operation(update)
        .unwrap()
        .args
        .iter()
        .filter(|name| **name != "body")
        .map(|name| ((*name).to_owned(), json!("7")))
        .collect();
    let read = json!([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]);
    let sent = sent_after(update, arguments.into(), &read, |list| list[1]["name"] = "c".into());
    assert_eq!(sent.unwrap(), Some(json!([{"id": 1, "name": "a"}, {"id": 2, "name": "c"}])));
}

#[test]
fn a_missing_argument_has_the_name_that_the_update_gives_it() {
    let (client, _) = crate::support::client(&Script::new([]));
    let update = "zia.custom_file_types.replace_custom_file_type";
    let error = client.modify(update, (), |_| ()).unwrap_err().to_string();
    assert!(error.contains(": id: is missing"), "{error}");
}

#[test]
fn an_object_that_was_not_read_as_one_is_not_replaced() {
    let label = || json!({"id": 7, "name": "a"});
    let sent = |update, read: Value| {
        sent_after(update, json!({"label_id": 7}), &read, |one| one["name"] = "b".into())
    };
    let update = "zia.rule_labels.update_label";
    let renamed = json!({"id": 7, "name": "b"});
    assert_eq!(sent(update, json!([label()])).unwrap(), Some(renamed));
    for (read, found) in [
        (json!([]), "a list of 0 items"),
        (json!([label(), label()]), "a list of 2 items"),
        (json!("a text"), "a text"),
        (json!(null), "null"),
    ] {
        let error = sent(update, read).unwrap_err().to_string();
        assert!(error.contains(found) && error.contains("not the object"), "{error}");
    }
}

#[test]
fn only_updates_of_objects_that_can_be_read_are_modifiable() {
    let is_modifiable = |name| zscaler::operation(name).unwrap().is_modifiable();
    assert!(is_modifiable("zia.rule_labels.update_label"));
    assert!(!is_modifiable("zia.rule_labels.add_label"), "it replaces nothing");
    assert!(!is_modifiable("zia.rule_labels.get_label"), "it is a read");
}

#[test]
fn arguments_of_the_read_are_not_sent_with_the_update() {
    let rule = json!({"id": 7, "name": "a", "order": 1});
    let script = Script::new([answer(200, json!([rule])), answer(200, json!({}))]);
    let (client, _) = client(&script);
    let arguments = json!({"rule_id": 7, "search": "a"});
    client
        .modify("zia.url_filtering.update_rule", arguments, |rule| rule["name"] = "b".into())
        .unwrap();
    let calls = script.calls();
    assert!(calls[0].starts_with("GET ") && calls[0].contains("search=a"), "{calls:?}");
    assert!(calls[1].starts_with("PUT ") && !calls[1].contains("search"), "{calls:?}");
    assert_eq!(last_body(&script).get("search"), None);
}

#[test]
fn a_microtenant_is_named_to_the_read_and_to_the_update() {
    let group = json!({"id": "7", "name": "a", "enabled": true});
    let script = Script::new([answer(200, group), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let arguments = json!({"group_id": "7", "microtenant_id": "5"});
    client
        .modify("zpa.segment_groups.update_group", arguments, |group| group["name"] = "b".into())
        .unwrap();
    let calls = script.calls();
    assert!(calls.iter().take(2).all(|call| call.contains("microtenantId=5")), "{calls:?}");
    assert!(calls[1].starts_with("PUT "), "{calls:?}");
}

#[test]
fn an_argument_that_only_the_update_knows_is_sent_with_it() {
    let group = json!({"id": "7", "name": "a"});
    let script = Script::new([answer(200, group), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let arguments = json!({"group_id": "7", "brand_new": 1});
    client
        .modify("zpa.segment_groups.update_group", arguments, |it| it["name"] = "b".into())
        .unwrap();
    let calls = script.calls();
    assert!(calls[1].starts_with("PUT ") && !calls[1].contains("groupId"), "{calls:?}");
    assert_eq!(last_body(&script)["brandNew"], 1);
}

#[test]
fn the_path_of_a_list_is_no_field_of_the_object() {
    let comment = json!({"id": "c1", "comment": "a"});
    let script = Script::new([answer(200, json!([comment])), answer(200, json!({}))]);
    let (client, _) = client(&script);
    let arguments = json!({"policy_id": "p1", "comment_id": "c1", "brand_new": 1});
    client
        .modify("ztb.policy_comments.update_comment", arguments, |it| it["comment"] = "b".into())
        .unwrap();
    let calls = script.calls();
    assert!(calls[0].contains("/p1") && calls[1].starts_with("PUT "), "{calls:?}");
    let sent = last_body(&script);
    assert_eq!((&sent["brand_new"], &sent["comment"]), (&json!(1), &json!("b")), "{sent}");
    assert!(sent.get("policy_id").is_none(), "{sent}");
}
