//! OAuth2 client credentials, with a secret or a signed assertion.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use http::{HeaderValue, Method};
use serde_json::Value;

use super::{Credentials, Exchange, PrivateKey, Token, form, skew};
use crate::error::{ApiError, Error, Result};
use crate::redacted::printable;
use crate::secret::{Secret, Wiped};
use crate::transport::message::{CallLimits, LOGIN, Request, Response};

/// The audience of the token, on every cloud.
pub(super) const AUDIENCE: &str = "https://api.zscaler.com";

/// How long before its expiry a token is replaced.
const MARGIN: Duration = Duration::from_secs(60);

/// In seconds. A larger difference between the clocks is not corrected.
const LARGEST_SKEW: i64 = 24 * 3600;

/// The client's credential.
pub(crate) enum ClientKey {
    Secret(Secret),
    PrivateKey(Box<PrivateKey>),
}

/// Logs in at ZIdentity.
pub(crate) struct OAuth {
    token_url: String,
    client_id: String,
    key: ClientKey,
    /// The number of seconds by which the login's clock is ahead of this machine's. 0 until it is
    /// known.
    ahead: AtomicI64,
}

impl OAuth {
    pub(crate) fn new(token_url: String, client_id: String, key: ClientKey) -> Self {
        Self { token_url, client_id, key, ahead: AtomicI64::new(0) }
    }

    /// Encodes the form in a buffer that does not grow. A growing buffer would leave copies that
    /// are not wiped.
    fn form(&self, now: SystemTime) -> Result<Vec<u8>> {
        let audience = ("audience", AUDIENCE);
        let first = [("grant_type", "client_credentials"), ("client_id", &self.client_id)];
        Ok(match &self.key {
            ClientKey::Secret(secret) => {
                form(&[first[0], first[1], ("client_secret", secret.expose()), audience])
            }
            ClientKey::PrivateKey(key) => {
                let assertion = key.assertion(&self.client_id, now)?;
                let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
                form(&[
                    first[0],
                    first[1],
                    ("client_assertion", assertion.expose()),
                    ("client_assertion_type", kind),
                    audience,
                ])
            }
        })
    }

    /// Requests a token. `ahead` is the number of seconds by which the login's clock is ahead of
    /// this machine's.
    fn request_token(&self, executor: &dyn Exchange, ahead: i64) -> Result<Response> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        headers.insert(CONTENT_TYPE, form);
        executor.send(&Request {
            operation: LOGIN,
            service: "oauth",
            method: Method::POST,
            repeatable: true,
            url: Secret::new(self.token_url.clone()),
            headers,
            body: self.form(shifted(executor.now(), ahead))?.into(),
            signed: false,
            cacheable: false,
            limits: CallLimits::default(),
        })
    }

    /// The number of seconds by which the login's clock is ahead. `None` if it matches what the
    /// assertion assumed, or if it cannot be the reason for the refusal.
    fn corrected_skew(&self, response: &ApiError, now: SystemTime, assumed: i64) -> Option<i64> {
        let is_refusal = matches!(response.status, 400 | 401 | 403);
        if !is_refusal || !matches!(self.key, ClientKey::PrivateKey(_)) {
            return None;
        }
        skew::ahead(&response.headers, now).filter(|ahead| skew::matters(ahead - assumed))
    }
}

impl Credentials for OAuth {
    fn login(&self, executor: &dyn Exchange) -> Result<Token> {
        log::info!(target: "zscaler", "logging in as client {}", printable(&self.client_id));
        let now = executor.now();
        let assumed = self.ahead.load(Ordering::Relaxed);
        let mut outcome = self.request_token(executor, assumed);
        if let Err(Error::Api(response)) = &outcome
            && let Some(ahead) = self.corrected_skew(response, now, assumed)
            && ahead.abs() <= LARGEST_SKEW
        {
            log::warn!(target: "zscaler", "{}: the assertion uses the login's clock", skew::describe(ahead));
            outcome = self.request_token(executor, ahead);
            if outcome.is_ok() {
                self.ahead.store(ahead, Ordering::Relaxed);
            }
        }
        let mut response = match (outcome, &self.key) {
            (Ok(response), _) => response,
            (Err(error), ClientKey::Secret(_)) => return Err(refused(error, None)),
            (Err(error), ClientKey::PrivateKey(_)) => {
                return Err(refused(error, Some(executor.now())));
            }
        };
        // The body is not shown: it may contain a token in an unknown form.
        let length = response.body.len();
        let unusable = |message: &str| Error::Authentication {
            message: format!("{}: {message} ({length} bytes)", self.token_url),
            response: None,
        };
        let body = serde_json::from_slice(&response.body).map(Wiped);
        response.wipe();
        let Wiped(body) = &body
            .map_err(|_| unusable("the response is not JSON; check vanityDomain and cloud"))?;
        let token = match body.get("access_token") {
            Some(Value::String(token)) if !token.trim().is_empty() => token,
            _ => return Err(unusable("the response has no access_token")),
        };
        let seconds = match body.get("expires_in") {
            Some(Value::Number(number)) => number.as_f64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        let lifetime = seconds
            .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
            .unwrap_or(Duration::from_secs(3600));
        let bearer = Secret::concat(&["Bearer ", token]);
        let token = Token::new(vec![(AUTHORIZATION, bearer)]);
        // The token is replaced a little early, so that it does not expire while a request is sent.
        let fresh = lifetime - MARGIN.min(lifetime / 10);
        Ok(match now.checked_add(fresh) {
            Some(end) => token.expires(end),
            None => token,
        })
    }
}

fn shifted(now: SystemTime, seconds: i64) -> SystemTime {
    let by = Duration::from_secs(seconds.unsigned_abs());
    let shifted = if seconds.is_negative() { now.checked_sub(by) } else { now.checked_add(by) };
    shifted.unwrap_or(now)
}

/// Converts a login's error response into an authentication error. `now` is the machine's time, if
/// the login depends on it. The error then reports a wrong clock.
pub(crate) fn refused(error: Error, now: Option<SystemTime>) -> Error {
    match error {
        Error::Api(response) => {
            let ahead = now.and_then(|now| skew::ahead(&response.headers, now));
            let message = match ahead.filter(|ahead| skew::matters(*ahead)) {
                Some(ahead) => format!("{response}; {}: set it", skew::describe(ahead)),
                None => response.to_string(),
            };
            Error::Authentication { message, response: Some(response) }
        }
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::sync::{Arc, Mutex};

    use serde_json::json;

    use super::*;

    /// A login that responds with this body, and records the requests.
    struct Server(Value, Mutex<Vec<u8>>);

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000)
    }

    impl Exchange for Server {
        fn send(&self, request: &Request) -> Result<Response> {
            *self.1.lock().unwrap() = request.body.to_vec();
            Ok(Response {
                attempts: 1,
                status: 200,
                headers: Arc::default(),
                body: self.0.to_string().into_bytes().into(),
                decoded: None,
            })
        }

        fn left(&self) -> Duration {
            Duration::from_secs(60)
        }

        fn now(&self) -> SystemTime {
            now()
        }
    }

    fn login(body: Value) -> Result<Token> {
        let key = ClientKey::Secret(Secret::new("s&s"));
        OAuth::new("https://acme.example/token".to_owned(), "id".to_owned(), key)
            .login(&Server(body, Mutex::default()))
    }

    #[test]
    fn a_token_is_replaced_a_little_before_it_expires() {
        let lifetime = |expires: Value| {
            let token = login(json!({"access_token": "t", "expires_in": expires})).unwrap();
            token.expires.map(|end| end.duration_since(now()).unwrap().as_millis())
        };
        for (expires, milliseconds) in [
            (json!(3600), 3_540_000),
            (json!("3600"), 3_540_000),
            (json!(" 7200 "), 7_140_000),
            // Of a short life, no more than a tenth.
            (json!(600), 540_000),
            (json!(100), 90_000),
            (json!(1.5), 1_350),
            (json!(0), 0),
            // Where nothing is said, an hour.
            (json!(null), 3_540_000),
            (json!("soon"), 3_540_000),
            (json!(-5), 3_540_000),
        ] {
            assert_eq!(lifetime(expires.clone()), Some(milliseconds), "{expires}");
        }
        // So long that no clock has the end: it does not expire.
        assert_eq!(lifetime(json!(1e19)), None);
    }

    #[test]
    fn a_token_is_what_the_login_calls_one() {
        let token = login(json!({"access_token": "abc"})).unwrap();
        assert_eq!(token.bearer(), Some("abc"));
        for body in [json!({}), json!({"access_token": " "}), json!({"access_token": 5})] {
            let message = login(body.clone()).unwrap_err().to_string();
            assert!(message.contains("the response has no access_token"), "{message}");
            let length = format!("({} bytes)", body.to_string().len());
            assert!(message.contains(&length), "{message}");
        }
    }

    #[test]
    fn a_client_s_secret_arrives_as_it_is() {
        let server = Server(json!({"access_token": "t"}), Mutex::default());
        let key = ClientKey::Secret(Secret::new("s&s=+ ü"));
        OAuth::new(String::new(), "the id".to_owned(), key).login(&server).unwrap();
        let form = server.1.lock().unwrap().clone();
        let fields: Vec<_> = form_urlencoded::parse(&form).into_owned().collect();
        let expected = [
            ("grant_type", "client_credentials"),
            ("client_id", "the id"),
            ("client_secret", "s&s=+ ü"),
            ("audience", "https://api.zscaler.com"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(fields, expected);
    }

    #[test]
    fn a_clock_is_shifted_either_way() {
        let by = |seconds| shifted(now(), seconds);
        assert_eq!(by(0), now());
        assert_eq!(by(5), now() + Duration::from_secs(5));
        assert_eq!(by(-5), now() - Duration::from_secs(5));
    }
}
