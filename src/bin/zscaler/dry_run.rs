//! A transport that records requests instead of sending them.
//!
//! A request that `--dry-run` shows has passed every step of a real request, up to the connection.

use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value, json};
use zscaler::http::{self, HeaderValue, Request, Response};
use zscaler::offline::Tenant;
use zscaler::{Body, Purpose, Transport, TransportError, redacted};

/// Records all requests but logins.
///
/// If a change reads first, the embedded tenant responds to its reads, so that the change is recorded,
/// too.
pub(crate) struct DryRun {
    /// The tenant that responds to reads. Without it, the first request is the last.
    tenant: Option<Tenant>,
    recorded: Mutex<Vec<Recorded>>,
}

/// The requests of a call.
#[derive(Clone, Debug)]
pub(crate) struct Planned {
    /// The request that is shown.
    pub(crate) request: Recorded,
    /// The reads before it, which had made-up responses.
    pub(crate) before: Vec<Recorded>,
    /// Whether further requests depend on a response that is not known.
    pub(crate) is_open: bool,
}

/// A request with masked secrets.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    method: http::Method,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Value>,
}

impl DryRun {
    /// A transport for a call that changes something, or for a call that only reads.
    pub(crate) fn new(changes: bool) -> Self {
        Self { tenant: changes.then(Tenant::new), recorded: Mutex::default() }
    }

    /// The requests of the call. The shown request is the change, or the first read if there was no
    /// change.
    pub(crate) fn planned(&self) -> Option<Planned> {
        let mut recorded = self.recorded.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let change = recorded.iter().position(|request| request.method != http::Method::GET);
        let is_open = change.is_none() && self.tenant.is_some();
        let before = recorded.drain(..change.unwrap_or_default()).collect();
        Some(Planned { request: recorded.into_iter().next()?, before, is_open })
    }
}

impl Transport for DryRun {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if request.extensions().get() == Some(&Purpose::Session) {
            let response = self.tenant.as_ref().and_then(|tenant| tenant.send(request).ok());
            return response.filter(|found| found.status().is_success()).map_or_else(login, Ok);
        }
        let mut recorded = self.recorded.lock().unwrap_or_else(PoisonError::into_inner);
        recorded.push(Recorded::of(&request));
        drop(recorded);
        match &self.tenant {
            Some(tenant) if request.method() == http::Method::GET => read(tenant, request),
            _ => Err(TransportError::Other("nothing was sent (--dry-run)".to_owned())),
        }
    }
}

/// The response to a read. The embedded tenant does not have the user's ids. For an unknown id, the
/// response is another object of the same collection.
fn read(tenant: &Tenant, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
    let response = tenant.send(request.clone())?;
    if response.status() != http::StatusCode::NOT_FOUND {
        return Ok(response);
    }
    Ok(first_of_collection(tenant, request).unwrap_or(response))
}

/// The first object of a path's collection, with the id of the path. If the collection is empty, an
/// object that has only this id.
fn first_of_collection(tenant: &Tenant, mut request: Request<Vec<u8>>) -> Option<Response<Body>> {
    let address = request.uri().to_string();
    let address = address.split('?').next()?;
    let (collection, id) = address.rsplit_once('/')?;
    *request.uri_mut() = collection.parse().ok()?;
    let response = tenant.respond(&request).ok()?;
    let list: Value = serde_json::from_slice(response.body()).unwrap_or_default();
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

/// A response that has a token for every kind of login.
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

/// A header's value. Masked if the library marks it as a secret.
fn shown(value: &HeaderValue) -> &str {
    match value.to_str() {
        Ok(text) if !value.is_sensitive() => text,
        _ => "…",
    }
}

impl Planned {
    /// The requests as JSON.
    pub(crate) fn json(&self) -> Value {
        let mut json = self.request.json();
        if let (false, Some(fields)) = (self.before.is_empty(), json.as_object_mut()) {
            let read = |read: &Recorded| json!({"method": read.method.as_str(), "url": read.url});
            fields.insert("read_before".to_owned(), self.before.iter().map(read).collect());
        }
        json
    }

    /// The shown request in the form of HTTP, after a comment for each read.
    pub(crate) fn text(&self) -> String {
        let read = |read: &Recorded| {
            format!("# first {} {}, here with a made-up response\n", read.method, read.url)
        };
        self.before.iter().map(read).chain([self.request.text()]).collect()
    }
}

impl Recorded {
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

    /// The request in the form of HTTP.
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
