//! Compares how the Python SDK read recorded configurations with how this crate reads them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::io::Read;

use serde_json::Value;

use super::tests::Directory;
use super::{Config, ConfigSources, Layer, LegacyConfig, LegacyCredentials, LegacyKind};
use crate::error::{Error, Result};
use crate::secret::Secret;

/// The cases that differ: the case's id, the reason, and the line that our explanation or error
/// must contain.
#[rustfmt::skip]
const DIFFERENT: &[(&str, &str, &str)] = &[
    // Documented names that Python does not read.
    ("constructor.snake_case", "the README shows such keys", "clientId = cid (constructor)"),
    ("constructor.snake_case+camel", "the same", "customerId = 123 (constructor)"),
    ("yaml.home.snake_case", "the same", "clientId = hid (~/.zscaler/zscaler.yaml)"),
    ("env.one.ZPA_CUSTOMER_ID", "documented", "customerId = zpacust (environment ZPA_CUSTOMER_ID)"),
    ("env.one.ZSCALER_CLIENT_CACHE_ENABLED", "documented",
        "cache.enabled = true (environment ZSCALER_CLIENT_CACHE_ENABLED)"),
    ("env.one.ZSCALER_CLIENT_CLOUD", "as ZSCALER_CLIENT_ID is read",
        "cloud = beta (environment ZSCALER_CLIENT_CLOUD)"),
    ("env.one.ZSCALER_CLIENT_CONNECTIONTIMEOUT", "documented",
        "connectionTimeout = 11 s (environment ZSCALER_CLIENT_CONNECTIONTIMEOUT)"),
    ("env.one.ZSCALER_CLIENT_LOGGING_ENABLED", "the general rule of the README",
        "logging.enabled = true (environment ZSCALER_CLIENT_LOGGING_ENABLED)"),
    ("env.one.ZSCALER_CLIENT_RATELIMIT_MAXRETRYSECONDS", "documented",
        "rateLimit.maxRetrySeconds = 50 s (environment ZSCALER_CLIENT_RATELIMIT_MAXRETRYSECONDS)"),
    ("env.one.ZSCALER_RATE_LIMIT_MAX_RETRY_SECONDS", "as the variable of maxRetries is read",
        "rateLimit.maxRetrySeconds = 50 s (environment ZSCALER_RATE_LIMIT_MAX_RETRY_SECONDS)"),
    ("env.one.ZSCALER_CLIENT_REQUESTTIMEOUT", "documented",
        "requestTimeout = 22 s (environment ZSCALER_CLIENT_REQUESTTIMEOUT)"),
    ("env.one.ZSCALER_CLIENT_USERAGENT", "documented",
        "userAgent = eua (environment ZSCALER_CLIENT_USERAGENT)"),
    ("env.one.ZSCALER_CLIENT_USER_AGENT", "Go's spelling",
        "userAgent = eua (environment ZSCALER_CLIENT_USER_AGENT)"),
    ("env.one.ZSCALER_LOGGING_VERBOSE", "as the variable of enabled is read",
        "logging.verbose = true (environment ZSCALER_LOGGING_VERBOSE)"),
    ("env.one.ZSCALER_SDK_LOG", "documented; Python switches it off again",
        "logging.enabled = true (environment ZSCALER_SDK_LOG)"),
    ("env.one.ZSCALER_CLIENT_PROXY_PASSWORD", "documented, so its host is missing",
        "proxy.host: is missing, but proxy.password"),
    ("env.one.ZSCALER_CLIENT_PROXY_PORT", "the same",
        "proxy.host: is missing, but proxy.port"),
    ("env.one.ZSCALER_CLIENT_PROXY_USERNAME", "the same",
        "proxy.host: is missing, but proxy.username"),
    ("env.proxy.all_documented", "documented",
        "proxy.host = eproxy (environment ZSCALER_CLIENT_PROXY_HOST)"),
    ("env.one.ZSCALER_TESTING_DISABLE_HTTPS_CHECK", "documented",
        "testing.disableHttpsCheck = true (environment ZSCALER_TESTING_DISABLE_HTTPS_CHECK)"),
    ("env.one.ZSCALER_TESTING_TESTINGDISABLEHTTPSCHECK", "documented",
        "testing.disableHttpsCheck = true (environment ZSCALER_TESTING_TESTINGDISABLEHTTPSCHECK)"),
    ("yaml.home.testing", "documented",
        "testing.disableHttpsCheck = true (~/.zscaler/zscaler.yaml)"),
    // Values that Python leaves as text.
    ("env.one.ZSCALER_RATE_LIMIT_MAX_RETRIES", "Python: TypeError",
        "rateLimit.maxRetries = 6 (environment ZSCALER_RATE_LIMIT_MAX_RETRIES)"),
    ("env.one.ZSCALER_REQUEST_TIMEOUT", "Python: TypeError",
        "requestTimeout = 22 s (environment ZSCALER_REQUEST_TIMEOUT)"),
    ("yaml.home.testing+env", "nonsense is an error",
        "testing.disableHttpsCheck (environment ZSCALER_TESTING_DISABLE_HTTPS_CHECK): \"x\" is"),
    // Settings that Python rejects or fails on.
    ("yaml.home.null_client", "an empty section is ignored", "clientId = cid (constructor)"),
    // Missing credentials are reported before the login, and not by a failed login.
    ("legacy.LegacyZCCClient.env.minus.ZCC_CLIENT_ID", "missing", "api_key: is missing"),
    ("legacy.LegacyZCCClient.env.minus.ZCC_CLIENT_SECRET", "missing", "secret_key: is missing"),
    ("legacy.LegacyZCCClient.none", "missing", "api_key: is missing"),
    ("legacy.LegacyZIAClient.env.minus.ZIA_USERNAME", "missing", "username: is missing"),
    ("legacy.LegacyZTWClient.env.minus.ZTW_USERNAME", "missing", "username: is missing"),
    ("legacy.LegacyZPAClient.env.minus.ZPA_CLIENT_ID", "missing", "clientId: is missing"),
    ("legacy.LegacyZPAClient.env.minus.ZPA_CUSTOMER_ID", "missing", "customerId: is missing"),
    ("legacy.LegacyZPAClient.none", "missing", "clientId: is missing"),
    // Python documents ZPA_CLOUD and reads ZSCALER_CLOUD; its ZPA client caches by default.
    ("legacy.LegacyZPAClient.env", "documented", "cloud = BETA (environment ZPA_CLOUD)"),
    ("legacy.LegacyZPAClient.cache_env_true", "documented", "cloud = BETA (environment ZPA_CLOUD)"),
    ("legacy.LegacyZPAClient.env+ZSCALER_CLOUD=BETA", "the cache is off",
        "cache.enabled = false (default)"),
    ("legacy.LegacyZPAClient.env+partner", "documented", "cloud = BETA (environment ZPA_CLOUD)"),
    ("legacy.LegacyZPAClient.env.minus.ZPA_CLOUD", "the cache is off",
        "cache.enabled = false (default)"),
    ("legacy.LegacyZPAClient.microtenant_env", "documented", "cloud = BETA (environment ZPA_CLOUD)"),
    ("legacy.LegacyZPAClient.timeout=7", "documented", "cloud = BETA (environment ZPA_CLOUD)"),
    // Three of Python's legacy clients have a cache. Ours all have one.
    ("legacy.LegacyAIGuardClient.cache_env_true", "every client can cache",
        "cache.enabled = true (environment ZSCALER_CLIENT_CACHE_ENABLED)"),
    ("legacy.LegacyZCCClient.cache_env_true", "the same",
        "cache.enabled = true (environment ZSCALER_CLIENT_CACHE_ENABLED)"),
    ("legacy.LegacyZTWClient.cache_env_true", "the same",
        "cache.enabled = true (environment ZSCALER_CLIENT_CACHE_ENABLED)"),
    ("legacy.LegacyZWAClient.cache_env_true", "the same",
        "cache.enabled = true (environment ZSCALER_CLIENT_CACHE_ENABLED)"),
];

fn cases() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/conformance/config.jsonl.gz");
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_string(&mut text)
        .unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The files of a case.
fn written(case: &Value) -> Directory {
    let directory = Directory::new();
    for (key, path) in [("home_yaml", ".zscaler/zscaler.yaml"), ("cwd_yaml", "zscaler.yaml")] {
        let text = match &case[key] {
            Value::Null => continue,
            Value::String(raw) => match raw.strip_prefix("@@raw@@") {
                Some(text) => text.to_owned(),
                None => raw.clone(),
            },
            value => value.to_string(),
        };
        directory.file(path, &text);
    }
    directory
}

/// The values that differ from Python's.
struct Differences(Vec<String>);

impl Differences {
    fn check(&mut self, what: &str, python: &Value, ours: impl Into<Value>) {
        let ours = ours.into();
        if plain(python) != plain(&ours) {
            self.0.push(format!("{what}: Python {python}, ours {ours}"));
        }
    }
}

/// Converts numbers to text and null to empty text, because Python uses both forms.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn exposed(secret: Option<&Secret>) -> Value {
    secret.map(Secret::expose).into()
}

fn compare_config(case: &Value, config: &Config) -> Vec<String> {
    let (client, derived) = (&case["config"]["client"], &case["derived"]);
    let executor = &derived["executor"];
    let common = &config.common;
    let mut differences = Differences(Vec::new());
    let mut check = |what: &str, python: &Value, ours: Value| differences.check(what, python, ours);

    check("auth_url", &derived["auth_url"], config.token_url().into());
    check("base_url", &derived["base_url"], config.api_base().into());
    let sandbox = config.sandbox_base().unwrap_or("https://csbapi..net".to_owned());
    check("sandbox_url", &derived["sandbox_url"], sandbox.into());
    check("client_id", &derived["client_id"], config.client_id.clone().into());
    check("client_secret", &derived["client_secret"], exposed(config.client_secret.as_ref()));
    check("private_key", &derived["private_key"], exposed(config.private_key.as_ref()));
    check("sandbox_token", &derived["sandbox_token"], exposed(config.sandbox_token.as_ref()));
    check("vanity_domain", &derived["vanity_domain"], config.vanity_domain.clone().into());
    check("zcell", &derived["zcell_customer_id"], config.zcell_customer_id.clone().into());
    check("cloud", &executor["cloud"], config.cloud.as_str().into());
    check("customer", &executor["customer_id"], config.customer_id.clone().into());
    check("microtenant", &executor["microtenant_id"], config.microtenant_id.clone().into());
    check("partner", &executor["partner_id"], common.partner_id.clone().into());
    check("retries", &executor["max_retries"], common.max_retries.into());
    check("verify", &executor["verify"], (!common.disable_https_check).into());
    check("cached", &(executor["cache"] == "ZscalerCache").into(), common.cache.enabled.into());
    check("ttl", &client["cache"]["defaultTtl"], common.cache.ttl.as_secs().into());
    check("tti", &client["cache"]["defaultTti"], common.cache.tti.as_secs().into());
    check("connecting", &client["connectionTimeout"], common.connection_timeout.as_secs().into());
    check("user agent", &client["userAgent"], common.user_agent.clone().into());
    // Python has no default here. Ours are 60 s and 120 s.
    let or = |value: &Value, default: u64| match value.as_u64() {
        Some(0) | None => default.into(),
        Some(_) => value.clone(),
    };
    check("time", &or(&executor["http_timeout"], 60), common.request_timeout.as_secs().into());
    let wait = or(&client["rateLimit"]["maxRetrySeconds"], 120);
    check("wait", &wait, common.max_retry_wait.as_secs().into());
    let logged = derived["log_env"]["ZSCALER_SDK_LOG"] == "true";
    check("logging", &logged.into(), common.logging.enabled.into());
    let verbose =
        derived["log_env"]["ZSCALER_SDK_VERBOSE"] == "true" || client["logging"]["verbose"] == true;
    check("verbose", &verbose.into(), common.logging.verbose.into());
    let python = plain(&executor["proxy"]).trim_end_matches('/').to_owned();
    let ours = common.proxy.as_ref().map(|proxy| proxy.url().expose().to_owned());
    let ours = ours.unwrap_or_default();
    check("proxy", &python.into(), ours.trim_end_matches(":80").into());
    differences.0
}

fn compare_legacy(case: &Value, config: &LegacyConfig) -> Vec<String> {
    let derived = &case["derived"];
    let common = &config.common;
    let either = |names: &[&str]| {
        names.iter().map(|name| &derived[*name]).find(|value| !value.is_null()).cloned()
    };
    let mut differences = Differences(Vec::new());
    let mut check = |what: &str, python: &Value, ours: Value| differences.check(what, python, ours);

    check("base", &either(&["url", "baseurl"]).into(), config.base_url.as_str().into());
    if config.kind != LegacyKind::AiGuard {
        check("login", &case["requests"][0]["url"], config.login_url().into());
    }
    if let Some(cloud) = either(&["env_cloud", "_env_cloud", "cloud"]) {
        check("cloud", &cloud, config.cloud.as_str().into());
    }
    check("customer", &derived["customer_id"], config.customer_id.clone().into());
    check("microtenant", &derived["microtenant_id"], config.microtenant_id.clone().into());
    if config.kind != LegacyKind::AiGuard {
        check("partner", &derived["partner_id"], common.partner_id.clone().into());
    }
    check("timeout", &derived["timeout"], common.request_timeout.as_secs().into());
    check("cached", &(derived["cache"] == "ZscalerCache").into(), common.cache.enabled.into());
    match &config.credentials {
        LegacyCredentials::Session { username, password, api_key } => {
            check("username", &derived["username"], username.as_str().into());
            check("password", &derived["password"], password.expose().into());
            check("api_key", &derived["api_key"], api_key.expose().into());
        }
        LegacyCredentials::Pair { id, secret } => {
            let ids = ["client_id", "_client_id", "_key_id", "_api_key"];
            let secrets = ["client_secret", "_client_secret", "_key_secret", "_secret_key"];
            check("id", &either(&ids).into(), id.expose().into());
            check("secret", &either(&secrets).into(), secret.expose().into());
        }
        LegacyCredentials::Key { api_key } => {
            check("api_key", &derived["api_key"], api_key.expose().into());
        }
    }
    if config.kind == LegacyKind::Zia {
        let margin = config.session_safety_margin.as_secs();
        check("margin", &derived["session_safety_margin"], margin.into());
        let validate = config.use_session_validation;
        check("validation", &derived["use_session_validation"], validate.into());
    }
    differences.0
}

fn kind(name: &str) -> LegacyKind {
    match name {
        "LegacyZIAClient" => LegacyKind::Zia,
        "LegacyZTWClient" => LegacyKind::Ztw,
        "LegacyZPAClient" => LegacyKind::Zpa,
        "LegacyZCCClient" => LegacyKind::Zcc,
        "LegacyZDXClient" => LegacyKind::Zdx,
        "LegacyZWAClient" => LegacyKind::Zwa,
        "LegacyZTBClient" => LegacyKind::Ztb,
        "LegacyAIGuardClient" => LegacyKind::AiGuard,
        other => panic!("no client {other}"),
    }
}

/// The differences, and our explanation or error as text.
fn outcome<T>(
    case: &Value,
    ours: Result<T>,
    compare: impl Fn(&Value, &T) -> Vec<String>,
    explain: impl Fn(&T) -> String,
) -> (Vec<String>, String) {
    match ours {
        Ok(config) if case["error"].is_null() => (compare(case, &config), explain(&config)),
        Ok(config) => (vec![format!("no error as {}", case["error"])], explain(&config)),
        Err(Error::Configuration(problems)) => {
            let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            let differences = match case["error"].is_null() {
                true => vec![format!("error {lines:?}")],
                false => Vec::new(),
            };
            (differences, lines.join("\n"))
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn recorded_configurations_are_read_as_python_reads_them_except_for_listed_differences() {
    let cases = cases();
    let mut wrong = Vec::new();
    for case in &cases {
        let files = written(case);
        let mut sources = ConfigSources::none().home(&files.0).working_directory(&files.0);
        for (name, value) in case["env"].as_object().into_iter().flatten() {
            sources = sources.variable(name, value.as_str().unwrap());
        }
        let mut layer = Layer::default();
        layer.merge_value(case["constructor"].clone());

        let (differences, ours) = match case["kind"].as_str().unwrap() {
            "oneapi" => {
                let ours = super::load(&sources, &layer);
                outcome(case, ours, compare_config, Config::explain)
            }
            name => {
                let ours = super::load_legacy(kind(name), &sources, &layer);
                outcome(case, ours, compare_legacy, LegacyConfig::explain)
            }
        };
        let id = case["id"].as_str().unwrap();
        match (DIFFERENT.iter().find(|(known, ..)| *known == id), differences.as_slice()) {
            (None, []) => {}
            (None, _) => wrong.push(format!("{id}: {differences:?}")),
            (Some(_), []) => wrong.push(format!("{id}: has no difference any more")),
            (Some((.., line)), _) if ours.contains(line) => {}
            (Some((.., line)), _) => wrong.push(format!("{id}: no {line:?} in\n{ours}")),
        }
    }
    for (id, ..) in DIFFERENT {
        assert!(cases.iter().any(|case| case["id"] == *id), "no case {id}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(cases.len(), 168);
}
