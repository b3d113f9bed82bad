//! What ZCC's tables do beyond one plain request.

use zscaler::{Pages, Value, json};

use crate::support::{Answer, Script, answer, client};

fn body(script: &Script, index: usize) -> Value {
    script.sent(index, |request| serde_json::from_slice(request.body()).unwrap())
}

fn csv() -> Answer {
    let kind = vec![("content-type", "application/octet-stream".to_owned())];
    Answer::Http(200, kind, b"\"User\"\n\"alice\"\n".to_vec())
}

#[test]
fn web_policies_use_the_names_of_each_platform() {
    let script = Script::new([answer(200, json!({"success": "true", "id": 7}))]);
    let (client, _) = client(&script);
    let policy = json!({
        "id": 7, "device_type": 3, "pac_url": "https://p", "group_ids": [1], "user_ids": ["2"],
        "exit_password": "a", "policy_extension": {"exit_password": "b"},
        "ios_policy": {"logout_password": "c"}, "mac_policy": {"logout_password": "d"},
        "linux_policy": {"install_ssl_certs": 1}, "windows_policy": {"install_ssl_certs": 1},
    });
    client.zcc().web_policy().web_policy_edit(policy).unwrap();
    let expected = json!({
        "id": 7, "device_type": 3, "pac_url": "https://p", "groups": [1], "users": ["2"],
        "exit_password": "a", "policyExtension": {"exitPassword": "b"},
        "iosPolicy": {"logoutPassword": "c"}, "macPolicy": {"logout_password": "d"},
        "linuxPolicy": {"installCerts": 1}, "windowsPolicy": {"install_ssl_certs": 1},
    });
    assert_eq!(body(&script, 0), expected);
}

#[test]
fn a_policy_that_was_read_is_sent_back_unchanged() {
    let wire = json!({
        "id": 7, "device_type": 3, "pac_url": "https://p", "groups": [], "reauth_period": "8",
        "policyExtension": {"exitPassword": "b", "truncateLargeUDPDNSResponse": "1"},
        "iosPolicy": {"logoutPassword": "c"}, "linuxPolicy": {"installCerts": "1"},
        "disasterRecovery": {"enableZiaDR": true},
    });
    let list = answer(200, json!({"policies": [wire.clone()], "totalCount": 1}));
    let script = Script::new([list, answer(200, json!({"success": "true"}))]);
    let (client, _) = client(&script);
    let (policies, _) = client.zcc().application_profiles().get_application_profiles(()).unwrap();
    client.zcc().web_policy().web_policy_edit(&policies[0]).unwrap();
    assert_eq!(body(&script, 1), wire);
}

#[test]
fn forwarding_actions_have_their_own_spelling() {
    let script = Script::new([answer(200, json!({"success": "true"}))]);
    let (client, _) = client(&script);
    let profile = json!({
        "name": "p", "forwarding_profile_actions": [{"allow_tls_fallback": 1}],
        "forwarding_profile_zpa_actions": [{"partner_info": {"allow_tls_fallback": 0}}],
    });
    client.zcc().forwarding_profile().update_forwarding_profile(profile).unwrap();
    let expected = json!({
        "name": "p", "forwardingProfileActions": [{"allowTLSFallback": 1}],
        "forwardingProfileZpaActions": [{"partnerInfo": {"allowTlsFallback": 0}}],
    });
    assert_eq!(body(&script, 0), expected);
}

#[test]
fn a_profile_is_named_in_the_body_too() {
    let script = Script::new([answer(200, json!({}))]);
    let (client, _) = client(&script);
    let change = json!({"device_type": "windows", "group_all": 1});
    client.zcc().application_profiles().update_application_profile("77", change).unwrap();
    let expected = json!({"deviceType": "3", "groupAll": 1, "policyId": 77});
    assert_eq!(body(&script, 0), expected);
}

#[test]
fn lists_with_their_own_key_page_until_the_total() {
    let page = |ids: std::ops::Range<u64>| {
        let networks: Vec<_> = ids.map(|id| json!({"id": id})).collect();
        answer(200, json!({"totalCount": 5, "trustedNetworkContracts": networks}))
    };
    let script = Script::new([page(0..3), page(3..5)]);
    let (client, _) = client(&script);
    let networks = client.zcc().trusted_networks();
    let all = networks.list_by_company(json!({"page_size": 3})).unwrap().all().unwrap();
    assert_eq!(all.len(), 5);
    assert_eq!(script.calls().len(), 2);
}

#[test]
fn a_device_has_one_name_in_the_query() {
    let script = Script::new([answer(200, json!({"otp": "1"}))]);
    let (client, _) = client(&script);
    client.zcc().secrets().get_otp(json!({"device_id": "d-29"})).unwrap();
    assert_eq!(script.calls(), ["GET /zcc/papi/public/v1/getOtp?udid=d-29"]);
}

#[test]
fn downloads_create_their_folder_and_send_the_time_zone_header() {
    let folder = std::env::temp_dir().join(format!("zscaler-zcc-{}", std::process::id()));
    let file = folder.join("reports").join("reasons.csv");
    let script = Script::new([csv()]);
    let (client, _) = client(&script);
    let query = json!({"os_types": ["windows", "macos"], "time_zone": "UTC"});
    let (path, _) = client.zcc().devices().download_disable_reasons(query, &file).unwrap();
    assert_eq!(path, json!(file.to_string_lossy()));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "\"User\"\n\"alice\"\n");
    std::fs::remove_dir_all(&folder).unwrap();
    let path = "/zcc/papi/public/v1/downloadDisableReasons?osTypes=3%2C4";
    assert_eq!(script.calls(), [format!("GET {path}")]);
    script.sent(0, |request| {
        assert_eq!(request.headers()["time-zone"], "UTC");
        assert_eq!(request.headers()["accept"], "*/*");
    });
}

#[test]
fn a_download_without_a_name_is_named_after_the_time() {
    let script = Script::new([csv()]);
    let (client, _) = client(&script);
    let (path, _) = client.call("zcc.devices.download_devices", json!({})).unwrap();
    assert_eq!(path, "zcc-devices-20251009-08_53_20.csv");
    std::fs::remove_file("zcc-devices-20251009-08_53_20.csv").unwrap();
}

#[test]
fn an_empty_download_is_null_and_writes_no_file() {
    let file = std::env::temp_dir().join(format!("zscaler-none-{}.csv", std::process::id()));
    let script = Script::new([answer(204, Value::Null)]);
    let (client, _) = client(&script);
    let (value, _) = client.zcc().devices().download_devices((), &file).unwrap();
    assert_eq!(value, Value::Null);
    assert!(!file.exists());
}

#[test]
fn a_value_of_a_response_is_accepted_in_every_spelling_of_its_field() {
    for name in ["device_type", "deviceType"] {
        let script = Script::new([answer(200, json!({"success": "true"}))]);
        let (client, _) = client(&script);
        let policy = json!({name: "DEVICE_TYPE_IOS", "id": 7});
        client.zcc().web_policy().web_policy_edit(policy).unwrap();
        assert_eq!(body(&script, 0), json!({"device_type": 1, "id": 7}), "{name}");
    }
}

#[test]
fn a_date_in_another_zone_is_refused() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let error = client
        .zcc()
        .devices()
        .download_disable_reasons(json!({"start_date": "2025-01-31T08:00:00+02:00"}), "x.csv")
        .unwrap_err()
        .to_string();
    assert!(error.contains("query.start_date") && error.contains("GMT"), "{error}");
    assert!(script.calls().is_empty());
}
