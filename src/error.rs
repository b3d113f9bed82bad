//! The error of every fallible function: one enum, split by the stage that failed.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use crate::redacted::{printable, without_secrets};

/// The result of every fallible method of the crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed, by the stage at which it did.
///
/// `Display` includes the reasons, so [`source`](std::error::Error::source) returns none. A chain
/// of sources prints nothing twice. The fields of a variant have the details.
///
/// Cloning is cheap: threads that waited for one login share its error. No variant shows a secret,
/// neither in `Display` nor in `Debug`. `{:?}` prints the same as `{}`, so a `main` that returns
/// the error ends with a readable message.
#[non_exhaustive]
#[derive(Clone, thiserror::Error)]
pub enum Error {
    /// The configuration cannot work. Every problem is listed.
    #[error("{}", list_problems(.0))]
    Configuration(Vec<ConfigProblem>),

    /// An argument of a call cannot be sent. Nothing was sent.
    #[error("{operation}: {}: {}", printable(argument), printable(message))]
    #[non_exhaustive]
    Argument {
        /// The operation's dotted name, or the function's.
        operation: String,
        /// The argument, with the place in it: `query.page_size`.
        argument: String,
        /// What is wrong and what would be right.
        message: String,
    },

    /// This client does not offer the operation. Nothing was sent.
    #[error("{operation}: {}", printable(message))]
    #[non_exhaustive]
    Unsupported {
        /// The operation's dotted name.
        operation: String,
        /// Why, and which client offers it.
        message: String,
    },

    /// Logging in failed, or the API keeps refusing the credentials.
    #[error("authentication failed: {}", printable(message))]
    #[non_exhaustive]
    Authentication {
        /// What the login reported.
        message: String,
        /// The server's response, if it responded with an error.
        answer: Option<Box<ApiError>>,
    },

    /// No response arrived: connection, TLS, name resolution, timeout.
    #[error("{method} {}: {reason}", printable(url))]
    #[non_exhaustive]
    Transport {
        /// The request's method.
        method: String,
        /// The request's address, without secrets.
        url: String,
        /// How many times the request was sent.
        attempts: u32,
        /// What went wrong.
        reason: TransportError,
    },

    /// The API responded with an error.
    #[error(transparent)]
    Api(Box<ApiError>),

    /// The API asks for a longer wait than the configuration allows.
    #[error("rate limited: the API asks to wait {} s, more than the {} s that are allowed \
             (rateLimit.maxRetrySeconds); {answer}", retry_after.as_secs_f64(), limit.as_secs_f64())]
    #[non_exhaustive]
    RateLimited {
        /// The wait that the API asks for.
        retry_after: Duration,
        /// The longest wait that is allowed.
        limit: Duration,
        /// The response that asked for the wait.
        answer: Box<ApiError>,
    },

    /// The response could not be decoded.
    #[error("{method} {}: {}", printable(url), printable(message))]
    #[non_exhaustive]
    Decoding {
        /// The request's method.
        method: String,
        /// The request's address, without secrets.
        url: String,
        /// The response's HTTP status.
        status: u16,
        /// What is wrong, and where in the body.
        message: String,
        /// The beginning of the body, as text.
        body: String,
    },

    /// The response has more bytes than the limit, or its values need more than eight times the
    /// limit in memory. It was not read to its end. If the call was a write, the server has carried
    /// it out. Downloads to a file have no such limit.
    #[error(
        "{method} {}: the response has more than {limit} bytes, or takes more than eight times \
             that as values (maxResponseMegabytes sets the limit; 0 means no limit)",
        printable(url)
    )]
    #[non_exhaustive]
    TooLarge {
        /// The request's method.
        method: String,
        /// The request's address, without secrets.
        url: String,
        /// The limit in bytes.
        limit: u64,
    },

    /// A list could not be fetched to its end.
    #[error("{operation}: {kind}")]
    #[non_exhaustive]
    Pagination {
        /// The operation's dotted name.
        operation: String,
        /// What went wrong.
        kind: PaginationError,
    },

    /// A value does not fit the caller's type.
    #[error("{operation}: {}: {}", printable(place), printable(message))]
    #[non_exhaustive]
    Mismatch {
        /// The operation's dotted name.
        operation: String,
        /// The number of the item, from 1, its id, and the path of the field in it.
        place: String,
        /// What does not fit.
        message: String,
    },

    /// More than one item matches where exactly one should.
    #[error("{operation}: {} items have the {field} {value:?}: {}", found.len(), printable(&found.join(", ")))]
    #[non_exhaustive]
    Ambiguous {
        /// The list's dotted name.
        operation: String,
        /// The field.
        field: String,
        /// The value that was searched for.
        value: String,
        /// The ids of the items that match, as far as the list was read.
        found: Vec<String>,
    },

    /// The state that was waited for was not reached in time.
    #[error("{operation}: not in the wanted state after {} s; the last value: {}", waited.as_secs(), shown(last))]
    #[non_exhaustive]
    NotYet {
        /// The dotted name of the operation that was called.
        operation: String,
        /// How long the client waited.
        waited: Duration,
        /// The last value that it returned.
        last: Box<Value>,
    },

    /// A job that was waited for ended in another state.
    #[error("{operation}: {}; the last value: {}", printable(state), shown(last))]
    #[non_exhaustive]
    Failed {
        /// The dotted name of the operation that was called.
        operation: String,
        /// What the API reports about that.
        state: String,
        /// The last value that it returned.
        last: Box<Value>,
    },

    /// A job of many calls stopped before its end.
    #[error("{operation}: {done} of {total} entries are done, then: {reason}")]
    #[non_exhaustive]
    Interrupted {
        /// The dotted name of the operation that was called.
        operation: String,
        /// How many entries are done. [Resume](crate::Bulk::resume_at) there.
        done: usize,
        /// How many entries there are.
        total: usize,
        /// The values that the calls returned until then.
        answers: Vec<Value>,
        /// The error that stopped it.
        reason: Box<Error>,
    },

    /// The rules of a list are still not in the requested order.
    #[error("{operation}: not in order after {passes} passes: {}", printable(&list_rules(.misplaced)))]
    #[non_exhaustive]
    Misplaced {
        /// The list's dotted name.
        operation: String,
        /// How many times the rules were moved.
        passes: usize,
        /// The rules that are in the wrong place.
        misplaced: Vec<MisplacedRule>,
    },

    /// The program's own JSON could not be read or written.
    #[error("JSON: {reason}")]
    #[non_exhaustive]
    Json {
        /// What is wrong with it, and where.
        reason: Arc<serde_json::Error>,
    },

    /// The caller's closure for [`Client::modify`](crate::Client::modify) returned an error.
    /// Nothing was sent.
    #[error("{operation}: the change failed: {reason}")]
    #[non_exhaustive]
    Change {
        /// The operation's dotted name.
        operation: String,
        /// The closure's error.
        reason: Arc<dyn std::error::Error + Send + Sync>,
    },

    /// A local file could not be read or written.
    #[error("{}{reason}", prefix(path))]
    #[non_exhaustive]
    Io {
        /// The file. Empty if the program's own input or output failed.
        path: String,
        /// The system's error.
        reason: Arc<std::io::Error>,
    },
}

// Not derived: the standard library prints errors of `main` and `unwrap` in this form, and people
// read both.
impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// A rule that is in the wrong place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MisplacedRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The place that it should have, counted from 1.
    pub wanted: usize,
    /// The place that it has. None if the list does not have it.
    pub found: Option<usize>,
}

fn list_rules(rules: &[MisplacedRule]) -> String {
    let lines = rules.iter().map(|MisplacedRule { id, name, wanted, found }| match found {
        Some(found) => format!("{name} ({id}) should be at {wanted} and is at {found}"),
        None => format!("{name} ({id}) should be at {wanted} and is missing"),
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// A value in an error's text: shortened and without secrets.
fn shown(value: &Value) -> String {
    printable(&excerpt(value.to_string().as_bytes())).into_owned()
}

/// A file's name, as the start of a message.
fn prefix(path: &str) -> String {
    match path.is_empty() {
        true => String::new(),
        false => format!("{}: ", printable(path)),
    }
}

/// For programs whose functions return [`Result`]: their own input and output may fail, too.
impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Io { path: String::new(), reason: Arc::new(error) }
    }
}

/// For programs whose functions return [`Result`]: their own JSON may be wrong, too.
impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Json { reason: Arc::new(error) }
    }
}

/// One problem of a configuration.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The key and the source of its value: `clientId (environment ZSCALER_CLIENT_ID)`.
    pub key: String,
    /// What is wrong and how to fix it.
    pub message: String,
}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", printable(&self.key), printable(&self.message))
    }
}

fn list_problems(problems: &[ConfigProblem]) -> String {
    match problems {
        [one] => format!("configuration: {one}"),
        _ => {
            let lines: Vec<_> = problems.iter().map(|problem| format!("\n  - {problem}")).collect();
            format!("configuration: {} problems:{}", problems.len(), lines.concat())
        }
    }
}

/// Why no response arrived.
#[non_exhaustive]
#[derive(Clone, Debug, thiserror::Error)]
pub enum TransportError {
    /// A time limit passed.
    #[error("timed out ({0})")]
    Timeout(TimeoutKind),
    /// No connection could be made, including TLS and the proxy. The reason may be temporary.
    /// Nothing was sent.
    #[error("cannot connect: {}", printable(.0))]
    Connect(String),
    /// The connection broke. The request may have arrived.
    #[error("connection lost: {}", printable(.0))]
    Connection(String),
    /// The server's certificate is not trusted. Nothing was sent.
    #[error("TLS: {} (behind TLS inspection, set its root certificate with caBundle or ZSCALER_CA_BUNDLE)", printable(.0))]
    Tls(String),
    /// The proxy refused the request. Nothing was sent.
    #[error("proxy: {}", printable(.0))]
    Proxy(String),
    /// Anything else, such as a response that is not HTTP.
    #[error("{}", printable(.0))]
    Other(String),
}

impl TransportError {
    /// Whether it is certain that the server did not get the request.
    pub fn is_unsent(&self) -> bool {
        matches!(
            self,
            Self::Connect(_)
                | Self::Tls(_)
                | Self::Proxy(_)
                | Self::Timeout(TimeoutKind::Connect | TimeoutKind::Proxy)
        )
    }
}

/// Which time limit passed.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeoutKind {
    /// Connecting, including name resolution and TLS (`connectionTimeout`, or what the two other
    /// limits leave of it). Nothing was sent.
    Connect,
    /// Reaching the proxy, or waiting for its connection to the host. The limit is that of
    /// [`Connect`](Self::Connect). Nothing was sent.
    Proxy,
    /// One attempt as a whole (`requestTimeout`).
    Request,
    /// The call as a whole, including retries and waits (`callTimeout`).
    Call,
}

impl fmt::Display for TimeoutKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Connect => "connecting: connectionTimeout, or what callTimeout leaves of it",
            Self::Proxy => {
                "connecting through the proxy: connectionTimeout, or what callTimeout leaves of it"
            }
            Self::Request => "one attempt: requestTimeout",
            Self::Call => "the whole call: callTimeout",
        })
    }
}

/// Why a list could not be fetched to its end.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaginationError {
    /// A page came a second time.
    #[error("page {page} repeats the page before it; the endpoint may ignore paging parameters")]
    #[non_exhaustive]
    Repeated {
        /// The page's number, from 1.
        page: usize,
    },
    /// The link to the next page cannot be followed.
    #[error("the link to the next page cannot be followed: {}", printable(reason))]
    #[non_exhaustive]
    BadLink {
        /// Why it cannot be followed.
        reason: String,
    },
    /// The list has more pages than are allowed.
    #[error("more than {limit} pages")]
    #[non_exhaustive]
    TooManyPages {
        /// The limit.
        limit: usize,
    },
    /// The API announced another number of items than it delivered.
    #[error("incomplete: the API announced {expected} items and delivered {got}")]
    #[non_exhaustive]
    Incomplete {
        /// The number that the API announced.
        expected: u64,
        /// The number that arrived.
        got: u64,
    },
}

/// An error response of the API.
#[non_exhaustive]
#[derive(Clone)]
pub struct ApiError {
    /// The HTTP status. 200 if the API sent the error in a success.
    pub status: u16,
    /// The API's code: `code`, `id`, `errorCode`, `error`, ….
    pub code: Option<String>,
    /// The API's message, unchanged.
    pub message: Option<String>,
    /// The message's parameters, where the API sends them.
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
    fn details(&self) -> Vec<(&'static str, String)> {
        let body = match (&self.message, self.json()) {
            (Some(_), Some(body)) => body,
            _ => return Vec::new(),
        };
        let details = DETAILS.iter().filter_map(|name| {
            let value = body.get(name).filter(|value| !is_empty(value))?;
            let value = without_secrets(value.clone());
            Some((*name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        });
        details.filter(|(_, text)| self.message.as_deref() != Some(text)).collect()
    }

    /// Whether a 401 asks for another login. The services also send 401 if the tenant lacks a
    /// feature or a permission, and if they are busy.
    pub(crate) fn asks_for_login(&self) -> bool {
        let forbids = self.code.as_deref().is_some_and(|code| plain(code).contains("authz."));
        self.status == 401 && !forbids && !self.is_lock() && !self.lacks_feature()
    }

    /// Whether another edit is in progress, or the service is busy.
    fn is_lock(&self) -> bool {
        is_lock(self.status, self.code.as_deref(), &self.body)
    }

    /// Whether the code says that the login does not allow the call.
    fn is_denied(&self) -> bool {
        self.code.as_deref().is_some_and(|code| {
            let code = plain(code);
            !self.lacks_feature() && DENIED.iter().any(|denied| code.contains(denied))
        })
    }

    /// Whether the code says that the tenant does not have the feature.
    fn lacks_feature(&self) -> bool {
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
    "role.limited",
    "scope.limited",
    "session.not.valid",
    "unauthorized",
    "invalid.token",
];

/// A code in one spelling: the services write `DUPLICATE_ITEM`, `resource.already.exist`,
/// `Already Exists`.
fn plain(code: &str) -> String {
    code.to_ascii_lowercase().replace(['_', '-', ' ', ':'], ".")
}

/// Fields with further details of an error.
const DETAILS: &[&str] =
    &["details", "errors", "fieldErrors", "validationErrors", "violations", "causes"];

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
    FIELDS.iter().find_map(|field| match body.get(field)? {
        // A sentence is a message, not a code.
        Value::String(text) if *field == "error" && text.trim().contains(' ') => None,
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    })
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
        write!(formatter, "{} {}: HTTP {}", self.method, printable(&self.url), self.status)?;
        if let Some(code) = &self.code {
            write!(formatter, " {}", printable(code))?;
        }
        match &self.message {
            Some(message) => write!(formatter, ": {}", printable(message))?,
            None if self.body.is_empty() && self.code.is_none() => {
                formatter.write_str(" (empty body)")?;
            }
            // If the body has only a code, the code is enough.
            None if self.json().is_some_and(|body| says_no_more(&body)) => {}
            None => write!(formatter, ": {}", printable(&excerpt(&self.body)))?,
        }
        for (name, details) in self.details() {
            write!(formatter, " {}: {}", printable(name), printable(&details))?;
        }
        if let Some(params) = &self.params {
            write!(formatter, " {}", printable(&without_secrets(params.clone()).to_string()))?;
        }
        if self.attempts > 1 {
            write!(formatter, " (after {} attempts)", self.attempts)?;
        }
        if let Some(id) = &self.request_id {
            write!(formatter, " [request id {}]", printable(id))?;
        }
        Ok(())
    }
}

impl std::error::Error for ApiError {}

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

impl Error {
    /// The API's error response, if there was one.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(answer) | Self::RateLimited { answer, .. } => Some(answer),
            Self::Authentication { answer, .. } => answer.as_deref(),
            Self::Interrupted { reason, .. } => reason.api(),
            _ => None,
        }
    }

    /// The response's HTTP status, if there was a response.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Decoding { status, .. } => Some(*status),
            _ => self.api().map(|answer| answer.status),
        }
    }

    /// The API's error code, if it sent one.
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(|answer| answer.code.as_deref())
    }

    /// Whether the requested object does not exist.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
            || self.has_code(&["resource.not.found", "RESOURCE_NOT_FOUND", "NOT_FOUND"])
    }

    /// Whether the API's rate limit is exceeded.
    pub fn is_rate_limited(&self) -> bool {
        matches!(self, Self::RateLimited { .. })
            || (self.status() == Some(429) && !self.is_limit_exceeded())
    }

    /// Whether the tenant has reached its maximum number of such objects (`LIMIT_EXCEEDED`).
    /// Waiting does not help.
    pub fn is_limit_exceeded(&self) -> bool {
        self.has_code_like(|code| code.contains("limit.exceeded") && !code.contains("rate.limit"))
    }

    /// Whether somebody else holds the tenant's edit lock, or the service is busy with another
    /// change.
    pub fn is_edit_lock(&self) -> bool {
        self.api().is_some_and(ApiError::is_lock)
    }

    /// Whether the object to add exists already.
    pub fn is_duplicate(&self) -> bool {
        self.has_code_like(|code| {
            // SCIM says `uniqueness`.
            code.contains("duplicate") || code.contains("already.exist") || code == "uniqueness"
        })
    }

    /// Whether the tenant has no license for the feature, or the feature is off.
    pub fn is_feature_disabled(&self) -> bool {
        self.api().is_some_and(ApiError::lacks_feature)
    }

    /// Whether the API refuses the call for this caller or tenant (403). The reason may be
    /// permissions, licenses, limits or the request itself. [`is_auth`](Self::is_auth),
    /// [`is_feature_disabled`](Self::is_feature_disabled) and
    /// [`is_limit_exceeded`](Self::is_limit_exceeded) distinguish them.
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(403)
    }

    /// Whether a time limit passed.
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Transport { reason: TransportError::Timeout(_), .. } | Self::NotYet { .. } => {
                true
            }
            Self::Interrupted { reason, .. } => reason.is_timeout(),
            _ => false,
        }
    }

    /// Whether the credentials were refused, or do not allow the call. That is a failed login, a
    /// 401 about the login, or a 401 or 403 with such a code. Other 403s are about the request
    /// itself.
    pub fn is_auth(&self) -> bool {
        matches!(self, Self::Authentication { .. })
            || self.api().is_some_and(|answer| {
                answer.asks_for_login()
                    || (matches!(answer.status, 401 | 403) && answer.is_denied())
            })
    }

    /// Whether the service refused the request itself. Errors of the connection, the login or the
    /// time limits are not among them.
    pub(crate) fn is_refusal(&self) -> bool {
        match self {
            Self::Api(answer) => !matches!(answer.status, 401 | 429) && !answer.is_lock(),
            Self::Decoding { .. } => true,
            _ => false,
        }
    }

    /// Whether the server may have carried out the request in spite of this error.
    pub(crate) fn may_have_worked(&self) -> bool {
        match self {
            Self::Transport { reason, .. } => !reason.is_unsent(),
            Self::TooLarge { .. } => true,
            _ => false,
        }
    }

    fn has_code(&self, codes: &[&str]) -> bool {
        self.code().is_some_and(|code| codes.iter().any(|known| known.eq_ignore_ascii_case(code)))
    }

    /// Whether there is a code that matches, in the form of [`plain`].
    fn has_code_like(&self, is_such: impl Fn(&str) -> bool) -> bool {
        self.code().is_some_and(|code| is_such(&plain(code)))
    }

    /// A short form of the error, for a log line about the next attempt.
    pub(crate) fn summary(&self) -> String {
        match self {
            Self::Api(answer) => match &answer.code {
                Some(code) => format!("HTTP {} {code}", answer.status),
                None => format!("HTTP {}", answer.status),
            },
            Self::Transport { reason, .. } => reason.to_string(),
            other => other.to_string(),
        }
    }

    /// Makes an error about an argument that cannot be used. It has the operation or function, the
    /// argument with its place, and what is wrong. Programs can report their own mistakes with it.
    pub fn argument(
        operation: impl Into<String>,
        argument: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::Argument {
            operation: operation.into(),
            argument: argument.into(),
            message: message.into(),
        }
    }

    /// Makes an error about a configuration with one problem.
    pub(crate) fn configuration(key: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Configuration(vec![ConfigProblem { key: key.into(), message: message.into() }])
    }

    /// Makes an error about a file that cannot be read or written. Programs can report errors of
    /// their own files with it.
    pub fn io(path: impl AsRef<std::path::Path>, error: std::io::Error) -> Self {
        Self::Io { path: path.as_ref().display().to_string(), reason: Arc::new(error) }
    }
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
