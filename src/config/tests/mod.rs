//! Tests of the configuration as a whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod directory;
mod legacy;
mod network;
mod profiles;

use serde_json::{Value, json};

pub(super) use self::directory::Directory;
use super::*;
use crate::error::Error;

fn layer(value: Value) -> Layer {
    let mut layer = Layer::default();
    layer.merge_value(value);
    layer
}

/// The smallest valid configuration, with `more` added.
fn minimal(more: Value) -> Layer {
    let mut layer =
        layer(json!({"clientId": "cid", "clientSecret": "hunter2", "vanityDomain": "acme"}));
    layer.merge_value(more);
    layer
}

fn configured(more: Value) -> Config {
    load(&ConfigSources::none(), &minimal(more)).unwrap()
}

/// `key: message` of every problem.
fn problems<T>(result: Result<T>) -> Vec<String> {
    match result {
        Err(Error::Configuration(problems)) => problems.iter().map(ToString::to_string).collect(),
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

#[track_caller]
fn assert_one_problem<T>(result: Result<T>, start: &str) {
    let problems = problems(result);
    assert!(matches!(problems.as_slice(), [one] if one.starts_with(start)), "{problems:#?}");
}

/// The documented keys of OneAPI: value, variables, and the line of the explanation.
const DOCUMENTED: &[(&str, &str, &[&str], &str)] = &[
    ("clientId", "id", &["ZSCALER_CLIENT_ID", "ZSCALER_CLIENT_CLIENTID"], "id"),
    ("clientSecret", "s3cret", &["ZSCALER_CLIENT_SECRET", "ZSCALER_CLIENT_CLIENTSECRET"], "…"),
    ("privateKey", "Cargo.toml", &["ZSCALER_PRIVATE_KEY", "ZSCALER_CLIENT_PRIVATEKEY"], "…"),
    ("vanityDomain", "acme-1", &["ZSCALER_VANITY_DOMAIN"], "acme-1"),
    ("cloud", "beta", &["ZSCALER_CLOUD"], "beta"),
    ("customerId", "123", &["ZPA_CUSTOMER_ID", "ZSCALER_CUSTOMER_ID"], "123"),
    ("microtenantId", "456", &["ZPA_MICROTENANT_ID", "ZSCALER_MICROTENANT_ID"], "456"),
    ("partnerId", "p7", &["ZSCALER_PARTNER_ID"], "p7"),
    ("zcellCustomerId", "789", &["ZCELL_CUSTOMER_ID"], "789"),
    ("sandboxToken", "s3cret", &["ZSCALER_SANDBOX_TOKEN"], "…"),
    ("sandboxCloud", "zscalerbeta", &["ZSCALER_SANDBOX_CLOUD"], "zscalerbeta"),
    ("userAgent", "app/1", &["ZSCALER_CLIENT_USERAGENT", "ZSCALER_USER_AGENT"], "app/1"),
    (
        "requestTimeout",
        "22",
        &[
            "ZSCALER_CLIENT_REQUESTTIMEOUT",
            "ZSCALER_CLIENT_REQUEST_TIMEOUT",
            "ZSCALER_REQUEST_TIMEOUT",
        ],
        "22 s",
    ),
    (
        "connectionTimeout",
        "11s",
        &["ZSCALER_CLIENT_CONNECTIONTIMEOUT", "ZSCALER_CONNECTION_TIMEOUT"],
        "11 s",
    ),
    ("callTimeout", "2m", &["ZSCALER_CLIENT_CALLTIMEOUT", "ZSCALER_CALL_TIMEOUT"], "120 s"),
    (
        "rateLimit.maxRetries",
        "5",
        &[
            "ZSCALER_CLIENT_RATELIMIT_MAXRETRIES",
            "ZSCALER_RATE_LIMIT_MAX_RETRIES",
            "ZSCALER_CLIENT_RATE_LIMIT_MAX_RETRIES",
        ],
        "5",
    ),
    (
        "rateLimit.maxRetrySeconds",
        "50",
        &["ZSCALER_CLIENT_RATELIMIT_MAXRETRYSECONDS", "ZSCALER_RATE_LIMIT_MAX_RETRY_SECONDS"],
        "50 s",
    ),
    ("rateLimit.enabled", "no", &["ZSCALER_CLIENT_RATELIMIT_ENABLED"], "false"),
    ("rateLimit.retryWrites", "yes", &["ZSCALER_CLIENT_RATELIMIT_RETRYWRITES"], "true"),
    ("cache.enabled", "TRUE", &["ZSCALER_CLIENT_CACHE_ENABLED", "ZSCALER_CACHE_ENABLED"], "true"),
    (
        "cache.defaultTtl",
        "9",
        &["ZSCALER_CLIENT_CACHE_DEFAULTTTL", "ZSCALER_CLIENT_CACHE_DEFAULT_TTL"],
        "9 s",
    ),
    (
        "cache.defaultTti",
        "9",
        &["ZSCALER_CLIENT_CACHE_DEFAULTTTI", "ZSCALER_CACHE_DEFAULT_TTI"],
        "9 s",
    ),
    ("proxy.host", "h", &["ZSCALER_CLIENT_PROXY_HOST", "ZSCALER_PROXY_HOST"], "h"),
    ("logging.enabled", "1", &["ZSCALER_SDK_LOG", "ZSCALER_LOGGING_ENABLED"], "true"),
    ("logging.verbose", "1", &["ZSCALER_SDK_VERBOSE", "ZSCALER_LOGGING_VERBOSE"], "true"),
    (
        "testing.disableHttpsCheck",
        "true",
        &[
            "ZSCALER_TESTING_TESTINGDISABLEHTTPSCHECK",
            "ZSCALER_TESTING_DISABLEHTTPSCHECK",
            "ZSCALER_TESTING_DISABLE_HTTPS_CHECK",
        ],
        "true",
    ),
    ("caBundle", "Cargo.toml", &["ZSCALER_CA_BUNDLE"], "Cargo.toml"),
    ("apiUrl", "https://api.example/", &["ZSCALER_API_URL"], "https://api.example"),
    ("authUrl", "https://login.example", &["ZSCALER_AUTH_URL"], "https://login.example"),
];

fn snake(key: &str) -> String {
    let letters = key.chars().map(|letter| match letter.is_ascii_uppercase() {
        true => format!("_{}", letter.to_ascii_lowercase()),
        false => letter.to_string(),
    });
    letters.collect()
}

#[test]
fn every_documented_key_is_read_from_every_source_in_every_spelling() {
    let directory = Directory::new();
    for (key, value, variables, shown) in DOCUMENTED {
        let expect = |sources: &ConfigSources, layer: &Layer, origin: &str, rest: &str| {
            let explained = load(sources, layer).expect(rest).explain();
            let line = format!("{key} = {shown} ({origin})");
            assert!(explained.lines().any(|l| l == line), "{rest}: no {line} in\n{explained}");
        };
        // The other keys come from the weakest source, so that they do not win.
        directory.file(
            ".zscaler/zscaler.yaml",
            "zscaler: {client: {clientId: a, clientSecret: b, vanityDomain: c}}",
        );
        let sources = ConfigSources::none().home(&directory.0);
        for variable in *variables {
            let sources = sources.clone().variable(*variable, *value);
            let origin = format!("environment {variable}");
            expect(&sources, &Layer::default(), &origin, variable);
        }
        let nested = |key: &str, value: Value| {
            key.rsplit('.').fold(value, |inner, part| json!({part: inner}))
        };
        for tree in [
            nested(key, json!(value)),
            nested(&snake(key), json!(value)),
            json!({*key: value}),
            json!({key.replace('.', "_"): value}),
            json!({snake(&key.replace('.', "_")): value}),
            json!({"zscaler": {"client": nested(key, json!(value))}}),
        ] {
            expect(&sources, &layer(tree.clone()), "constructor", &tree.to_string());
            if tree.get("zscaler").is_none() {
                let mut file = json!({"zscaler": {"client": tree}});
                // A key that decides where secrets are sent is accepted for secrets of the same
                // file.
                let decides = ["apiUrl", "authUrl", "caBundle", "testing.disableHttpsCheck"];
                let proxy = ["proxy.host", "proxy.port"];
                if decides.contains(key) || proxy.contains(key) {
                    file["zscaler"]["client"]["clientSecret"] = json!("b");
                }
                let file = file.to_string();
                directory.file("zscaler.yaml", &file);
                let sources = sources.clone().working_directory(&directory.0);
                expect(&sources, &Layer::default(), "./zscaler.yaml", &file);
            }
        }
    }
}

#[test]
fn the_later_source_wins_and_null_is_not_a_value() {
    let directory = Directory::new();
    let file = |name: &str, customer: &str| {
        directory.file(name, &format!("zscaler:\n  client:\n    customerId: {customer}\n"));
    };
    // The values of home, working directory, environment and constructor, and the expected one.
    for (home, working, environment, constructor, expected) in [
        ("h", "w", "e", json!("c"), "c"),
        ("h", "w", "e", json!(null), "e"),
        ("h", "w", "e", json!(""), "e"),
        ("h", "w", "", json!(null), "w"),
        ("h", "", "", json!(null), "h"),
        ("h", "''", "", json!(""), "h"),
        ("h", "", "e", json!(null), "e"),
        ("", "w", "", json!(null), "w"),
        ("h", "", "", json!("c"), "c"),
    ] {
        file(".zscaler/zscaler.yaml", home);
        file("zscaler.yaml", working);
        let sources = ConfigSources::none()
            .home(&directory.0)
            .working_directory(&directory.0)
            .variable("ZPA_CUSTOMER_ID", environment);
        let config = load(&sources, &minimal(json!({"customerId": constructor}))).unwrap();
        assert_eq!(config.customer_id.as_deref(), Some(expected));
    }
}

#[test]
fn a_named_file_wins_over_the_environment_and_must_exist() {
    let directory = Directory::new();
    directory.file("zscaler.yaml", "zscaler: {client: {customerId: '1'}}");
    let sources = ConfigSources::none()
        .working_directory(&directory.0)
        .variable("ZSCALER_VANITY_DOMAIN", "other")
        .variable("ZSCALER_CLIENT_SECRET", "hunter2");
    let named =
        directory.file("beta.yaml", "zscaler: {client: {clientId: cid, vanityDomain: acme}}");
    let config = load(&sources.clone().file(&named), &Layer::default()).unwrap();
    assert_eq!(config.vanity_domain.as_deref(), Some("acme"));
    assert_eq!(config.customer_id, None, "the usual files are not read");
    assert!(config.explain().contains(&format!("vanityDomain = acme ({})", named.display())));
    let missing = load(&sources.clone().file(directory.0.join("none.yaml")), &minimal(json!({})));
    assert!(problems(missing)[0].contains("does not exist"));
    let shapeless = directory.file("shapeless.yaml", "client: {clientId: cid}");
    let shapeless = load(&sources.file(shapeless), &minimal(json!({})));
    assert!(problems(shapeless)[0].contains("must have the form"));
}

#[test]
fn the_documented_variable_wins_over_a_derived_one() {
    let sources = ConfigSources::none()
        .variable("ZSCALER_CUSTOMER_ID", "second")
        .variable("ZPA_CUSTOMER_ID", "first");
    let config = load(&sources, &minimal(json!({}))).unwrap();
    assert_eq!(config.customer_id.as_deref(), Some("first"));
    // An empty variable is not set.
    let config = load(&sources.variable("ZPA_CUSTOMER_ID", ""), &minimal(json!({}))).unwrap();
    assert_eq!(config.customer_id.as_deref(), Some("second"));
}

#[test]
fn a_setter_after_a_value_wins() {
    let mut layer = minimal(json!({"cloud": "beta"}));
    layer.set("cloud", "alpha");
    assert_eq!(load(&ConfigSources::none(), &layer).unwrap().cloud.as_str(), "alpha");
}

#[test]
fn defaults_are_finite() {
    let config = configured(json!({"requestTimeout": 0, "rateLimit": {"maxRetrySeconds": ""}}));
    let common = &config.common;
    assert_eq!(common.request_timeout.as_secs(), 60);
    assert_eq!(common.connection_timeout.as_secs(), 30);
    assert_eq!(common.call_timeout.as_secs(), 3600);
    assert_eq!(common.max_retries, 2);
    assert_eq!(common.max_retry_wait.as_secs(), 120);
    assert!(common.rate_limit_enabled && !common.retry_writes && !common.cache.enabled);
    assert!(!common.disable_https_check && common.proxy.is_none());
    assert!(config.explain().contains("cloud = production (default)"));
}

#[test]
fn all_missing_keys_are_reported_together_with_the_fix() {
    let problems = problems(load(&ConfigSources::none(), &Layer::default()));
    let expected = [
        "clientId: is missing; set clientId in the constructor or in zscaler.yaml, \
         or the variable ZSCALER_CLIENT_ID",
        "clientSecret: is missing; set clientSecret or privateKey in the constructor or in \
         zscaler.yaml, or the variable ZSCALER_CLIENT_SECRET or ZSCALER_PRIVATE_KEY",
        "vanityDomain: is missing; set vanityDomain or authUrl in the constructor or in \
         zscaler.yaml, or the variable ZSCALER_VANITY_DOMAIN or ZSCALER_AUTH_URL",
    ];
    assert_eq!(problems, expected);
}

#[test]
fn all_wrong_values_are_reported_together_with_their_source_and_without_secrets() {
    let sources = ConfigSources::none()
        .variable("ZSCALER_CLIENT_RATELIMIT_MAXRETRIES", "many")
        .variable("ZSCALER_CLIENT_SECRET", "{yourClientSecret}");
    let layer = layer(json!({
        "clientId": "  ", "vanityDomain": "https://acme.zslogin.net", "cloud": "betta",
        "requestTimeout": -1, "cache": {"enabled": "maybe"}, "logging": true,
        "proxy": {"host": "h", "port": 70000, "username": "u"},
    }));
    let error = load(&sources, &layer).unwrap_err();
    let text = error.to_string();
    for line in [
        "clientId (constructor): is blank",
        "clientSecret (environment ZSCALER_CLIENT_SECRET): still has the placeholder",
        "vanityDomain (constructor): \"https://acme.zslogin.net\" is not a label of a host name; \
         give the label only: acme",
        "cloud (constructor): \"betta\" is not a known cloud; did you mean beta?; known are \
         production, beta, alpha, gov, govus, zscaler,",
        "requestTimeout (constructor): -1 is negative",
        "rateLimit.maxRetries (environment ZSCALER_CLIENT_RATELIMIT_MAXRETRIES): \"many\" is not a \
         whole number",
        "cache.enabled (constructor): \"maybe\" is neither true nor false",
        "logging (constructor): must be a map with some of the keys enabled, verbose",
        "proxy.port (constructor): 70000 is not a port",
        "proxy.password: is missing, but proxy.username (constructor) is set",
    ] {
        assert!(text.contains(&format!("- {line}")), "no {line} in {text}");
    }
    assert_eq!(problems::<Config>(Err(error)).len(), 10);
}

#[test]
fn placeholders_of_copied_samples_are_an_error() {
    let directory = Directory::new();
    directory.file(
        "zscaler.yaml",
        "zscaler:\n  client:\n    clientId: { yourClientId }\n    \
         clientSecret: { yourClientSecret }\n    vanityDomain: { yourVanityDomain }\n    \
         proxy:\n      port: { proxy_port }\n      host: { proxy_host }\n",
    );
    let sources = ConfigSources::none().working_directory(&directory.0);
    let problems = problems(load(&sources, &Layer::default()));
    assert_eq!(problems.len(), 5, "{problems:#?}");
    for problem in problems {
        assert!(problem.contains("(./zscaler.yaml): still has the placeholder"), "{problem}");
    }
}

#[test]
fn missing_keys_are_reported_as_empty_or_misspelled() {
    let sources = ConfigSources::none().variable("ZSCALER_CLIENT_ID", "");
    let layer = layer(json!({"clientSecrt": "hunter2", "vanityDomain": "acme"}));
    let problems = problems(load(&sources, &layer));
    assert!(problems[0].starts_with("clientId (environment ZSCALER_CLIENT_ID): is empty;"));
    assert!(
        problems[1]
            .ends_with("(clientSecrt (constructor) is not a known key: is it a misspelling?)")
    );
    assert!(!problems[1].contains("hunter2"));
}

#[test]
fn unknown_keys_cause_a_warning_and_not_an_error() {
    let config = configured(json!({"failSafe": true, "cutomerId": "1", "nested": {"a_b": 1}}));
    assert_eq!(
        config.common.warnings,
        [
            "failSafe (constructor) is not a known key and is ignored",
            "cutomerId (constructor) is not a known key and is ignored; did you mean customerId?",
            "nested.a_b (constructor) is not a known key and is ignored",
        ]
    );
    // Keys of other clients are unknown, too.
    let config = configured(json!({"username": "u"}));
    assert_eq!(
        config.common.warnings,
        ["username (constructor) is not a known key and is ignored"]
    );
}

#[test]
fn fifty_unknown_keys_are_reported_one_by_one_and_the_rest_as_a_number() {
    let warnings = |count: usize| {
        let unknown = (0..count).map(|at| (format!("unknown{at}"), json!(1))).collect();
        configured(Value::Object(unknown)).common.warnings
    };
    assert_eq!(warnings(50).len(), 50);
    assert!(warnings(50).iter().all(|warning| warning.starts_with("unknown")));
    let many = warnings(52);
    assert_eq!(many.len(), 51);
    assert_eq!(many[50], "2 more keys are not known and are ignored");
}

#[test]
fn a_section_of_a_file_is_not_a_part_of_a_keys_name() {
    let directory = Directory::new();
    directory.file("zscaler.yaml", "zscaler: {client: {id: other, failSafe: true}}");
    let sources = ConfigSources::none().working_directory(&directory.0);
    let config = load(&sources, &minimal(json!({}))).unwrap();
    assert_eq!(config.client_id.as_deref(), Some("cid"));
    let is_applied = |warning: &String| warning.contains("zscaler.yaml is applied: ");
    assert!(config.common.warnings.iter().any(is_applied), "{:?}", config.common.warnings);
    let unknown = |name: &str| format!("{name} (./zscaler.yaml) is not a known key and is ignored");
    for name in ["id", "failSafe"] {
        let is_reported = |warning: &String| warning.starts_with(&unknown(name));
        assert!(config.common.warnings.iter().any(is_reported), "{:?}", config.common.warnings);
    }
}

#[test]
fn invalid_yaml_is_reported_with_file_and_line() {
    let directory = Directory::new();
    let sources = ConfigSources::none().working_directory(&directory.0);
    for (text, expected) in [
        ("zscaler:\n  client:\n    clientId: [a\n", "line 4"),
        ("- a\n", "must have the form `zscaler:`"),
        ("just text", "must have the form"),
        ("zscaler: 5", "must have the form"),
        ("zscaler:\n  client: [a]\n", "must have the form"),
    ] {
        let path = directory.file("zscaler.yaml", text);
        let problems = problems(load(&sources, &minimal(json!({}))));
        let [problem] = problems.as_slice() else { panic!("{text}: {problems:?}") };
        assert!(problem.contains(&path.display().to_string()), "{problem}");
        assert!(problem.contains("./zscaler.yaml") && problem.contains(expected), "{problem}");
    }
    for text in [
        "",
        "zscaler:",
        "zscaler:\n  client:\n",
        "zscaler: {client: {proxy: }}",
        "zscaler: {testing: {disableHttpsCheck: false}}",
    ] {
        directory.file("zscaler.yaml", text);
        assert!(load(&sources, &minimal(json!({}))).is_ok(), "{text}");
    }
}

#[test]
fn the_vanity_domain_is_one_label() {
    for domain in ["acme.zslogin.net", "https://acme.zslogin.net/x", "acme/../evil", "-", "a b"] {
        assert_one_problem(
            load(&ConfigSources::none(), &minimal(json!({"vanityDomain": domain}))),
            "vanityDomain (constructor): ",
        );
    }
    let config = configured(json!({"vanityDomain": " Acme-1 "}));
    assert_eq!(config.token_url(), "https://Acme-1.zslogin.net/oauth2/v1/token");
}

#[test]
fn given_addresses_replace_the_cloud() {
    let config = configured(json!({
        "apiUrl": "http://127.0.0.1:8/", "authUrl": "http://127.0.0.1:9/", "cloud": "own",
        "sandboxCloud": "zscalertwo",
    }));
    assert_eq!(config.api_base(), "http://127.0.0.1:8");
    assert_eq!(config.sandbox_base().unwrap(), "http://127.0.0.1:8");
    assert_eq!(config.token_url(), "http://127.0.0.1:9/oauth2/v1/token");
    assert!(config.common.warnings.is_empty());
    let config = configured(json!({"authUrl": "http://gw.example/as/token"}));
    assert_eq!(config.token_url(), "http://gw.example/as/token");
    assert!(config.common.warnings[0].contains("unencrypted"));
    // With only one of the two addresses, the cloud must be known.
    assert_one_problem(
        load(&ConfigSources::none(), &minimal(json!({"apiUrl": "https://a", "cloud": "own"}))),
        "cloud (constructor): \"own\" is not a known cloud",
    );
    let without_domain = layer(json!({
        "clientId": "a", "clientSecret": "b", "authUrl": "https://login.example",
    }));
    assert!(load(&ConfigSources::none(), &without_domain).is_ok());
}

#[test]
fn a_sandbox_token_with_its_cloud_is_enough() {
    let token = json!({"sandboxToken": "t", "sandboxCloud": "ZscalerBeta"});
    let config = load(&ConfigSources::none(), &layer(token)).unwrap();
    assert_eq!(config.sandbox_base().unwrap(), "https://csbapi.zscalerbeta.net");
    assert_one_problem(
        load(&ConfigSources::none(), &layer(json!({"sandboxToken": "t"}))),
        "sandboxCloud: is missing; set sandboxCloud or apiUrl",
    );
    let half = layer(json!({"sandboxToken": "t", "sandboxCloud": "zscaler", "clientId": "x"}));
    assert_eq!(problems(load(&ConfigSources::none(), &half)).len(), 2);
}

#[test]
fn no_secret_is_shown() {
    let config = configured(json!({
        "sandboxToken": "hunter3", "proxy": {"host": "h", "username": "u", "password": "hunter4"},
    }));
    let mut layer = minimal(json!({}));
    layer.set("clientSecret", "hunter5");
    let legacy = load_legacy(
        LegacyKind::Zdx,
        &ConfigSources::none()
            .variable("ZDX_CLIENT_SECRET", "hunter6")
            .variable("ZDX_CLIENT_ID", "i"),
        &Layer::default(),
    )
    .unwrap();
    for text in [
        format!("{config:?}"),
        config.explain(),
        format!("{layer:?}"),
        format!("{legacy:?}"),
        legacy.explain(),
    ] {
        assert!(!text.contains("hunter"), "{text}");
    }
    assert!(format!("{layer:?}").contains("clientSecret"));
    assert!(config.explain().contains("clientSecret = … (constructor)"));
    assert!(config.explain().contains("requestTimeout = 60 s (default)"));
    assert!(config.explain().contains("proxy.username = u (constructor)"));
}

/// A variable that is not text is an error: somebody set it on purpose. Otherwise requests would
/// bypass the proxy or use another secret.
#[cfg(unix)]
#[test]
fn a_variable_that_is_not_text_is_an_error_that_names_it() {
    use std::os::unix::ffi::OsStringExt;
    let garbled = || std::ffi::OsString::from_vec(b"http://p\xff:1".to_vec());
    let sources = |name: &str| {
        ConfigSources::none()
            .variable("ZSCALER_CLIENT_ID", "id")
            .variable("ZSCALER_CLIENT_SECRET", "secret")
            .variable("ZSCALER_VANITY_DOMAIN", "acme")
            .variable(name, garbled())
    };
    for name in ["HTTPS_PROXY", "http_proxy", "ZSCALER_CLIENT_SECRET", "ZSCALER_CLOUD"] {
        let error = load(&sources(name), &Layer::default()).unwrap_err().to_string();
        assert!(error.contains(name) && error.contains("UTF-8"), "{error}");
        assert!(!error.contains("missing"), "{error}");
    }
    let proxied = sources("NO_PROXY").variable("HTTPS_PROXY", "http://p:1");
    let error = load(&proxied, &Layer::default()).unwrap_err().to_string();
    assert!(error.contains("NO_PROXY"), "{error}");
    // A value that a stronger source replaces is not an error.
    let mut layer = Layer::default();
    layer.set("clientSecret", "of the constructor");
    assert!(load(&sources("ZSCALER_CLIENT_SECRET"), &layer).is_ok());
    let given = sources("http_proxy").variable("HTTPS_PROXY", "http://p:1");
    assert!(load(&given, &Layer::default()).is_ok());
    let served = sources("HTTP_PROXY").variable("REQUEST_METHOD", "GET");
    let config = load(&served, &Layer::default()).unwrap();
    assert_eq!(config.common.proxy, None);
}
