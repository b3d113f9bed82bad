//! The logins of the eight legacy services.

use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HeaderMap, SET_COOKIE};
use http::{HeaderName, HeaderValue, Method};
use serde::{Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::auth::{Credentials, Exchange, Token, form, refused};
use crate::config::{LegacyConfig, LegacyCredentials, LegacyKind};
use crate::error::{ApiError, Error, Result};
use crate::executor::cache::hex;
use crate::redacted::printable;
use crate::secret::{Secret, Wiped};
use crate::transport::message::{CallLimits, LOGIN, Request, Response};

/// The idle timeout of a ZIA session in the strictest tenants. Others allow 20 minutes.
const IDLE: Duration = Duration::from_secs(300);

/// The texts by which the services report an ended session, with whatever status.
const ENDED: &[&str] = &["SESSION_NOT_VALID", "Session already invalidated"];

/// One service's login.
pub(super) struct Login {
    kind: LegacyKind,
    url: Option<String>,
    credentials: LegacyCredentials,
    /// How long before its idle timeout a session is replaced.
    margin: Duration,
}

impl Login {
    pub(super) fn new(config: &LegacyConfig) -> Self {
        Self {
            kind: config.kind,
            url: config.login_url().map(str::to_owned),
            credentials: config.credentials.clone(),
            margin: config.session_safety_margin,
        }
    }

    /// The credentials, for a digest that distinguishes clients.
    pub(super) fn credentials(&self) -> Vec<&str> {
        match &self.credentials {
            LegacyCredentials::Session { username, password, api_key } => {
                vec![username, password.expose(), api_key.expose()]
            }
            LegacyCredentials::Pair { id, secret } => vec![id.expose(), secret.expose()],
            LegacyCredentials::Key { api_key } => vec![api_key.expose()],
        }
    }

    /// The secrets that must never be shown.
    pub(super) fn secrets(&self) -> Vec<Secret> {
        match &self.credentials {
            LegacyCredentials::Session { password, api_key, .. } => {
                vec![password.clone(), api_key.clone()]
            }
            // The same field is an id in one service and a key in another.
            LegacyCredentials::Pair { id, secret } if self.kind == LegacyKind::Zcc => {
                vec![id.clone(), secret.clone()]
            }
            LegacyCredentials::Pair { secret, .. } => vec![secret.clone()],
            LegacyCredentials::Key { api_key } => vec![api_key.clone()],
        }
    }

    /// The login's body and its content type.
    fn body(&self, now: SystemTime) -> (Vec<u8>, &'static str) {
        let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let body = match &self.credentials {
            LegacyCredentials::Session { username, password, api_key } => {
                let timestamp = since.as_millis() as u64;
                json(&[
                    ("apiKey", Field::Text(&obfuscate(api_key.expose(), timestamp))),
                    ("username", Field::Text(username)),
                    ("password", Field::Text(password.expose())),
                    ("timestamp", Field::Number(timestamp)),
                ])
            }
            LegacyCredentials::Pair { id, secret } => match self.kind {
                LegacyKind::Zpa => {
                    let form =
                        form(&[("client_id", id.expose()), ("client_secret", secret.expose())]);
                    return (form, "application/x-www-form-urlencoded");
                }
                LegacyKind::Zcc => json(&[
                    ("apiKey", Field::Text(id.expose())),
                    ("secretKey", Field::Text(secret.expose())),
                ]),
                LegacyKind::Zdx => {
                    let timestamp = since.as_secs();
                    let text = Secret::concat(&[secret.expose(), ":", &timestamp.to_string()]);
                    let digest = hex(&Sha256::digest(text.expose().as_bytes()));
                    json(&[
                        ("key_id", Field::Text(id.expose())),
                        ("key_secret", Field::Text(&digest)),
                        ("timestamp", Field::Number(timestamp)),
                    ])
                }
                _ => json(&[
                    ("key_id", Field::Text(id.expose())),
                    ("key_secret", Field::Text(secret.expose())),
                ]),
            },
            LegacyCredentials::Key { api_key } => {
                json(&[("api_key", Field::Text(api_key.expose()))])
            }
        };
        (body, "application/json")
    }

    fn request(&self, method: Method, url: &str) -> Request {
        Request {
            operation: LOGIN,
            service: "login",
            method,
            repeatable: true,
            url: Secret::new(url),
            headers: HeaderMap::new(),
            body: Vec::new().into(),
            signed: false,
            cacheable: false,
            limits: CallLimits::default(),
        }
    }

    /// Reads the token from the response of a login.
    fn token(&self, response: &Response, now: SystemTime) -> Result<Token> {
        let unusable = |what: &str| Error::Authentication {
            message: format!("{}: {what}", self.url.as_deref().unwrap_or_default()),
            response: None,
        };
        if let LegacyCredentials::Session { .. } = self.credentials {
            let cookies = response.headers.get_all(SET_COOKIE);
            let session = cookies.iter().find_map(|cookie| {
                let (_, rest) = cookie.to_str().ok()?.split_once("JSESSIONID=")?;
                rest.split([';', ',']).next()
            });
            let session =
                session.ok_or_else(|| unusable("the response sets no JSESSIONID cookie"))?;
            let cookie = Secret::concat(&["JSESSIONID=", session]);
            let token = Token::new(vec![(COOKIE, cookie)]);
            return Ok(match self.kind {
                LegacyKind::Zia => token.idle(IDLE.saturating_sub(self.margin)),
                // ZTW's limit is not known: the service reports when a session has ended.
                _ => token,
            });
        }
        let Wiped(body) = &serde_json::from_slice(&response.body)
            .map(Wiped)
            .map_err(|_| unusable("the response is not JSON; check the cloud"))?;
        let path = match self.kind {
            LegacyKind::Zpa => "/access_token",
            LegacyKind::Zcc => "/jwtToken",
            LegacyKind::Ztb => "/result/delegate_token",
            _ => "/token",
        };
        let text = body.pointer(path).and_then(Value::as_str).filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| unusable(&format!("the response has no {path}")))?;
        let token = match self.kind {
            LegacyKind::Zcc => {
                Token::new(vec![(HeaderName::from_static("auth-token"), text.into())])
            }
            _ => bearer(text),
        };
        let lifetime = match body.get("expires_in") {
            Some(Value::Number(seconds)) => seconds.as_u64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        let end = match lifetime {
            Some(seconds) => now.checked_add(Duration::from_secs(seconds - seconds / 10)),
            None => expiry_of(text),
        };
        Ok(match end {
            Some(end) => token.expires(end),
            None => token,
        })
    }
}

impl Credentials for Login {
    fn login(&self, executor: &dyn Exchange) -> Result<Token> {
        let Some(url) = &self.url else {
            let LegacyCredentials::Key { api_key } = &self.credentials else {
                return Err(Error::configuration("auth_url", "is missing"));
            };
            return Ok(bearer(api_key.expose()));
        };
        log::info!(target: "zscaler", "logging in at {}", printable(url));
        let now = executor.now();
        let (body, content_type) = self.body(now);
        let mut request = self.request(Method::POST, url);
        request.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        request.body = body.into();
        // These logins send the time.
        let goes_by_time = matches!(self.credentials, LegacyCredentials::Session { .. })
            || self.kind == LegacyKind::Zdx;
        let mut response = executor
            .send(&request)
            .map_err(|error| refused(error, goes_by_time.then(|| executor.now())))?;
        let token = self.token(&response, now);
        response.wipe();
        token
    }

    /// The services report an expired session in several ways, not always with 401.
    fn has_expired(&self, error: &ApiError) -> bool {
        // A key is sent without a login. Another login would send the same key.
        if self.url.is_none() {
            return false;
        }
        let body = error.text();
        error.asks_for_login() || ENDED.iter().any(|words| body.contains(words))
    }

    fn is_refusal(&self, error: &Error) -> bool {
        matches!(error, Error::Authentication { .. }) && error.status() == Some(401)
    }

    fn logout(&self, executor: &dyn Exchange, token: &Token, custom: HeaderMap) -> Result<()> {
        let (LegacyCredentials::Session { .. }, Some(url)) = (&self.credentials, &self.url) else {
            return Ok(());
        };
        let mut request = self.request(Method::DELETE, url);
        request.headers = custom;
        for (name, value) in token.headers() {
            if let Ok(value) = value.header() {
                request.headers.insert(name.clone(), value);
            }
        }
        executor.send(&request).map(drop)
    }
}

fn bearer(token: &str) -> Token {
    Token::new(vec![(AUTHORIZATION, Secret::concat(&["Bearer ", token]))])
}

/// The expiry time inside a JWT.
fn expiry_of(token: &str) -> Option<SystemTime> {
    let claims = BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    let claims: Value = serde_json::from_slice(&claims).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(claims.get("exp")?.as_u64()?))
}

/// A field of a login's JSON.
#[derive(Serialize)]
#[serde(untagged)]
enum Field<'a> {
    Text(&'a str),
    Number(u64),
}

/// A login's JSON, in memory that does not grow while it is written.
fn json(fields: &[(&str, Field<'_>)]) -> Vec<u8> {
    struct Fields<'a>(&'a [(&'a str, Field<'a>)]);
    impl Serialize for Fields<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
        }
    }
    let room = fields.iter().map(|(name, value)| {
        // An escaped character takes at most six.
        name.len() + 32 + if let Field::Text(text) = value { 6 * text.len() } else { 0 }
    });
    let mut body = Vec::with_capacity(room.sum());
    // Writing text and numbers to memory cannot fail.
    let _ = serde_json::to_writer(&mut body, &Fields(fields));
    body
}

/// Picks characters of the API key by the digits of the time. The service does the same to check the
/// key.
fn obfuscate(key: &str, timestamp: u64) -> Zeroizing<String> {
    let key: Zeroizing<Vec<char>> = Zeroizing::new(key.chars().collect());
    let letter = |place: usize| key.get(place).copied();
    let last_six = timestamp % 1_000_000;
    let halved = format!("{:06}", last_six / 2);
    let digits = |text: &str| text.chars().filter_map(|c| c.to_digit(10)).collect::<Vec<_>>();
    let first = digits(&format!("{last_six:06}")).into_iter().map(|digit| digit as usize);
    let second = digits(&halved).into_iter().map(|digit| digit as usize + 2);
    let mut picked = Zeroizing::new(String::with_capacity(48));
    picked.extend(first.chain(second).filter_map(letter));
    picked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_obfuscated_as_recorded() {
        let hexadecimal = "0123456789abcdef0123456789abcdef";
        assert_eq!(obfuscate(hexadecimal, 1_760_000_000_250).as_str(), "000250222347");
        assert_eq!(obfuscate(hexadecimal, 1_760_000_271_250).as_str(), "271250357847");
        assert_eq!(obfuscate("zyxwvutsrqpo", 1_760_000_000_250).as_str(), "zzzxuzxxxwvs");
    }

    #[test]
    fn a_token_tells_when_it_runs_out() {
        let token = "eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjAwODY0MDB9.sig";
        let end = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_086_400);
        assert_eq!(expiry_of(token), Some(end));
        assert_eq!(expiry_of("opaque"), None);
    }
}
