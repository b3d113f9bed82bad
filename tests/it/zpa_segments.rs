//! What ZPA's segments, groups, controls, tags, portals and privileged access do beyond one
//! plain request.

use std::time::{Duration, SystemTime};

use zscaler::offline::Tenant;
use zscaler::{Pages, Value, json};

use crate::support::{Script, answer, client};

const BASE: &str = "/zpa/mgmtconfig/v1/admin/customers/216196257331281920";

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

fn page(items: Value, pages: u64, total: u64) -> Value {
    json!({"list": items, "totalPages": pages.to_string(), "totalCount": total.to_string()})
}

#[test]
fn ports_in_both_forms_must_agree() {
    let script = Script::new([answer(204, json!(null))]);
    let (client, _) = client(&script);
    let segments = client.zpa().application_segment();
    let mut segment = json!({
        "tcp_port_ranges": ["80", "80", "443", "443"],
        "tcp_port_range": [{"from": "80", "to": "80"}],
        "udp_port_ranges": [], "udp_port_range": [],
    });
    let error = segments.update_segment("1", &segment).unwrap_err().to_string();
    assert!(error.contains("body.tcp_port_range") && error.contains("tcp_port_ranges"), "{error}");
    assert!(script.calls().is_empty());
    segment["tcp_port_range"] = json!([{"from": "80", "to": "80"}, {"from": 443, "to": 443}]);
    segments.update_segment("1", &segment).unwrap();
    let sent = json!({
        "tcpPortRanges": ["80", "80", "443", "443"],
        "tcpPortRange": [{"from": "80", "to": "80"}, {"from": 443, "to": 443}],
        "udpPortRanges": [], "udpPortRange": [],
    });
    assert_eq!(body(&script, 0), sent);
}

#[test]
fn a_segment_that_was_read_can_be_modified() {
    let segment = json!({
        "id": "1", "name": "wiki", "modifiedTime": "1", "tcpPortRanges": ["443", "443"],
        "tcpPortRange": [{"from": "443", "to": "443"}], "serverGroups": [{"id": "7"}],
    });
    let script = Script::new([answer(200, segment), answer(204, json!(null))]);
    let (client, _) = client(&script);
    let id = json!({"segment_id": "1"});
    client
        .modify("zpa.application_segment.update_segment", id, |segment| {
            segment["name"] = "docs".into();
        })
        .unwrap();
    let sent = json!({
        "id": "1", "name": "docs", "tcpPortRanges": ["443", "443"],
        "tcpPortRange": [{"from": "443", "to": "443"}], "serverGroups": [{"id": "7"}],
    });
    assert_eq!(body(&script, 1), sent);
}

#[test]
fn applications_are_found_by_domain_on_every_page() {
    let app = |id: &str, segment: &str, domain: &str| json!({"id": id, "appId": segment, "domain": domain});
    let script = Script::new([
        answer(200, page(json!([app("11", "2", "b.acme.com")]), 2, 2)),
        answer(200, page(json!([app("12", "1", "b.acme.com")]), 2, 2)),
        answer(204, json!(null)),
    ]);
    let (client, _) = client(&script);
    let segment = json!({
        "clientless_app_ids": [{"domain": "b.acme.com", "application_port": "443"}],
        "server_group_ids": ["7"], "microtenant_id": "5",
    });
    client.zpa().application_segment().update_segment("1", segment).unwrap();
    let query = "applicationType=BROWSER_ACCESS&expandAll=false";
    let calls = script.calls();
    assert_eq!(calls.len(), 3, "{calls:?}");
    assert!(calls[0].starts_with(&format!("GET {BASE}/application/getAppsByType?")), "{calls:?}");
    assert!(query.split('&').all(|part| calls[0].contains(part)), "{calls:?}");
    assert!(calls.iter().all(|call| call.contains("microtenantId=5")), "{calls:?}");
    assert!(calls[2].starts_with(&format!("PUT {BASE}/application/1?")), "{calls:?}");
    let sent = json!({
        "clientlessApps": [
            {"domain": "b.acme.com", "applicationPort": "443", "appId": "1", "id": "12"},
        ],
        "serverGroups": [{"id": "7"}], "microtenantId": "5",
    });
    assert_eq!(body(&script, 2), sent);
}

#[test]
fn an_application_that_a_segment_does_not_have_is_refused() {
    let script = Script::new([answer(200, page(json!([]), 1, 0))]);
    let (client, _) = client(&script);
    let segments = client.zpa().app_segments_ba();
    let error = segments.update_segment_ba("1", json!({"clientless_app_ids": ["11"]}));
    let error = error.unwrap_err().to_string();
    assert!(error.contains("body.clientless_app_ids[0]: must be an object"), "{error}");
    assert!(script.calls().is_empty());
    let apps = json!({"clientless_app_ids": [{"domain": "new.acme.com"}]});
    let error = segments.update_segment_ba("1", apps).unwrap_err().to_string();
    assert!(error.contains("new.acme.com") && error.contains("clientless_apps"), "{error}");
    assert_eq!(script.calls().len(), 1, "the segment stays as it is");
}

#[test]
fn typed_applications_keep_their_ids_and_are_removed_if_left_out() {
    let apps = json!([
        {"id": "11", "appId": "1", "domain": "kept.acme.com"},
        {"id": "12", "appId": "1", "domain": "gone.acme.com"},
        {"id": "13", "appId": "2", "domain": "new.acme.com"},
    ]);
    let script = Script::new([answer(200, page(apps, 1, 3)), answer(204, json!(null))]);
    let (client, _) = client(&script);
    let segment = json!({"common_apps_dto": {"apps_config": [
        {"domain": "kept.acme.com"}, {"domain": "new.acme.com", "app_types": ["INSPECT"]},
    ]}});
    client.zpa().app_segments_pra().update_segment_pra("1", segment).unwrap();
    let sent = json!({"commonAppsDto": {
        "appsConfig": [
            {
                "domain": "kept.acme.com", "appTypes": ["SECURE_REMOTE_ACCESS"],
                "appId": "1", "praAppId": "11",
            },
            {"domain": "new.acme.com", "appTypes": ["INSPECT"], "appId": "1", "praAppId": ""},
        ],
        "deletedPraApps": ["12"],
    }});
    assert_eq!(body(&script, 1), sent);
    let segment = json!({"common_apps_dto": {"apps_config": [{"name": "no domain"}]}});
    let error = client.zpa().app_segments_pra().update_segment_pra("1", segment).unwrap_err();
    assert!(error.to_string().contains("body.common_apps_dto.apps_config[0]"), "{error}");
}

#[test]
fn applications_of_one_domain_are_distinguished() {
    let app = |id: &str, protocol: &str| {
        json!({
            "id": id, "appId": "1", "domain": "a.acme.com", "applicationPort": "1",
            "applicationProtocol": protocol,
        })
    };
    let apps = json!([app("11", "RDP"), app("12", "SSH"), {"id": "13", "appId": "1"}]);
    let script = Script::new([answer(200, page(apps, 1, 3)), answer(204, json!(null))]);
    let (client, _) = client(&script);
    let config = |protocol: &str| {
        json!({
            "domain": "A.acme.com", "application_port": "1", "application_protocol": protocol,
        })
    };
    let segment = json!({"common_apps_dto": {"apps_config": [
        config("VNC"), config("SSH"), config("REALVNC"),
    ]}});
    client.zpa().app_segments_pra().update_segment_pra("1", segment).unwrap();
    let sent = &body(&script, 1)["commonAppsDto"];
    let ids: Vec<_> =
        sent["appsConfig"].as_array().unwrap().iter().map(|app| app["praAppId"].clone()).collect();
    assert_eq!(ids, ["11", "12", ""], "SSH is itself, VNC takes the place of RDP, one is new");
    assert!(sent.get("deletedPraApps").is_none(), "what has no domain is not touched");
}

#[test]
fn an_update_that_reads_first_keeps_the_other_fields() {
    let group = json!({
        "id": "1", "name": "g", "description": "old", "creationTime": "1", "modifiedTime": "2",
        "servers": [{"id": "7"}], "applications": [{"id": "8"}],
        "extranetDTO": {"zpnErId": "3"}, "somethingNew": 1,
    });
    let script = Script::new([answer(200, group), answer(204, json!(null))]);
    let (client, _) = client(&script);
    let change =
        json!({"description": null, "app_connector_group_ids": ["9"], "microtenant_id": "5"});
    let (value, _) = client.zpa().server_groups().update_group("1", change).unwrap();
    assert!(value.is_null(), "a 204 is nothing");
    let path = format!("{BASE}/serverGroup/1?microtenantId=5");
    assert_eq!(script.calls(), [format!("GET {path}"), format!("PUT {path}")]);
    let sent = json!({
        "id": "1", "name": "g", "description": null, "servers": [{"id": "7"}],
        "appConnectorGroups": [{"id": "9"}], "extranetDTO": {"zpnErId": "3"}, "somethingNew": 1,
        "microtenantId": "5",
    });
    assert_eq!(body(&script, 1), sent);
}

#[test]
fn absent_null_and_empty_id_lists_are_distinguished() {
    let script = Script::new((0..3).map(|_| answer(200, json!({"id": "1"}))));
    let (client, _) = client(&script);
    let groups = client.zpa().server_groups();
    groups.add_group(json!({"name": "g"})).unwrap();
    groups.add_group(json!({"server_ids": null})).unwrap();
    groups.add_group(json!({"server_ids": []})).unwrap();
    assert_eq!(body(&script, 0), json!({"name": "g"}));
    assert_eq!(body(&script, 1), json!({"servers": null}));
    assert_eq!(body(&script, 2), json!({"servers": []}));
}

#[test]
fn a_profile_has_the_default_controls_of_its_version() {
    let controls = json!([
        {"defaultGroup": true, "predefinedInspectionControls": [
            {"id": "1", "defaultAction": "BLOCK"}, {"id": "2", "action": "PASS"}, {"id": "3"},
        ]},
        {"defaultGroup": false, "predefinedInspectionControls": [{"id": "4"}]},
    ]);
    let script = Script::new([
        answer(200, controls),
        answer(200, json!({"id": "9"})),
        answer(200, json!({"id": "9", "name": "p", "predefinedControls": []})),
    ]);
    let (client, _) = client(&script);
    let profile = json!({
        "name": "p", "predefined_controls_version": "OWASP_CRS/4.8.0",
        "predefined_controls": [{"id": "3", "action": "REDIRECT", "action_value": "/no"}],
    });
    let (profile, _) = client.zpa().app_protection().add_profile(profile).unwrap();
    assert_eq!(profile["name"], "p");
    let calls = [
        format!("GET {BASE}/inspectionControls/predefined?version=OWASP_CRS%2F4.8.0"),
        format!("POST {BASE}/inspectionProfile"),
        format!("GET {BASE}/inspectionProfile/9"),
    ];
    assert_eq!(script.calls(), calls);
    let sent = json!({
        "name": "p", "predefinedControlsVersion": "OWASP_CRS/4.8.0",
        "predefinedControls": [
            {"id": "1", "action": "BLOCK", "defaultAction": "BLOCK"},
            {"id": "2", "action": "PASS", "defaultAction": "PASS"},
            {"id": "3", "action": "REDIRECT", "actionValue": "/no", "defaultAction": "REDIRECT"},
        ],
    });
    assert_eq!(body(&script, 1), sent);
}

#[test]
fn a_profile_is_changed_with_pairs_of_custom_controls() {
    let script = Script::new([answer(200, json!([])), answer(204, json!(null))]);
    let (client, _) = client(&script);
    let change = json!({"profile_id": "9", "custom_controls": [["5", "BLOCK"], {"id": "6"}]});
    client.call("zpa.app_protection.update_profile_and_controls", change).unwrap();
    assert_eq!(script.calls()[1], format!("PATCH {BASE}/inspectionProfile/9/patch"));
    let sent = json!({
        "customControls": [{"id": "5", "action": "BLOCK"}, {"id": "6"}],
        "predefinedControls": [], "predefinedControlsVersion": "OWASP_CRS/3.3.0",
    });
    assert_eq!(body(&script, 1), sent);
}

#[test]
fn predefined_controls_are_attached_and_detached() {
    let script = Script::new([answer(204, json!(null)), answer(204, json!(null))]);
    let (client, _) = client(&script);
    let protection = client.zpa().app_protection();
    protection.profile_control_attach("9", json!({"action": "attach"})).unwrap();
    protection.profile_control_attach("9", json!({"action": "detach"})).unwrap();
    let path = format!("PUT {BASE}/inspectionProfile/9");
    let calls = [
        format!("{path}/associateAllPredefinedControls?version=OWASP_CRS%2F3.3.0"),
        format!("{path}/deAssociateAllPredefinedControls"),
    ];
    assert_eq!(script.calls(), calls);
    assert_eq!(body(&script, 0), json!({}));
    assert_eq!(body(&script, 1), json!({}));
    let error = protection.profile_control_attach("9", json!({"action": "ATTACH"})).unwrap_err();
    assert!(error.to_string().contains("body.action: must be attach or detach"), "{error}");
}

#[test]
fn tags_are_listed_whole_or_page_by_page() {
    let names = |names: &[&str]| names.iter().map(|name| json!({"name": name})).collect::<Value>();
    let pages =
        || [answer(200, page(names(&["a", "b"]), 2, 3)), answer(200, page(names(&["Cost"]), 2, 3))];
    let script = Script::new(pages().into_iter().chain(pages()).chain(pages()).chain(pages()));
    let (client, _) = client(&script);
    let groups = client.zpa().tag_group();
    let (all, response) = groups.list_tag_groups(json!({"microtenant_id": "5"})).unwrap();
    assert_eq!((all.as_array().unwrap().len(), response.has_next()), (3, false));
    let sent = |page: u64, size: u64| {
        json!({
            "pageBy": {"page": page, "pageSize": size, "validPage": 0, "validPageSize": 0},
            "sortBy": {"sortName": "name", "sortOrder": "ASC"},
        })
    };
    assert_eq!([body(&script, 0), body(&script, 1)], [sent(1, 100), sent(2, 100)]);
    let (first, mut response) = groups.list_tag_groups(json!({"page_size": "2"})).unwrap();
    assert_eq!((first.as_array().unwrap().len(), response.has_next()), (2, true));
    assert_eq!(response.next().unwrap().unwrap(), json!([{"name": "Cost"}]));
    assert_eq!([body(&script, 2), body(&script, 3)], [sent(1, 2), sent(2, 2)]);
    let (found, _) = groups.get_tag_group_by_name("cost", ()).unwrap();
    assert_eq!(found, json!({"name": "Cost"}));
    let (found, _) = groups.list_tag_groups(json!({"search": "os"})).unwrap();
    assert_eq!(found, json!([{"name": "Cost"}]));
    let error = groups.list_tag_groups(json!({"page": "x"})).unwrap_err().to_string();
    assert!(error.contains("query.page: must be a whole number"), "{error}");
    assert!(script.calls().iter().all(|call| !call.contains("page")), "pages are in the body");
}

#[test]
fn a_missing_tag_is_an_error() {
    let script = Script::new([answer(200, page(json!([{"name": "a"}]), 1, 1))]);
    let (client, _) = client(&script);
    let error = client.zpa().tag_key().get_tag_key_by_name("1", "b", ()).unwrap_err().to_string();
    assert!(error.contains("tag_key_name") && error.contains("\"b\""), "{error}");
}

#[test]
fn the_body_of_a_tag_may_be_nested_under_the_argument_name() {
    let script = Script::new([
        answer(200, json!({"result": {"id": "1"}})),
        answer(200, json!({"id": "1", "result": "OK"})),
    ]);
    let (client, _) = client(&script);
    let space = client.zpa().tag_namespace();
    let (made, _) = space.create_namespace((), json!({"namespace": {"name": "n"}})).unwrap();
    assert_eq!(made, json!({"id": "1"}));
    let (made, _) =
        space.update_namespace("1", (), json!({"name": "n", "enabled": false})).unwrap();
    assert_eq!(made, json!({"id": "1", "result": "OK"}));
    assert_eq!(body(&script, 0), json!({"name": "n"}));
    assert_eq!(body(&script, 1), json!({"name": "n", "enabled": false}));
    let error = space.create_namespace((), json!({"namespace": "n"})).unwrap_err().to_string();
    assert!(error.contains("body.namespace: must be an object"), "{error}");
}

#[test]
fn the_embedded_tenant_pages_tags() {
    let client = Tenant::new().client().unwrap();
    let groups = client.zpa().tag_group();
    for number in 0..250 {
        groups.create_tag_group((), json!({"name": format!("tag {number}")})).unwrap();
    }
    let (all, _) = groups.list_tag_groups(()).unwrap();
    let all: Vec<_> = all.as_array().unwrap().iter().map(|tag| tag["id"].clone()).collect();
    let paged = groups.list_tag_groups(json!({"page_size": 40})).unwrap().all().unwrap();
    let paged: Vec<_> = paged.into_iter().map(|mut tag| tag["id"].take()).collect();
    assert_eq!(all, paged);
    assert!(all.len() >= 250);
}

#[test]
fn approvals_send_times_in_seconds() {
    let script = Script::new((0..2).map(|_| answer(200, json!({"id": "1"}))));
    let (client, clock) = client(&script);
    let now = clock_at(&clock);
    let approvals = client.zpa().pra_approval();
    let approval = json!({
        "email_ids": ["jdoe@acme.com"], "application_ids": ["7"],
        "start_time": "Thu, 09 Oct 2025 12:00:00 +0200", "end_time": "10 Oct 2025 10:00:00 UTC",
        "working_hours": {"days": ["MON"], "time_zone": "America/Vancouver"},
    });
    assert!(now <= 1_760_004_000, "the clock of the tests stands before it");
    approvals.add_approval(&approval).unwrap();
    let sent = json!({
        "emailIds": ["jdoe@acme.com"], "applications": [{"id": "7"}],
        "startTime": 1_760_004_000, "endTime": 1_760_090_400,
        "workingHours": {"days": ["MON"], "timeZone": "America/Vancouver"},
    });
    assert_eq!(body(&script, 0), sent);
    // What was read goes back as it came, though it is long ago.
    let read = json!({"start_time": "1000", "end_time": "2000"});
    approvals.update_approval("1", read).unwrap();
    assert_eq!(body(&script, 1), json!({"startTime": "1000", "endTime": "2000"}));
    for (start, end, expected) in [
        ("09 Oct 2025 10:00:00", "10 Oct 2025 10:00:00 GMT", "body.start_time: "),
        ("09 Oct 2025 10:00:00 CET", "10 Oct 2025 10:00:00 GMT", "a time zone"),
        ("09 Oct 2025 10:00:00 GMT", "10 Oct 2026 10:00:00 GMT", "body.end_time: must be within"),
        ("09 Oct 2025 10:00:00 GMT", "08 Oct 2025 10:00:00 GMT", "body.end_time: must be within"),
        ("01 Jan 1970 00:00:00 GMT", "02 Jan 1970 00:00:00 GMT", "more than an hour ago"),
    ] {
        let approval = json!({"start_time": start, "end_time": end});
        let error = approvals.add_approval(approval).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert_eq!(script.calls().len(), 2);
}

/// Sets the clock to the morning of 9 October 2025; says what it shows, in seconds.
fn clock_at(clock: &zscaler::ManualClock) -> u64 {
    use zscaler::Clock;
    let wanted = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000);
    if let Ok(ahead) = wanted.duration_since(clock.now()) {
        clock.sleep(ahead);
    }
    clock.now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs()
}

#[test]
fn credentials_have_the_fields_of_their_type() {
    let script = Script::new([answer(200, json!({"id": "1"}))]);
    let (client, _) = client(&script);
    let credentials = client.zpa().pra_credential();
    for (credential, expected) in [
        (json!({"name": "c"}), "body.credential_type: must be one of USERNAME_PASSWORD"),
        (json!({"credential_type": "PASSWORD", "password": ""}), "body.password: is missing"),
        (json!({"credential_type": "USERNAME_PASSWORD", "password": "x"}), "body.user_name"),
        (
            json!({"credential_type": "SSH_KEY", "user_name": "u", "private_key": "s3cret"}),
            "body.private_key: must be",
        ),
    ] {
        let error = credentials.add_credential(credential).unwrap_err().to_string();
        assert!(error.contains(expected) && !error.contains("s3cret"), "{error}");
    }
    credentials
        .update_credential("1", json!({"credential_type": "PASSWORD", "password": "x"}))
        .unwrap();
    let error = credentials.credential_move("1", ()).unwrap_err().to_string();
    assert!(error.contains("query.target_microtenant_id"), "{error}");
    assert_eq!(script.calls().len(), 1);
}

#[test]
fn consoles_and_links_are_added_in_bulk() {
    let script = Script::new([answer(200, json!([])), answer(200, json!([]))]);
    let (client, _) = client(&script);
    let consoles = json!({"microtenant_id": "5", "consoles": [
        {"name": "a", "pra_application_id": "7", "pra_portal_ids": ["8"], "enabled": false},
    ]});
    client.zpa().pra_console().add_bulk_console(consoles).unwrap();
    let links = json!({
        "portal_links": [{"name": "l", "icon_text": "i"}], "user_portal_link_ids": ["8"],
        "microtenant_id": "5",
    });
    client.zpa().user_portal_link().add_bulk_portal_links(links).unwrap();
    let calls = [
        format!("POST {BASE}/praConsole/bulk?microtenantId=5"),
        format!("POST {}/userPortalLink/bulk?microtenantId=5", BASE.replace("v1", "v2")),
    ];
    assert_eq!(script.calls(), calls);
    let console = json!({
        "name": "a", "praApplication": {"id": "7"}, "praPortals": [{"id": "8"}],
        "enabled": false, "description": "", "microtenantId": "5",
    });
    assert_eq!(body(&script, 0), json!([console]));
    let links = json!({
        "userPortalLinks": [{
            "name": "l", "description": "", "enabled": true, "iconText": "i", "link": "",
            "linkPath": "", "protocol": "",
        }],
        "userPortals": [{"id": "8"}],
    });
    assert_eq!(body(&script, 1), links);
}

#[test]
fn missing_fields_of_isolation_profiles_are_an_error() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let profiles = client.zpa().cbi_profile();
    let error = profiles.add_cbi_profile((), json!({"region_ids": ["1"]})).unwrap_err().to_string();
    assert!(error.contains("body.region_ids: must be an array of at least 2"), "{error}");
    let profile = json!({"regions": [{}, {}], "certificates": [{}], "banner_id": "1"});
    let error = profiles.update_cbi_profile("1", (), profile).unwrap_err().to_string();
    assert!(error.contains("body.banner: must be an object"), "{error}");
    assert!(script.calls().is_empty());
}

#[test]
fn a_list_by_type_requires_the_type() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let apps = client.zpa().app_segment_by_type();
    let error = apps.get_segments_by_type(json!({"expand_all": true})).unwrap_err().to_string();
    assert!(error.contains("query.application_type") && error.contains("INSPECT"), "{error}");
    let error = client.zpa().app_protection().list_predef_controls(()).unwrap_err().to_string();
    assert!(error.contains("query.version: must be one of OWASP_CRS/4.8.0"), "{error}");
}

#[test]
fn a_plain_search_is_for_a_name_and_a_filter_stays_as_it_is() {
    let searches = [
        ("Wiki", "name%2BEQ%2BWiki"),
        (" \"Wiki\" ", "name%2BEQ%2BWiki"),
        ("A+B", "name%2BEQ%2BA%2BB"),
        ("enabled+EQ+true", "enabled%2BEQ%2Btrue"),
        ("name+LIKE+Wi", "name%2BLIKE%2BWi"),
        ("name+contains+Wi", "name%2Bcontains%2BWi"),
    ];
    let script = Script::new(searches.iter().map(|_| answer(200, page(json!([]), 0, 0))));
    let (client, _) = client(&script);
    for (search, sent) in searches {
        let query = json!({"search": search});
        client.zpa().application_segment().list_segments(query).unwrap();
        let call = script.calls().pop().unwrap();
        assert_eq!(call, format!("GET {BASE}/application?search={sent}"));
    }
}
