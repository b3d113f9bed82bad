//! Requests go only where they may, and other hosts are told nothing and believed nothing.

use std::sync::{Arc, Mutex};

use zscaler::http::header::HeaderMap;
use zscaler::http::{Request, Response};
use zscaler::{
    Body, ConfigSources, Error, LegacyZccClient, LegacyZiaClient, LegacyZpaClient, ManualClock,
    Method, Transport, TransportError, Value, ZscalerClient, json,
};

use crate::support::{Script, answer, client_with};

/// Keeps what was sent, and answers it as `react` says.
struct Hosts<F>(F, Mutex<Vec<Request<Vec<u8>>>>);

/// Status, headers and body.
type Said = (u16, Vec<(&'static str, String)>, String);

/// What a host says to its first request, its second, ….
trait React: Fn(&str, usize) -> Said + Send + Sync + 'static {}

impl<F: Fn(&str, usize) -> Said + Send + Sync + 'static> React for F {}

impl<F: React> Transport for Hosts<F> {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let host = request.uri().host().unwrap().to_owned();
        let mut sent = self.1.lock().unwrap();
        let before = sent.iter().filter(|sent| sent.uri().host() == Some(&host)).count();
        let is_login = request.uri().path().contains("/oauth2/");
        sent.push(request);
        let (status, headers, body) = match is_login {
            true => (200, vec![], r#"{"access_token":"token","expires_in":3600}"#.to_owned()),
            false => (self.0)(&host, before),
        };
        let mut response = Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(name, value);
        }
        Ok(response.body(Body::from(body.into_bytes())).unwrap())
    }
}

fn client<F>(hosts: &Arc<Hosts<F>>, more: Value) -> (ZscalerClient, Arc<ManualClock>)
where
    F: React,
{
    let clock = Arc::<ManualClock>::default();
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(crate::support::settings())
        .from_value(json!({"partnerId": "partner", "userAgent": "acme-tool/1"}))
        .from_value(more)
        .transport(hosts.clone())
        .clock(clock.clone())
        .build()
        .unwrap();
    (client, clock)
}

const ELSEWHERE: &str = "https://files.example/report?signature=s";

/// The API redirects to another host, which answers so.
fn redirecting(
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: &str,
) -> Arc<Hosts<impl React>> {
    let body = body.to_owned();
    let react = move |host: &str, _| match host {
        "files.example" => (status, headers.clone(), body.clone()),
        _ => (302, vec![("location", ELSEWHERE.to_owned())], String::new()),
    };
    Arc::new(Hosts(react, Mutex::default()))
}

#[test]
fn a_redirect_to_another_host_sends_no_identifying_headers() {
    let hosts = redirecting(200, vec![], r#"{"id":1}"#);
    let (client, _) = client(&hosts, json!({}));
    client.set_custom_headers([("x-tenant", "acme")]).unwrap();
    let body = json!({"a": "secret of the body"});
    let (value, _) = client.request(Method::GET, "/zia/api/v1/x", (), body).unwrap();
    assert_eq!(value["id"], 1);
    let sent = hosts.1.lock().unwrap();
    let bare = sent.last().unwrap();
    assert_eq!((bare.uri().to_string().as_str(), bare.method().as_str()), (ELSEWHERE, "GET"));
    assert!(bare.body().is_empty());
    let names: Vec<_> = bare.headers().keys().map(|name| name.as_str()).collect();
    assert_eq!(names, ["user-agent"]);
    let agent = bare.headers()["user-agent"].to_str().unwrap();
    assert!(!agent.contains("acme") && agent.starts_with("zscaler-sdk-rust/"), "{agent}");
}

#[test]
fn a_login_within_a_redirect_is_not_sent() {
    for (place, host) in [
        ("https://user:password@files.example/x", "files.example"),
        ("//user@files.example/x", "files.example"),
        ("https://user:password@api.zsapi.net/zia/api/v1/y", "api.zsapi.net"),
    ] {
        let react = move |at: &str, before: usize| match (at, before) {
            ("api.zsapi.net", 0) => (302, vec![("location", place.to_owned())], String::new()),
            _ => (200, vec![], r#"{"id":1}"#.to_owned()),
        };
        let hosts = Arc::new(Hosts(react, Mutex::default()));
        let (client, _) = client(&hosts, json!({}));
        client.zia().rule_labels().get_label(1).unwrap();
        let sent = hosts.1.lock().unwrap();
        let last = sent.last().unwrap().uri().clone();
        assert_eq!(last.authority().unwrap().as_str(), host, "{last}");
    }
}

#[test]
fn headers_of_another_host_are_not_trusted() {
    let quota = || {
        vec![
            ("retry-after", "60".to_owned()),
            ("x-ratelimit-remaining", "0".to_owned()),
            ("x-ratelimit-reset", "600".to_owned()),
            ("set-cookie", "JSESSIONID=theirs".to_owned()),
            ("x-request-id", "theirs".to_owned()),
        ]
    };
    for status in [401, 403, 429, 503, 500, 409] {
        let hosts = redirecting(status, quota(), r#"{"code":"EDIT_LOCK_NOT_AVAILABLE"}"#);
        let (client, clock) = client(&hosts, json!({}));
        let error = client.zia().rule_labels().get_label(1).unwrap_err();
        assert_eq!(error.status(), Some(status));
        assert!(error.to_string().contains("files.example"), "{error}");
        assert!(clock.slept().is_empty(), "waited on its word");
        let sent = hosts.1.lock().unwrap();
        let elsewhere =
            sent.iter().filter(|request| request.uri().host() == Some("files.example")).count();
        // One login, one call, one look elsewhere.
        assert_eq!((sent.len(), elsewhere), (3, 1));
        drop(sent);
    }
    // A success of theirs is the answer, and no more than that.
    let hosts = redirecting(200, quota(), r#"{"id":1}"#);
    let (client, clock) = client(&hosts, json!({"cache": {"enabled": true}}));
    for _ in 0..2 {
        let (_, response) = client.zia().rule_labels().get_label(1).unwrap();
        assert!(response.rate_limit().remaining.is_none() && response.request_id().is_none());
    }
    assert!(clock.slept().is_empty());
    assert_eq!(hosts.1.lock().unwrap().len(), 5, "their answer was kept as the API's");
}

#[test]
fn a_redirect_back_from_another_host_gets_no_login() {
    let react = |host: &str, before: usize| match (host, before) {
        ("files.example", _) => {
            (302, vec![("location", "https://api.zsapi.net/zia/api/v1/stolen".into())], "".into())
        }
        (_, 0) => (302, vec![("location", ELSEWHERE.to_owned())], String::new()),
        _ => (200, vec![], r#"{"id":1}"#.to_owned()),
    };
    let hosts = Arc::new(Hosts(react, Mutex::default()));
    let (client, _) = client(&hosts, json!({}));
    client.zia().rule_labels().get_label(1).unwrap();
    let sent = hosts.1.lock().unwrap();
    let last = sent.last().unwrap();
    assert_eq!(last.uri().path(), "/zia/api/v1/stolen");
    assert!(!last.headers().contains_key("authorization"));
}

/// Keeps the hosts that anything went to.
#[derive(Default)]
struct Places(Mutex<Vec<(String, HeaderMap)>>);

impl Transport for Places {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let uri = request.uri().to_string();
        self.0.lock().unwrap().push((uri, request.headers().clone()));
        let body = r#"{"id":1,"access_token":"t","jwtToken":"t"}"#;
        let response = Response::builder().header("set-cookie", "JSESSIONID=session");
        Ok(response.body(Body::from(body.as_bytes().to_vec())).unwrap())
    }
}

#[test]
fn requests_with_a_login_stay_on_the_host_of_the_client() {
    let places = Arc::<Places>::default();
    macro_rules! legacy {
        ($Client:ident, $($name:ident = $value:literal),+) => {
            $Client::builder()
                .sources(ConfigSources::none())
                $(.$name($value))+
                .override_url("https://own.example")
                .transport(places.clone())
                .build()
                .unwrap()
        };
    }
    let zia = legacy!(LegacyZiaClient, username = "u", password = "p", api_key = "0123456789ab");
    let zpa = legacy!(LegacyZpaClient, client_id = "u", client_secret = "p", customer_id = "7");
    let zcc = legacy!(LegacyZccClient, api_key = "u", secret_key = "p");
    let one = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(crate::support::settings())
        .api_url("https://own.example")
        .auth_url("https://own.example")
        .transport(places.clone())
        .build()
        .unwrap();
    let clients: [(&zscaler::Client, &str); 4] =
        [(&zia, "/zia"), (&zpa, "/zpa"), (&zcc, "/zcc"), (&one, "/zia")];
    for (client, prefix) in clients {
        for rest in [
            ".evil.invalid/x",
            "@127.0.0.1:9/x",
            ":80@evil.invalid/x",
            ":1/x",
            "%2eevil.invalid/x",
            "/../../x",
            "/%2e%2e/x",
            "/%252e%252e/x",
            "/x%2f..%2fy",
            "/x\\..\\y",
            "//evil.invalid/x",
            "/a\r\nHost: evil.invalid",
            "/a\u{0}b",
            "x/y",
        ] {
            for method in [Method::GET, Method::POST, Method::LIST] {
                let _ = client.request(method, &format!("{prefix}{rest}"), (), ());
            }
        }
        // What is merely unusual goes out encoded.
        let path = format!("{prefix}/api/v1/grün und \"blau\"");
        client.request(Method::GET, &path, (), ()).unwrap();
        let _ = client.close();
    }
    let places = places.0.lock().unwrap();
    for (uri, _) in places.iter() {
        assert!(uri.starts_with("https://own.example/"), "{uri}");
        assert!(
            !uri.contains("evil.invalid/") || uri.contains("/zia") || uri.contains("/z"),
            "{uri}"
        );
        assert!(uri.is_ascii() && !uri.contains("..") && !uri.contains("%2e%2e"), "{uri}");
    }
    let encoded = "/api/v1/gr%C3%BCn%20und%20%22blau%22";
    assert_eq!(places.iter().filter(|(uri, _)| uri.ends_with(encoded)).count(), 4);
}

#[test]
fn custom_headers_that_frame_a_request_are_refused() {
    let script = Script::new([answer(200, json!({"id": 1}))]);
    let (client, _) = client_with(&script, json!({}));
    for name in ["Content-Length", "transfer-encoding", "HOST", "Connection", "Expect", "TE"] {
        let error = client.set_custom_headers([("x-good", "1"), (name, "1")]).unwrap_err();
        assert!(matches!(error, Error::Argument { .. }), "{error}");
        assert!(error.to_string().to_lowercase().contains(&name.to_lowercase()), "{error}");
        assert!(client.get_custom_headers().is_empty());
    }
}

#[test]
fn the_memory_of_a_decoded_response_is_limited() {
    let megabyte = 1024 * 1024;
    let mut deep = String::from("{");
    for key in 0..40_000 {
        deep.push_str(&format!("\"k{key}\":{{}},"));
    }
    deep.push_str("\"z\":0}");
    for body in [
        format!("[{}[]]", "[],".repeat(megabyte / 4)),
        format!("[{}{{}}]", "{},".repeat(megabyte / 4)),
        format!("[{}0]", "0,".repeat(megabyte / 3)),
        format!("[{}{{\"a\":1}}]", "{\"a\":1},".repeat(megabyte / 9)),
        deep,
    ] {
        assert!(body.len() <= megabyte, "{}", body.len());
        let script = Script::new([answer(200, serde_json_text(&body))]);
        let (client, _) = client_with(&script, json!({"maxResponseMegabytes": 1}));
        let error = client.zia().rule_labels().get_label(1).unwrap_err();
        assert!(matches!(error, Error::TooLarge { .. }), "{error}");
        assert!(error.to_string().contains("maxResponseMegabytes"));
    }
    // What the APIs answer has room: a page of such users as they have.
    let user = json!({
        "id": 123456, "name": "Some One", "email": "some.one@example.com", "comments": "",
        "groups": [{"id": 1, "name": "Engineering"}, {"id": 2, "name": "Everybody"}],
        "department": {"id": 3, "name": "Research"}, "adminUser": false, "isAuditor": false,
    });
    let page: Vec<_> = std::iter::repeat_n(user, 2_500).collect();
    let page = Value::from(page);
    assert!(page.to_string().len() > megabyte / 2);
    let script = Script::new([answer(200, page)]);
    let (client, _) = client_with(&script, json!({"maxResponseMegabytes": 1}));
    let users = client.zia().user_management().list_users(()).unwrap().0;
    assert_eq!(users.as_array().unwrap().len(), 2_500);
}

/// A body as it stands, for a script.
fn serde_json_text(body: &str) -> Value {
    body.parse().unwrap()
}
