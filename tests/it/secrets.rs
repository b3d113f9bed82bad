//! Secrets come out nowhere: every secret is a canary, and nothing that is written has one in it.

use std::cell::RefCell;
use std::error::Error as _;
use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::{
    Body, Cache, CachedResponse, Client, ConfigSources, Error, LegacyAiGuardClient,
    LegacyZccClient, LegacyZdxClient, LegacyZiaClient, LegacyZpaClient, LegacyZtbClient,
    LegacyZtwClient, LegacyZwaClient, ManualClock, Method, Pages, Transport, TransportError,
    ZscalerClient, ZscalerClientBuilder, json,
};

/// A secret whose appearance gives away where it was let out.
pub(crate) fn canary(what: &str) -> String {
    format!("canary-{what}")
}

thread_local! {
    static LINES: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Keeps what this thread logs, at every level.
pub(crate) struct Capture(());

struct Recorder;

impl log::Log for Recorder {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        // What ureq writes at trace is what goes over the wire, as its documentation says.
        let target = metadata.target();
        let level =
            if target.starts_with("zscaler") { log::Level::Trace } else { log::Level::Debug };
        metadata.level() <= level
            && LINES.try_with(|lines| lines.borrow().is_some()).unwrap_or(false)
    }

    fn log(&self, record: &log::Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let line = format!("{} {}: {}", record.level(), record.target(), record.args());
        LINES.with(|lines| {
            if let Some(lines) = lines.borrow_mut().as_mut() {
                lines.push(line);
            }
        });
    }

    fn flush(&self) {}
}

/// Makes the recorder the program's logger, before a client that logs makes another one.
pub(crate) fn listen() {
    static RECORDER: Recorder = Recorder;
    let _ = log::set_logger(&RECORDER);
    log::set_max_level(log::LevelFilter::Trace);
}

impl Capture {
    pub(crate) fn start() -> Self {
        listen();
        LINES.with(|lines| *lines.borrow_mut() = Some(Vec::new()));
        Self(())
    }

    pub(crate) fn lines(self) -> Vec<String> {
        LINES.with(|lines| lines.borrow_mut().take()).unwrap_or_default()
    }
}

/// All that an error says, its causes included.
pub(crate) fn error_texts(error: &Error) -> Vec<String> {
    let mut texts = vec![format!("{error}"), format!("{error:?}"), format!("{error:#?}")];
    let mut source = error.source();
    while let Some(cause) = source {
        texts.push(format!("{cause} {cause:?}"));
        source = cause.source();
    }
    texts
}

#[track_caller]
fn assert_clean<'a>(place: &str, texts: impl IntoIterator<Item = &'a String>) {
    for text in texts {
        assert!(!text.contains("canary"), "{place} lets a secret out: {text}");
    }
}

/// Answers everything with a login's and a list's fields at once, secrets in all of them, or
/// with an error that echoes secrets.
struct Echo {
    status: u16,
    body: Vec<u8>,
}

impl Echo {
    fn login() -> Arc<Self> {
        let secret = canary("login");
        let body = json!({
            "access_token": secret, "jwtToken": secret, "token": secret, "expires_in": 3600,
            "result": {"delegate_token": secret}, "preSharedKey": canary("answer"),
        });
        Arc::new(Self { status: 200, body: body.to_string().into_bytes() })
    }
}

impl Transport for Echo {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        // What a transport of the user's writes down of a request's head is no secret either.
        log::debug!(target: "zscaler-test", "{:?}", request.headers());
        let path = request.uri().path();
        let is_login = path.contains("oauth2") || path.contains("authenticatedSession");
        let (status, body) = match is_login {
            true => (200, Self::login().body.clone()),
            false => (self.status, self.body.clone()),
        };
        Ok(Response::builder()
            .status(status)
            .header("content-type", "application/json")
            .header("set-cookie", format!("JSESSIONID={}; Path=/", canary("cookie")))
            .body(Body::from(body))
            .unwrap())
    }
}

fn oneapi(transport: Arc<dyn Transport>) -> ZscalerClientBuilder {
    ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("client")
        .client_secret(canary("client-secret"))
        .sandbox_token(canary("sandbox-token"))
        .sandbox_cloud("zscaler")
        .vanity_domain("acme")
        .from_value(json!({"proxy": {"host": "proxy.example", "port": 8080, "username": "u",
            "password": canary("proxy-password")}}))
        .transport(transport)
        .clock(Arc::new(ManualClock::default()))
}

#[test]
fn secrets_are_not_shown_after_any_fault() {
    for cell in crate::faults::matrix().iter().flat_map(|row| row.cells.iter().flatten()) {
        assert!(cell.texts.iter().any(|line| line.starts_with("TRACE zscaler")), "nothing is kept");
        assert_clean(&cell.place, &cell.texts);
    }
}

#[test]
fn debug_of_clients_builders_and_lists_shows_no_secret() {
    let builder = oneapi(Echo::login());
    let mut texts = vec![format!("{builder:?} {builder:#?}")];
    let client = builder.build().unwrap();
    client.set_custom_headers([("x-api-key", canary("custom"))]).unwrap();
    let page =
        Echo { status: 200, body: format!(r#"[{{"preSharedKey":"{}"}}]"#, canary("page")).into() };
    let lists = oneapi(Arc::new(page)).build().unwrap();
    let list = || lists.zia().rule_labels().list_labels(()).unwrap();
    let capture = Capture::start();
    client.zia().rule_labels().get_label(1).unwrap();
    texts.push(format!("{client:?} {:?} {:?}", client.zia(), client.zia().rule_labels()));
    texts.push(format!("{:?} {:?}", list().1, list().paginator()));
    let mut items = list().items();
    items.next();
    texts.push(format!("{items:?} {:?}", list().pages()));
    let secret = zscaler::Secret::new(canary("secret"));
    texts.push(format!("{secret:?}"));
    let sources = ConfigSources::none().variable("ZSCALER_CLIENT_SECRET", canary("variable"));
    texts.push(format!("{sources:?}"));
    texts.extend(capture.lines());
    assert_clean("debug output", &texts);
}

/// Every legacy client, its secrets being canaries, behind a transport.
fn legacy_clients(
    transport: &Arc<dyn Transport>,
    cache: &Arc<Keys>,
) -> Vec<(&'static str, Client)> {
    macro_rules! client {
        ($service:literal, $Client:ident, $($setter:ident),+ $(; $($more:tt)+)?) => {{
            let builder = $Client::builder()
                .sources(ConfigSources::none())
                $(.$setter(canary(concat!($service, "-", stringify!($setter)))))+
                $($($more)+)?
                .transport(transport.clone())
                .cache(cache.clone())
                .clock(Arc::new(ManualClock::default()));
            assert_clean($service, &[format!("{builder:?} {builder:#?}")]);
            let client = builder.build().unwrap();
            assert_clean($service, &[format!("{client:?}")]);
            ($service, Client::clone(&client))
        }};
    }
    vec![
        client!("zia", LegacyZiaClient, password, api_key; .username("u").cloud("zscaler")),
        client!("ztw", LegacyZtwClient, password, api_key; .username("u").cloud("zscaler")),
        client!("zpa", LegacyZpaClient, client_secret; .client_id("c").customer_id("1").cloud("PRODUCTION")),
        client!("zcc", LegacyZccClient, api_key, secret_key; .cloud("zscaler")),
        client!("zdx", LegacyZdxClient, key_secret; .key_id("k")),
        client!("zwa", LegacyZwaClient, key_secret; .key_id("k")),
        client!("ztb", LegacyZtbClient, api_key; .override_url("https://ztb.example")),
        client!("aiguard", LegacyAiGuardClient, api_key; .cloud("us1")),
    ]
}

/// A cache that keeps nothing but the keys.
#[derive(Default)]
struct Keys(Mutex<Vec<String>>);

impl Cache for Keys {
    fn get(&self, key: &str) -> Option<CachedResponse> {
        self.0.lock().unwrap().push(key.to_owned());
        None
    }

    fn put(&self, key: String, _: CachedResponse) {
        self.0.lock().unwrap().push(key);
    }

    fn remove(&self, prefix: &str) {
        self.0.lock().unwrap().push(prefix.to_owned());
    }

    fn clear(&self) {}
}

#[test]
fn secrets_are_not_shown_after_a_failed_legacy_login() {
    let cache = Arc::new(Keys::default());
    let broken = Echo { status: 500, body: br#"{"params": {"psk": "canary-echo"}}"#.to_vec() };
    for transport in [Echo::login() as Arc<dyn Transport>, Arc::new(broken)] {
        let capture = Capture::start();
        let mut texts = Vec::new();
        for (_, client) in legacy_clients(&transport, &cache) {
            let body = json!({"password": canary("body"), "nested": {"psk": canary("body")}});
            for method in [Method::GET, Method::POST] {
                let body = if method == Method::POST { body.clone() } else { json!(null) };
                if let Err(error) = client.request(method, "/things", (), body) {
                    texts.extend(error_texts(&error));
                }
            }
        }
        texts.extend(capture.lines());
        texts.extend(cache.0.lock().unwrap().iter().cloned());
        assert!(texts.iter().any(|text| text.contains("logging in")), "no login was tried");
        assert_clean("a legacy client", &texts);
    }
}

#[test]
fn echoed_values_are_shown_without_secrets() {
    let bodies = [
        r#"{"code": "X", "message": "m", "params": {"preSharedKey": "canary", "list": [{"psk": "canary"}]}}"#,
        r#"{"message": {"password": "canary"}}"#,
        r#"{"unknown": {"apiKey": "canary"}}"#,
        r#"{"broken: "password=canary"#,
        r#"Authorization: Bearer canary"#,
    ];
    for body in bodies {
        for status in [200, 400, 429, 500] {
            let transport = Echo { status, body: body.as_bytes().to_vec() };
            let client = oneapi(Arc::new(transport)).build().unwrap();
            let capture = Capture::start();
            let outcome = client.zia().rule_labels().list_labels(());
            let mut texts = capture.lines();
            texts.extend(outcome.err().iter().flat_map(error_texts));
            assert_clean(body, &texts);
        }
    }
}

#[test]
fn tokens_in_addresses_are_not_shown() {
    let link = "https://acme.zslogin.net/other?offset=1&token=canary";
    let page = json!({"records": [{"id": "1"}], "next_link": link});
    let client =
        oneapi(Arc::new(Echo { status: 200, body: page.to_string().into() })).build().unwrap();
    let capture = Capture::start();
    let (_, mut response) = client.zid().groups().list_groups(()).unwrap();
    let error = response.next().unwrap().unwrap_err();
    assert!(matches!(error, Error::Pagination { .. }), "{error}");
    let mut texts = error_texts(&error);
    // The sandbox has its token in the query.
    let file = std::env::temp_dir().join(format!("zscaler-secrets-{}.txt", std::process::id()));
    std::fs::write(&file, "harmless").unwrap();
    for status in [200, 404] {
        let transport = Echo { status, body: b"{}".to_vec() };
        let client = oneapi(Arc::new(transport)).build().unwrap();
        let outcome = client.zia().sandbox().submit_file(&file, ());
        texts.extend(outcome.err().iter().flat_map(error_texts));
    }
    std::fs::remove_file(file).unwrap();
    texts.extend(capture.lines());
    assert!(texts.iter().any(|line| line.contains("/zscsb/submit")), "{texts:?}");
    assert_clean("an address", &texts);
}

#[test]
fn the_password_of_a_proxy_is_not_shown_if_it_refuses() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        use std::io::{BufRead, BufReader, Read, Write};
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            reader.read_line(&mut head).unwrap();
        }
        stream.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").unwrap();
        // Closing too early would reset the connection.
        let _ = reader.read_to_end(&mut Vec::new());
        head
    });
    let capture = Capture::start();
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("client")
        .client_secret(canary("client-secret"))
        .vanity_domain("acme")
        .from_value(json!({"proxy": {"host": "127.0.0.1", "port": port, "username": "u",
            "password": canary("proxy-password")}}))
        .build()
        .unwrap();
    let error = client.zia().rule_labels().get_label(1).unwrap_err();
    assert!(server.join().unwrap().contains("Basic "));
    let mut texts = error_texts(&error);
    texts.extend(capture.lines());
    assert_clean("the proxy", &texts);
    let encoded = "dTpjYW5hcnkt"; // u:canary-
    assert!(!texts.iter().any(|text| text.contains(encoded)));
}

#[test]
fn private_keys_and_assertions_are_not_shown() {
    let pem = include_str!("../fixtures/keys/pkcs8.pem");
    let jwk = include_str!("../fixtures/keys/key.jwk");
    let secret_line = pem.lines().nth(5).unwrap();
    let secret_number =
        zscaler::Value::clone(&serde_json::from_str::<zscaler::Value>(jwk).unwrap()["d"]);
    let secret_number = secret_number.as_str().unwrap();
    let broken = [
        pem.replace("BEGIN PRIVATE", "BEGIN NO"),
        pem[200..].to_owned(),
        jwk.replace("\"n\"", "\"m\""),
        jwk.replace('{', ""),
    ];
    let capture = Capture::start();
    let mut texts = Vec::new();
    for key in [pem.to_owned(), jwk.to_owned()].into_iter().chain(broken) {
        let builder = ZscalerClient::builder()
            .sources(ConfigSources::none())
            .client_id("client")
            .private_key(key)
            .vanity_domain("acme")
            .transport(Echo::login());
        texts.push(format!("{builder:?}"));
        match builder.build() {
            Ok(client) => {
                client.zia().rule_labels().get_label(1).unwrap();
                texts.push(format!("{client:?}"));
            }
            Err(error) => texts.extend(error_texts(&error)),
        }
    }
    texts.extend(capture.lines());
    assert_clean("a key", &texts);
    for secret in [secret_line, &secret_number[..20], "client_assertion=ey"] {
        let leak = texts.iter().find(|text| text.contains(secret));
        assert!(leak.is_none(), "{leak:?}");
    }
}

#[test]
fn configuration_errors_show_no_secret() {
    let wrong =
        [json!({"a": "canary"}), json!(["canary"]), json!("  canary\u{0}"), json!("{canary}")];
    let keys = ["clientSecret", "privateKey", "sandboxToken", "proxy.password", "proxy.host"];
    let capture = Capture::start();
    let mut texts = Vec::new();
    for key in keys {
        for value in &wrong {
            let value = match (key, value.as_str()) {
                ("proxy.host", Some(_)) => json!("http://u:canary/p@proxy:99999"),
                ("proxy.host", None) => continue,
                _ => value.clone(),
            };
            let mut settings = serde_json::Map::new();
            settings.insert(key.to_owned(), value);
            let builder =
                ZscalerClient::builder().sources(ConfigSources::none()).from_value(settings.into());
            texts.push(format!("{builder:?}"));
            texts.extend(builder.build().err().iter().flat_map(error_texts));
        }
    }
    let folder = std::env::temp_dir().join(format!("zscaler-secret-yaml-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for yaml in [
        "zscaler:\n  client:\n    clientSecret: @canary\n",
        "zscaler:\n  client:\n    clientSecret: \"canary\n",
        "zscaler:\n  client:\n    clientSecret: {canary: canary}\n",
        "zscaler: [canary]\n",
        "canary",
    ] {
        std::fs::write(folder.join("zscaler.yaml"), yaml).unwrap();
        let sources = ConfigSources::none().working_directory(&folder);
        let builder =
            ZscalerClient::builder().sources(sources).client_id("c").vanity_domain("acme");
        texts.extend(builder.build().err().iter().flat_map(error_texts));
    }
    std::fs::remove_dir_all(folder).unwrap();
    let sources = ConfigSources::none()
        .variable("HTTPS_PROXY", "http://u:canary@:x")
        .variable("ZSCALER_CLIENT_SECRET", "{canary}");
    let error = ZscalerClient::builder().sources(sources).build().unwrap_err();
    texts.extend(error_texts(&error));
    texts.extend(capture.lines());
    assert!(texts.len() > 30, "errors were made");
    assert_clean("a configuration", &texts);
}
