//! What ZIA's tables of traffic, content and lists do beyond one plain request.

use std::path::PathBuf;

use zscaler::{Error, Pages, Value, ZscalerClient, json};

use crate::support::{Answer, Script, answer, client};

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

/// A client that answers with these bodies, and what it sends.
fn answering(bodies: impl IntoIterator<Item = Value>) -> (ZscalerClient, std::sync::Arc<Script>) {
    let script = Script::new(bodies.into_iter().map(|body| answer(200, body)));
    (client(&script).0, script)
}

/// That something is refused before anything is sent, and what is said of it.
fn refused(operation: &str, arguments: Value, expected: &str) {
    let (client, script) = answering([]);
    let error = client.call(operation, &arguments).unwrap_err();
    assert!(matches!(error, Error::Argument { .. }), "{operation}: {error:?}");
    assert!(error.to_string().contains(expected), "{operation}: {error}");
    assert!(script.calls().is_empty(), "{operation} sent something");
}

/// A file that goes with the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("zscaler-{}-{name}", std::process::id())))
    }

    fn text(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn errors_of_invalid_input_name_the_field() {
    for (operation, arguments, expected) in [
        ("zia.gre_tunnel.add_gre_tunnel", json!({"comment": "x"}), "body.source_ip"),
        ("zia.gre_tunnel.get_closest_diverse_vip_ids", json!({}), "query.ip_address"),
        ("zia.intermediate_certificates.upload_cert", json!({"cert_id": 7}), "file_path"),
        ("zia.ips_signature_rules.validate_ips_signature_rule", json!({"rule_text": 1}), "text"),
        ("zia.locations.list_region_geo_coordinates", json!({"latitude": 1.5}), "query.longitude"),
        (
            "zia.malware_protection_policy.update_atp_malware_inspection",
            json!({"inspect_inbound": true}),
            "body.inspect_outbound",
        ),
        (
            "zia.malware_protection_policy.update_malware_settings",
            json!({"settings": 7}),
            "body.settings",
        ),
        ("zia.pac_files.add_pac_file", json!({"name": "x"}), "body.pac_content"),
        ("zia.policy_export.policy_export", json!({"policy_types": "BA"}), "body.policy_types"),
        (
            "zia.security_policy_settings.add_urls_to_whitelist",
            json!({"url_list": "a.example"}),
            "body.url_list",
        ),
        ("zia.shadow_it_report.bulk_update", json!({"sanction_state": "no"}), "sanction_state"),
        ("zia.traffic_vpn_credentials.add_vpn_credential", json!({"type": "CN"}), "body.type"),
        ("zia.traffic_vpn_credentials.add_vpn_credential", json!({"type": "IP"}), "pre_shared_key"),
        ("zia.traffic_vpn_credentials.list_vpn_credentials", json!({"type": "X"}), "query.type"),
        ("zia.url_categories.add_tld_category", json!({"tlds": [".x"]}), "configured_name"),
        (
            "zia.url_categories.add_url_category",
            json!({"super_category": "X", "custom_category": true}),
            "configured_name",
        ),
        (
            "zia.url_categories.update_url_category",
            json!({"category_id": "C", "action": "ADD", "urls": []}),
            "body.action",
        ),
        ("zia.url_categories.lookup", json!({"urls": []}), "at least one URL"),
        (
            "zia.url_filtering.update_url_and_app_settings",
            json!({"enable_cipa_compliance": true, "enforce_safe_search": true}),
            "body.enforce_safe_search",
        ),
        ("zia.user_management.bulk_delete_users", json!({"user_ids": []}), "at least one id"),
        ("zia.zpa_gateway.add_gateway", json!({"name": "x"}), "body.zpa_server_group"),
        (
            "zia.cloud_firewall.list_ip_destination_groups",
            json!({"exclude_type": "IP"}),
            "query.exclude_type",
        ),
        ("zia.rule_labels.list_labels", json!({"max_items": 5}), "Pages::max_items"),
        ("zia.traffic_datacenters.add_dc_exclusion", json!({"dcid": 1}), "body.start_time"),
        (
            "zia.traffic_datacenters.add_dc_exclusion",
            json!({"start_time": "Tue, 29 Apr 2025 14:51:00 PST",
                   "end_time": "Thu, 01 May 2025 14:00:00 PST"}),
            "more than an hour ago",
        ),
    ] {
        refused(operation, arguments, expected);
    }
}

#[test]
fn bulk_removals_stay_within_the_limit_of_the_api() {
    let ids: Vec<_> = (0..501).collect();
    refused("zia.locations.bulk_delete_locations", json!({"location_ids": &ids[..101]}), "100");
    refused("zia.user_management.bulk_delete_users", json!({"user_ids": ids}), "500");
    let (client, script) = answering([Value::Null]);
    let credentials = client.zia().traffic_vpn_credentials();
    credentials.bulk_delete_vpn_credentials(json!({"credential_ids": [1, "2"]})).unwrap();
    assert_eq!(body(&script, 0), json!({"ids": [1, "2"]}));
}

#[test]
fn missing_vips_of_a_tunnel_are_looked_up() {
    let vips = json!([
        {"id": 1, "city": "Oslo"}, {"id": 2, "city": "Oslo"}, {"id": 3, "city": "Bergen"},
    ]);
    let (client, script) =
        answering([vips.clone(), json!({}), vips.clone(), json!({}), json!({}), vips]);
    let tunnels = client.zia().gre_tunnel();
    tunnels.add_gre_tunnel(json!({"source_ip": "192.0.2.1"})).unwrap();
    let tunnel = json!({"source_ip": "192.0.2.1", "primary_dest_vip": {"id": 9}});
    tunnels.update_gre_tunnel(7, tunnel.clone()).unwrap();
    let both = json!({"primary_dest_vip": {"id": 8}, "secondary_dest_vip": {"id": 9}});
    tunnels.update_gre_tunnel(7, both.clone()).unwrap();
    let look_up = "GET /zia/api/v1/vips/recommendedList?sourceIp=192.0.2.1".to_owned();
    let calls = script.calls();
    assert_eq!([&calls[0], &calls[2]], [&look_up; 2]);
    assert_eq!(
        body(&script, 1),
        json!({"sourceIp": "192.0.2.1", "primaryDestVip": {"id": 1}, "secondaryDestVip": {"id": 3}})
    );
    assert_eq!(
        body(&script, 3),
        json!({"sourceIp": "192.0.2.1", "primaryDestVip": {"id": 9}, "secondaryDestVip": {"id": 3}})
    );
    assert_eq!(
        body(&script, 4),
        json!({"primaryDestVip": {"id": 8}, "secondaryDestVip": {"id": 9}})
    );
    let (ids, _) = tunnels.get_closest_diverse_vip_ids(json!({"ip_address": "192.0.2.1"})).unwrap();
    assert_eq!(ids, json!([1, 3]));
}

#[test]
fn vips_in_one_city_are_not_diverse() {
    let (client, _) = answering([json!([{"id": 1, "city": "Oslo"}, {"id": 2, "city": "Oslo"}])]);
    let error = client.zia().gre_tunnel().add_gre_tunnel(json!({"source_ip": "192.0.2.1"}));
    assert!(error.unwrap_err().to_string().contains("different cities"));
}

#[test]
fn a_header_profile_keeps_its_slot() {
    let profiles = json!([{"id": 1, "slotId": 3}, {"id": 7, "slotId": 4}]);
    let (client, script) = answering([profiles, json!({}), json!({})]);
    let control = client.zia().http_header_control();
    control.update_http_header_profile(7, json!({"name": "x"})).unwrap();
    control.update_http_header_profile(7, json!({"name": "x", "slot_id": 2})).unwrap();
    assert_eq!(body(&script, 1), json!({"name": "x", "slotId": 4}));
    assert_eq!(body(&script, 2), json!({"name": "x", "slotId": 2}));
}

#[test]
fn a_certificate_is_uploaded_as_a_form() {
    let file = Scratch::new("certificate.pem");
    std::fs::write(&file.0, "-----BEGIN CERTIFICATE-----\n").unwrap();
    let (client, script) = answering([json!({}), json!({})]);
    let certificates = client.zia().intermediate_certificates();
    certificates.upload_cert(7, &file.0, ()).unwrap();
    certificates.upload_cert(7, "", json!({"file_input_stream": "PEM"})).unwrap();
    for (index, content) in ["-----BEGIN CERTIFICATE-----\n", "PEM"].into_iter().enumerate() {
        script.sent(index, |request| {
            let kind = request.headers()["content-type"].to_str().unwrap();
            let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
            let expected = format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"fileUpload\"; \
                 filename=\"certificate.pem\"\r\nContent-Type: application/octet-stream\r\n\r\n\
                 {content}\r\n--{boundary}--\r\n"
            );
            assert_eq!(String::from_utf8_lossy(request.body()), expected);
        });
    }
}

#[test]
fn a_signature_is_validated_before_it_is_added() {
    let wrong = json!({"status": 4, "errMsg": "no sid", "errPosition": 12});
    let (client, script) = answering([json!({"status": 0, "errMsg": ""}), json!({"id": 1}), wrong]);
    let signatures = client.zia().ips_signature_rules();
    let rule = json!({"name": "x", "rule_text": "\n    alert tcp\n      any\n"});
    signatures.add_ips_signature_rule(rule.clone()).unwrap();
    assert_eq!(body(&script, 0), json!({"ruleText": "alert tcp\n  any\n"}));
    assert_eq!(body(&script, 1)["ruleText"], rule["rule_text"]);
    let error = signatures.add_ips_signature_rule(rule).unwrap_err().to_string();
    assert!(error.contains("no sid (status 4, position 12)"), "{error}");
    assert_eq!(script.calls().len(), 3);
}

#[test]
fn settings_for_malware_are_sent_and_read_back() {
    let (client, script) = answering([Value::Null, json!({"virusBlocked": true})]);
    let policy = client.zia().malware_protection_policy();
    let (settings, _) =
        policy.update_malware_settings(json!({"settings": {"virus_blocked": true}})).unwrap();
    assert_eq!(settings, json!({"virus_blocked": true}));
    assert_eq!(body(&script, 0), json!({"virusBlocked": true}));
}

#[test]
fn a_pac_file_is_validated_and_its_oldest_version_is_removed() {
    let valid = json!({"success": true});
    let versions = |count: usize| {
        let numbers = (3..3 + count).map(|number| json!({"pacVersion": number}));
        Value::Array(numbers.rev().collect())
    };
    let (client, script) = answering([
        valid.clone(),
        versions(9),
        json!({}),
        valid.clone(),
        versions(10),
        json!({}),
        valid,
        versions(10),
        json!({}),
        json!({"success": false, "messages": [{"line": 3, "message": "no brace"}]}),
    ]);
    let files = client.zia().pac_files();
    let branch = json!({"pac_content": "function f() {}", "pac_version_status": "STAGE"});
    files.clone_pac_file(7, 1, branch.clone()).unwrap();
    files.clone_pac_file(7, 1, branch.clone()).unwrap();
    let mut named = branch.clone();
    named["delete_version"] = 5.into();
    files.clone_pac_file(7, 1, named).unwrap();
    let calls = script.calls();
    let path = "POST /zia/api/v1/pacFiles/7/version/1";
    assert_eq!(calls[2], path);
    assert_eq!(calls[5], format!("{path}?deleteVersion=3"));
    assert_eq!(calls[8], format!("{path}?deleteVersion=5"));
    assert_eq!(body(&script, 8)["pacVerificationStatus"], "VERIFY_NOERR");
    let error = files.add_pac_file(branch).unwrap_err().to_string();
    assert!(error.contains("no brace"), "{error}");
    assert_eq!(script.calls().len(), 10);
}

#[test]
fn policies_are_exported_to_a_file_or_into_memory() {
    let file = Scratch::new("policies.zip");
    let zip = || Answer::Http(200, vec![("content-type", "application/zip".into())], vec![80, 200]);
    let script = Script::new([zip(), zip()]);
    let (client, _) = client(&script);
    let export = client.zia().policy_export();
    let wanted = json!({"policy_types": ["BA"], "output_file": file.text()});
    let (path, _) = export.policy_export(wanted).unwrap();
    assert_eq!(path, json!(file.text()));
    assert_eq!(std::fs::read(&file.0).unwrap(), [80, 200]);
    let (_, response) = export.policy_export(()).unwrap();
    assert_eq!(response.bytes(), [80, 200]);
    assert_eq!((body(&script, 0), body(&script, 1)), (json!(["BA"]), json!([])));
}

#[test]
fn allowed_urls_are_added_to_the_list() {
    let now = json!({"whitelistUrls": ["a.example", "b.example"]});
    let (client, script) = answering([
        now.clone(),
        Value::Null,
        now.clone(),
        now.clone(),
        Value::Null,
        json!({}),
        Value::Null,
        json!({}),
    ]);
    let policy = client.zia().security_policy_settings();
    let (policies, _) =
        policy.add_urls_to_whitelist(json!({"url_list": ["b.example", "c.example"]})).unwrap();
    assert_eq!(policies["whitelist_urls"], now["whitelistUrls"]);
    policy.delete_urls_from_whitelist(json!({"url_list": ["a.example"]})).unwrap();
    policy.erase_whitelist().unwrap();
    let all = json!({"whitelistUrls": ["a.example", "b.example", "c.example"]});
    assert_eq!(body(&script, 1), all);
    assert_eq!(body(&script, 4), json!({"whitelistUrls": ["b.example"]}));
    assert_eq!(body(&script, 6), json!({"whitelistUrls": []}));
    assert_eq!(script.calls()[6], "PUT /zia/api/v1/security");
}

#[test]
fn an_allowed_list_that_cannot_be_read_is_not_replaced() {
    let script = Script::new([answer(403, json!({"code": "NOT_ALLOWED"}))]);
    let (client, _) = client(&script);
    let urls = json!({"url_list": ["a.example"]});
    let error = client.zia().security_policy_settings().add_urls_to_whitelist(urls).unwrap_err();
    assert_eq!(error.status(), Some(403));
    assert_eq!(script.calls().len(), 1);
    let (client, script) = answering([Value::Null, json!({"whitelistUrls": "a.example"})]);
    let policy = client.zia().security_policy_settings();
    for _ in 0..2 {
        let urls = json!({"url_list": ["b.example"]});
        assert!(policy.add_urls_to_whitelist(urls).is_err());
    }
    assert_eq!(script.calls(), ["GET /zia/api/v1/security"; 2]);
}

#[test]
fn blocked_urls_are_added_or_replaced() {
    let (client, script) =
        answering([Value::Null, json!({}), Value::Null, json!({}), Value::Null, json!({})]);
    let policy = client.zia().security_policy_settings();
    policy.add_urls_to_blacklist(json!({"url_list": ["a.example"]})).unwrap();
    policy.delete_urls_from_blacklist(json!({"url_list": ["a.example"]})).unwrap();
    policy.replace_blacklist(json!({"url_list": ["b.example"]})).unwrap();
    let calls = script.calls();
    let path = "/zia/api/v1/security/advanced";
    assert_eq!(calls[0], format!("POST {path}/blacklistUrls?action=ADD_TO_LIST"));
    assert_eq!(calls[1], format!("GET {path}"));
    assert_eq!(calls[2], format!("POST {path}/blacklistUrls?action=REMOVE_FROM_LIST"));
    assert_eq!(calls[4], format!("PUT {path}"));
    assert_eq!(body(&script, 4), json!({"blacklistUrls": ["b.example"]}));
}

#[test]
fn shadow_it_pages_count_from_zero() {
    let (client, script) =
        answering([json!([{"id": 1}, {"id": 2}]), json!([{"id": 3}, {"id": 4}]), json!([])]);
    let report = client.zia().shadow_it_report();
    let apps = report.list_apps(json!({"limit": 2})).unwrap().all().unwrap();
    assert_eq!(apps.len(), 4);
    let path = "GET /zia/api/v1/cloudApplications/lite?limit=2";
    let pages = [String::new(), "&pageNumber=1".into(), "&pageNumber=2".into()];
    assert_eq!(script.calls(), pages.map(|page| format!("{path}{page}")));
}

#[test]
fn shadow_it_ids_are_text() {
    let (client, script) = answering([json!({}), json!("a,b")]);
    let report = client.zia().shadow_it_report();
    let tagged = json!({"sanction_state": "Unsanctioned", "custom_tag_ids": [1, "2"]});
    report.bulk_update(tagged).unwrap();
    report.export_shadow_it_csv("USER", json!({"application": "Git", "users": [7]})).unwrap();
    assert_eq!(
        body(&script, 0),
        json!({"sanctionedState": "UN_SANCTIONED", "customTags": [{"id": "1"}, {"id": "2"}]})
    );
    assert_eq!(
        body(&script, 1),
        json!({"application": "Git", "users": [{"id": "7"}], "duration": "LAST_1_DAYS"})
    );
}

#[test]
fn the_identifying_fields_of_addresses_and_credentials_cannot_change() {
    let address = json!({"id": 7, "ipAddress": "192.0.2.1"});
    let credential = json!({"id": 8, "type": "UFQDN", "fqdn": "a@example.com"});
    let (client, script) =
        answering([address.clone(), json!({}), address, credential.clone(), json!({}), credential]);
    let addresses = client.zia().traffic_static_ip();
    addresses.update_static_ip(7, json!({"comment": "x"})).unwrap();
    assert_eq!(body(&script, 1), json!({"comment": "x", "ipAddress": "192.0.2.1"}));
    let error = addresses.update_static_ip(7, json!({"ip_address": "192.0.2.2"})).unwrap_err();
    assert!(error.to_string().contains("cannot change"), "{error}");
    let credentials = client.zia().traffic_vpn_credentials();
    let same = json!({"fqdn": "a@example.com", "comments": "x"});
    credentials.update_vpn_credential(8, same.clone()).unwrap();
    assert_eq!(body(&script, 4), same);
    let error = credentials.update_vpn_credential(8, json!({"fqdn": "b@example.com"})).unwrap_err();
    assert!(error.to_string().contains("body.fqdn"), "{error}");
    assert_eq!(script.calls().len(), 6);
}

#[test]
fn urls_are_sent_in_chunks_of_a_hundred() {
    let (client, script) = answering([json!([1]), json!([2]), json!([3])]);
    let urls: Vec<_> = (0..201).map(|at| format!("{at}.example")).collect();
    let categories = client.zia().url_categories();
    let (found, _) = categories.review_domains_post(json!({"urls": urls})).unwrap();
    assert_eq!(found, json!([1, 2, 3]));
    let sizes: Vec<_> = (0..3).map(|at| body(&script, at).as_array().unwrap().len()).collect();
    assert_eq!(sizes, [100, 100, 1]);
}

#[test]
fn top_level_domains_make_a_category() {
    let (client, script) = answering([json!({}), json!([{"configuredName": "Top"}, {"id": "X"}])]);
    let categories = client.zia().url_categories();
    categories.add_tld_category(json!({"configured_name": "Top", "tlds": [".zip"]})).unwrap();
    assert_eq!(
        body(&script, 0),
        json!({"configuredName": "Top", "urls": [".zip"], "type": "TLD_CATEGORY",
               "superCategory": "USER_DEFINED"})
    );
    let (found, _) = categories.list_categories(json!({"search": "top"})).unwrap();
    assert_eq!(found, json!([{"configured_name": "Top"}]));
}

#[test]
fn a_data_center_is_excluded_for_a_time_window() {
    let (client, script) = answering([
        json!([{"id": 5, "name": "Oslo"}]),
        json!([{"dcid": 5}]),
        json!([{"dcid": 6, "endTime": 2}]),
    ]);
    let centres = client.zia().traffic_datacenters();
    let times = json!({
        "start_time": "Fri, 10 Oct 2025 00:00:00 PST", "end_time": "Sat, 11 Oct 2025 08:00:00 GMT",
    });
    centres.add_dc_exclusion(times).unwrap();
    let sent = json!([{"dcid": 5, "startTime": 1_760_083_200, "endTime": 1_760_169_600}]);
    assert_eq!(body(&script, 1), sent);
    let change = json!({"dc_id": 6, "start_time": 1, "end_time": 2});
    let (exclusion, _) = centres.update_dc_exclusion(change).unwrap();
    assert_eq!(exclusion, json!({"dcid": 6, "end_time": 2}));
    assert_eq!(body(&script, 2), json!([{"dcid": 6, "startTime": 1, "endTime": 2}]));
}

#[test]
fn a_cluster_is_removed_after_its_nodes() {
    let cluster =
        json!({"id": 7, "name": "x", "status": "ENABLED", "virtualZenNodes": [{"id": 1}]});
    let (client, script) = answering([cluster, json!({}), Value::Null]);
    client.zia().vzen_clusters().delete_vzen_cluster(7).unwrap();
    let sent = json!({"virtualZenNodes": [], "id": 7, "name": "x", "status": "ENABLED"});
    assert_eq!(body(&script, 1), sent);
    assert_eq!(script.calls()[2], "DELETE /zia/api/v1/virtualZenClusters/7");
}

#[test]
fn enabled_of_an_edge_is_sent_as_status() {
    let (client, script) = answering([json!({}), json!({})]);
    let cluster = json!({"enabled": true, "virtual_zen_node_ids": ["7"]});
    client.zia().vzen_clusters().add_vzen_cluster(cluster).unwrap();
    client.zia().vzen_nodes().update_zen_node(7, json!({"enabled": false})).unwrap();
    assert_eq!(body(&script, 0), json!({"virtualZenNodes": [{"id": 7}], "status": "ENABLED"}));
    assert_eq!(body(&script, 1), json!({"status": "DISABLED"}));
}

#[test]
fn a_report_has_details_and_a_file_its_type() {
    let script = Script::new([answer(200, json!({})), answer(200, json!({}))]);
    let (client, _) = crate::support::client_with(
        &script,
        json!({"sandboxToken": "token", "sandboxCloud": "zscaler"}),
    );
    let file = Scratch::new("report.pdf");
    std::fs::write(&file.0, "%PDF").unwrap();
    client.zia().sandbox().get_report("abc", json!({"report_details": "full"})).unwrap();
    client.zia().sandbox().submit_file_for_inspection(&file.0).unwrap();
    assert_eq!(script.calls()[0], "GET /zia/api/v1/sandbox/report/abc?details=full");
    let kind = script.sent(1, |request| request.headers()["content-type"].clone());
    assert_eq!(kind, "application/pdf");
}

#[test]
fn a_parameter_in_two_spellings_is_sent_once_or_refused() {
    let (client, script) = answering([json!([])]);
    let tunnels = client.zia().gre_tunnel();
    let query = json!({"source_ip": "192.0.2.1", "sourceIp": "192.0.2.1"});
    tunnels.list_vips_recommended(query).unwrap();
    let query = json!({"source_ip": "192.0.2.1", "sourceIp": "192.0.2.2"});
    let error = tunnels.list_vips_recommended(query).unwrap_err().to_string();
    assert!(error.contains("sourceIp: is the same field as source_ip"), "{error}");
    assert_eq!(script.calls(), ["GET /zia/api/v1/vips/recommendedList?sourceIp=192.0.2.1"]);
}
