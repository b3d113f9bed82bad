//! A transport that keeps requests instead of sending them.
//!
//! So what `--dry-run` shows went all the way that a real request goes; there is no second
//! code that makes requests.

use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value, json};
use zscaler::http::{self, HeaderValue, Request, Response};
use zscaler::offline::Tenant;
use zscaler::{Body, Purpose, Transport, TransportError, redacted};

/// Keeps the requests that are no logins.
///
/// A change that reads something first gets its reads answered as the embedded tenant answers,
/// so that the change is seen, too.
pub(crate) struct DryRun {
    /// Who answers reads; without it, the first request is the last.
    tenant: Option<Tenant>,
    seen: Mutex<Vec<Seen>>,
}

/// What a call would have sent.
#[derive(Clone, Debug)]
pub(crate) struct Planned {
    /// The request that is shown.
    pub(crate) request: Seen,
    /// What is read before it, with made-up answers.
    pub(crate) before: Vec<Seen>,
    /// Whether more follows, which depends on an answer that nobody knows.
    pub(crate) is_open: bool,
}

/// A request as it may be shown.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    method: http::Method,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Value>,
}

impl DryRun {
    /// For a call that changes something, or one that reads.
    pub(crate) fn new(changes: bool) -> Self {
        Self { tenant: changes.then(Tenant::new), seen: Mutex::default() }
    }

    /// What would have been sent: the change, or where nothing came to that, the first read.
    pub(crate) fn planned(&self) -> Option<Planned> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let change = seen.iter().position(|seen| seen.method != http::Method::GET);
        let is_open = change.is_none() && self.tenant.is_some();
        let before = seen.drain(..change.unwrap_or_default()).collect();
        Some(Planned { request: seen.into_iter().next()?, before, is_open })
    }
}

impl Transport for DryRun {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if request.extensions().get() == Some(&Purpose::Session) {
            let answer = self.tenant.as_ref().and_then(|tenant| tenant.send(request).ok());
            return answer.filter(|answer| answer.status().is_success()).map_or_else(login, Ok);
        }
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(Seen::of(&request));
        match &self.tenant {
            Some(tenant) if request.method() == http::Method::GET => read(tenant, request),
            _ => Err(TransportError::Other("nothing was sent (--dry-run)".to_owned())),
        }
    }
}

/// The answer to a read. The made-up tenant has nothing with the user's ids, so what it has
/// beside it answers in its place.
fn read(tenant: &Tenant, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
    let answer = tenant.send(request.clone())?;
    if answer.status() != http::StatusCode::NOT_FOUND {
        return Ok(answer);
    }
    Ok(like_others(tenant, request).unwrap_or(answer))
}

/// The first item of the collection that a path leads into, with the id that the path names; an
/// item that has nothing else, where the collection is empty.
fn like_others(tenant: &Tenant, mut request: Request<Vec<u8>>) -> Option<Response<Body>> {
    let address = request.uri().to_string();
    let address = address.split('?').next()?;
    let (collection, id) = address.rsplit_once('/')?;
    *request.uri_mut() = collection.parse().ok()?;
    let answer = tenant.respond(&request).ok()?;
    let list: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
    let items = list.as_array().or_else(|| list.get("list")?.as_array());
    let first = items.and_then(|items| items.first()).filter(|item| item.get("id").is_some());
    let mut item = first.cloned().unwrap_or_else(|| json!({"id": 0}));
    let known = item.get_mut("id")?;
    *known = match id.parse::<u64>() {
        Ok(number) if known.is_number() => number.into(),
        _ => id.into(),
    };
    Response::builder()
        .header("content-type", "application/json")
        .body(Body::from(item.to_string().into_bytes()))
        .ok()
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

impl Planned {
    /// What would be sent, as JSON.
    pub(crate) fn json(&self) -> Value {
        let mut json = self.request.json();
        if let (false, Some(fields)) = (self.before.is_empty(), json.as_object_mut()) {
            let read = |seen: &Seen| json!({"method": seen.method.as_str(), "url": seen.url});
            fields.insert("read_before".to_owned(), self.before.iter().map(read).collect());
        }
        json
    }

    /// What would be sent, as HTTP has it, below what is read for it.
    pub(crate) fn text(&self) -> String {
        let read = |seen: &Seen| {
            format!("# first {} {}, here with a made-up answer\n", seen.method, seen.url)
        };
        self.before.iter().map(read).chain([self.request.text()]).collect()
    }
}

impl Seen {
    fn of(request: &Request<Vec<u8>>) -> Self {
        let headers = request.headers().iter();
        let body = request.body();
        Self {
            method: request.method().clone(),
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
    fn json(&self) -> Value {
        let headers: Map<String, Value> = self
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), value.as_str().into()))
            .collect();
        let method = self.method.as_str();
        json!({"method": method, "url": self.url, "headers": headers, "body": self.body})
    }

    /// The request as HTTP has it.
    fn text(&self) -> String {
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
