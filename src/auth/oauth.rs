//! OAuth2 client credentials, with a secret or a signed assertion.

use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use http::{HeaderValue, Method};
use serde_json::Value;

use super::{Credentials, Exchange, PrivateKey, Token};
use crate::error::{Error, Result};
use crate::secret::Secret;
use crate::transport::message::{CallLimits, LOGIN, Request};

/// Whom the token is for, at every cloud.
pub(super) const AUDIENCE: &str = "https://api.zscaler.com";

/// How long before its end a token is replaced.
const MARGIN: Duration = Duration::from_secs(60);

/// What proves who the client is.
pub(crate) enum ClientKey {
    Secret(Secret),
    PrivateKey(Box<PrivateKey>),
}

/// Logs in at ZIdentity.
pub(crate) struct OAuth {
    pub(crate) token_url: String,
    pub(crate) client_id: String,
    pub(crate) key: ClientKey,
}

impl OAuth {
    fn form(&self, executor: &dyn Exchange) -> Result<Vec<u8>> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        form.append_pair("client_id", &self.client_id);
        match &self.key {
            ClientKey::Secret(secret) => {
                form.append_pair("client_secret", secret.expose());
            }
            ClientKey::PrivateKey(key) => {
                let assertion = key.assertion(&self.client_id, executor.now())?;
                form.append_pair("client_assertion", assertion.expose());
                form.append_pair(
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                );
            }
        }
        form.append_pair("audience", AUDIENCE);
        Ok(form.finish().into_bytes())
    }
}

impl Credentials for OAuth {
    fn login(&self, executor: &dyn Exchange) -> Result<Token> {
        log::info!(target: "zscaler", "logging in as client {}", self.client_id);
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        headers.insert(CONTENT_TYPE, form);
        let request = Request {
            operation: LOGIN,
            service: "oauth",
            method: Method::POST,
            repeatable: true,
            url: Secret::new(self.token_url.clone()),
            headers,
            body: self.form(executor)?,
            signed: false,
            cacheable: false,
            limits: CallLimits::default(),
        };
        let now = executor.now();
        let answer = executor.send(&request).map_err(refused)?;
        // The body is not shown: it may hold a token in a shape that is not known.
        let unusable = |message: &str| Error::Authentication {
            message: format!("{}: {message} ({} bytes)", self.token_url, answer.body.len()),
            answer: None,
        };
        let body: Value = serde_json::from_slice(&answer.body)
            .map_err(|_| unusable("the answer is no JSON; check vanityDomain and cloud"))?;
        let token = match body.get("access_token") {
            Some(Value::String(token)) if !token.trim().is_empty() => token,
            _ => return Err(unusable("the answer has no access_token")),
        };
        let seconds = match body.get("expires_in") {
            Some(Value::Number(number)) => number.as_f64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        let lifetime = seconds
            .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
            .unwrap_or(Duration::from_secs(3600));
        let bearer = Secret::new(format!("Bearer {token}"));
        let token = Token::new(vec![(AUTHORIZATION, bearer)]);
        // Replaced a little early, so that none runs out on its way.
        let fresh = lifetime - MARGIN.min(lifetime / 10);
        Ok(match now.checked_add(fresh) {
            Some(end) => token.expires(end),
            None => token,
        })
    }
}

/// An answer of the login that is an error is an error of authentication.
pub(crate) fn refused(error: Error) -> Error {
    match error {
        Error::Api(answer) => {
            Error::Authentication { message: answer.to_string(), answer: Some(answer) }
        }
        other => other,
    }
}
