//! Rows that the Python SDK does not have: what they send, and what the embedded tenant makes
//! of them.

use zscaler::offline::Tenant;
use zscaler::{Method, Operation, Pages, Value, json};

use crate::support::{Answer, Script, answer, client};

/// The services whose rows are checked here.
const SERVICES: &[&str] = &["zcc", "zia", "zid", "zwa"];

/// The rows that another SDK than Python's has.
fn rows() -> impl Iterator<Item = &'static Operation> {
    zscaler::operations()
        .filter(|row| SERVICES.contains(&row.service()) && !row.source().starts_with("Python:"))
}

/// The operation beside a row with this method and path, its placeholders named anyhow.
fn beside(row: &Operation, method: Method, path: &str) -> Option<&'static Operation> {
    let nameless = |path: &str| -> String {
        let parts = path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
        parts.collect::<Vec<_>>().join("{}")
    };
    zscaler::operations().find(|other| {
        other.service() == row.service()
            && other.method == method
            && nameless(other.path) == nameless(path)
    })
}

/// Arguments for what a row's path names: the last is `id`, those above it are 7.
fn named(row: &Operation, id: &Value) -> Value {
    let mut arguments = json!({});
    let names: Vec<_> = row.positional().filter(|name| row.file() != Some(*name)).collect();
    for (at, name) in names.iter().enumerate() {
        let is_last = at + 1 == names.len() && row.path.ends_with('}');
        arguments[*name] = if is_last { id.clone() } else { json!(7) };
    }
    arguments
}

/// What a list has, whatever envelope is around it.
fn listed(client: &zscaler::Client, list: &Operation) -> Vec<Value> {
    client.call(list.name, named(list, &json!(7))).unwrap().all().unwrap()
}

#[test]
fn added_objects_can_be_listed_read_changed_and_removed() {
    let mut collections = 0;
    for add in rows().filter(|row| row.method == Method::POST && row.takes("body")) {
        let item = format!("{}/{{id}}", add.path);
        let Some(list) = beside(add, Method::LIST, add.path) else { continue };
        let Some(delete) = beside(add, Method::DELETE, &item) else { continue };
        let client = Tenant::empty().client().unwrap();
        let mut arguments = named(add, &json!(7));
        arguments["name"] = json!("first");
        let (added, _) = client.call(add.name, arguments).unwrap();
        let id = ["id", "profile_id"].iter().find_map(|name| added.get(*name)).unwrap();
        assert_eq!(listed(&client, list), std::slice::from_ref(&added), "{}", add.name);
        if let Some(get) = beside(add, Method::GET, &item) {
            let (read, _) = client.call(get.name, named(get, id)).unwrap();
            assert_eq!(read, added, "{}", get.name);
        }
        if let Some(update) = beside(add, Method::PUT, &item) {
            client.modify(update.name, named(update, id), |v| v["name"] = "second".into()).unwrap();
            assert_eq!(listed(&client, list)[0]["name"], "second", "{}", update.name);
        }
        if let Some(update) = beside(add, Method::PATCH, &item) {
            let mut arguments = named(update, id);
            arguments["description"] = json!("new");
            client.call(update.name, arguments).unwrap();
            let item = &listed(&client, list)[0];
            assert_eq!((&item["name"], &item["description"]), (&json!("second"), &json!("new")));
        }
        client.call(delete.name, named(delete, id)).unwrap();
        assert_eq!(listed(&client, list), [json!(null); 0], "{}", delete.name);
        collections += 1;
    }
    assert!(collections > 10, "{collections}");
}

#[test]
fn every_row_of_another_sdk_that_replaces_can_be_modified() {
    let by_path = |row: &&Operation| {
        matches!(row.method, Method::PUT | Method::PATCH)
            && row.takes("body")
            && row.path.ends_with('}')
    };
    for row in rows().filter(by_path) {
        let tenant = Tenant::empty();
        let collection = row.path.rsplit_once('/').unwrap().0;
        let collection = match collection.split_once('{') {
            Some((before, after)) => format!("{before}7{}", after.split_once('}').unwrap().1),
            None => collection.to_owned(),
        };
        tenant.seed(&collection, [json!({"id": 8, "name": "x"}), json!({"id": 7, "name": "y"})]);
        let client = tenant.client().unwrap();
        client.modify(row.name, named(row, &json!(7)), |v| v["kept"] = v["name"].clone()).unwrap();
        let path = format!("{collection}/7");
        let (item, _) = client.request(Method::GET, &path, (), ()).unwrap();
        assert_eq!(item, json!({"id": 7, "name": "y", "kept": "y"}), "{}", row.name);
    }
}

#[test]
fn each_row_of_another_sdk_names_it() {
    let count = rows().inspect(|row| {
        let source = row.source();
        let name = source.strip_prefix("OneAPI SDK: ").or(source.strip_prefix("Go SDK: "));
        assert!(name.is_some_and(|name| !name.is_empty()), "{}: {source}", row.name);
    });
    assert!(count.count() > 150);
    let label = zscaler::operation("zia.rule_labels.add_label").unwrap();
    assert_eq!(label.source(), "Python: client.zia.rule_labels.add_label");
}

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

#[test]
fn commands_on_users_and_groups_of_zidentity() {
    let script = Script::new((0..6).map(|_| answer(204, Value::Null)));
    let (client, _) = client(&script);
    let (users, groups) = (client.zid().users(), client.zid().groups());
    users.reset_password("u 1").unwrap();
    users.update_password("u1", json!({"password": "p", "reset_pwd_on_login": true})).unwrap();
    users.user_mfa("u1", json!({"timestamp": 1_767_225_600})).unwrap();
    users.user_bulkdelete(json!(["u1", "u2"])).unwrap();
    groups.group_bulkdelete(json!({"id": ["g1"]})).unwrap();
    groups.group_bulkremove("g1", json!([{"id": "u1"}])).unwrap();
    let expected = [
        "POST /ziam/admin/api/v1/users/u%201:resetpassword",
        "PUT /ziam/admin/api/v1/users/u1:updatepassword",
        "POST /ziam/admin/api/v1/users/u1:setskipmfa",
        "POST /ziam/admin/api/v1/users:bulkdelete",
        "POST /ziam/admin/api/v1/groups:bulkdelete",
        "POST /ziam/admin/api/v1/groups/g1/users:bulkremove",
    ];
    assert_eq!(script.calls(), expected);
    assert_eq!(body(&script, 1), json!({"password": "p", "resetPwdOnLogin": true}));
    assert_eq!(body(&script, 3), json!([{"id": "u1"}, {"id": "u2"}]));
    assert_eq!(body(&script, 4), json!([{"id": "g1"}]));
    assert_eq!(body(&script, 5), json!([{"id": "u1"}]));
}

#[test]
fn the_tenant_removes_users_from_groups_and_from_the_directory() {
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let (users, groups) = (client.zid().users(), client.zid().groups());
    let everyone = users.list_users(()).unwrap().all().unwrap();
    let group = groups.list_groups(()).unwrap().all().unwrap()[0]["id"].clone();
    let ids: Vec<_> = everyone.iter().take(3).map(|user| user["id"].clone()).collect();
    groups.replace_users_groups(&group, json!(ids)).unwrap();
    groups.group_bulkremove(&group, json!(ids[..2])).unwrap();
    let members = groups.list_group_users_details(&group, ()).unwrap().all().unwrap();
    assert_eq!(members, [json!({"id": ids[2]})]);
    users.user_bulkdelete(json!(ids)).unwrap();
    assert_eq!(users.list_users(()).unwrap().all().unwrap().len(), everyone.len() - 3);
    users.reset_password(&everyone[4]["id"]).unwrap();
    assert_eq!(users.get_user(&everyone[4]["id"]).unwrap().0, everyone[4]);
}

#[test]
fn lists_of_zcc_version_two_page_by_offset() {
    let page = |ids: std::ops::Range<u64>| {
        let (offset, count) = (ids.start, ids.end - ids.start);
        let items: Vec<_> = ids.map(|id| json!({"id": id, "dnsServerIps": []})).collect();
        let page = json!({
            "items": items, "total": 5, "offset": offset, "limit": 3, "count": count,
        });
        answer(200, page)
    };
    let script = Script::new([page(0..3), page(3..5)]);
    let (client, _) = client(&script);
    let networks = client.zcc().trusted_networks();
    let query = json!({"keyword": "a", "per_page": 3});
    let all = networks.list_trusted_networks_v2(query).unwrap().all().unwrap();
    assert_eq!(all.len(), 5);
    assert_eq!(all[0], json!({"id": 0, "dns_server_ips": []}));
    let path = "GET /zcc/papi/public/v2/trusted-networks?keyword=a&perPage=3";
    assert_eq!(script.calls(), [path.to_owned(), format!("{path}&skip=3")]);
}

#[test]
fn the_embedded_tenant_pages_zcc_version_two() {
    let tenant = Tenant::empty();
    let path = "/zcc/papi/public/v2/notification-templates";
    tenant.seed(path, (1..=120).map(|n| json!({"id": n, "name": format!("template {n}")})));
    let client = tenant.client().unwrap();
    let templates = client.zcc().notification_templates();
    assert_eq!(templates.list_notification_templates(()).unwrap().all().unwrap().len(), 120);
    let found = templates.list_notification_templates(json!({"keyword": "template 11"})).unwrap();
    assert_eq!(found.all().unwrap().len(), 11);
}

#[test]
fn objects_of_zia_with_the_id_in_the_body() {
    let client = Tenant::empty().client().unwrap();
    let extranets = client.zia().traffic_extranet();
    let (mut extranet, _) = extranets.add_extranet(json!({"name": "a"})).unwrap();
    extranet["name"] = "b".into();
    extranets.replace_extranet(&extranet).unwrap();
    assert_eq!(extranets.get_extranet(&extranet["id"]).unwrap().0["name"], "b");
    assert!(extranets.replace_extranet(json!({"id": 1})).unwrap_err().is_not_found());
    let centers = client.zia().traffic_datacenters();
    let exclusion = |end: u64| json!({"dcid": 7, "start_time": 1_900_000_000, "end_time": end});
    centers.add_dc_exclusion(exclusion(1_900_003_600)).unwrap();
    centers.update_dc_exclusion(exclusion(1_900_007_200)).unwrap();
    assert_eq!(centers.get_dc_exclusion(7).unwrap().0["end_time"], 1_900_007_200_u64);
    centers.delete_dc_exclusion(7).unwrap();
    assert!(centers.get_dc_exclusion(7).unwrap_err().is_not_found());
}

#[test]
fn objects_with_an_id_of_another_name_can_be_modified() {
    let tenant = Tenant::empty();
    let application = |id: u64| json!({"resourceId": id, "applicationName": format!("app {id}")});
    tenant.seed("/zia/api/v1/endPointApplications", [application(6), application(7)]);
    let client = tenant.client().unwrap();
    let id = json!({"resource_id": 7});
    let update = "zia.endpoint_applications.update_application";
    client.modify(update, id, |application| application["os_type"] = "MAC".into()).unwrap();
    let applications = client.zia().endpoint_applications().list_applications(()).unwrap().0;
    assert_eq!(applications[0], json!({"resource_id": 6, "application_name": "app 6"}));
    let changed = json!({"resource_id": 7, "application_name": "app 7", "os_type": "MAC"});
    assert_eq!(applications[1], changed);
}

#[test]
fn administrators_and_company_of_zcc_keep_changes() {
    let tenant = Tenant::empty();
    tenant.seed("/zcc/papi/public/v1/getAdminUsers", [json!({"id": 3, "userName": "a"})]);
    let client = tenant.client().unwrap();
    let zcc = client.zcc();
    zcc.admin_user().update_admin_user(json!({"id": 3, "user_name": "b"})).unwrap();
    let admins = zcc.admin_user().list_admin_users(()).unwrap().0;
    assert_eq!(admins, json!([{"id": 3, "user_name": "b"}]));
    assert!(zcc.admin_user().update_admin_user(json!({"id": 4})).is_err());
    zcc.company().set_company_info(json!({"business_name": "Acme"})).unwrap();
    let company = zcc.company().get_company_info().unwrap().0;
    assert_eq!(company, json!([{"business_name": "Acme"}]));
}

#[test]
fn names_of_file_types_are_data() {
    let types = json!({"PDF": "Portable", "sevenZip": "7-Zip", "ms_word": "Word"});
    let script = Script::new([answer(200, types.clone())]);
    let (client, _) = client(&script);
    assert_eq!(client.zia().report_filter().get_file_type(()).unwrap().0, types);
}

#[test]
fn reports_are_ordered_made_and_fetched() {
    let client = Tenant::empty().client().unwrap();
    let report = client.zia().event_log_report();
    assert_eq!(report.get_status().unwrap().0["status"], "INIT");
    let (ordered, _) = report.create(json!({"start_time": 1, "end_time": 2})).unwrap();
    assert_eq!(ordered, json!({"start_time": 1, "end_time": 2}));
    assert_eq!(report.get_status().unwrap().0["status"], "COMPLETE");
    assert!(report.get_report().unwrap().0.as_str().unwrap().starts_with("time,"));
    report.cancel().unwrap();
    assert_eq!(report.get_status().unwrap().0["status"], "CANCELED");
}

#[test]
fn a_report_is_read_in_every_form() {
    let csv = vec![("content-type", "text/csv".to_owned())];
    let script = Script::new([Answer::Http(200, csv, b"a,b\n".to_vec())]);
    let (client, _) = client(&script);
    assert_eq!(client.zia().audit_report().get_report().unwrap().0, "a,b\n");
    script.sent(0, |request| assert_eq!(request.headers()["accept"], "*/*"));
}

#[test]
fn files_for_the_sandbox_go_through_the_gateway() {
    let file = std::env::temp_dir().join(format!("zscaler-gateway-{}", std::process::id()));
    std::fs::write(&file, b"MZ").unwrap();
    let script = Script::new([answer(200, json!({"code": 200, "Warning": "w"}))]);
    let (client, _) = client(&script);
    let query = json!({"force": true, "password": "p"});
    let (submitted, _) = client.zia().sandbox().submit_file_to_gateway(&file, query).unwrap();
    assert_eq!(submitted, json!({"code": 200, "warning": "w"}));
    assert_eq!(script.calls(), ["POST /zia/api/v1/zscsb/submit?force=1&password=p"]);
    script.sent(0, |request| {
        assert_eq!(request.body(), b"MZ");
        assert_eq!(request.headers()["authorization"], "Bearer token-1");
    });
    std::fs::remove_file(&file).unwrap();
}

#[test]
fn ids_and_lists_are_sent_in_the_form_of_the_api() {
    let script = Script::new((0..4).map(|_| answer(200, json!({}))));
    let (client, _) = client(&script);
    let zia = client.zia();
    let rule = json!({"alert_name": "a", "departments": [4], "webhooks": [5], "doc_types": ["X"]});
    zia.security_ueba_alerts().add_alert_rule_configurations_rule(rule).unwrap();
    zia.smpc_instance().update_smpc_datacenters(json!({"is_enabled": true}), json!([1])).unwrap();
    let sub = json!({"name": "s", "phrases": [["PHRASE_COUNT_TYPE_ALL", "secret"]]});
    zia.dlp_dictionary().add_subdictionary(9, sub).unwrap();
    client.zcc().admin_user().update_admin_user(json!({"id": 3, "company_role": {}})).unwrap();
    let expected = [
        "POST /zia/api/v1/alertRuleConfiguration/rules",
        "PUT /zia/api/v1/smpcInstance/dc?isEnabled=true",
        "POST /zia/api/v1/dlpDictionaries/9/subdictionaries",
        "PUT /zcc/papi/public/v1/editAdminUser",
    ];
    assert_eq!(script.calls(), expected);
    let rule = json!({
        "alertName": "a", "departments": [{"id": 4}], "webhooks": [5], "docTypes": ["X"],
    });
    assert_eq!(body(&script, 0), rule);
    assert_eq!(body(&script, 1), json!([1]));
    let phrases = json!([{"action": "PHRASE_COUNT_TYPE_ALL", "phrase": "secret"}]);
    assert_eq!(body(&script, 2), json!({"name": "s", "phrases": phrases}));
    assert_eq!(body(&script, 3), json!({"id": 3, "companyRole": {}}));
}
