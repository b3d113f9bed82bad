//! What the API understands, and what it answered, in its own words: by rows, `call` and `request`.

use std::sync::Arc;

use zscaler::{Method, Value, ZscalerClient, json};

use crate::support::{Answer, Script, answer, client, client_with};

fn answering(answers: impl IntoIterator<Item = Value>) -> (ZscalerClient, Arc<Script>) {
    let script = Script::new(answers.into_iter().map(|body| answer(200, body)));
    (client(&script).0, script)
}

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap_or_default())
}

fn query(script: &Script, index: usize) -> String {
    let text = script.sent(index, |request| request.uri().query().unwrap_or_default().to_owned());
    text.replace("%5B", "[").replace("%5D", "]")
}

fn header(script: &Script, index: usize, name: &str) -> String {
    script.sent(index, |request| request.headers()[name].to_str().unwrap().to_owned())
}

/// Operation, arguments, and a part of the query or the body that goes out.
const NAMES: &[(&str, &str, &str)] = &[
    ("zid.users.list_users", r#"{"query_params": {"login_name": "a"}}"#, "loginname=a"),
    ("zid.users.list_users", r#"{"query_params": {"loginName": "a"}}"#, "loginname=a"),
    ("zid.users.list_users", r#"{"login_name[like]": "a"}"#, "loginname[like]=a"),
    ("zid.users.list_users", r#"{"loginname[like]": "a"}"#, "loginname[like]=a"),
    ("zid.users.list_users", r#"{"loginName[like]": "a"}"#, "loginname[like]=a"),
    ("zid.users.list_users", r#"{"primaryEmail[like]": "a"}"#, "primaryemail[like]=a"),
    ("zid.users.list_users", r#"{"primary_email": "a"}"#, "primaryemail[like]=a"),
    ("zid.users.list_users", r#"{"domain_name": ["a", "b"]}"#, "domainname=a&domainname=b"),
    ("zid.users.list_users", r#"{"idp_name": ["a"]}"#, "idpname=a"),
    (
        "zid.groups.list_group_users_details",
        r#"{"group_id": "1", "query_params": {"primary_email[like]": "a", "login_name": "b"}}"#,
        "primaryemail[like]=a&loginname=b",
    ),
    ("zid.groups.list_groups", r#"{"exclude_dynamic_groups": true}"#, "excludedynamicgroups=true"),
    ("zid.api_client.list_api_clients", r#"{"name": "a"}"#, "name[like]=a"),
    ("zid.groups.add_group", r#"{"is_dynamic_group": true}"#, r#"{"dynamicGroup": true}"#),
    ("zia.locations.add_location", r#"{"ipv6_enabled": true}"#, r#"{"ipv6Enabled": true}"#),
    ("zia.locations.add_location", r#"{"ipV6Enabled": true}"#, r#"{"ipv6Enabled": true}"#),
    (
        "zia.locations.update_location",
        r#"{"location_id": 1, "ipv6_enabled": true}"#,
        r#"{"ipv6Enabled": true}"#,
    ),
    ("zia.locations.list_locations", r#"{"enable_iot": true}"#, "enableIOT=true"),
    (
        "zia.atp_policy.update_atp_settings",
        r#"{"file_format_vulnerabilities_blocked": true}"#,
        r#"{"fileFormatVunerabilitesBlocked": true}"#,
    ),
    (
        "zia.atp_policy.update_atp_settings",
        r#"{"file_format_vulnerabilities_capture": true}"#,
        r#"{"fileFormatVunerabilitesCapture": true}"#,
    ),
    (
        "zia.advanced_settings.update_advanced_settings",
        r#"{"zscaler_client_connector_1and_pac_road_warrior_in_firewall": true}"#,
        r#"{"zscalerClientConnector1AndPacRoadWarriorInFirewall": true}"#,
    ),
    (
        "zia.cloud_nss.add_nss_feed",
        r#"{"inbound_bytes": [], "outbound_bytes": [], "hostnames": ["a"]}"#,
        r#"{"inBoundBytes": [], "outBoundBytes": [], "hostNames": ["a"]}"#,
    ),
    (
        "zia.url_filtering.update_url_and_app_settings",
        r#"{"enable_perplexity_prompt": true, "enable_microsoft_copilot_prompt": true}"#,
        r#"{"enablePerPlexityPrompt": true, "enableMicrosoftCoPilotPrompt": true}"#,
    ),
    (
        "zia.secure_browsing.update_smart_isolation",
        r#"{"smart_isolation_users_ids": [1], "smart_isolation_groups_ids": ["2"]}"#,
        r#"{"smartIsolationUsers": [{"id": 1}], "smartIsolationGroups": [{"id": 2}]}"#,
    ),
    (
        "zia.tenancy_restriction_profile.add_restriction_profile",
        r#"{"ms_login_services_trv2": true}"#,
        r#"{"msLoginServicesTrV2": true}"#,
    ),
    ("zpa.app_protection.list_custom_controls", r#"{"sort_dir": "DESC"}"#, "sortdir=DESC"),
    ("zpa.pra_approval.list_approval", r#"{"sort_dir": "DESC"}"#, "sortdir=DESC"),
    ("ztw.admin_roles.list_roles", r#"{"include_api_roles": true}"#, "includeApiRole=true"),
    ("ztw.api_keys.list_api_keys", r#"{"include_partner_keys": true}"#, "includePartnerKey=true"),
    (
        "ztw.admin_roles.add_role",
        r#"{"name": "r", "feature_permissions_tuples": [["A", "READ_ONLY"]]}"#,
        r#"{"name": "r", "featurePermissions": {"A": "READ_ONLY"}}"#,
    ),
    (
        "ztw.admin_users.add_admin",
        r#"{"admin_scope_group_member_entity_ids": ["7"]}"#,
        r#"{"adminScopescopeGroupMemberEntities": [{"id": 7}]}"#,
    ),
    ("zcc.devices.remove_devices", r#"{"username": "a"}"#, r#"{"userName": "a"}"#),
    ("zcc.devices.force_remove_devices", r#"{"username": "a"}"#, r#"{"userName": "a"}"#),
    (
        "zcc.devices.remove_machine_tunnel",
        r#"{"hostnames": "a, b"}"#,
        r#"{"hostNames": ["a", "b"]}"#,
    ),
    (
        "zia.admin_users.add_admin_user",
        r#"{"name": "a", "associate_with_existing_admin": true}"#,
        "associateWithExistingAdmin=true",
    ),
    (
        "zpa.app_connector_groups.update_connector_group",
        r#"{"group_id": "1", "enrollment_cert_id": "2", "connector_ids": ["3"],
            "server_group_ids": ["4"], "version_profile": "new_release"}"#,
        r#"{"connectors": [{"id": "3"}], "serverGroups": [{"id": "4"}],
            "versionProfileId": "2", "overrideVersionProfile": true}"#,
    ),
];

#[test]
fn names_are_sent_as_the_api_spells_them() {
    for (operation, arguments, expected) in NAMES {
        let (client, script) = answering(vec![json!([]); 2]);
        let arguments: Value = serde_json::from_str(arguments).unwrap();
        client.call(operation, &arguments).unwrap();
        let last = script.calls().len() - 1;
        match serde_json::from_str::<Value>(expected) {
            Ok(Value::Object(expected)) => {
                let sent = body(&script, last);
                for (name, value) in expected {
                    assert_eq!(sent[&name], value, "{operation} {arguments}: {sent}");
                }
                let given = arguments.as_object().unwrap().keys();
                let lost =
                    given.filter(|name| name.contains('_')).find(|name| !sent[*name].is_null());
                assert_eq!(lost, None, "{operation}: {sent}");
            }
            _ => {
                let sent = query(&script, last);
                assert!(sent.contains(expected), "{operation} {arguments}: {sent}");
            }
        }
    }
}

/// A rule of a policy, as it goes out.
fn rule(operation: &str, fields: Value) -> zscaler::Result<Value> {
    let (client, script) = answering([json!({"id": "1"}), json!({"id": "2"})]);
    let mut arguments = json!({"name": "r", "rule_id": "2"});
    if operation.contains(".add_") {
        arguments = json!({"name": "r"});
    }
    arguments.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    client.call(operation, arguments)?;
    Ok(body(&script, 1))
}

#[test]
fn enabled_of_a_rule_is_sent_as_disabled() {
    let operations = zscaler::operations().filter(|operation| {
        let name = operation.name;
        name.starts_with("zpa.policies.")
            && (name.contains(".add_") || name.contains(".update_"))
            && name.contains("_rule")
            && !name.contains("credential")
            && !name.contains("redirection")
    });
    let mut count = 0;
    for operation in operations {
        count += 1;
        for (given, sent) in [
            (json!({"enabled": false}), "1"),
            (json!({"enabled": true}), "0"),
            (json!({"enabled": "false"}), "1"),
            (json!({"disabled": "1"}), "1"),
            (json!({"disabled": 0}), "0"),
            (json!({"disabled": true}), "1"),
        ] {
            let rule = rule(operation.name, given.clone()).unwrap();
            assert_eq!(rule["disabled"], sent, "{} {given}", operation.name);
            assert!(rule.get("enabled").is_none(), "{} {given}", operation.name);
        }
        let both = json!({"enabled": true, "disabled": "0"});
        let error = rule(operation.name, both).unwrap_err().to_string();
        assert!(error.contains("body.enabled: is the opposite of disabled"), "{error}");
    }
    assert!(count > 16, "{count}");
}

#[test]
fn the_times_of_a_rule_are_sent_in_the_form_of_the_api() {
    for operation in ["add_timeout_rule", "update_timeout_rule_v2"] {
        let operation = format!("zpa.policies.{operation}");
        let given = json!({"re_auth_timeout": "10 Days", "re_auth_idle_timeout": "600"});
        let sent = rule(&operation, given).unwrap();
        assert_eq!(sent["reauthTimeout"], "864000", "{sent}");
        assert_eq!(sent["reauthIdleTimeout"], "600", "{sent}");
        assert!(sent.get("reAuthTimeout").is_none(), "{sent}");
        let twice = json!({"re_auth_timeout": "1", "reauth_timeout": "2"});
        let error = rule(&operation, twice).unwrap_err().to_string();
        assert!(error.contains("re_auth_timeout: is the same field as reauth_timeout"), "{error}");
    }
}

#[test]
fn a_policy_that_was_read_is_sent_back_unchanged() {
    let policy = json!({
        "id": 1, "deviceType": "DEVICE_TYPE_IOS", "pac_url": "a", "reauth_period": 8,
        "groups": [{"id": 2}], "groupIds": ["2"], "disable_password": "p",
        "policyExtension": {"exitPassword": "e", "truncateLargeUDPDNSResponse": 1},
        "onNetPolicy": {"forwardingProfileActions": [
            {"allowTLSFallback": 1, "systemProxyData": {"pacURL": "b"}},
        ]},
    });
    let mut sent = policy.clone();
    sent.as_object_mut().unwrap().shift_remove("deviceType");
    sent["device_type"] = 1.into();
    let path = "/zcc/papi/public/v1/web/policy/edit";
    let (client, script) = answering([json!([policy]), json!({}), json!({}), json!({})]);
    let (list, _) = client.zcc().web_policy().list_by_company(()).unwrap();
    let mut read = list[0].clone();
    assert_eq!(
        read["on_net_policy"]["forwarding_profile_actions"][0]["system_proxy_data"]["pac_url"],
        "b"
    );
    client.zcc().web_policy().web_policy_edit(&read).unwrap();
    client.call("zcc.web_policy.web_policy_edit", &read).unwrap();
    // A request by its path sends what it is given, spelt as the operation spells it.
    read["device_type"] = 1.into();
    client.request(Method::PUT, path, (), &read).unwrap();
    for index in 1..4 {
        assert_eq!(body(&script, index), sent, "{index}");
    }
}

#[test]
fn short_names_work_if_no_other_resource_has_them() {
    let (client, script) = answering([json!({})]);
    let body_of = json!({"group_ids": [1], "user_ids": [2], "pac_url": "x", "exit_password": "y"});
    client.zcc().web_policy().web_policy_edit(body_of).unwrap();
    let sent = json!({"groups": [1], "users": [2], "pac_url": "x", "exit_password": "y"});
    assert_eq!(body(&script, 0), sent);
}

#[test]
fn the_platform_of_a_profile_is_accepted_as_it_was_read() {
    for said in [json!("DEVICE_TYPE_IOS"), json!("ios"), json!("iOS"), json!(1), json!("1")] {
        let (client, script) = answering([json!({})]);
        let change = json!({"device_type": said, "pac_url": "a"});
        client.zcc().application_profiles().update_application_profile(7, change).unwrap();
        let sent = json!({"deviceType": "1", "pac_url": "a", "policyId": 7});
        assert_eq!(body(&script, 0), sent);
    }
}

#[test]
fn the_error_names_an_unknown_value_in_a_list() {
    for (operation, parameter, given, unknown) in [
        ("list_devices", "os_type", json!(["windows", "mac"]), "mac"),
        ("list_devices", "os_types", json!(["windows", "bogus"]), "bogus"),
        ("list_devices", "registration_type", json!(["registered", "gone"]), "gone"),
        ("download_devices", "registration_types", json!(["all", "some"]), "some"),
        ("download_service_status", "os_types", json!("windows,beos"), "beos"),
        ("download_disable_reasons", "os_types", json!([true]), "true"),
    ] {
        let (client, script) = answering([json!([])]);
        let arguments = json!({"query_params": {parameter: given}});
        let error = client.call(&format!("zcc.devices.{operation}"), arguments).unwrap_err();
        let error = error.to_string();
        assert!(error.contains(unknown) && error.contains(parameter), "{error}");
        assert!(script.calls().is_empty());
    }
    let (client, script) = answering([json!([])]);
    let known = json!({"os_types": ["Windows", "DEVICE_TYPE_MAC", "1", 5.0]});
    client.zcc().devices().list_devices(known).unwrap();
    assert_eq!(query(&script, 0), "osType=3%2C4%2C1%2C5");
}

#[test]
fn a_sandbox_report_keeps_the_keys_of_the_api() {
    let report = json!({"Full Details": {
        "Summary": {"Status": "COMPLETED"},
        "Classification": {"Type": "MALICIOUS", "Score": 86, "DetectedMalware": "x"},
        "FileProperties": {"MD5": "abc", "FileType": "exe"},
    }});
    let (client, _) = answering([report.clone(), report.clone(), report.clone()]);
    let (typed, _) = client.zia().sandbox().get_report("abc", ()).unwrap();
    assert_eq!(typed["Full Details"]["Classification"]["Score"], 86);
    let (called, _) = client.call("zia.sandbox.get_report", json!({"md5_hash": "abc"})).unwrap();
    let path = "/zia/api/v1/sandbox/report/abc";
    let (requested, _) = client.request(Method::GET, path, (), ()).unwrap();
    assert_eq!([typed, called, requested], [report.clone(), report.clone(), report]);
}

#[test]
fn a_field_in_two_spellings_is_sent_once() {
    let (client, script) = answering([json!({}), json!({}), json!({})]);
    let same = json!({"name": "x", "lastModifiedTime": 1, "last_modified_time": 1});
    client.zia().rule_labels().add_label(&same).unwrap();
    client.call("zia.rule_labels.add_label", &same).unwrap();
    client.request(Method::POST, "/zia/api/v1/ruleLabels", (), &same).unwrap();
    for index in 0..3 {
        assert_eq!(body(&script, index), json!({"name": "x", "lastModifiedTime": 1}));
    }
    let differ = json!({"name": "x", "lastModifiedTime": 1, "last_modified_time": 2});
    let nested = json!({"a": [{"b_c": 1, "bC": 2}]});
    for body in [differ, nested] {
        let label = client.zia().rule_labels().add_label(&body).unwrap_err().to_string();
        assert!(label.contains("is the same field as"), "{label}");
        let path = "/zia/api/v1/ruleLabels";
        assert!(client.request(Method::POST, path, (), &body).is_err());
    }
    let query = json!({"page_size": 5, "pageSize": 6});
    let error = client.zia().rule_labels().list_labels(query).unwrap_err().to_string();
    assert!(error.contains("query.pageSize: is the same field as page_size"), "{error}");
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn the_last_spelling_wins_in_a_change() {
    let (client, script) = answering([json!({"id": 1, "ipv6Enabled": false}), json!({})]);
    client
        .modify("zia.locations.update_location", json!({"location_id": 1}), |location| {
            location["ipV6Enabled"] = true.into();
        })
        .unwrap();
    assert_eq!(body(&script, 1)["ipv6Enabled"], true);
}

#[test]
fn query_parameters_of_the_metadata_are_sent() {
    for (operation, arguments, expected) in [
        ("zia.audit_logs.get_status", json!({"status_id": "7"}), "statusId=7"),
        ("zia.audit_logs.cancel", json!({"query_params": {"status_id": "7"}}), "statusId=7"),
        ("zia.traffic_capture.traffic_capture_rule_count", json!({"rule_name": "a"}), "ruleName=a"),
        ("zia.cloud_nss.delete_feed", json!({"feed_id": 1, "cloud_nss": true}), "cloudNss=true"),
        ("zpa.cbi_profile.list_cbi_profiles", json!({"scope_id": "1"}), "scopeId=1"),
        ("zpa.client_settings.delete_client_setting", json!({"type": "A"}), "type=A"),
        (
            "zpa.lss.delete_lss_config",
            json!({"lss_config_id": 1, "microtenant_id": 2}),
            "microtenantId=2",
        ),
        ("zia.iot_report.get_device_list", json!({"page_number": 2}), "pageNumber=2"),
        (
            "zpa.emergency_access.add_user",
            json!({"query_params": {"activate_now": false}, "first_name": "a"}),
            "activateNow=false",
        ),
        (
            "zia.cloudappcontrol.add_duplicate_rule",
            json!({"rule_type": "AI_ML", "rule_id": 1, "query_params": {"name": "copy"}}),
            "name=copy",
        ),
    ] {
        let (client, script) = answering([json!({})]);
        client.call(operation, arguments).unwrap();
        assert_eq!(query(&script, 0), expected, "{operation}");
    }
}

#[test]
fn requests_for_other_media_types_have_their_accept_header() {
    for (operation, arguments) in [
        ("zia.audit_logs.get_report", json!({})),
        ("zia.intermediate_certificates.download_csr", json!({"cert_id": 1})),
        ("zia.intermediate_certificates.download_public_key", json!({"cert_id": 1})),
        ("zia.traffic_static_ip.check_static_ip", json!({"ip_address": "192.0.2.1"})),
        ("ztw.public_cloud_info.generate_external_id", json!({})),
        ("ztw.public_cloud_info.get_cloud_formation_template", json!({})),
    ] {
        let text = Answer::Http(200, vec![("content-type", "text/csv".into())], b"a,b".to_vec());
        let script = Script::new([text]);
        let (value, _) = client(&script).0.call(operation, arguments).unwrap();
        assert_eq!(value, "a,b", "{operation}");
        assert_eq!(header(&script, 0, "accept"), "*/*", "{operation}");
    }
}

#[test]
fn a_certificate_chain_is_uploaded_as_a_file() {
    let (client, script) = answering([json!({}), json!({})]);
    let certificates = client.zia().intermediate_certificates();
    let chain = json!({"file_input_stream": "-----BEGIN CERTIFICATE-----"});
    certificates.upload_cert_chain(1, "", &chain).unwrap();
    assert!(header(&script, 0, "content-type").starts_with("multipart/form-data; boundary="));
    let form = script.sent(0, |request| String::from_utf8(request.body().clone()).unwrap());
    assert!(form.contains("name=\"fileUpload\"") && form.contains("-----BEGIN CERTIFICATE-----"));
    let error = certificates.upload_cert_chain(1, "", ()).unwrap_err().to_string();
    assert!(error.contains("file_path: is missing"), "{error}");
}

#[test]
fn reviewed_domains_are_sent_back_unchanged() {
    let found = json!([{"url": "a.example", "domainType": "CUSTOM", "matches": [{"id": "X"}]}]);
    let (client, script) = answering([found.clone(), json!([])]);
    let categories = client.zia().url_categories();
    let (read, _) = categories.review_domains_post(json!(["a.example"])).unwrap();
    categories.review_domains_put(&read).unwrap();
    assert_eq!(body(&script, 1), found);
    let error = categories.review_domains_put(json!(["a.example"])).unwrap_err().to_string();
    assert!(error.contains("review_domains_post") && error.contains("a.example"), "{error}");
    assert_eq!(script.calls().len(), 2);
}

#[test]
fn a_deployed_pac_file_version_is_not_removed() {
    let versions = |statuses: &[&str]| {
        let versions = statuses
            .iter()
            .enumerate()
            .map(|(number, status)| json!({"pacVersion": number + 1, "pacVersionStatus": status}));
        Value::Array(versions.collect())
    };
    let valid = json!({"success": true});
    let mut statuses = vec!["DEPLOYED", "LKG", "UNSTAGED", "UNSTAGED"];
    statuses.resize(10, "STAGE");
    let (client, script) = answering([
        valid.clone(),
        versions(&statuses),
        json!({}),
        valid,
        versions(&["DEPLOYED"; 10]),
    ]);
    let copy = json!({"pac_content": "function f() {}"});
    client.zia().pac_files().clone_pac_file(7, 1, &copy).unwrap();
    assert_eq!(query(&script, 2), "deleteVersion=3");
    let error = client.zia().pac_files().clone_pac_file(7, 1, copy).unwrap_err().to_string();
    assert!(error.contains("delete_version: is missing"), "{error}");
    assert_eq!(script.calls().len(), 5, "nothing was cloned");
}

#[test]
fn user_codes_have_the_path_of_the_metadata() {
    let (client, script) = answering([json!({}), json!({})]);
    let codes = client.zpa().oauth2_user_code();
    codes.verify_oauth2_user_code("connector", json!({"user_codes": ["a"]})).unwrap();
    codes.add_provisioning_key("CONNECTOR_GRP", json!({"user_codes": ["a"]})).unwrap();
    let base = "POST /zpa/mgmtconfig/v1/admin/customers/216196257331281920/CONNECTOR_GRP/usercodes";
    assert_eq!(script.calls(), [base.to_owned(), format!("{base}/status")]);
}

#[test]
fn values_are_accepted_in_the_forms_of_requests_and_responses() {
    for (operation, arguments, index, expected) in [
        (
            "zia.traffic_vpn_credentials.add_vpn_credential",
            json!({"type": "ufqdn", "pre_shared_key": "k"}),
            0,
            json!({"type": "UFQDN", "preSharedKey": "k"}),
        ),
        (
            "zia.shadow_it_report.bulk_update",
            json!({"sanctioned_state": "UN_SANCTIONED", "application_ids": [1]}),
            0,
            json!({"sanctionedState": "UN_SANCTIONED", "applicationIds": [1]}),
        ),
        ("zia.rule_labels.add_label", json!({"name": "x"}), 0, json!({"name": "x"})),
        (
            "zia.malware_protection_policy.update_atp_malware_inspection",
            json!({"inspect_inbound": "true", "inspectOutbound": 0}),
            0,
            json!({"inspectInbound": true, "inspectOutbound": false}),
        ),
    ] {
        let (client, script) = answering([json!({}), json!({})]);
        client.call(operation, arguments).unwrap();
        assert_eq!(body(&script, index), expected, "{operation}");
    }
    for said in ["Access", "ACCESS_POLICY", "access_policy"] {
        let (client, script) = answering([json!({"id": "1"})]);
        client.zpa().policies().get_policy(said, ()).unwrap();
        assert!(script.calls()[0].ends_with("/policyType/ACCESS_POLICY"), "{said}");
    }
    let (client, script) = answering([json!([])]);
    let query = json!({"excludeType": "dstn_ip"});
    client.zia().cloud_firewall().list_ip_destination_groups(query).unwrap();
    assert_eq!(self::query(&script, 0), "excludeType=DSTN_IP");
}

#[test]
fn every_download_accepts_a_call_without_a_file_name() {
    for operation in zscaler::operations().filter(|operation| operation.file() == Some("filename"))
    {
        // Nothing comes, so that no file is written.
        let script = Script::new([answer(204, json!(null))]);
        let names = operation.positional().filter(|name| Some(*name) != operation.file());
        let arguments: Value = names.map(|name| (name.to_owned(), json!("1"))).collect();
        let arguments = if arguments.is_null() { json!({}) } else { arguments };
        let (client, _) = client_with(&script, json!({"zcellCustomerId": "1"}));
        let outcome = client.call(operation.name, arguments);
        assert_eq!(outcome.unwrap().0, Value::Null, "{}", operation.name);
    }
}

#[test]
fn a_rule_is_switched_off_in_a_change() {
    let read = json!({"id": "2", "name": "r", "disabled": "0"});
    let (client, script) = answering([json!({"id": "1"}), read, json!({"id": "1"}), json!({})]);
    let rule = json!({"policy_type": "access", "rule_id": "2"});
    client
        .modify("zpa.policies.update_access_rule", rule, |rule| rule["enabled"] = false.into())
        .unwrap();
    let last = script.calls().len() - 1;
    assert_eq!(body(&script, last)["disabled"], "1");
}
