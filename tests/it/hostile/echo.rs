//! Servers that send back what they were sent, with controls for whoever reads it.

use std::sync::Arc;

use zscaler::http::{Request, Response};
use zscaler::{
    Body, Cache, CachedResponse, Client, ConfigSources, LegacyAiGuardClient, LegacyZccClient,
    LegacyZdxClient, LegacyZiaClient, LegacyZpaClient, LegacyZtbClient, LegacyZtwClient,
    LegacyZwaClient, ManualClock, Method, Purpose, Transport, TransportError, ZscalerClient, json,
};

use crate::secrets::{Capture, error_texts};

/// A secret with all that spellings differ in.
const SECRET: &str = "canary/\"p@ss w&rd\\+%";
const TOKEN: &str = "canary-token.x_y-z";

/// Where the server puts what it echoes.
#[derive(Clone, Copy, Debug)]
enum Place {
    Message,
    Code,
    Text,
    Page,
    Broken,
    Header,
    NoError,
}

const PLACES: [Place; 7] = [
    Place::Message,
    Place::Code,
    Place::Text,
    Place::Page,
    Place::Broken,
    Place::Header,
    Place::NoError,
];

/// Echoes the requests of a session, or of calls.
struct Echo {
    purpose: Purpose,
    place: Place,
}

impl Transport for Echo {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let is_session = request.extensions().get() == Some(&Purpose::Session);
        if is_session != (self.purpose == Purpose::Session) {
            let token = json!({"access_token": TOKEN, "token": TOKEN, "jwtToken": TOKEN,
                "result": {"delegate_token": TOKEN}, "expires_in": 3600});
            return Ok(Response::builder()
                .header("set-cookie", format!("JSESSIONID={TOKEN}"))
                .body(Body::from(token.to_string().into_bytes()))
                .unwrap());
        }
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let headers = request.headers().iter();
        let headers: Vec<_> =
            headers.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        let is_form =
            request.headers().get("content-type").is_some_and(|kind| kind != "application/json");
        let form = if is_form { request.body().as_slice() } else { b"" };
        let decoded: Vec<_> = form_urlencoded::parse(form).into_owned().collect();
        let echo = format!(
            "{SECRET} {body} {} {decoded:?} \u{1b}[31m\nERROR zscaler: forged",
            headers.join(" ")
        );
        let status = if matches!(self.place, Place::NoError) { 200 } else { 400 };
        let answer = Response::builder().status(status).header("content-type", "application/json");
        let has_token = headers.iter().any(|header| header.contains(TOKEN));
        let token = if has_token { TOKEN } else { "" };
        let one_line = SECRET.to_owned() + token;
        let (answer, body) = match self.place {
            Place::Message | Place::NoError => (
                answer,
                json!({"message": echo, "params": [echo], "x": {"note": echo}}).to_string(),
            ),
            Place::Code => (answer, json!({"code": echo, "id": echo}).to_string()),
            Place::Text => (answer, echo),
            Place::Page => (
                answer,
                format!("<html>{}</html>", echo.replace('&', "&amp;").replace('"', "&quot;")),
            ),
            // An excerpt may be cut in the middle.
            Place::Broken => (answer, format!("{{{} {SECRET}", "x".repeat(190))),
            Place::Header => (
                answer.header("server", &one_line).header("x-request-id", &one_line),
                "{}".to_owned(),
            ),
        };
        Ok(answer.body(Body::from(body.into_bytes())).unwrap())
    }
}

fn clients(transport: &Arc<dyn Transport>) -> Vec<Client> {
    macro_rules! legacy {
        ($Client:ident, $($setter:ident($value:expr)),+) => {
            Client::clone(
                &$Client::builder()
                    .sources(ConfigSources::none())
                    $(.$setter($value))+
                    .transport(transport.clone())
                    .clock(Arc::new(ManualClock::default()))
                    .build()
                    .unwrap(),
            )
        };
    }
    let oneapi = || {
        ZscalerClient::builder()
            .sources(ConfigSources::none())
            .client_id("client")
            .vanity_domain("acme")
            .transport(transport.clone())
            .clock(Arc::new(ManualClock::default()))
    };
    let key = include_str!("../../fixtures/keys/pkcs8.pem");
    vec![
        Client::clone(&oneapi().client_secret(SECRET).build().unwrap()),
        Client::clone(
            &oneapi()
                .private_key(key)
                .sandbox_token(SECRET)
                .sandbox_cloud("zscaler")
                .build()
                .unwrap(),
        ),
        legacy!(
            LegacyZiaClient,
            username("u"),
            password(SECRET),
            api_key("canary-canary"),
            cloud("zscaler")
        ),
        legacy!(
            LegacyZtwClient,
            username("u"),
            password(SECRET),
            api_key("canary-canary"),
            cloud("zscaler")
        ),
        legacy!(
            LegacyZpaClient,
            client_id("c"),
            client_secret(SECRET),
            customer_id("1"),
            cloud("PRODUCTION")
        ),
        legacy!(LegacyZccClient, api_key("canary-key"), secret_key(SECRET), cloud("zscaler")),
        legacy!(LegacyZdxClient, key_id("k"), key_secret(SECRET)),
        legacy!(LegacyZwaClient, key_id("k"), key_secret(SECRET)),
        legacy!(LegacyZtbClient, api_key(SECRET), override_url("https://ztb.example")),
        legacy!(LegacyAiGuardClient, api_key(SECRET), cloud("us1")),
    ]
}

#[track_caller]
fn assert_one_line(texts: &[String]) {
    for text in texts {
        assert!(!text.contains(char::is_control), "{text:?}");
    }
}

#[test]
fn secrets_that_a_server_echoes_are_not_shown() {
    let mut count = 0;
    for place in PLACES {
        for purpose in [Purpose::Session, Purpose::Call("")] {
            let transport: Arc<dyn Transport> = Arc::new(Echo { purpose, place });
            for client in clients(&transport) {
                let capture = Capture::start();
                let path = match client.request(Method::GET, "/zia/x", (), ()) {
                    Err(zscaler::Error::Argument { .. } | zscaler::Error::Unsupported { .. }) => {
                        "/x"
                    }
                    _ => "/zia/x",
                };
                let outcome = client.request(Method::LIST, path, (), ());
                let mut texts = capture.lines();
                if let Err(error) = outcome {
                    count += 1;
                    texts.extend(error_texts(&error));
                    assert_one_line(&texts);
                    if let Some(answer) = error.api() {
                        texts.extend([answer.text(), format!("{:?}", answer.headers)]);
                        texts.extend(answer.message.clone());
                        texts.extend(answer.code.clone());
                    }
                }
                for text in &texts {
                    let text = text.to_lowercase();
                    assert!(!text.contains("canary"), "{purpose:?} {place:?}: {text}");
                    assert!(!text.contains("eyjhbgcioijsuzi1"), "{purpose:?} {place:?}: {text}");
                }
            }
        }
    }
    assert!(count > 80, "{count} errors were made");
}

#[test]
fn echoed_secrets_are_removed_in_every_encoding() {
    // `SECRET` in base64 alone and behind a user name, as hexadecimal, as Go, Python and PHP
    // write JSON, in a web page with numbers, percent-encoded twice, and beside a byte that is
    // no text.
    let spellings: [&[u8]; 8] = [
        b"Y2FuYXJ5LyJwQHNzIHcmcmRcKyU=",
        b"Basic Y2xpZW50OmNhbmFyeS8icEBzcyB3JnJkXCsl",
        b"63616e6172792f227040737320772672645c2b25",
        br#"canary/\"p@ss w\u0026rd\\+%"#,
        b"canary\\/\\\"p@ss w&rd\\\\+%",
        b"canary&#x2F;&#34;p@ss w&#38;rd\\&#43;%",
        b"canary%252F%2522p%2540ss%2520w%2526rd%255C%252B%2525",
        b"canary/\"p@ss w&rd\\+% \xff",
    ];
    for spelling in spellings {
        let body = [b"you sent ", spelling, b" to us"].concat();
        let kind = ("content-type", "application/json".to_owned());
        for body in
            [body.clone(), json!({"message": String::from_utf8_lossy(&body)}).to_string().into()]
        {
            let script = crate::support::Script::new([crate::support::Answer::Http(
                400,
                vec![kind.clone()],
                body,
            )]);
            let client = ZscalerClient::builder()
                .sources(ConfigSources::none())
                .from_value(crate::support::settings())
                .client_secret(SECRET)
                .transport(script)
                .clock(Arc::new(ManualClock::default()))
                .build()
                .unwrap();
            let capture = Capture::start();
            let error = client.zia().rule_labels().get_label(1).unwrap_err();
            let mut texts = capture.lines();
            texts.extend(error_texts(&error));
            texts.extend([error.api().unwrap().text(), format!("{:?}", error.api().unwrap().body)]);
            texts.extend(error.api().unwrap().message.clone());
            let spelt = String::from_utf8_lossy(spelling);
            let spelt = spelt.trim_end_matches([' ', '\u{fffd}']);
            let bytes = format!("{:?}", spelling.get(..12).unwrap());
            for text in &texts {
                let is_shown =
                    text.contains(spelt) || text.contains(bytes.trim_matches(['[', ']']));
                assert!(!is_shown, "{spelt}: {text}");
            }
            assert!(texts.iter().any(|text| text.contains("you sent")), "{texts:?}");
        }
    }
}

#[test]
fn errors_are_one_line_without_control_characters() {
    let evil = "a\u{1b}]0;x\u{7}\r\nb\u{9b}31m\u{202e}c\u{7f}";
    let script = crate::support::Script::new([
        crate::support::answer(400, json!({"code": evil, "message": evil, "params": [evil]})),
        crate::support::Answer::Http(400, Vec::new(), evil.as_bytes().to_vec()),
        crate::support::Answer::Http(200, Vec::new(), format!("<html>{evil}").into_bytes()),
        crate::support::Answer::Lost(TransportError::Other(evil.to_owned())),
    ]);
    let (client, _) = crate::support::client(&script);
    for _ in 0..4 {
        let error = client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
        for text in [error.to_string(), format!("{error:?}")] {
            assert!(!text.contains(char::is_control) && !text.contains('\u{202e}'), "{text:?}");
        }
    }
    // What the API said is there as it came.
    let script =
        crate::support::Script::new([crate::support::answer(400, json!({"message": evil}))]);
    let (client, _) = crate::support::client(&script);
    let error = client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
    assert_eq!(error.api().unwrap().message.as_deref(), Some(evil));
}

/// A cache that all clients of a program share.
#[derive(Default)]
struct Shared(std::sync::Mutex<std::collections::HashMap<String, CachedResponse>>);

impl Cache for Shared {
    fn get(&self, key: &str) -> Option<CachedResponse> {
        self.0.lock().unwrap().get(key).cloned()
    }

    fn put(&self, key: String, answer: CachedResponse) {
        self.0.lock().unwrap().insert(key, answer);
    }

    fn remove(&self, prefix: &str) {
        self.0.lock().unwrap().retain(|key, _| !key.starts_with(prefix));
    }

    fn clear(&self) {
        self.0.lock().unwrap().clear();
    }
}

/// Takes one secret, whoever gives it.
struct Guarded;

impl Transport for Guarded {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let (status, answer) = match request.uri().path() {
            path if path.contains("signin")
                || path.contains("token")
                || path.contains("Session") =>
            {
                match body.contains("right") {
                    true => (200, json!({"access_token": "t", "expires_in": 3600})),
                    false => (401, json!({"error": "invalid_client"})),
                }
            }
            _ => (200, json!({"id": 1})),
        };
        Ok(Response::builder()
            .status(status)
            .header("set-cookie", "JSESSIONID=s")
            .body(Body::from(answer.to_string().into_bytes()))
            .unwrap())
    }
}

#[test]
fn a_client_with_a_wrong_secret_gets_no_cached_responses() {
    let cache = Arc::new(Shared::default());
    let oneapi = |secret: &str| {
        Client::clone(
            &ZscalerClient::builder()
                .sources(ConfigSources::none())
                .client_id("client")
                .client_secret(secret)
                .vanity_domain("acme")
                .transport(Arc::new(Guarded))
                .cache(cache.clone())
                .build()
                .unwrap(),
        )
    };
    let legacy = |secret: &str| {
        Client::clone(
            &LegacyZiaClient::builder()
                .sources(ConfigSources::none())
                .username("u")
                .password(secret)
                .api_key("0123456789ab")
                .cloud("zscaler")
                .transport(Arc::new(Guarded))
                .cache(cache.clone())
                .build()
                .unwrap(),
        )
    };
    for build in [&oneapi as &dyn Fn(&str) -> Client, &legacy] {
        let read = |client: &Client| client.zia().rule_labels().get_label(1);
        read(&build("right")).unwrap();
        let kept = cache.0.lock().unwrap().len();
        read(&build("right")).unwrap();
        assert_eq!(cache.0.lock().unwrap().len(), kept, "the same client shares");
        let error = read(&build("wrong")).unwrap_err();
        assert!(error.is_auth(), "{error}");
    }
    let keys = cache.0.lock().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert!(!keys.contains("right"), "{keys}");
}
