//! Input that nobody meant: nothing panics, nothing hangs, nothing goes where it should not.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use percent_encoding::percent_decode_str;
use proptest::collection::vec;
use proptest::prelude::*;
use zscaler::http::{Request, Response};
use zscaler::{
    Body, ConfigSources, Error, LegacyZiaClient, ManualClock, Method, Pages, Retry, Transport,
    TransportError, Value, Wire, ZscalerClient, json,
};

/// Answers everything with one answer, and keeps what was asked.
struct Same {
    status: u16,
    headers: Vec<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
    asked: Mutex<Vec<Request<Vec<u8>>>>,
}

impl Same {
    fn new(
        status: u16,
        headers: Vec<(&'static str, Vec<u8>)>,
        body: impl Into<Vec<u8>>,
    ) -> Arc<Self> {
        Arc::new(Self { status, headers, body: body.into(), asked: Mutex::default() })
    }

    fn json(body: &Value) -> Arc<Self> {
        let kind = ("content-type", b"application/json".to_vec());
        Self::new(200, vec![kind], body.to_string())
    }

    /// Of all requests, method and address.
    fn addresses(&self) -> Vec<(String, String)> {
        let asked = self.asked.lock().unwrap();
        asked.iter().map(|asked| (asked.method().to_string(), asked.uri().to_string())).collect()
    }
}

impl Transport for Same {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if request.uri().path() == "/oauth2/v1/token" {
            let token = r#"{"access_token": "token", "expires_in": 3600}"#;
            return Ok(Response::new(Body::from(token.as_bytes().to_vec())));
        }
        self.asked.lock().unwrap().push(request);
        let mut response = Response::builder().status(self.status);
        for (name, value) in &self.headers {
            if let Ok(value) = zscaler::http::HeaderValue::from_bytes(value) {
                response = response.header(*name, value);
            }
        }
        Ok(response.body(Body::from(self.body.clone())).unwrap())
    }
}

fn client(same: &Arc<Same>, retry: Retry) -> (ZscalerClient, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(crate::support::settings())
        .transport(same.clone())
        .clock(clock.clone())
        .retry(retry)
        .build()
        .unwrap();
    (client, clock)
}

/// Text in which what means something in an address, in JSON or in yaml is likely.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        vec(
            prop::sample::select(vec![
                "/",
                "..",
                ".",
                "?",
                "#",
                "%",
                "%2e",
                "%2F",
                "&",
                "=",
                "+",
                " ",
                "\u{0}",
                "\n",
                "\\",
                "{",
                "}",
                "[",
                "]",
                "ü",
                "🦀",
                "a",
                "1",
                "\"",
                "'",
                ":",
                "@",
                ";",
                ",",
                "-",
                "customer_id",
                "://",
                "//",
            ]),
            0..8,
        )
        .prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((key(), inner), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Keys, those among them that the pages and errors of the services have.
fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "id",
            "name",
            "list",
            "totalPages",
            "totalCount",
            "records",
            "next_link",
            "results_total",
            "items",
            "next_offset",
            "code",
            "message",
            "params",
            "Retry-After",
            "errors",
            "data",
            "success",
            "password",
            "deviceType",
            "device_type",
        ])
        .prop_map(str::to_owned),
        text(),
    ]
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn an_id_is_one_path_segment_or_an_error(id in text()) {
        let same = Same::json(&json!({}));
        let (client, _) = client(&same, Retry::none());
        match client.zia().rule_labels().get_label(&id) {
            Ok(_) => {
                let (_, address) = same.addresses().remove(0);
                let rest = address.strip_prefix("https://api.zsapi.net/zia/api/v1/ruleLabels/");
                let segment = rest.expect("the path is the operation's");
                prop_assert!(!segment.contains(['/', '?', '#', '\\']), "{segment}");
                prop_assert!(segment != "." && segment != "..");
                let read = percent_decode_str(segment).decode_utf8().unwrap().into_owned();
                prop_assert!(read != "." && read != "..");
                prop_assert_eq!(read, id);
            }
            Err(error) => {
                prop_assert!(matches!(error, Error::Argument { .. }), "{}", error);
                prop_assert!(same.addresses().is_empty());
                let quoted = id.trim().starts_with('"') && id.trim().ends_with('"');
                prop_assert!(
                    id.trim().is_empty() || id == "." || id == ".." || quoted,
                    "{:?}",
                    id
                );
            }
        }
    }

    #[test]
    fn a_query_arrives_as_it_was_given(pairs in vec((text(), text()), 0..6)) {
        let same = Same::json(&json!([]));
        let (client, _) = client(&same, Retry::none());
        let given: Vec<_> = pairs.iter().filter(|(name, _)| !name.is_empty()).cloned().collect();
        let query = Wire(json!(given));
        let path = "/zia/api/v1/things";
        client.request(Method::GET, path, query, ()).unwrap();
        let (_, address) = same.addresses().remove(0);
        let uri: zscaler::http::Uri = address.parse().unwrap();
        prop_assert_eq!(uri.path(), path);
        let sent = uri.query().unwrap_or_default().as_bytes();
        let sent: Vec<(String, String)> = form_urlencoded::parse(sent).into_owned().collect();
        prop_assert_eq!(sent, given);
    }

    #[test]
    fn a_body_arrives_as_it_was_given(body in value()) {
        let same = Same::json(&json!({}));
        let (client, _) = client(&same, Retry::none());
        let _ = client.request(Method::POST, "/zia/api/v1/things", (), Wire(body.clone()));
        let asked = same.asked.lock().unwrap();
        let sent: Value = serde_json::from_slice(&asked[0].body().clone()).unwrap();
        prop_assert_eq!(sent, body);
    }

    #[test]
    fn any_json_is_a_value(body in value(), service in 0..6usize) {
        let path = ["/zia/api", "/zpa/x", "/zcc/papi", "/zms/x", "/ziam/x", "/zdx/v1"][service];
        let same = Same::json(&body);
        let (client, _) = client(&same, Retry::none());
        match client.request(Method::GET, path, (), ()) {
            Ok((_, response)) => {
                let seen: Value = serde_json::from_str(&body.to_string()).unwrap();
                prop_assert_eq!(response.body(), &seen);
            }
            // A service may have told a failure with it.
            Err(Error::Api(_)) => {}
            // Text may hold anything, a web page too.
            Err(error) => prop_assert!(false, "{}", error),
        }
    }

    #[test]
    fn any_bytes_are_a_value_or_an_error(
        body in vec(any::<u8>(), 0..64),
        json in value(),
        cut in any::<prop::sample::Index>(),
        status in prop::sample::select(vec![200u16, 201, 204, 400, 401, 409, 429, 500, 503]),
        kind in prop::sample::select(vec!["application/json", "text/csv", "text/html", "", "x"]),
    ) {
        let json = json.to_string().into_bytes();
        for body in [body, json[..cut.index(json.len() + 1)].to_vec()] {
            let same = Same::new(status, vec![("content-type", kind.into())], body);
            let (client, _) = client(&same, Retry::default());
            for method in [Method::GET, Method::LIST] {
                match client.request(method, "/zia/api/v1/things", (), ()) {
                    Ok((value, response)) => drop(format!("{value} {response:?} {}", response.body())),
                    Err(error) => drop(format!("{error} {error:?} {}", error.is_duplicate())),
                }
            }
        }
    }

    #[test]
    fn lists_end_and_stay_on_the_same_host(
        body in value(),
        link in prop_oneof![
            text(),
            text().prop_map(|text| format!("https://{text}/ziam/admin/api/v1/groups?offset=1")),
            text().prop_map(|text| format!("/admin/api/v1/groups?{text}")),
        ],
        service in 0..5usize,
    ) {
        let path = [
            "/ziam/admin/api/v1/groups", "/zia/api/v1/things", "/zpa/things", "/zdx/v1/things",
            "/zcc/papi/things",
        ][service];
        let mut body = body;
        if let Value::Object(fields) = &mut body {
            fields.insert("next_link".to_owned(), link.into());
        }
        let same = Same::json(&body);
        let (client, _) = client(&same, Retry::none());
        if let Ok(list) = client.request(Method::LIST, path, (), ()) {
            let mut pages = list.max_pages(5).pages();
            for page in pages.by_ref() {
                drop(page);
            }
        }
        for (method, address) in same.addresses() {
            let uri: zscaler::http::Uri = address.parse().unwrap();
            prop_assert_eq!((method.as_str(), uri.host(), uri.path()), ("GET", Some("api.zsapi.net"), path));
        }
    }

    #[test]
    fn any_wait_is_bounded(
        name in prop::sample::select(vec![
            "retry-after", "x-ratelimit-reset", "ratelimit-reset",
            "x-rate-limit-retry-after-seconds", "x-ratelimit-remaining", "date",
        ]),
        other in prop::sample::select(vec!["retry-after", "x-ratelimit-limit", "date"]),
        values in (wait(), wait()),
        body in wait(),
        status in prop::sample::select(vec![200u16, 429, 503]),
        unbounded in any::<bool>(),
    ) {
        let headers = vec![(name, values.0.into_bytes()), (other, values.1.into_bytes())];
        let body = json!({"message": "busy", "Retry-After": body}).to_string();
        let same = Same::new(status, headers, body);
        let retry = match unbounded {
            true => Retry::default().max_wait(Duration::MAX).call_timeout(Duration::MAX),
            false => Retry::default(),
        };
        let longest = retry.max_wait;
        let (client, clock) = client(&same, retry);
        for _ in 0..2 {
            let outcome = client.zia().rule_labels().get_label(1);
            prop_assert_eq!(outcome.is_ok(), status == 200);
        }
        prop_assert!(clock.slept().iter().all(|wait| *wait <= longest), "{:?}", clock.slept());
        prop_assert!(same.addresses().len() <= 6);
    }

    #[test]
    fn any_jmespath_expression_is_evaluated_or_an_error(
        parts in vec(prop::sample::select(vec![
            "a", ".", "[", "]", "(", ")", "{", "}", "*", "|", "!", "&", "'x'", "`1`", "\"b\"",
            ":", ",", "?", "@", "length(", "sort_by(", "==", "<", " ", "-1", "\\", "'",
        ]), 0..300),
    ) {
        let same = Same::json(&json!({"a": [{"a": 1, "b": [[1]]}], "b": "x"}));
        let (client, _) = client(&same, Retry::none());
        let (_, response) = client.zia().rule_labels().get_label(1).unwrap();
        let _ = response.search(&parts.concat());
    }
}

/// Waits, and what looks like one.
fn wait() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<u64>().prop_map(|n| n.to_string()),
        any::<f64>().prop_map(|n| n.to_string()),
        any::<i32>().prop_map(|n| format!("{n}s")),
        "[0-9]{1,12} ?(s|seconds|m|h|ms|parsecs)?(, ?[0-9]{1,3}){0,3}",
        "(Mon|Tue), [0-9]{2} Oct (0000|1970|2025|9999) [0-9]{2}:[0-9]{2}:[0-9]{2} GMT",
        "\\PC{0,20}",
        Just("1e308".to_owned()),
        Just("99999999999999999999999999".to_owned()),
    ]
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_configuration_is_accepted_or_an_error(
        settings in value(),
        keys in vec((prop::sample::select(KEYS.to_vec()), value()), 0..6),
        variables in vec((prop::sample::select(VARIABLES.to_vec()), text()), 0..6),
        yaml in yaml(),
    ) {
        // Some of them may switch logging on.
        crate::secrets::listen();
        let folder = Folder::new();
        std::fs::write(folder.0.join("zscaler.yaml"), yaml).unwrap();
        let mut sources = ConfigSources::none().working_directory(&folder.0);
        for (name, value) in variables {
            sources = sources.variable(name, value);
        }
        let keys: Value = Value::Object(keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
        for settings in [settings, keys] {
            let oneapi = ZscalerClient::builder().sources(sources.clone()).from_value(settings.clone());
            if let Err(error) = oneapi.build() {
                let message = error.to_string();
                prop_assert!(matches!(error, Error::Configuration(_)), "{}", message);
            }
            drop(LegacyZiaClient::builder().sources(sources.clone()).from_value(settings).build());
        }
    }

    #[test]
    fn any_private_key_is_accepted_or_an_error(
        at in any::<prop::sample::Index>(),
        length in 0..40usize,
        patch in "[A-Za-z0-9+/=\\n\\\\ -]{0,40}",
        form in 0..3usize,
    ) {
        let mut key = [PEM, PKCS1, JWK][form].to_owned();
        let start = at.index(key.len());
        let end = (start + length).min(key.len());
        key.replace_range(start..end, &patch);
        let outcome = ZscalerClient::builder()
            .sources(ConfigSources::none())
            .client_id("client")
            .vanity_domain("acme")
            .private_key(key)
            .transport(Same::json(&json!({})))
            .build();
        if let Err(error) = outcome {
            prop_assert!(matches!(error, Error::Configuration(_)), "{}", error);
        }
    }
}

const PEM: &str = include_str!("../fixtures/keys/pkcs8.pem");
const PKCS1: &str = include_str!("../fixtures/keys/pkcs1.pem");
const JWK: &str = include_str!("../fixtures/keys/key.jwk");

const KEYS: &[&str] = &[
    "clientId",
    "clientSecret",
    "privateKey",
    "vanityDomain",
    "cloud",
    "customerId",
    "apiUrl",
    "authUrl",
    "requestTimeout",
    "rateLimit",
    "rateLimit.maxRetries",
    "cache",
    "proxy",
    "proxy.host",
    "logging.verbose",
    "maxResponseMegabytes",
    "sandboxToken",
    "sandboxCloud",
    "userAgent",
    "partnerId",
    "sslContext",
    "testing",
];

const VARIABLES: &[&str] = &[
    "ZSCALER_CLIENT_ID",
    "ZSCALER_CLIENT_SECRET",
    "ZSCALER_PRIVATE_KEY",
    "ZSCALER_VANITY_DOMAIN",
    "ZSCALER_CLOUD",
    "ZSCALER_CLIENT_REQUESTTIMEOUT",
    "ZSCALER_CLIENT_RATELIMIT_MAXRETRIES",
    "ZSCALER_API_URL",
    "HTTPS_PROXY",
    "NO_PROXY",
    "ZIA_USERNAME",
    "ZIA_PASSWORD",
    "ZIA_API_KEY",
    "ZIA_CLOUD",
    "ZSCALER_CLIENT_PROXY_HOST",
    "ZSCALER_CLIENT_PROXY_PORT",
    "ZSCALER_SANDBOX_CLOUD",
];

/// Lines of which some are yaml.
fn yaml() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        prop::sample::select(vec![
            "zscaler:",
            "  client:",
            "    clientId: x",
            "    clientSecret: y",
            "    proxy:",
            "      port: 80",
            "    rateLimit: [1",
            "    cache: {enabled: yes}",
            "&a [*a, *a]",
            "    cloud: !!binary x",
            "  testing: null",
            "--- ",
            "...",
            "? x",
            "\t",
            "    : :",
            "    vanityDomain: |",
            "      acme",
            "    requestTimeout: 1e400",
            "    a: &b [*b]",
        ])
        .prop_map(str::to_owned),
        text(),
    ];
    vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

/// A folder of its own, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let name = format!("zscaler-fuzz-{}-{count}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn yaml_that_expands_or_nests_too_much_is_refused_quickly() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..12 {
        let before = n - 1;
        let aliases = vec![format!("*a{before}"); 10].join(", ");
        laughs += &format!("a{n}: &a{n} [{aliases}]\n");
    }
    let nested = format!("zscaler: {}", "[".repeat(100_000));
    let maps = format!("zscaler: {}", "{a: ".repeat(100_000));
    let barely = format!("zscaler: {}", "[".repeat(1000));
    let large = format!("zscaler: {}", "- ".repeat(600_000));
    let itself = "zscaler: &a {client: *a}".to_owned();
    for yaml in [laughs, nested, maps, barely, large, itself] {
        let folder = Folder::new();
        std::fs::write(folder.0.join("zscaler.yaml"), &yaml).unwrap();
        let started = Instant::now();
        let sources = ConfigSources::none().working_directory(&folder.0);
        let error = ZscalerClient::builder().sources(sources).build().unwrap_err();
        assert!(matches!(error, Error::Configuration(_)));
        assert!(started.elapsed() < Duration::from_secs(90), "{}", &yaml[..40]);
    }
}

#[test]
fn a_large_response_is_an_error_before_it_is_read_completely() {
    struct Blanks(usize);
    impl std::io::Read for Blanks {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = buffer.len().min(self.0);
            self.0 -= length;
            buffer[..length].fill(b' ');
            Ok(length)
        }
    }
    struct Large;
    impl Transport for Large {
        fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
            if request.uri().path() == "/oauth2/v1/token" {
                return Ok(Response::new(Body::from(br#"{"access_token": "t"}"#.to_vec())));
            }
            Ok(Response::new(Body::from_reader(Blanks(200 * 1024 * 1024))))
        }
    }
    let client = |more: Value| {
        ZscalerClient::builder()
            .sources(ConfigSources::none())
            .from_value(crate::support::settings())
            .from_value(more)
            .transport(Arc::new(Large))
            .build()
            .unwrap()
    };
    let error = client(json!({})).zia().rule_labels().get_label(1).unwrap_err();
    let Error::TooLarge { limit, .. } = &error else { panic!("{error}") };
    assert_eq!(*limit, 128 * 1024 * 1024);
    assert!(error.to_string().contains("maxResponseMegabytes"), "{error}");
    let error = client(json!({"maxResponseMegabytes": 7})).zia().rule_labels().get_label(1);
    assert!(matches!(error, Err(Error::TooLarge { limit: 7_340_032, .. })));
    // A download keeps nothing in memory.
    let folder = Folder::new();
    let file = folder.0.join("devices.csv");
    client(json!({})).zcc().devices().download_devices((), &file).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().len(), 200 * 1024 * 1024);
}
