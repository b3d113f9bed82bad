//! An error that the API returned, and the parts of its body.

use std::fmt;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::redacted::{printable, without_secrets};

/// An error response of the API.
#[non_exhaustive]
#[derive(Clone)]
pub struct ApiError {
    /// The HTTP status. 200 if the API sent the error in a successful response.
    pub status: u16,
    /// The API's code: `code`, `id`, `errorCode`, `error`, ….
    pub code: Option<String>,
    /// The API's message, unchanged.
    pub message: Option<String>,
    /// The message's parameters, if the API sends them.
    pub params: Option<Value>,
    /// The request's id, for the vendor's support.
    pub request_id: Option<String>,
    /// The request's method.
    pub method: String,
    /// The request's address, without secrets.
    pub url: String,
    /// The body as the API sent it.
    pub body: Vec<u8>,
    /// The response's headers.
    pub headers: http::HeaderMap,
    /// How many times the request was sent.
    pub attempts: u32,
    /// The wait that the response asks for.
    pub retry_after: Option<Duration>,
}

impl ApiError {
    /// The body as JSON. None if it is not JSON.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Further fields of the body, besides its message. Empty for a body without a message, because
    /// its excerpt shows them.
    fn details(&self) -> Vec<(String, String)> {
        let fields = match (&self.message, self.json()) {
            (Some(_), Some(body @ Value::Object(_))) => without_secrets(body),
            _ => return Vec::new(),
        };
        let Value::Object(mut fields) = fields else { return Vec::new() };
        // Some services have the code and the message in an object.
        if let Some(Value::Object(inner)) = fields.get_mut("error")
            && error_of(inner).is_some()
        {
            let inner = std::mem::take(inner);
            fields.extend(inner);
        }
        let mut said: Vec<String> =
            [&self.message, &self.code].into_iter().flatten().cloned().collect();
        let mut details = Vec::new();
        for (name, value) in fields {
            let is_news = match &value {
                Value::Bool(_) | Value::Number(_) => false,
                value => !is_empty(value) && !ELSEWHERE.contains(&name.as_str()),
            };
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            if is_news && !said.contains(&text) {
                let is_detail = DETAILS.contains(&name.as_str());
                details
                    .push((name, if is_detail { text.clone() } else { excerpt(text.as_bytes()) }));
                said.push(text);
            }
        }
        details
    }

    /// Whether a 401 asks for another login. The services also send 401 if the tenant lacks a
    /// feature or a permission, and if they are busy.
    pub(crate) fn asks_for_login(&self) -> bool {
        let forbids = self.code.as_deref().is_some_and(|code| plain(code).contains("authz."));
        self.status == 401 && !forbids && !self.is_lock() && !self.lacks_feature()
    }

    /// Whether another edit is in progress, or the service is busy.
    pub(super) fn is_lock(&self) -> bool {
        is_lock(self.status, self.code.as_deref(), &self.body)
    }

    /// Whether the code says that the login does not allow the call.
    pub(super) fn is_denied(&self) -> bool {
        self.code.as_deref().is_some_and(|code| {
            let code = plain(code);
            !self.lacks_feature() && DENIED.iter().any(|denied| code.contains(denied))
        })
    }

    /// Whether the code says that the tenant does not have the feature.
    pub(super) fn lacks_feature(&self) -> bool {
        self.code.as_deref().is_some_and(|code| {
            let code = plain(code);
            code.contains("featureflag") || code == "not.subscribed"
        })
    }
}

/// Parts of the codes by which a login does not allow a call, in the form of [`plain`].
const DENIED: &[&str] = &[
    "access.denied",
    "accessdenied",
    "authentication",
    "authorization",
    "authz.",
    "forbidden",
    "insufficient",
    "not.authorized",
    "notauthorized",
    "permission",
    "rba.limited",
    "role.limited",
    "scope.limited",
    "session.not.valid",
    "unauthorized",
    "invalid.token",
];

/// A code in one spelling. The services write `DUPLICATE_ITEM`, `resource.already.exist`,
/// `Already Exists` and `alreadyExists`.
pub(super) fn plain(code: &str) -> String {
    let mut plain = String::with_capacity(code.len() + 4);
    let mut was_small = false;
    for letter in code.chars() {
        if letter.is_ascii_uppercase() && was_small {
            plain.push('.');
        }
        was_small = letter.is_ascii_lowercase();
        plain.push(match letter {
            '_' | '-' | ' ' | ':' => '.',
            letter => letter.to_ascii_lowercase(),
        });
    }
    plain
}

/// Fields with further details of an error.
const DETAILS: &[&str] =
    &["details", "errors", "fieldErrors", "validationErrors", "violations", "causes"];

/// Fields without information about an error, and fields that the text has elsewhere.
const ELSEWHERE: &[&str] = &[
    "Retry-After",
    "instance",
    "params",
    "path",
    "requestId",
    "schemas",
    "status",
    "success",
    "timestamp",
    "traceId",
    "type",
];

/// The API's error code, from whichever field the service uses.
pub(crate) fn error_code(body: &Value) -> Option<String> {
    const FIELDS: &[&str] = &[
        "code",
        "errorCode",
        "error_code",
        "scimType",
        "id",
        "msgId",
        "error",
        "title",
        "exception",
    ];
    const NUMBERS: &[&str] = &["code", "errorCode", "error_code"];
    let own = FIELDS.iter().find_map(|field| match body.get(field)? {
        // A sentence is a message, not a code.
        Value::String(text) if *field == "error" && text.trim().contains(' ') => None,
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        // Some services repeat the status.
        Value::Number(number) if NUMBERS.contains(field) => {
            let is_status = number.as_u64().is_some_and(|code| (100..600).contains(&code));
            (!is_status).then(|| number.to_string())
        }
        _ => None,
    });
    own.or_else(|| match body.get("error")? {
        Value::Object(inner) => error_of(inner).map(|(code, _)| code),
        _ => None,
    })
    .or_else(|| body.get("errors")?.get(0)?.get("code")?.as_str().map(str::to_owned))
}

/// The code and the message of an error that is an object in a field.
fn error_of(inner: &Map<String, Value>) -> Option<(String, String)> {
    let text = |name: &str| inner.get(name)?.as_str().filter(|text| !text.is_empty());
    Some((text("code")?.to_owned(), text("message")?.to_owned()))
}

/// The API's error message, from whichever field the service uses.
pub(crate) fn error_message(body: &Value) -> Option<String> {
    const FIELDS: &[&str] = &[
        "message",
        "reason",
        "errorMessage",
        "errorMsg",
        "errorDetails",
        "error_description",
        "detail",
        "error_message",
        "msg",
        "error",
    ];
    let code = error_code(body);
    FIELDS.iter().chain(DETAILS).find_map(|field| match body.get(field)? {
        Value::String(text) if Some(text) == code.as_ref() && *field == "error" => None,
        Value::Object(inner) if *field == "error" => match error_of(inner) {
            Some((_, message)) => Some(message),
            None if inner.is_empty() => None,
            None => Some(without_secrets(inner.clone().into()).to_string()),
        },
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        value if is_empty(value) => None,
        other => Some(without_secrets(other.clone()).to_string()),
    })
}

/// Whether a body has nothing besides its code.
fn says_no_more(body: &Value) -> bool {
    let code = error_code(body);
    code.is_some()
        && body.as_object().is_some_and(|fields| {
            fields.values().all(|value| {
                is_empty(value) || value.as_str().is_some_and(|text| Some(text) == code.as_deref())
            })
        })
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

// Not derived: headers may hold cookies, and the body may repeat what the caller sent.
impl fmt::Debug for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ApiError")
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("params", &self.params.clone().map(without_secrets))
            .field("request_id", &self.request_id)
            .field("method", &self.method)
            .field("url", &self.url)
            .field("attempts", &self.attempts)
            .field("retry_after", &self.retry_after)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}: HTTP {}", self.method, brief(&self.url), self.status)?;
        if let Some(code) = &self.code {
            write!(formatter, " {}", brief(code))?;
        }
        match &self.message {
            Some(message) => write!(formatter, ": {}", brief(message))?,
            None if self.body.is_empty() && self.code.is_none() => {
                formatter.write_str(" (empty body)")?;
            }
            // If the body has only a code, the code is enough.
            None if self.json().is_some_and(|body| says_no_more(&body)) => {}
            None => write!(formatter, ": {}", printable(&excerpt(&self.body)))?,
        }
        let details = self.details().into_iter().map(|(name, text)| format!(" {name}: {text}"));
        write!(formatter, "{}", brief(&details.collect::<String>()))?;
        if let Some(params) = &self.params {
            write!(formatter, " {}", brief(&without_secrets(params.clone()).to_string()))?;
        }
        if self.attempts > 1 {
            write!(formatter, " (after {} attempts)", self.attempts)?;
        }
        if let Some(id) = &self.request_id {
            write!(formatter, " [request id {}]", brief(id))?;
        }
        Ok(())
    }
}

impl std::error::Error for ApiError {}

/// A part of an error's text: on one line, and at most 2000 characters. The fields of [`ApiError`]
/// have the whole text.
fn brief(text: &str) -> String {
    match text.char_indices().nth(2000) {
        Some((end, _)) => printable(text.get(..end).unwrap_or_default()).into_owned() + "…",
        None => printable(text).into_owned(),
    }
}

/// The first 200 characters of a body, on one line.
pub(crate) fn excerpt(body: &[u8]) -> String {
    let text = crate::redacted::body(body);
    let mut line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(200) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// Whether the response reports that another edit is in progress.
pub(crate) fn is_lock(status: u16, code: Option<&str>, body: &[u8]) -> bool {
    const CODES: &[&str] =
        &["EDIT_LOCK_NOT_AVAILABLE", "api.concurrent.access.error", "db.simultaneous.request"];
    const PHRASES: &[&str] = &["Resource Access Blocked", "Failed during enter Org barrier"];
    if !matches!(status, 400 | 401 | 409 | 412) {
        return false;
    }
    code.is_some_and(|code| CODES.contains(&code))
        // A busy ZIA also sends 401.
        || (status != 400 && {
            let text = String::from_utf8_lossy(body);
            PHRASES.iter().any(|phrase| text.contains(phrase))
        })
}
