//! Clocks that are wrong.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use zscaler::http::{Request, Response};
use zscaler::{
    Body, Clock, ConfigSources, LegacyZiaClient, ManualClock, Transport, TransportError, Value,
    ZscalerClient, json,
};

/// A login that takes an assertion which is good now, by its own clock.
struct Login {
    clock: Arc<ManualClock>,
    /// By how many seconds its clock is ahead.
    ahead: i64,
    takes: AtomicBool,
    logins: AtomicUsize,
    last: Mutex<Option<i64>>,
}

impl Login {
    fn now(&self) -> SystemTime {
        let by = Duration::from_secs(self.ahead.unsigned_abs());
        match self.ahead < 0 {
            true => self.clock.now() - by,
            false => self.clock.now() + by,
        }
    }
}

fn seconds(time: SystemTime) -> i64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() as i64
}

impl Transport for Login {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let (status, answer) = match request.uri().path().contains("token") {
            false if request.uri().path().contains("Session") => (401, json!({"code": "AUTH"})),
            false => (200, json!({"id": 1})),
            true => {
                self.logins.fetch_add(1, Ordering::Relaxed);
                let form: Vec<_> = form_urlencoded::parse(request.body()).into_owned().collect();
                let assertion = form.iter().find(|(name, _)| name == "client_assertion");
                let is_good = assertion.is_none_or(|(_, assertion)| {
                    let claims = assertion.split('.').nth(1).unwrap();
                    let claims = BASE64_URL_SAFE_NO_PAD.decode(claims).unwrap();
                    let claims: Value = serde_json::from_slice(&claims).unwrap();
                    let left = claims["exp"].as_i64().unwrap() - seconds(self.now());
                    *self.last.lock().unwrap() = Some(left);
                    (1..=660).contains(&left)
                });
                match is_good && self.takes.load(Ordering::Relaxed) {
                    true => (200, json!({"access_token": "t", "expires_in": 100})),
                    false => (401, json!({"error": "invalid_client"})),
                }
            }
        };
        Ok(Response::builder()
            .status(status)
            .header("date", httpdate::fmt_http_date(self.now()))
            .body(Body::from(answer.to_string().into_bytes()))
            .unwrap())
    }
}

fn login(ahead: i64, takes: bool) -> Arc<Login> {
    let clock = Arc::new(ManualClock::default());
    Arc::new(Login {
        clock,
        ahead,
        takes: AtomicBool::new(takes),
        logins: AtomicUsize::new(0),
        last: Mutex::new(None),
    })
}

fn client(login: &Arc<Login>, with_key: bool) -> ZscalerClient {
    let builder = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("client")
        .vanity_domain("acme")
        .transport(login.clone())
        .clock(login.clock.clone());
    match with_key {
        true => builder.private_key(include_str!("../../fixtures/keys/pkcs8.pem")),
        false => builder.client_secret("secret"),
    }
    .build()
    .unwrap()
}

#[test]
fn an_assertion_uses_the_clock_of_the_login_server() {
    for ahead in [-40_000, -590, -100, 0, 20, 601, 7200] {
        let login = login(ahead, true);
        let client = client(&login, true);
        client.zia().rule_labels().get_label(1).unwrap();
        let logins = login.logins.load(Ordering::Relaxed);
        assert!(logins <= 2, "{ahead}: {logins} logins");
        // The next login knows.
        login.clock.advance(Duration::from_secs(200));
        client.zia().rule_labels().get_label(1).unwrap();
        assert_eq!(login.logins.load(Ordering::Relaxed), logins + 1, "{ahead}");
        let left = login.last.lock().unwrap().unwrap();
        assert!((1..=660).contains(&left), "{ahead}: {left}");
        // A refusal for another reason is final.
        login.clock.advance(Duration::from_secs(200));
        login.takes.store(false, Ordering::Relaxed);
        client.zia().rule_labels().get_label(1).unwrap_err();
        assert_eq!(login.logins.load(Ordering::Relaxed), logins + 2, "{ahead}");
    }
}

#[test]
fn the_error_of_a_login_reports_a_wrong_clock() {
    for (ahead, told) in
        [(-590, "590 s ahead of"), (700, "700 s behind"), (1_000_000, "1000000 s behind")]
    {
        let login = login(ahead, false);
        let error = client(&login, true).zia().rule_labels().get_label(1).unwrap_err();
        assert!(error.is_auth() && error.to_string().contains(told), "{error}");
        // A clock that is days off is not gone by.
        let logins = if ahead == 1_000_000 { 1 } else { 2 };
        assert_eq!(login.logins.load(Ordering::Relaxed), logins);
        // A secret does not go by the time: its refusal is no matter of the clock.
        let login = self::login(ahead, false);
        let error = client(&login, false).zia().rule_labels().get_label(1).unwrap_err();
        assert!(!error.to_string().contains("clock"), "{error}");
        assert_eq!(login.logins.load(Ordering::Relaxed), 1);
        // A session's login does, and accounts lock: it is not tried again.
        let zia = LegacyZiaClient::builder()
            .sources(ConfigSources::none())
            .username("u")
            .password("p")
            .api_key("0123456789ab")
            .cloud("zscaler")
            .transport(login.clone())
            .clock(login.clock.clone())
            .build()
            .unwrap();
        let error = zia.rule_labels().get_label(1).unwrap_err();
        assert!(error.to_string().contains(told), "{error}");
    }
    let login = login(10, false);
    let error = client(&login, true).zia().rule_labels().get_label(1).unwrap_err();
    assert!(!error.to_string().contains("clock"), "{error}");
}
