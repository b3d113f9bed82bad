//! What ZPA's policies, and what goes with them, do beyond one plain request.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::{Body, Pages, Transport, TransportError, Value, Wire, ZscalerClient, json};

use crate::support::{Answer, Script, answer, client};

const CUSTOMER: &str = "/zpa/mgmtconfig/v1/admin/customers/216196257331281920";
const CUSTOMER_V2: &str = "/zpa/mgmtconfig/v2/admin/customers/216196257331281920";

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

fn set() -> Answer {
    answer(200, json!({"id": "72", "name": "Global_Policy"}))
}

fn ok() -> Answer {
    answer(200, json!({"id": "9"}))
}

#[test]
fn a_rule_is_added_to_the_policy_set_of_its_microtenant() {
    let script = Script::new([set(), ok()]);
    let (client, _) = client(&script);
    let rule = json!({
        "name": "r", "action": "allow", "microtenant_id": "5", "description": null,
        "app_connector_group_ids": ["1", {"id": "2"}], "app_server_group_ids": [],
    });
    client.zpa().policies().add_access_rule(rule).unwrap();
    let calls = [
        format!("GET {CUSTOMER}/policySet/policyType/ACCESS_POLICY?microtenantId=5"),
        format!("POST {CUSTOMER}/policySet/72/rule?microtenantId=5"),
    ];
    assert_eq!(script.calls(), calls);
    let sent = json!({
        "name": "r", "action": "ALLOW", "description": null,
        "appConnectorGroups": [{"id": "1"}, {"id": "2"}], "appServerGroups": [],
    });
    assert_eq!(body(&script, 1), sent);
}

#[test]
fn conditions_of_version_one_are_grouped_by_type() {
    let script = Script::new([set(), ok()]);
    let (client, _) = client(&script);
    let rule = json!({"name": "r", "action": "deny", "conditions": [
        ["AND", ["saml", "33", "jdoe@acme.com"]],
        ["app", "id", "7"],
        ["client_type", "id", "zpn_client_type_zapp"],
        ["app_group", ["8", "9"]],
        ["scim_group", [["31", "490"], ["31", "491"]]],
        ["AND", ["saml", "33", "ann@acme.com"]],
        ["new_type", "id", "1"],
    ]});
    client.zpa().policies().update_access_rule("1", rule).unwrap();
    let operand =
        |about: &str, lhs: &str, rhs: &str| json!({"objectType": about, "lhs": lhs, "rhs": rhs});
    let sent = json!([
        {"operator": "OR", "operands": [
            operand("APP", "id", "7"), operand("APP_GROUP", "id", "8"), operand("APP_GROUP", "id", "9"),
        ]},
        {"operator": "OR", "operands": [
            operand("SCIM_GROUP", "31", "490"), operand("SCIM_GROUP", "31", "491"),
        ]},
        {"operator": "OR", "operands": [operand("CLIENT_TYPE", "id", "zpn_client_type_zapp")]},
        {"operator": "AND", "operands": [
            operand("SAML", "33", "jdoe@acme.com"), operand("SAML", "33", "ann@acme.com"),
        ]},
        {"operator": "OR", "operands": [operand("NEW_TYPE", "id", "1")]},
    ]);
    assert_eq!(body(&script, 1)["conditions"], sent);
}

#[test]
fn conditions_of_version_two_keep_all_their_values() {
    let script = Script::new([set(), ok()]);
    let (client, _) = client(&script);
    let rule = json!({"name": "r", "action": "deny", "conditions": [
        ["posture", "u1", "true"],
        ["app", "id", "7"],
        ["OR", ["posture", [["u2", "false"]]]],
        ["AND", ["posture", ["u3", "true"]]],
        ["console", "1", "2"],
        ["branch_connector_group", ["4"]],
        ["chrome_enterprise", "managed", true],
        ["app_group", ["8", "9"]],
    ]});
    client.zpa().policies().add_access_rule_v2(rule).unwrap();
    let sent = json!([
        {"operands": [
            {"objectType": "CHROME_ENTERPRISE", "entryValues": [{"lhs": "managed", "rhs": true}]},
        ]},
        {"operands": [
            {"objectType": "APP", "values": ["7"]}, {"objectType": "APP_GROUP", "values": ["8", "9"]},
        ]},
        {"operator": "OR", "operands": [{"objectType": "CONSOLE", "values": ["1", "2"]}]},
        {"operator": "OR", "operands": [{"objectType": "POSTURE", "entryValues": [
            {"lhs": "u1", "rhs": "true"}, {"lhs": "u2", "rhs": "false"},
        ]}]},
        {"operator": "AND", "operands": [
            {"objectType": "POSTURE", "entryValues": [{"lhs": "u3", "rhs": "true"}]},
        ]},
        {"operator": "OR", "operands": [{"objectType": "BRANCH_CONNECTOR_GROUP", "values": ["4"]}]},
    ]);
    assert_eq!(body(&script, 1)["conditions"], sent);
    assert!(script.calls()[1].starts_with(&format!("POST {CUSTOMER_V2}/policySet/72/rule")));
}

#[test]
fn the_error_of_an_incomplete_condition_names_its_place() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    for condition in [
        json!("app"),
        json!([]),
        json!(["app"]),
        json!([7, "id", "1"]),
        json!(["scim_group", "31"]),
        json!(["posture", ["u1"]]),
        json!(["AND", []]),
    ] {
        let rule = json!({"name": "r", "conditions": [["app", ["1"]], condition]});
        let error = client.zpa().policies().add_access_rule_v2(rule).unwrap_err().to_string();
        assert!(error.contains("body.conditions[1]"), "{error}");
    }
    assert!(script.calls().is_empty());
}

#[test]
fn a_rule_is_modified_in_the_second_version_though_it_is_read_in_the_first() {
    let read = json!({
        "id": "1", "name": "r", "action": "ALLOW", "policySetId": "72", "policyType": "1",
        "creationTime": "1759999000", "modifiedBy": "2",
        "conditions": [{"id": "5", "negated": false, "operator": "OR", "creationTime": "1", "operands": [
            {"id": "6", "creationTime": "1", "objectType": "APP", "lhs": "id", "rhs": "7", "name": "Intranet"},
            {"id": "8", "creationTime": "1", "objectType": "SCIM_GROUP", "lhs": "31", "rhs": "490"},
            {"id": "9", "creationTime": "1", "objectType": "APP", "lhs": "id", "rhs": "8"},
        ]}],
    });
    let script = Script::new([set(), answer(200, read), set(), answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let rule = json!({"policy_type": "access", "rule_id": "1"});
    let (changed, _) = client
        .modify("zpa.policies.update_access_rule_v2", rule, |rule| {
            rule["description"] = "checked".into();
            rule["conditions"].as_array_mut().unwrap().push(json!(["platform", "linux", "true"]));
        })
        .unwrap();
    assert!(changed.is_null());
    let sent = json!({
        "id": "1", "name": "r", "action": "ALLOW", "policySetId": "72", "description": "checked",
        "conditions": [
            {"id": "5", "negated": false, "operator": "OR", "operands": [
                {"objectType": "APP", "values": ["7", "8"]},
                {"objectType": "SCIM_GROUP", "entryValues": [{"lhs": "31", "rhs": "490"}]},
            ]},
            {"operator": "OR", "operands": [
                {"objectType": "PLATFORM", "entryValues": [{"lhs": "linux", "rhs": "true"}]},
            ]},
        ],
    });
    assert_eq!(body(&script, 3), sent);
}

#[test]
fn each_kind_of_rule_is_sent_with_its_fields() {
    let exporter = json!([{"operator": "OR", "operands": [
        {"objectType": "CLIENT_TYPE", "values": ["zpn_client_type_exporter"]},
    ]}]);
    let mine = json!([["client_type", ["zpn_client_type_zapp"]]]);
    let cases = [
        (
            "timeout",
            "TIMEOUT_POLICY",
            json!({"name": "r", "reauth_timeout": "60"}),
            json!({
                "name": "r", "action": "RE_AUTH", "reauthTimeout": "60", "reauthIdleTimeout": 600,
            }),
        ),
        (
            "isolation",
            "ISOLATION_POLICY",
            json!({"name": "r", "action": "bypass_isolate"}),
            json!({
                "name": "r", "action": "BYPASS_ISOLATE", "conditions": exporter,
            }),
        ),
        (
            "browser_protection",
            "CLIENTLESS_SESSION_PROTECTION_POLICY",
            json!({"name": "r", "action": "monitor", "conditions": mine}),
            json!({
                "name": "r", "action": "MONITOR", "conditions": [{"operator": "OR", "operands": [
                    {"objectType": "CLIENT_TYPE", "values": ["zpn_client_type_zapp"]},
                ]}],
            }),
        ),
        (
            "capabilities",
            "CAPABILITIES_POLICY",
            json!({"name": "r", "privileged_capabilities": {
                "clipboard_copy": true, "clipboard_paste": false, "file_upload": false,
            }}),
            json!({
                "name": "r", "action": "CHECK_CAPABILITIES",
                "privilegedCapabilities": {"capabilities": ["CLIPBOARD_COPY", "INSPECT_FILE_UPLOAD"]},
            }),
        ),
        (
            "privileged_credential",
            "CREDENTIAL_POLICY",
            json!({"name": "r", "credential_id": "4"}),
            json!({
                "name": "r", "action": "INJECT_CREDENTIALS", "credential": {"id": "4"},
            }),
        ),
        (
            "redirection",
            "REDIRECTION_POLICY",
            json!({
                "name": "r", "action": "redirect_always", "service_edge_group_ids": ["3"],
            }),
            json!({"name": "r", "action": "REDIRECT_ALWAYS", "serviceEdgeGroups": [{"id": "3"}]}),
        ),
    ];
    for (kind, policy, rule, sent) in cases {
        let script = Script::new([set(), ok()]);
        let (client, _) = client(&script);
        client.call(&format!("zpa.policies.add_{kind}_rule_v2"), &rule).unwrap();
        assert!(script.calls()[0].ends_with(policy), "{:?}", script.calls());
        assert_eq!(body(&script, 1), sent, "{kind}");
    }
}

#[test]
fn invalid_rules_are_refused_before_anything_is_sent() {
    let edge = json!([["client_type", ["zpn_client_type_edge_connector"]]]);
    let cases = [
        ("isolation", json!({"action": "isolate"}), "zpn_isolation_profile_id"),
        (
            "app_protection",
            json!({"action": "INSPECT", "zpn_inspection_profile_id": ""}),
            "zpn_inspection_profile_id",
        ),
        ("privileged_credential", json!({"name": "r"}), "credential_id"),
        (
            "privileged_credential",
            json!({"credential_id": "1", "credential_pool_id": "2"}),
            "credential_pool_id",
        ),
        ("capabilities", json!({"privileged_capabilities": {"copy": true}}), "clipboard_copy"),
        ("capabilities", json!({"action": "ALLOW"}), "CHECK_CAPABILITIES"),
        ("redirection", json!({"action": "redirect_preferred"}), "service_edge_group_ids"),
        (
            "redirection",
            json!({"action": "redirect_default", "service_edge_group_ids": ["1"]}),
            "service_edge_group_ids",
        ),
        (
            "redirection",
            json!({
                "action": "redirect_always", "service_edge_group_ids": ["1"], "conditions": edge,
            }),
            "zpn_client_type_zapp",
        ),
    ];
    let script = Script::new([]);
    let (client, _) = client(&script);
    for (kind, rule, expected) in cases {
        let operation = format!("zpa.policies.add_{kind}_rule_v2");
        let error = client.call(&operation, &rule).unwrap_err().to_string();
        assert!(error.contains(expected) && error.contains(&operation), "{error}");
    }
    let error = client.zpa().policies().list_rules("acess", ()).unwrap_err().to_string();
    assert!(error.contains("policy_type") && error.contains("access, "), "{error}");
    assert!(script.calls().is_empty());
}

#[test]
fn rules_are_put_into_order() {
    let script = Script::new([set(), ok(), set(), ok(), set(), ok()]);
    let (client, _) = client(&script);
    let policies = client.zpa().policies();
    policies.reorder_rule("timeout", "8", 2, json!({"microtenant_id": "5"})).unwrap();
    policies.bulk_reorder_rules("access", json!(["2", "1"])).unwrap();
    let order = json!({"policy_type": "ACCESS_POLICY", "rules_orders": ["2", "1"]});
    client.call("zpa.policies.bulk_reorder_rules", &order).unwrap();
    assert_eq!(
        script.calls()[1],
        format!("PUT {CUSTOMER}/policySet/72/rule/8/reorder/2?microtenantId=5")
    );
    for index in [3, 5] {
        assert_eq!(script.calls()[index], format!("PUT {CUSTOMER}/policySet/72/reorder"));
        assert_eq!(body(&script, index), json!(["2", "1"]));
    }
    let error = policies.bulk_reorder_rules("access", json!({"rules": ["1"]})).unwrap_err();
    assert!(error.to_string().contains("rules_orders"), "{error}");
}

#[test]
fn a_rule_with_wire_names_is_sent_unchanged() {
    let script = Script::new([set(), ok()]);
    let (client, _) = client(&script);
    let rule = json!({"name": "r", "action": "re_auth", "conditions": [["app"]], "some_key": 1});
    client.zpa().policies().add_timeout_rule_v2(Wire(rule.clone())).unwrap();
    assert_eq!(body(&script, 1), rule);
}

/// Answers everything, and notes how many requests are on their way at once.
#[derive(Default)]
struct Crowd {
    inside: AtomicUsize,
    most: Mutex<usize>,
}

impl Transport for Crowd {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let is_login = request.uri().path().ends_with("/token");
        if !is_login {
            let inside = self.inside.fetch_add(1, Ordering::SeqCst) + 1;
            let mut most = self.most.lock().unwrap();
            *most = inside.max(*most);
            drop(most);
            std::thread::sleep(Duration::from_millis(3));
            self.inside.fetch_sub(1, Ordering::SeqCst);
        }
        let body = json!({"access_token": "t", "expires_in": 3600, "id": "72"}).to_string();
        let response = Response::builder().header("content-type", "application/json");
        Ok(response.body(Body::from(body.into_bytes())).unwrap())
    }
}

#[test]
fn changes_of_policies_wait_for_each_other() {
    let crowd = Arc::new(Crowd::default());
    let client: ZscalerClient = ZscalerClient::builder()
        .sources(zscaler::ConfigSources::none())
        .client_id("id")
        .client_secret("secret")
        .vanity_domain("acme")
        .customer_id("216196257331281920")
        .transport(crowd.clone())
        .build()
        .unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let rule = json!({"name": "r", "action": "allow"});
                client.zpa().policies().add_access_rule(rule).unwrap();
                client.zpa().policies().delete_rule("access", "1", ()).unwrap();
            });
        }
    });
    assert_eq!(*crowd.most.lock().unwrap(), 1);
}

#[test]
fn a_log_receiver_is_built_from_names() {
    let formats = json!({"zpn_trans_log": {"csv": "%s,%s", "json": "{}"}});
    let types = json!({"zpn_client_type_exporter": "Web Browser", "zpn_client_type_zapp": "Client Connector"});
    let script = Script::new([answer(200, formats), set(), answer(200, types), ok(), ok()]);
    let (client, _) = client(&script);
    let receiver = json!({
        "lss_host": "192.0.2.1", "lss_port": "514", "name": "siem", "source_log_type": "user_activity",
        "source_log_format": "json", "app_connector_group_ids": ["1"], "description": "logs",
        "policy_rules": [
            ["client_type", ["web_browser", "zpn_client_type_zapp", "client_connector"]],
            ["saml", [["33", "a"]]],
        ],
    });
    client.zpa().lss().add_lss_config(receiver).unwrap();
    let sent = json!({
        "config": {
            "lssHost": "192.0.2.1", "lssPort": "514", "name": "siem", "sourceLogType": "zpn_trans_log",
            "description": "logs", "enabled": true, "useTls": false, "format": "{}",
        },
        "connectorGroups": [{"id": "1"}],
        "policyRuleResource": {"name": "SIEM_POLICY", "policySetId": "72", "conditions": [
            {"operands": [{"objectType": "CLIENT_TYPE", "values": [
                "zpn_client_type_exporter", "zpn_client_type_zapp", "zpn_client_type_zapp",
            ]}]},
            {"operands": [{"objectType": "SAML", "entryValues": [{"lhs": "33", "rhs": "a"}]}]},
        ]},
    });
    assert_eq!(body(&script, 3), sent);
    // An update sends what it is given: nothing is switched, nothing reset.
    let change = json!({"lss_port": "515", "filter_status_codes": []});
    client.zpa().lss().update_lss_config("9", change).unwrap();
    assert_eq!(body(&script, 4), json!({"config": {"id": "9", "lssPort": "515", "filter": []}}));
}

#[test]
fn names_for_log_receivers_can_be_looked_up() {
    let codes = json!({
        "AC_CLOSED": {"name": "closed", "log_types": ["zpn_trans_log"]},
        "OTHER": {"name": "other", "log_types": ["zpn_auth_log"]},
    });
    let types = json!({"zpn_client_type_exporter": "Web Browser"});
    let script = Script::new([answer(200, codes), answer(200, types), ok()]);
    let (client, _) = client(&script);
    let lss = client.zpa().lss();
    let (codes, _) = lss.get_status_codes(json!({"log_type": "user_activity"})).unwrap();
    assert_eq!(codes.as_object().unwrap().keys().collect::<Vec<_>>(), ["AC_CLOSED"]);
    let (types, _) = lss.get_client_types(()).unwrap();
    assert_eq!(types, json!({"web_browser": "zpn_client_type_exporter"}));
    lss.get_all_log_formats(json!({"log_type": "user_activity"})).unwrap();
    assert_eq!(
        script.calls()[2],
        format!("GET {CUSTOMER_V2}/lssConfig/logType/formats?logType=zpn_trans_log")
    );
    let error = lss.get_status_codes(json!({"log_type": "users"})).unwrap_err().to_string();
    assert!(error.contains("query.log_type") && error.contains("user_status"), "{error}");
}

#[test]
fn emergency_users_page_by_token() {
    let page = |users: Value, next: Value| answer(200, json!({"items": users, "nextPage": next}));
    let script = Script::new([
        page(json!([{"userId": "1"}, {"userId": "2"}]), "b".into()),
        page(json!([{"userId": "3"}]), Value::Null),
        ok(),
        ok(),
    ]);
    let (client, _) = client(&script);
    let users = client.zpa().emergency_access();
    let all = users.list_users(json!({"page_size": 2})).unwrap().all().unwrap();
    assert_eq!(all.len(), 3);
    let path = format!("GET {CUSTOMER}/emergencyAccess/users");
    assert_eq!(
        script.calls(),
        [format!("{path}?pageSize=2"), format!("{path}?pageSize=2&pageId=b")]
    );
    users.add_user((), json!({"email_id": "a@acme.com", "activate_now": false})).unwrap();
    users.activate_user("1", json!({"send_email": true})).unwrap();
    assert_eq!(
        script.calls()[2],
        format!("POST {CUSTOMER}/emergencyAccess/user?activateNow=false")
    );
    assert_eq!(body(&script, 2), json!({"emailId": "a@acme.com"}));
    assert_eq!(
        script.calls()[3],
        format!("PUT {CUSTOMER}/emergencyAccess/user/1/activate?sendEmail=true")
    );
}

#[test]
fn keys_schedules_and_certificates_are_sent_in_the_form_of_the_api() {
    let script = Script::new([ok(), ok(), ok(), ok(), ok()]);
    let (client, _) = client(&script);
    let zpa = client.zpa();
    let key = json!({"name": "k", "component_id": "4"});
    zpa.provisioning().add_provisioning_key("service_edge", key).unwrap();
    zpa.app_connector_schedule()
        .update_connector_schedule(
            "3",
            json!({"frequency": "days", "interval": "5", "disabled": true}),
        )
        .unwrap();
    let dates = json!({
        "name": "c", "valid_from": "Thu, 09 Oct 2025 12:00:00 +0200", "valid_to": 1760090400,
        "time_zone": "Europe/Berlin",
    });
    zpa.enrollment_certificates().add_enrollment_cert(dates).unwrap();
    let edges = json!({"service_edge_ids": ["1"], "microtenant_id": "5"});
    zpa.service_edges().bulk_delete_service_edges(edges).unwrap();
    let domains = json!([{"domain": "a.example", "capture": true}]);
    zpa.customer_domain().add_update_domain("SHARED", domains.clone()).unwrap();

    assert_eq!(
        script.calls()[0],
        format!("POST {CUSTOMER}/associationType/SERVICE_EDGE_GRP/provisioningKey")
    );
    assert_eq!(body(&script, 0), json!({"name": "k", "componentId": "4", "zcomponentId": "4"}));
    let schedule = json!({
        "frequency": "days", "frequencyInterval": "5", "deleteDisabled": true,
        "customerId": "216196257331281920",
    });
    assert_eq!(body(&script, 1), schedule);
    let certificate = json!({"name": "c", "validFromInEpochSec": "1760004000", "validToInEpochSec": "1760090400"});
    assert_eq!(body(&script, 2), certificate);
    assert_eq!(
        script.calls()[3],
        format!("POST {CUSTOMER}/serviceEdge/bulkDelete?microtenantId=5")
    );
    assert_eq!(body(&script, 3), json!({"ids": ["1"]}));
    assert_eq!(body(&script, 4), domains);

    let error = zpa.provisioning().list_provisioning_keys("connectors", ()).unwrap_err();
    assert!(error.to_string().contains("key_type"), "{error}");
    let date =
        json!({"name": "c", "valid_from": "9 Oct 2025 10:00:00", "time_zone": "Europe/Berlin"});
    let error = zpa.enrollment_certificates().add_enrollment_cert(date).unwrap_err();
    assert!(error.to_string().contains("body.valid_from"), "{error}");
    assert_eq!(script.calls().len(), 5);
}

#[test]
fn a_group_is_enrolled_with_the_certificate_of_its_kind() {
    let certificates =
        json!({"list": [{"id": "3", "name": "Connector"}, {"id": "4", "name": "service edge"}]});
    let script = Script::new([answer(200, certificates), ok(), ok()]);
    let (client, _) = client(&script);
    let groups = client.zpa().service_edge_group();
    groups.add_service_edge_group(json!({"name": "g", "trusted_network_ids": ["1"]})).unwrap();
    let sent = json!({"name": "g", "trustedNetworks": [{"id": "1"}], "enrollmentCertId": "4"});
    assert_eq!(body(&script, 1), sent);
    groups.update_service_edge_group("1", json!({"enrollment_cert_id": "8"})).unwrap();
    assert_eq!(body(&script, 2), json!({"enrollmentCertId": "8"}));
}

#[test]
fn the_embedded_tenant_keeps_rules() {
    let client = zscaler::offline::Tenant::new().client().unwrap();
    let policies = client.zpa().policies();
    let rule = json!({"name": "Finance", "action": "allow", "conditions": [["app", ["7"]]]});
    let (rule, _) = policies.add_access_rule_v2(rule).unwrap();
    let (read, _) = policies.get_rule("access", &rule["id"], ()).unwrap();
    assert_eq!(read["name"], "Finance");
    assert_eq!(policies.list_rules("access", ()).unwrap().all().unwrap().len(), 1);
    assert!(policies.list_rules("timeout", ()).unwrap().all().unwrap().is_empty());
    policies.delete_rule("access", &rule["id"], ()).unwrap();
    assert!(policies.get_rule("access", &rule["id"], ()).unwrap_err().is_not_found());
}
