//! A transport that returns recorded responses in order, and keeps the requests.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::{Body, Transport, TransportError, Value, json};

/// Returns recorded responses. Logins have a separate queue.
#[derive(Default)]
pub(crate) struct Replay {
    answers: Mutex<VecDeque<Value>>,
    logins: Mutex<VecDeque<Value>>,
    sent: Mutex<Vec<Request<Vec<u8>>>>,
    asked_logins: Mutex<Vec<Request<Vec<u8>>>>,
}

impl Replay {
    pub(crate) fn new(answers: impl IntoIterator<Item = Value>) -> Arc<Self> {
        Self::with_logins(answers, [])
    }

    pub(crate) fn with_logins(
        answers: impl IntoIterator<Item = Value>,
        logins: impl IntoIterator<Item = Value>,
    ) -> Arc<Self> {
        let answers = Mutex::new(answers.into_iter().collect());
        let logins = Mutex::new(logins.into_iter().collect());
        Arc::new(Self { answers, logins, ..Self::default() })
    }

    /// The requests, without logins.
    pub(crate) fn sent(&self) -> Vec<Request<Vec<u8>>> {
        self.sent.lock().unwrap().clone()
    }

    /// The requests of logins.
    pub(crate) fn logins(&self) -> Vec<Request<Vec<u8>>> {
        self.asked_logins.lock().unwrap().clone()
    }
}

impl Transport for Replay {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if is_login(request.uri().path()) {
            let default = welcome(request.method().as_str(), request.uri().path());
            self.asked_logins.lock().unwrap().push(request);
            return answer(&self.logins.lock().unwrap().pop_front().unwrap_or(default));
        }
        self.sent.lock().unwrap().push(request);
        let beyond = json!({"status": 599, "body_text": "no further response was recorded"});
        answer(&self.answers.lock().unwrap().pop_front().unwrap_or(beyond))
    }
}

/// Whether a path is that of a login or logout.
pub(crate) fn is_login(path: &str) -> bool {
    const LOGINS: &[&str] = &[
        "/oauth2/v1/token",
        "/api/v1/authenticatedSession",
        "/api/v1/auth",
        "/signin",
        "/authn/v1/oauth/token",
        "/papi/auth/v1/login",
        "/v1/oauth/token",
        "/v1/auth/api-key/token",
        "/api/v3/api-key-auth/login",
    ];
    LOGINS.contains(&path)
}

/// The response to a login or logout without a recorded one.
fn welcome(method: &str, path: &str) -> Value {
    if method == "DELETE" {
        return json!({"status": 204});
    }
    match path {
        "/oauth2/v1/token" => json!({"status": 200,
            "body_json": {"access_token": "oracle-token", "expires_in": 3600}}),
        "/api/v1/authenticatedSession" | "/api/v1/auth" => json!({"status": 200, "body_json": {},
            "headers": {"Set-Cookie": "JSESSIONID=ORACLE0SESSION; Path=/; Secure; HttpOnly"}}),
        _ => json!({"status": 200, "body_json": {"access_token": "oracle-token",
            "jwtToken": "oracle-token", "token": "oracle-token", "expires_in": 3600,
            "result": {"delegate_token": "oracle-token"}}}),
    }
}

/// Converts a recorded response, in either of the two formats.
fn answer(recorded: &Value) -> Result<Response<Body>, TransportError> {
    match recorded["raises"].as_str() {
        Some("Timeout") => {
            return Err(TransportError::Timeout(zscaler::TimeoutKind::Request));
        }
        Some(_) => return Err(TransportError::Connect("refused".to_owned())),
        None => {}
    }
    let status = recorded["status"].as_u64().unwrap_or(200) as u16;
    let mut response = Response::builder().status(status);
    for (name, value) in recorded["headers"].as_object().into_iter().flatten() {
        // These headers do not apply, because recorded bodies are decompressed.
        let skipped = ["content-encoding", "content-length", "transfer-encoding"];
        if skipped.contains(&name.to_ascii_lowercase().as_str()) {
            continue;
        }
        let values = match value {
            Value::Array(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values.iter().filter_map(Value::as_str) {
            response = response.header(name, value);
        }
    }
    Ok(response.body(Body::from(body(recorded))).unwrap())
}

fn body(recorded: &Value) -> Vec<u8> {
    let kind = recorded["body_kind"].as_str();
    let json = match kind {
        Some("json") => recorded.get("body"),
        _ => recorded.get("body_json"),
    };
    let text = match kind {
        Some("text") => recorded["body"].as_str(),
        _ => recorded["body_text"].as_str(),
    };
    match (json, text) {
        (_, Some(text)) => text.as_bytes().to_vec(),
        (Some(Value::Null) | None, None) => Vec::new(),
        (Some(json), None) => json.to_string().into_bytes(),
    }
}
