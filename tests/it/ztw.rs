//! What the tables of Cloud and Branch Connector do beyond one plain request.

use zscaler::{Pages, Value, json};

use crate::support::{Answer, Script, answer, client};

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

#[test]
fn activation_may_be_forced() {
    let script = Script::new([answer(200, json!({})), answer(200, json!({}))]);
    let (client, _) = client(&script);
    client.ztw().activate().activate(()).unwrap();
    client.ztw().activate().activate(json!({"force": true, "note": "x"})).unwrap();
    let path = "PUT /ztw/api/v1/ecAdminActivateStatus";
    assert_eq!(script.calls(), [format!("{path}/activate"), format!("{path}/forcedActivate")]);
    assert_eq!(body(&script, 1), json!({"note": "x"}));
    let error = client.ztw().activate().activate(json!({"force": "yes"})).unwrap_err();
    assert!(error.to_string().contains("body.force"), "{error}");
    assert_eq!(script.calls().len(), 2);
}

#[test]
fn bodies_are_sent_as_the_api_spells_them() {
    let script = Script::new((0..5).map(|_| answer(200, json!({}))));
    let (client, _) = client(&script);
    let ztw = client.ztw();
    let password = json!({"username": "ada", "old_password": "a", "new_password": "b"});
    ztw.admin_users().change_password(password).unwrap();
    ztw.admin_roles().add_role(json!({"name": "x", "policy_access": "READ_ONLY"})).unwrap();
    ztw.location_template().update_location_template(7, json!({"description": null})).unwrap();
    let account = json!({"name": "x", "supported_region_ids": ["7", 8]});
    ztw.public_cloud_info().add_public_cloud_info(account).unwrap();
    let rule = json!({"enabled": false, "src_workload_groups_ids": [1], "zpa_gateway": {"id": 2}});
    ztw.forwarding_rules().update_rule(7, rule).unwrap();
    let sent: Vec<_> = (0..5).map(|at| body(&script, at)).collect();
    assert_eq!(sent[0], json!({"userName": "ada", "oldPassword": "a", "newPassword": "b"}));
    assert_eq!(sent[1]["policyAccess"], "READ_ONLY");
    assert_eq!(sent[1]["dashboardAccess"], "NONE");
    assert_eq!(sent[1]["roleType"], "EDGE_CONNECTOR_ADMIN");
    assert_eq!(sent[2], json!({"desc": null}));
    assert_eq!(sent[3], json!({"name": "x", "supportedRegions": [{"id": 7}, {"id": 8}]}));
    assert_eq!(
        sent[4],
        json!({"state": "DISABLED", "srcWorkloadGroups": [{"id": 1}], "zpaGateway": {"id": 2}})
    );
}

#[test]
fn a_short_page_does_not_end_a_list() {
    let page = |from: usize, count: usize| {
        let groups = (from..from + count).map(|id| json!({"id": id}));
        answer(200, Value::Array(groups.collect()))
    };
    let script = Script::new([page(0, 20), page(20, 3), page(0, 23)]);
    let (client, _) = client(&script);
    let walked = client.ztw().ec_groups().list_ec_group_lite(()).unwrap();
    assert_eq!(walked.items().count(), 23);
    assert_eq!(
        script.calls(),
        ["GET /ztw/api/v1/ecgroup/lite", "GET /ztw/api/v1/ecgroup/lite?page=2"]
    );
}

#[test]
fn a_text_response_is_text_with_any_content_type() {
    let text = "\"quoted\", and more";
    let kind = ("content-type", "application/octet-stream".to_owned());
    let script = Script::new([Answer::Http(200, vec![kind], text.into())]);
    let (client, _) = client(&script);
    let account = json!({"aws_account_id": "1"});
    let (id, _) = client.ztw().public_cloud_info().generate_external_id(account).unwrap();
    assert_eq!(id, text);
}

#[test]
fn searches_of_short_lists_are_local() {
    let groups = json!([{"id": 1, "name": "Oslo"}, {"id": 2, "name": "Bergen"}]);
    let script = Script::new([answer(200, groups)]);
    let (client, _) = client(&script);
    let (found, _) = client.ztw().ip_groups().list_ip_groups_lite(json!({"search": "os"})).unwrap();
    assert_eq!(found, json!([{"id": 1, "name": "Oslo"}]));
    assert_eq!(script.calls(), ["GET /ztw/api/v1/ipGroups/lite"]);
    let excluded = json!({"exclude_type": "FQDN"});
    let error = client.ztw().ip_destination_groups().list_ip_destination_groups(excluded);
    assert!(error.unwrap_err().to_string().contains("DSTN_FQDN"));
}

#[test]
fn rules_groups_and_locations_work_on_the_embedded_tenant() {
    let client = zscaler::offline::Tenant::empty().client().unwrap();
    let ztw = client.ztw();
    let (gateway, _) = ztw.dns_gateways().add_dns_gateway(json!({"name": "Own DNS"})).unwrap();
    let rule = json!({
        "name": "Inside", "order": 1, "enabled": true, "ec_groups": [5],
        "dns_gateway": {"id": gateway["id"]},
    });
    let rules = ztw.traffic_dns_rules();
    let (rule, _) = rules.add_rule(rule).unwrap();
    assert_eq!((&rule["state"], &rule["ec_groups"]), (&json!("ENABLED"), &json!([{"id": 5}])));
    assert_eq!(rules.get_rule_count(()).unwrap().0, 1);
    let arguments = json!({"rule_id": rule["id"]});
    let change = |rule: &mut Value| rule["order"] = 2.into();
    client.modify("ztw.traffic_dns_rules.update_rule", arguments, change).unwrap();
    assert_eq!(rules.get_rule(&rule["id"]).unwrap().0["order"], 2);
    rules.delete_rule(&rule["id"]).unwrap();
    assert_eq!(rules.list_rules(()).unwrap().items().count(), 0);

    let groups = ztw.ec_groups();
    let (group, _) = groups.add_ec_group_lite(json!({"name": "Oslo"})).unwrap();
    assert_eq!(groups.list_ec_groups(()).unwrap().0[0]["name"], "Oslo");
    let (vm, _) = groups.add_ec_group_vm(&group["id"], json!({"name": "vm-1"})).unwrap();
    groups.change_vm_status(&group["id"], &vm["id"], "DISABLED").unwrap();
    groups.update_vm_upgrade_status(&group["id"], &vm["id"], json!({"status_id": 3})).unwrap();
    let (vm, _) = groups.get_ec_group_vm(&group["id"], &vm["id"]).unwrap();
    assert_eq!((&vm["status"], &vm["upgrade_status"]), (&json!(["DISABLED"]), &json!(3)));
    assert_eq!(ztw.ec_vms().list_ec_vms_lite().unwrap().0[0]["id"], vm["id"]);

    let locations = ztw.location_management();
    let (location, _) =
        locations.add_location(json!({"name": "HQ", "surrogate_ip": true})).unwrap();
    let (brief, _) = locations.get_location_lite(&location["id"]).unwrap();
    assert_eq!(brief, json!({"id": location["id"], "name": "HQ"}));
    let (url, _) = ztw.provisioning_url().add_provisioning_url(json!({"name": "u"})).unwrap();
    ztw.provisioning_url().change_prov_url_status(&url["id"], "DISABLED").unwrap();
    assert_eq!(
        ztw.provisioning_url().get_provisioning_url(&url["id"]).unwrap().0["status"],
        "DISABLED"
    );
    ztw.activate().force_activate().unwrap();
    let services = json!({"name": "Web", "service_ids": ["1", 2]});
    let (services, _) = ztw.nw_service_groups().add_network_svc_group(services).unwrap();
    assert_eq!(services["services"], json!([{"id": 1}, {"id": 2}]));
}
