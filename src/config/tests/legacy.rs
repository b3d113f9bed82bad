//! The configuration of legacy clients.

use super::*;

#[test]
fn legacy_clients_read_constructor_then_environment_and_no_yaml() {
    let directory = Directory::new();
    directory.file("zscaler.yaml", "zscaler: {client: {cloud: zscalerone, username: y}}");
    let sources = ConfigSources::none()
        .working_directory(&directory.0)
        .variable("ZIA_USERNAME", "e")
        .variable("ZIA_PASSWORD", "e")
        .variable("ZIA_API_KEY", "0123456789abcdef");
    assert_one_problem(
        load_legacy(LegacyKind::Zia, &sources, &Layer::default()),
        "cloud: is missing; set cloud or override_url in the constructor, \
         or the variable ZIA_CLOUD or ZIA_OVERRIDE_URL",
    );
    let config = load_legacy(
        LegacyKind::Zia,
        &sources,
        &layer(json!({"username": "c", "cloud": "ZSCALERTWO", "timeout": 7, "partnerId": "p"})),
    )
    .unwrap();
    let LegacyCredentials::Session { username, password, .. } = &config.credentials else {
        panic!("{config:?}")
    };
    assert_eq!((username.as_str(), password.expose()), ("c", "e"));
    assert_eq!(config.base_url, "https://zsapi.zscalertwo.net");
    assert_eq!(config.common.request_timeout.as_secs(), 7);
    assert_eq!(config.common.partner_id.as_deref(), Some("p"));
}

#[test]
fn every_legacy_client_reads_the_variables_of_the_python_and_go_sdks() {
    use LegacyKind::{AiGuard, Zcc, Zdx, Zia, Zpa, Ztb, Ztw, Zwa};
    for (kind, variables, login) in [
        (
            Zia,
            "ZIA_USERNAME ZIA_PASSWORD ZIA_API_KEY ZIA_CLOUD=zspreview",
            "https://admin.zspreview.net/api/v1/authenticatedSession",
        ),
        (
            Ztw,
            "ZTW_USERNAME ZTW_PASSWORD ZTW_API_KEY ZTW_CLOUD=zscaler",
            "https://connector.zscaler.net/api/v1/auth",
        ),
        (
            Ztw,
            "ZTC_USERNAME ZTC_PASSWORD ZTC_API_KEY ZTC_CLOUD=zscaler",
            "https://connector.zscaler.net/api/v1/auth",
        ),
        (
            Zpa,
            "ZPA_CLIENT_ID ZPA_CLIENT_SECRET ZPA_CUSTOMER_ID ZPA_CLOUD=beta",
            "https://config.zpabeta.net/signin",
        ),
        (
            Zpa,
            "ZPA_CLIENT_ID ZPA_CLIENT_SECRET ZPA_CUSTOMER_ID ZSCALER_CLOUD=GOVUS",
            "https://config.zpagov.us/signin",
        ),
        (
            Zpa,
            "ZPA_CLIENT_ID ZPA_CLIENT_SECRET ZPA_CUSTOMER_ID",
            "https://config.private.zscaler.com/signin",
        ),
        (
            Zcc,
            "ZCC_CLIENT_ID ZCC_CLIENT_SECRET ZCC_CLOUD=zscalerten",
            "https://mobile6.zscalerten.net/papi/auth/v1/login",
        ),
        (Zdx, "ZDX_CLIENT_ID ZDX_CLIENT_SECRET", "https://api.zdxcloud.net/v1/oauth/token"),
        (Zdx, "ZDX_API_KEY_ID ZDX_API_SECRET", "https://api.zdxcloud.net/v1/oauth/token"),
        (
            Zwa,
            "ZWA_CLIENT_ID ZWA_CLIENT_SECRET",
            "https://api.us1.zsworkflow.net/v1/auth/api-key/token",
        ),
        (
            Zwa,
            "ZWA_API_KEY_ID ZWA_API_SECRET ZWA_CLOUD=eu1",
            "https://api.eu1.zsworkflow.net/v1/auth/api-key/token",
        ),
        (
            Ztb,
            "ZTB_API_KEY ZTB_CLOUD=acme-api",
            "https://acme-api.goairgap.com/api/v3/api-key-auth/login",
        ),
        (
            Ztb,
            "ZTB_API_KEY ZTB_OVERRIDE_URL=https://ztb.example/",
            "https://ztb.example/api/v3/api-key-auth/login",
        ),
        (AiGuard, "AIGUARD_API_KEY", ""),
    ] {
        let mut sources = ConfigSources::none();
        for variable in variables.split(' ') {
            let (name, value) = variable.split_once('=').unwrap_or((variable, "0123456789abcdef"));
            sources = sources.variable(name, value);
        }
        let config = load_legacy(kind, &sources, &Layer::default()).expect(variables);
        assert_eq!(config.login_url().unwrap_or_default(), login);
        let retries = match kind {
            Ztb => 5,
            AiGuard => 2,
            _ => 3,
        };
        assert_eq!(config.common.max_retries, retries, "{kind:?}");
    }
}

#[test]
fn the_sandbox_of_zia_has_the_address_of_its_cloud_or_the_given_one() {
    for (more, address) in [
        (json!({"cloud": "zscaler"}), None),
        (
            json!({"cloud": "zscaler", "sandboxCloud": "zscalertwo"}),
            Some("https://csbapi.zscalertwo.net"),
        ),
        (
            json!({"override_url": "https://gw.example", "sandboxCloud": "zscalertwo"}),
            Some("https://gw.example"),
        ),
    ] {
        let mut settings =
            layer(json!({"username": "u", "password": "p", "api_key": "0123456789abcdef"}));
        settings.merge_value(more);
        let config = load_legacy(LegacyKind::Zia, &ConfigSources::none(), &settings).unwrap();
        assert_eq!(config.sandbox_base().as_deref(), address);
    }
}

#[test]
fn legacy_problems_are_all_reported_together() {
    let problems = problems(load_legacy(
        LegacyKind::Zia,
        &ConfigSources::none(),
        &layer(json!({"api_key": "short", "cloud": "zscalerfour", "password": "{yourPassword}"})),
    ));
    for (problem, start) in problems.iter().zip([
        "password (constructor): still has the placeholder",
        "username: is missing; set username in the constructor, or the variable ZIA_USERNAME",
        "api_key (constructor): has 5 characters; an API key has 12 or more",
        "cloud (constructor): \"zscalerfour\" is not a known cloud",
    ]) {
        assert!(problem.starts_with(start), "{problem}");
    }
    assert_eq!(problems.len(), 4, "{problems:#?}");
    for (kind, cloud) in [
        (LegacyKind::Zpa, "zscaler"),
        (LegacyKind::Zdx, "zscaler"),
        (LegacyKind::Zwa, "us1.evil.example"),
        (LegacyKind::Ztb, "https://acme-api.goairgap.com"),
    ] {
        let credentials = json!({
            "clientId": "a", "clientSecret": "b", "customerId": "c", "key_id": "a",
            "key_secret": "b", "api_key": "c", "cloud": cloud,
        });
        assert_one_problem(
            load_legacy(kind, &ConfigSources::none(), &layer(credentials)),
            &format!("cloud (constructor): \"{cloud}\" is not a "),
        );
    }
}

#[test]
fn the_addresses_of_a_legacy_client_are_shown_if_they_are_known() {
    let addresses = |more: Value| {
        let Value::Object(mut settings) = json!({
            "clientId": "a", "clientSecret": "b", "customerId": "c", "cloud": "BETA",
        }) else {
            unreachable!()
        };
        settings.extend(more.as_object().cloned().unwrap_or_default());
        let layer = layer(Value::Object(settings));
        inspect_legacy(LegacyKind::Zpa, &ConfigSources::none(), &layer).addresses
    };
    let shown =
        |more: Value, start: &str| addresses(more).iter().any(|address| address.starts_with(start));
    assert!(shown(json!({}), "https://config.zpabeta.net"));
    assert!(shown(json!({"auth_url": "https://login.example"}), "https://login.example"));
    assert!(shown(json!({"override_url": "https://api.example"}), "https://api.example"));
    // The login's address is wrong, and the API's is not.
    let wrong = addresses(json!({"override_url": "https://api.example", "auth_url": "login"}));
    assert_eq!(wrong, ["https://api.example"]);
    for unknown in [json!({"cloud": "no such"}), json!({"override_url": "nonsense"})] {
        assert_eq!(addresses(unknown), [""; 0]);
    }
}
