//! A transport that keeps a request instead of sending it.
//!
//! So what `--dry-run` shows went all the way that a real request goes; there is no second
//! code that makes requests.

use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value, json};
use zscaler::http::{HeaderValue, Request, Response};
use zscaler::{Body, Purpose, Transport, TransportError, redacted};

/// Keeps the first request that is no login.
#[derive(Debug, Default)]
pub(crate) struct DryRun {
    seen: Mutex<Option<Seen>>,
}

/// A request as it may be shown.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Value>,
}

impl DryRun {
    /// The request that would have been sent first.
    pub(crate) fn seen(&self) -> Option<Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Transport for DryRun {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if request.extensions().get() == Some(&Purpose::Session) {
            return login();
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get_or_insert_with(|| Seen::of(&request));
        Err(TransportError::Other("nothing was sent (--dry-run)".to_owned()))
    }
}

/// An answer that every kind of login finds its token in.
fn login() -> Result<Response<Body>, TransportError> {
    let token = "dry-run";
    let body = json!({
        "access_token": token,
        "token": token,
        "jwtToken": token,
        "result": {"delegate_token": token},
        "expires_in": 3600,
    });
    Response::builder()
        .header("content-type", "application/json")
        .header("set-cookie", format!("JSESSIONID={token}"))
        .body(Body::from(body.to_string().into_bytes()))
        .map_err(|error| TransportError::Other(error.to_string()))
}

/// A header's value, where the library does not mark it as a secret.
fn shown(value: &HeaderValue) -> &str {
    match value.to_str() {
        Ok(text) if !value.is_sensitive() => text,
        _ => "…",
    }
}

impl Seen {
    fn of(request: &Request<Vec<u8>>) -> Self {
        let headers = request.headers().iter();
        let body = request.body();
        Self {
            method: request.method().to_string(),
            url: redacted::url(&request.uri().to_string()),
            headers: headers
                .map(|(name, value)| (name.to_string(), shown(value).to_owned()))
                .collect(),
            body: (!body.is_empty()).then(|| {
                let text = redacted::body(body);
                serde_json::from_str(&text).unwrap_or(Value::String(text))
            }),
        }
    }

    /// The request as JSON.
    pub(crate) fn json(&self) -> Value {
        let headers: Map<String, Value> = self
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), value.as_str().into()))
            .collect();
        json!({"method": self.method, "url": self.url, "headers": headers, "body": self.body})
    }

    /// The request as HTTP has it.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{} {}\n", self.method, self.url);
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\n"));
        }
        match &self.body {
            None => {}
            Some(Value::String(body)) => text.push_str(&format!("\n{body}\n")),
            Some(body) => text.push_str(&format!("\n{body:#}\n")),
        }
        text
    }
}
