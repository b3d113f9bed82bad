//! The legacy clients: the same calls at other hosts, and sessions that last.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::offline::{Fault, Tenant};
use zscaler::{
    Body, Client, ConfigSources, Error, LegacyAiGuardClient, LegacyZccClient, LegacyZdxClient,
    LegacyZiaClient, LegacyZpaClient, LegacyZtbClient, LegacyZtwClient, LegacyZwaClient,
    ManualClock, Method, Operation, Pages, Transport, TransportError, Value, ZscalerClient, json,
};

const USERS: &str = "/zia/api/v1/users";
const CUSTOMER: &str = "216196257331281920";

/// Welcomes every login, answers everything else with an empty object, and keeps it.
#[derive(Default)]
struct Wire(Mutex<Vec<Request<Vec<u8>>>>);

impl Transport for Wire {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        const LOGINS: &[&str] = &[
            "/oauth2/v1/token",
            "/api/v1/authenticatedSession",
            "/api/v1/auth",
            "/signin",
            "/papi/auth/v1/login",
            "/v1/oauth/token",
            "/v1/auth/api-key/token",
            "/api/v3/api-key-auth/login",
        ];
        let token = json!({"access_token": "t", "jwtToken": "t", "token": "t",
            "result": {"delegate_token": "t"}, "expires_in": 3600});
        let body = match LOGINS.contains(&request.uri().path()) {
            true => token,
            false => {
                self.0.lock().unwrap().push(request);
                json!({})
            }
        };
        let response = Response::builder().header("content-type", "application/json");
        let response = response.header("set-cookie", "JSESSIONID=s; Path=/; Secure");
        Ok(response.body(Body::from(body.to_string().into_bytes())).unwrap())
    }
}

impl Wire {
    /// What was sent since the last look, without host, prefix and credentials.
    fn take(&self, prefix: &str) -> Vec<Sent> {
        self.0.lock().unwrap().drain(..).map(|request| Sent::new(&request, prefix)).collect()
    }
}

/// What a call says, wherever it goes.
#[derive(Debug, PartialEq)]
struct Sent {
    method: String,
    path: String,
    query: String,
    body: Vec<u8>,
    headers: BTreeMap<String, String>,
}

impl Sent {
    fn new(request: &Request<Vec<u8>>, prefix: &str) -> Self {
        let path = request.uri().path();
        let mut headers: BTreeMap<_, _> = request
            .headers()
            .iter()
            .filter(|(name, _)| !["authorization", "cookie", "auth-token"].contains(&name.as_str()))
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        // Writes that say nothing have an empty object at the gateway, and nothing elsewhere.
        let body = match request.body().as_slice() {
            b"{}" | b"" => {
                headers.remove("content-type");
                Vec::new()
            }
            body => plain(body, &mut headers),
        };
        Self {
            method: request.method().to_string(),
            path: path.strip_prefix(prefix).unwrap_or(path).to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            body,
            headers,
        }
    }
}

/// A body without the boundary of a form, which is never the same.
fn plain(body: &[u8], headers: &mut BTreeMap<String, String>) -> Vec<u8> {
    let Some(kind) = headers.get_mut("content-type") else { return body.to_vec() };
    let Some((form, boundary)) = kind.split_once("boundary=") else { return body.to_vec() };
    let text = String::from_utf8_lossy(body).replace(boundary, "");
    *kind = form.to_owned();
    text.into_bytes()
}

macro_rules! client {
    ($Client:ident, $wire:expr, $settings:tt) => {{
        let client = $Client::builder()
            .sources(ConfigSources::none())
            .from_value(json!($settings))
            .from_value(json!({"rateLimit": {"enabled": false, "maxRetries": 0}}))
            .transport($wire.clone())
            .clock(Arc::new(ManualClock::default()))
            .build()
            .unwrap();
        Client::clone(&client)
    }};
}

/// The legacy client of each service, and the prefix that the service has at the gateway.
fn legacy_clients(wire: &Arc<Wire>) -> [(&'static str, &'static str, Client); 8] {
    let session = json!({"username": "u", "password": "p", "api_key": "0123456789abcdef",
        "cloud": "zscaler"});
    let pair = json!({"key_id": "i", "key_secret": "s"});
    [
        ("zia", "/zia", client!(LegacyZiaClient, wire, session)),
        ("ztw", "/ztw", client!(LegacyZtwClient, wire, session)),
        (
            "zpa",
            "/zpa",
            client!(LegacyZpaClient, wire, {"clientId": "i", "clientSecret": "s",
                "customerId": CUSTOMER}),
        ),
        ("zcc", "/zcc", client!(LegacyZccClient, wire, {"api_key": "i", "secret_key": "s"})),
        ("zdx", "/zdx", client!(LegacyZdxClient, wire, pair)),
        ("zwa", "/zwa", client!(LegacyZwaClient, wire, pair)),
        ("ztb", "/ztb", client!(LegacyZtbClient, wire, {"api_key": "k", "cloud": "acme"})),
        ("aiguard", "/aiguard", client!(LegacyAiGuardClient, wire, {"api_key": "k"})),
    ]
}

/// Something for every argument of an operation.
fn arguments(operation: &Operation, file: &str) -> Value {
    let mut arguments = json!({});
    for name in operation.args {
        match *name {
            // ZDX has no page size, and its hosts would spell one each in its own way.
            "query" if operation.service() == "zdx" => {
                arguments["query_params"] = json!({"limit": 5, "search": "a b"});
            }
            "query" => arguments["query_params"] = json!({"page_size": 5, "search": "a b"}),
            "body" => arguments["name"] = "x".into(),
            "file" | "filename" | "file_path" => arguments[*name] = file.into(),
            name => arguments[name] = "7".into(),
        }
    }
    arguments
}

#[test]
fn legacy_calls_differ_only_in_host_prefix_and_credentials() {
    let file = std::env::temp_dir().join(format!("zscaler-legacy-{}", std::process::id()));
    let file = file.to_str().unwrap();
    let wire = Arc::new(Wire::default());
    let one_api = client!(ZscalerClient, wire, {"clientId": "i", "clientSecret": "s",
        "vanityDomain": "acme", "customerId": CUSTOMER});
    let mut compared = 0;
    for (service, prefix, legacy) in legacy_clients(&wire) {
        let operations = zscaler::operations()
            .filter(|operation| operation.service() == service)
            // Its host needs configuration of its own.
            .filter(|operation| !operation.path.contains("/zscsb/"));
        for operation in operations {
            let arguments = arguments(operation, file);
            // Downloads write what uploads read.
            std::fs::write(file, "x").unwrap();
            let at_gateway = one_api.call(operation.name, &arguments);
            let there = wire.take(prefix);
            std::fs::write(file, "x").unwrap();
            let at_own_host = legacy.call(operation.name, &arguments);
            let here = wire.take(prefix);
            match (at_gateway, at_own_host) {
                (Err(Error::Unsupported { .. }), _) => assert!(there.is_empty()),
                (_, Err(Error::Unsupported { .. })) => assert!(here.is_empty()),
                (at_gateway, at_own_host) => {
                    assert_eq!(there, here, "{}", operation.name);
                    assert_eq!(at_gateway.is_ok(), at_own_host.is_ok(), "{}", operation.name);
                    compared += usize::from(!here.is_empty());
                }
            }
        }
    }
    let _ = std::fs::remove_file(file);
    assert!(compared > 900, "{compared} operations were sent and compared");
}

/// A tenant with a thousand users, and its clock.
fn tenant() -> (Tenant, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let tenant = Tenant::empty().with_clock(clock.clone());
    tenant.seed(USERS, (0..1000).map(|n| json!({"name": format!("user {n}")})));
    (tenant, clock)
}

#[test]
fn a_session_that_ends_during_a_list_is_renewed() {
    for wording in [
        json!({"code": "SESSION_NOT_VALID", "message": "Session is not valid"}),
        json!({"message": "getAttribute: Session already invalidated"}),
        json!({"code": "UNEXPECTED_ERROR",
            "message": "getAttributeNames: Session already invalidated"}),
    ] {
        let (tenant, _) = tenant();
        let client = tenant.legacy_zia().build().unwrap();
        tenant.fault(Fault::expired_session().body(wording).after(2).on(USERS));
        let users = client.user_management().list_users(json!({"page_size": 100})).unwrap();
        let pages: Vec<_> = users.pages().map(|page| page.unwrap()).collect();
        assert_eq!(pages.len(), 10);
        assert!(pages.iter().all(|page| page.as_array().unwrap().len() == 100));
        assert_eq!(tenant.token_requests(), 2, "one login, and one more");
        let statuses: Vec<_> = tenant.requests().iter().filter_map(|sent| sent.status).collect();
        assert_eq!(statuses[..4], [200, 200, 401, 200]);
    }
}

#[test]
fn an_ended_session_is_recognized_by_its_message() {
    let (tenant, _) = tenant();
    let client = tenant.legacy_zia().build().unwrap();
    let ended = json!({"message": "getAttribute: Session already invalidated"});
    tenant.fault(Fault::status(500).body(ended).on("/zia/api/v1/ruleLabels"));
    client.rule_labels().add_label(json!({"name": "x"})).unwrap();
    assert_eq!(tenant.token_requests(), 2);
}

#[test]
fn many_threads_renew_an_ended_session_once() {
    let (tenant, _) = tenant();
    let client = tenant.legacy_zia().from_value(json!({"rateLimit": {"enabled": false}}));
    let client = client.build().unwrap();
    client.user_management().get_user(1).unwrap_err();
    tenant.fault(Fault::expired_session());
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| client.user_management().list_users(()).unwrap());
        }
    });
    assert_eq!(tenant.token_requests(), 2);
}

#[test]
fn a_list_continues_after_hours() {
    let (tenant, clock) = tenant();
    let client = tenant.legacy_zia().build().unwrap();
    let (_, mut walk) = client.user_management().list_users(json!({"page_size": 100})).unwrap();
    clock.advance(Duration::from_secs(7 * 3600));
    assert_eq!(walk.next().unwrap().unwrap().as_array().unwrap().len(), 100);
    assert_eq!(tenant.token_requests(), 2);
    let statuses: Vec<_> = tenant.requests().iter().filter_map(|sent| sent.status).collect();
    assert_eq!(statuses, [200, 200], "a session that has surely ended is not tried");

    // ZTW says itself when a session is over.
    let client = tenant.legacy_ztw().build().unwrap();
    client.ip_groups().list_ip_groups(()).unwrap();
    clock.advance(Duration::from_secs(7 * 3600));
    client.ip_groups().list_ip_groups(()).unwrap();
    assert_eq!(tenant.token_requests(), 4);
}

#[test]
fn a_session_in_use_is_neither_renewed_nor_checked() {
    let (tenant, clock) = tenant();
    let client = tenant.legacy_zia().build().unwrap();
    for _ in 0..20 {
        client.user_management().list_users(()).unwrap();
        clock.advance(Duration::from_secs(200));
    }
    assert!(tenant.token_requests() <= 2, "an hour, not the idle time, ends it");
    assert!(tenant.requests().iter().all(|sent| sent.path == "/api/v1/users"));
}

#[test]
fn a_wrong_password_is_sent_once() {
    let (tenant, _) = tenant();
    let login = "/api/v1/authenticatedSession";
    let refusal = json!({"code": "AUTHENTICATION_FAILED", "message": "bad credentials"});
    tenant.fault(Fault::status(401).body(refusal).on(login));
    let client = tenant.legacy_zia().build().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                let error = client.rule_labels().list_labels(()).unwrap_err();
                assert!(matches!(error, Error::Authentication { .. }), "{error}");
                assert_eq!(error.code(), Some("AUTHENTICATION_FAILED"));
            });
        }
    });
    assert_eq!(tenant.token_requests(), 1, "accounts lock");
    assert!(tenant.requests().is_empty());
    // After `close`, the next call logs in again.
    client.close().unwrap();
    client.rule_labels().list_labels(()).unwrap();
    assert_eq!(tenant.token_requests(), 2);
}

#[test]
fn a_busy_login_is_retried() {
    let (tenant, clock) = tenant();
    tenant.fault(Fault::status(429).header("Retry-After", "3").on("/api/v1/authenticatedSession"));
    let client = tenant.legacy_zia().build().unwrap();
    client.rule_labels().list_labels(()).unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(3)]);
}

#[test]
fn an_operation_of_another_host_is_refused_before_anything_is_sent() {
    let (tenant, _) = tenant();
    let client = tenant.legacy_zia().build().unwrap();
    for error in [
        client.sub_clouds().list_sub_clouds(()).unwrap_err(),
        client.call("zia.forwarding_control.list_rules", ()).unwrap_err(),
        client.zpa().segment_groups().list_groups(()).unwrap_err(),
        client.call("zid.users.list_users", ()).unwrap_err(),
        client.request(Method::GET, "/zcc/papi/public/v1/getDevices", (), ()).unwrap_err(),
    ] {
        assert!(matches!(error, Error::Unsupported { .. }), "{error}");
        assert!(error.to_string().contains("ZscalerClient"), "{error}");
    }
    let client = tenant.client().unwrap();
    let body = json!({"content": "hi", "direction": "IN"});
    let error = client.aiguard().policy_detection().resolve_and_execute_policy(body).unwrap_err();
    assert!(error.to_string().contains("LegacyAiGuardClient"), "{error}");
    assert_eq!((tenant.token_requests(), tenant.requests().len()), (0, 0));
}

#[test]
fn every_legacy_client_logs_in_and_calls() {
    let tenant = Tenant::new().with_clock(Arc::new(ManualClock::default()));
    let zia = tenant.legacy_zia().build().unwrap();
    let (direct, _) = zia.rule_labels().list_labels(()).unwrap();
    assert_eq!(direct, zia.zia().rule_labels().list_labels(()).unwrap().0);
    assert!(!direct.as_array().unwrap().is_empty());
    tenant.legacy_ztw().build().unwrap().ip_groups().list_ip_groups(()).unwrap();
    tenant.legacy_zpa().build().unwrap().segment_groups().list_groups(()).unwrap();
    tenant.legacy_zcc().build().unwrap().devices().list_devices(()).unwrap();
    tenant.legacy_zdx().build().unwrap().users().list_users(()).unwrap();
    tenant.legacy_zwa().build().unwrap().audit_logs().audit_logs((), ()).unwrap();
    tenant.legacy_ztb().build().unwrap().alarms().list_alarms(()).unwrap();
    assert_eq!(tenant.token_requests(), 7);
    // AI Guard takes its key with every call.
    let detection = tenant.legacy_aiguard().build().unwrap();
    let body = json!({"content": "hi", "direction": "IN", "headers": {"x-conversation": "7"}});
    detection.policy_detection().resolve_and_execute_policy(&body).unwrap();
    assert_eq!(tenant.token_requests(), 7);
    let bad = json!({"content": "hi", "direction": "IN", "headers": {"x y": "7"}});
    let error = detection.policy_detection().resolve_and_execute_policy(bad).unwrap_err();
    assert!(error.to_string().contains("headers.x y"), "{error}");
}

#[test]
fn dropping_a_client_closes_its_session() {
    let (tenant, _) = tenant();
    let client = tenant.legacy_zia().build().unwrap();
    drop(client);
    assert!(tenant.requests().is_empty(), "nobody logged in");
    for logout in ["/api/v1/authenticatedSession", "/api/v1/auth"] {
        let client: Client = match logout.ends_with("auth") {
            true => Client::clone(&tenant.legacy_ztw().build().unwrap()),
            false => Client::clone(&tenant.legacy_zia().build().unwrap()),
        };
        client.request(Method::GET, "/api/v1/anything", (), ()).unwrap();
        drop(client);
        let last = tenant.requests().pop().unwrap();
        assert_eq!((last.method.as_str(), last.path.as_str()), ("DELETE", logout));
        assert_eq!(last.status, Some(204));
    }
}

#[test]
fn requests_stay_within_known_quotas_unless_switched_off() {
    for (enabled, expected) in [(true, 10), (false, 0)] {
        let clock = Arc::new(ManualClock::default());
        let tenant = Tenant::new().with_clock(clock.clone());
        let settings = json!({"rateLimit": {"enabled": enabled}});
        let client = tenant.legacy_zpa().from_value(settings).build().unwrap();
        for _ in 0..25 {
            client.segment_groups().list_groups(()).unwrap();
        }
        let slept: Duration = clock.slept().iter().sum();
        assert_eq!(slept, Duration::from_secs(expected));
    }
}
