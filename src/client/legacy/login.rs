//! How the eight legacy services log in.

use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HeaderMap, SET_COOKIE};
use http::{HeaderName, HeaderValue, Method};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::auth::{Credentials, Exchange, Token, refused};
use crate::config::{LegacyConfig, LegacyCredentials, LegacyKind};
use crate::error::{ApiError, Error, Result};
use crate::secret::Secret;
use crate::transport::message::{Answer, CallLimits, LOGIN, Request};

/// How long the strictest tenants let a session of ZIA idle; others give it 20 minutes.
const IDLE: Duration = Duration::from_secs(300);

/// Codes of a 401 that is no matter of the login.
const FORBIDDEN: &[&str] = &["authz.", "featureflag", "NOT_SUBSCRIBED"];

/// How the services put it that a session has ended, whatever the status.
const ENDED: &[&str] = &["SESSION_NOT_VALID", "Session already invalidated"];

/// One service's login.
pub(super) struct Login {
    kind: LegacyKind,
    url: Option<String>,
    credentials: LegacyCredentials,
    /// How long before a session would idle out it is replaced.
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

    /// Who logs in, without what proves it.
    pub(super) fn name(&self) -> String {
        match &self.credentials {
            LegacyCredentials::Session { username, .. } => username.clone(),
            // Only to tell clients apart: a digest gives nothing away, and caches get to see it.
            LegacyCredentials::Pair { id: key, .. } | LegacyCredentials::Key { api_key: key } => {
                hex(&Sha256::digest(key.expose().as_bytes()))
            }
        }
    }

    /// The login's body and its content type.
    fn body(&self, now: SystemTime) -> (Vec<u8>, &'static str) {
        let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let body = match &self.credentials {
            LegacyCredentials::Session { username, password, api_key } => {
                let timestamp = since.as_millis() as u64;
                json!({
                    "apiKey": obfuscate(api_key.expose(), timestamp),
                    "username": username,
                    "password": password.expose(),
                    "timestamp": timestamp,
                })
            }
            LegacyCredentials::Pair { id, secret } => match self.kind {
                LegacyKind::Zpa => {
                    let mut form = form_urlencoded::Serializer::new(String::new());
                    form.append_pair("client_id", id.expose());
                    form.append_pair("client_secret", secret.expose());
                    return (form.finish().into_bytes(), "application/x-www-form-urlencoded");
                }
                LegacyKind::Zcc => json!({"apiKey": id.expose(), "secretKey": secret.expose()}),
                LegacyKind::Zdx => {
                    let timestamp = since.as_secs();
                    let text = format!("{}:{timestamp}", secret.expose());
                    let digest = hex(&Sha256::digest(text.as_bytes()));
                    json!({"key_id": id.expose(), "key_secret": digest, "timestamp": timestamp})
                }
                _ => json!({"key_id": id.expose(), "key_secret": secret.expose()}),
            },
            LegacyCredentials::Key { api_key } => json!({"api_key": api_key.expose()}),
        };
        (body.to_string().into_bytes(), "application/json")
    }

    fn request(&self, method: Method, url: &str) -> Request {
        Request {
            operation: LOGIN,
            service: "login",
            method,
            repeatable: true,
            url: Secret::new(url),
            headers: HeaderMap::new(),
            body: Vec::new(),
            signed: false,
            cacheable: false,
            limits: CallLimits::default(),
        }
    }

    /// What the answer to a login yields.
    fn token(&self, answer: &Answer, now: SystemTime) -> Result<Token> {
        let unusable = |what: &str| Error::Authentication {
            message: format!("{}: {what}", self.url.as_deref().unwrap_or_default()),
            answer: None,
        };
        if let LegacyCredentials::Session { .. } = self.credentials {
            let cookies = answer.headers.get_all(SET_COOKIE);
            let session = cookies.iter().find_map(|cookie| {
                let (_, rest) = cookie.to_str().ok()?.split_once("JSESSIONID=")?;
                rest.split([';', ',']).next().map(str::to_owned)
            });
            let session =
                session.ok_or_else(|| unusable("the answer sets no JSESSIONID cookie"))?;
            let cookie = Secret::new(format!("JSESSIONID={session}"));
            let token = Token::new(vec![(COOKIE, cookie)]);
            return Ok(match self.kind {
                LegacyKind::Zia => token.idle(IDLE.saturating_sub(self.margin)),
                // ZTW's limit is not known: the service says when a session is over.
                _ => token,
            });
        }
        let body: Value = serde_json::from_slice(&answer.body)
            .map_err(|_| unusable("the answer is no JSON; check the cloud"))?;
        let path = match self.kind {
            LegacyKind::Zpa => "/access_token",
            LegacyKind::Zcc => "/jwtToken",
            LegacyKind::Ztb => "/result/delegate_token",
            _ => "/token",
        };
        let text = body.pointer(path).and_then(Value::as_str).filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| unusable(&format!("the answer has no {path}")))?;
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
        log::info!(target: "zscaler", "logging in at {url}");
        let now = executor.now();
        let (body, content_type) = self.body(now);
        let mut request = self.request(Method::POST, url);
        request.headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        request.body = body;
        let answer = executor.send(&request).map_err(refused)?;
        self.token(&answer, now)
    }

    /// A session that ran out is told in several ways, not all of them 401.
    fn has_expired(&self, error: &ApiError) -> bool {
        // A key is sent as it is: another login would send the same.
        if self.url.is_none() {
            return false;
        }
        let code = error.code.as_deref().unwrap_or_default();
        let forbids = FORBIDDEN.iter().any(|word| code.contains(word));
        let body = error.text();
        (error.status == 401 && !forbids) || ENDED.iter().any(|words| body.contains(words))
    }

    fn is_refusal(&self, error: &Error) -> bool {
        matches!(error, Error::Authentication { .. }) && error.status() == Some(401)
    }

    fn logout(&self, executor: &dyn Exchange, token: &Token) -> Result<()> {
        let (LegacyCredentials::Session { .. }, Some(url)) = (&self.credentials, &self.url) else {
            return Ok(());
        };
        let mut request = self.request(Method::DELETE, url);
        request.headers = executor.custom_headers();
        for (name, value) in token.headers() {
            if let Ok(value) = HeaderValue::try_from(value.expose()) {
                request.headers.insert(name.clone(), value);
            }
        }
        executor.send(&request).map(drop)
    }
}

fn bearer(token: &str) -> Token {
    Token::new(vec![(AUTHORIZATION, Secret::new(format!("Bearer {token}")))])
}

/// When a JWT says that it runs out.
fn expiry_of(token: &str) -> Option<SystemTime> {
    let claims = BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    let claims: Value = serde_json::from_slice(&claims).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(claims.get("exp")?.as_u64()?))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Picks letters of the API key by the digits of the time, as the service does to check it.
fn obfuscate(key: &str, timestamp: u64) -> String {
    let key: Vec<char> = key.chars().collect();
    let letter = |place: usize| key.get(place).copied();
    let last_six = timestamp % 1_000_000;
    let halved = format!("{:06}", last_six / 2);
    let digits = |text: &str| text.chars().filter_map(|c| c.to_digit(10)).collect::<Vec<_>>();
    let first = digits(&format!("{last_six:06}")).into_iter().map(|digit| digit as usize);
    let second = digits(&halved).into_iter().map(|digit| digit as usize + 2);
    first.chain(second).filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_obfuscated_as_recorded() {
        let hexadecimal = "0123456789abcdef0123456789abcdef";
        assert_eq!(obfuscate(hexadecimal, 1_760_000_000_250), "000250222347");
        assert_eq!(obfuscate(hexadecimal, 1_760_000_271_250), "271250357847");
        assert_eq!(obfuscate("zyxwvutsrqpo", 1_760_000_000_250), "zzzxuzxxxwvs");
    }

    #[test]
    fn a_token_tells_when_it_runs_out() {
        let token = "eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjAwODY0MDB9.sig";
        let end = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_086_400);
        assert_eq!(expiry_of(token), Some(end));
        assert_eq!(expiry_of("opaque"), None);
    }
}
