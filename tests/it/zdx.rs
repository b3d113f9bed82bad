//! What ZDX's tables do beyond one plain request.

use zscaler::{Pages, json};

use crate::support::{Script, answer, client};

#[test]
fn filters_are_sent_as_the_api_spells_them() {
    let script = Script::new([answer(200, json!({"devices": []}))]);
    let (client, _) = client(&script);
    let query = json!({
        "since": 2, "location_id": [1, 2], "department_id": 3, "geo_id": "0.0.us",
        "user_ids": [7], "mac_address": "m", "private_ipv4": "10.0.0.1", "exclude_geo": ["x"],
    });
    client.zdx().devices().list_devices(query).unwrap();
    let expected = "GET /zdx/v1/devices?loc=1&loc=2&dept=3&geo=0.0.us&userids=7&mac_address=m\
                    &private_ipv4=10.0.0.1&exclude_geo=x&to=1760000000&from=1759992800";
    assert_eq!(script.calls(), [expected]);
}

#[test]
fn a_score_is_poor_okay_or_good() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let query = json!({"score_bucket": "awful"});
    let error = client.zdx().apps().list_app_users(7, query).unwrap_err().to_string();
    assert!(error.contains("query.score_bucket") && error.contains("okay"), "{error}");
}

#[test]
fn a_snapshot_expires_so_many_hours_from_now() {
    let script = Script::new([answer(200, json!({"id": 1}))]);
    let (client, _) = client(&script);
    let snapshot = json!({"name": "s", "expiry": 2, "obfuscation": ["USER_NAME"]});
    client.zdx().snapshot().share_snapshot(snapshot).unwrap();
    script.sent(0, |request| {
        let body: zscaler::Value = serde_json::from_slice(request.body()).unwrap();
        let expected = json!({"name": "s", "expiry": 1760007200, "obfuscation": ["USER_NAME"]});
        assert_eq!(body, expected);
    });
}

#[test]
fn the_configuration_has_its_own_paging_and_sorting_parameters() {
    let page = |ids: std::ops::Range<usize>| answer(200, ids.map(|id| json!({"id": id})).collect());
    let script =
        Script::new([page(0..2), page(2..3), page(3..3), answer(200, json!({"count": 3}))]);
    let (client, _) = client(&script);
    let zdx = client.zdx();
    let query = json!({
        "search": "x", "sort_by": "name", "sort_order": "asc", "app_id": 7, "u_id": [1, 2],
        "e_lg_id": 3, "page_size": 2,
    });
    let monitors = zdx.monitors().list_monitors(query).unwrap();
    assert_eq!(monitors.all().unwrap().len(), 3);
    zdx.devices().get_device_count(json!({"search": "x"})).unwrap();
    let first = "GET /zdx/v1/config/monitors?search=x&sortBy=name&SortOrder=asc&appId=7&uId=1&uId=2\
                 &eLgId=3&pageSize=2";
    let calls = script.calls();
    assert_eq!(calls[..2], [first.to_owned(), format!("{first}&page=2")]);
    assert_eq!(calls.last().unwrap(), "GET /zdx/v1/config/devices/count?search=x");
}

#[test]
fn applications_and_monitors_work_on_the_embedded_tenant() {
    let client = zscaler::offline::Tenant::new().client().unwrap();
    let (applications, monitors) = (client.zdx().applications(), client.zdx().monitors());
    let own = client.zdx().application_monitors();
    let (app, _) = applications.add_application(json!({"name": "Wiki", "type": "WEB"})).unwrap();
    let id = &app["id"];
    let (named, _) = applications.list_applications(json!({"search": "Wiki"})).unwrap();
    assert_eq!(named[0]["id"], *id);
    applications.deactivate_application(id).unwrap();
    let status = |id: &zscaler::Value| applications.get_application_status(id).unwrap().0;
    assert_eq!(status(id), json!({"status": "inactive"}));
    applications.update_application_status(id, "active").unwrap();
    assert_eq!(status(id), json!({"status": "active"}));

    let probe = json!({"name": "Start page", "type": "WEB", "active": true});
    let (monitor, _) = own.add_application_monitor(id, probe).unwrap();
    let probe = &monitor["id"];
    assert_eq!(monitors.list_monitors(()).unwrap().0[0]["id"], *probe);
    monitors.deactivate_monitor(probe, ()).unwrap();
    assert_eq!(own.get_application_monitor(id, probe).unwrap().0["active"], false);
    let count = own.get_application_monitor_count(id, ()).unwrap().0;
    assert_eq!(count["total_web_monitors"], 1);
    assert_eq!(count["total_active_web_monitors"], 0);
    let query = json!({"state": "active", "force": true});
    own.update_application_monitor_status(id, probe, query).unwrap();
    let arguments = json!({"monitor_id": probe});
    let rename = |monitor: &mut zscaler::Value| monitor["name"] = "Home".into();
    client.modify("zdx.monitors.update_monitor", arguments, rename).unwrap();
    let renamed = own.get_application_monitor_summary(id, probe).unwrap().0;
    assert_eq!(renamed["name"], "Home");
    own.delete_application_monitor(id, probe).unwrap();
    assert!(monitors.get_monitor(probe).unwrap_err().is_not_found());
    applications.delete_application(id, ()).unwrap();
    assert!(applications.get_application(id).unwrap_err().is_not_found());
}

#[test]
fn commands_on_collections_and_sessions_work_on_the_embedded_tenant() {
    let client = zscaler::offline::Tenant::new().client().unwrap();
    let collections = client.zdx().collections();
    let (added, _) = collections.add_collection(json!({"name": "Office"})).unwrap();
    let id = &added["id"];
    let apps = json!([{"id": 1, "name": "Microsoft Teams"}, {"id": 3, "name": "Salesforce"}]);
    collections.import_collection_applications(id, apps).unwrap();
    collections.remove_collection_app(id, 1).unwrap();
    collections.update_collection_rank(id, 4).unwrap();
    collections.update_collection_status(id, "inactive").unwrap();
    let (collection, _) = collections.get_collection(id).unwrap();
    assert_eq!(collection["apps"], json!([{"id": 3, "name": "Salesforce"}]));
    assert_eq!((&collection["rank"], &collection["active"]), (&json!(4), &json!(false)));

    let tracing = client.zdx().tracing();
    let (session, _) =
        tracing.start_tracing_session(json!({"name": "slow", "device": {"id": 1}})).unwrap();
    let id = &session["id"];
    assert_eq!(tracing.get_tracing_session_count(()).unwrap().0, json!({"count": 1}));
    assert_eq!(tracing.get_tracing_session_status(id).unwrap().0, true);
    tracing.stop_tracing_session(id).unwrap();
    assert_eq!(tracing.get_tracing_session_status(id).unwrap().0, false);
    assert_eq!(tracing.get_tracing_session_state(id).unwrap().0, json!({"state": "STOPPED"}));
}

#[test]
fn read_only_fields_of_a_collection_are_not_sent_back() {
    let read = json!({
        "id": 7, "name": "Office", "rank": 1, "default": false, "modTime": 1, "modUid": 2,
        "apps": [], "filters": {"users": {"notIn": [{"id": 1}]}},
    });
    let script = Script::new([answer(200, read), answer(200, json!({}))]);
    let (client, _) = client(&script);
    let update = "zdx.collections.update_collection";
    let change = |collection: &mut zscaler::Value| collection["name"] = "All".into();
    client.modify(update, json!({"collection_id": 7}), change).unwrap();
    script.sent(1, |request| {
        let body: zscaler::Value = serde_json::from_slice(request.body()).unwrap();
        let filters = json!({"users": {"notIn": [{"id": 1}]}});
        assert_eq!(body, json!({"id": 7, "name": "All", "filters": filters}));
    });
}

#[test]
fn an_audit_report_has_its_own_accept_header() {
    let script = Script::new([answer(200, json!({"statusId": "s"})), answer(200, json!("a,b"))]);
    let (client, _) = client(&script);
    let logs = client.zdx().audit_logs();
    logs.create(json!({"start_time": 1, "end_time": 2, "trace_id": "t"})).unwrap();
    logs.get_report(json!({"status_id": "s"})).unwrap();
    let calls = script.calls();
    assert_eq!(calls[1], "GET /zdx/v1/config/auditlogEntryReport/download?statusId=s");
    script.sent(0, |request| {
        let body: zscaler::Value = serde_json::from_slice(request.body()).unwrap();
        assert_eq!(body, json!({"startTime": 1, "endTime": 2, "traceId": "t"}));
    });
    script.sent(1, |request| assert_eq!(request.headers()["accept"], "*/*"));
}
