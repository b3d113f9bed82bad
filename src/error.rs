//! The error of every fallible function: one enum, split by the stage that failed.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::redacted::{printable, without_secrets};

/// What every method of the crate returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed, by the stage at which it did.
///
/// `Display` says everything, reasons included, so [`source`](std::error::Error::source) has
/// nothing to add: chains that print both say nothing twice. What a variant was made of is in its
/// fields.
///
/// Cheap to clone: threads that waited for one login share its error. No
/// variant shows a secret, neither in `Display` nor in `Debug`. `{:?}` says the same as
/// `{}`, so that a `main` that returns the error ends with something to read.
#[non_exhaustive]
#[derive(Clone, thiserror::Error)]
pub enum Error {
    /// The configuration cannot work; every problem found is listed.
    #[error("{}", list_problems(.0))]
    Configuration(Vec<ConfigProblem>),

    /// An argument of a call cannot be sent. Nothing went out.
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

    /// The call is not offered by this client. Nothing went out.
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
        /// What the login said.
        message: String,
        /// What the server answered, where it did.
        answer: Option<Box<ApiError>>,
    },

    /// No answer came: connection, TLS, name resolution, timeout.
    #[error("{method} {}: {reason}", printable(url))]
    #[non_exhaustive]
    Transport {
        /// The request's method.
        method: String,
        /// The request's address, secrets removed.
        url: String,
        /// How many times it was tried.
        attempts: u32,
        /// What went wrong.
        reason: TransportError,
    },

    /// The API answered with an error.
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
        /// The answer that asked for it.
        answer: Box<ApiError>,
    },

    /// The answer could not be read as what it should be.
    #[error("{method} {}: {}", printable(url), printable(message))]
    #[non_exhaustive]
    Decoding {
        /// The request's method.
        method: String,
        /// The request's address, secrets removed.
        url: String,
        /// The answer's HTTP status.
        status: u16,
        /// What is wrong, and where in the body.
        message: String,
        /// The beginning of the body, as text.
        body: String,
    },

    /// The answer is larger than what may be kept in memory, in bytes, or in the memory that its
    /// values take, which may be eight times as much. It was not read to its end; a write has
    /// been carried out all the same. Downloads to a file have no such limit.
    #[error(
        "{method} {}: the answer has more than {limit} bytes, or takes more than eight times \
             that as values (maxResponseMegabytes is the limit, 0 lifts it)",
        printable(url)
    )]
    #[non_exhaustive]
    TooLarge {
        /// The request's method.
        method: String,
        /// The request's address, secrets removed.
        url: String,
        /// The most bytes that are allowed.
        limit: u64,
    },

    /// A list could not be walked to its end.
    #[error("{operation}: {kind}")]
    #[non_exhaustive]
    Pagination {
        /// The operation's dotted name.
        operation: String,
        /// What went wrong.
        kind: PaginationError,
    },

    /// What was read does not fit the type that it is to become.
    #[error("{operation}: {}: {}", printable(place), printable(message))]
    #[non_exhaustive]
    Mismatch {
        /// The operation's dotted name.
        operation: String,
        /// The item, counted from 1, its id, and the path of the field in it.
        place: String,
        /// What does not fit.
        message: String,
    },

    /// More than one item has what should name one.
    #[error("{operation}: {} items have the {field} {value:?}: {}", found.len(), printable(&found.join(", ")))]
    #[non_exhaustive]
    Ambiguous {
        /// The list's dotted name.
        operation: String,
        /// The field.
        field: String,
        /// What the items have in it.
        value: String,
        /// The items that were seen, by their ids.
        found: Vec<String>,
    },

    /// What was waited for has not come about in time.
    #[error("{operation}: not as wanted after {} s; at last: {}", waited.as_secs(), shown(last))]
    #[non_exhaustive]
    NotYet {
        /// The dotted name of the operation that was asked.
        operation: String,
        /// How long it was waited for.
        waited: Duration,
        /// What it answered last.
        last: Box<Value>,
    },

    /// What was waited for ended in another way.
    #[error("{operation}: {}; at last: {}", printable(state), shown(last))]
    #[non_exhaustive]
    Failed {
        /// The dotted name of the operation that was asked.
        operation: String,
        /// What it says about it.
        state: String,
        /// What it answered last.
        last: Box<Value>,
    },

    /// A job of many calls ended before its time.
    #[error("{operation}: {done} of {total} entries are done, then: {reason}")]
    #[non_exhaustive]
    Interrupted {
        /// The dotted name of the operation that was called.
        operation: String,
        /// How many entries are done: where to [resume](crate::Bulk::resume_at).
        done: usize,
        /// How many there are.
        total: usize,
        /// What the calls answered until then.
        answers: Vec<Value>,
        /// What ended it.
        reason: Box<Error>,
    },

    /// The rules of a list did not come into the order that was asked for.
    #[error("{operation}: not in order after {passes} passes: {}", printable(&list_rules(.misplaced)))]
    #[non_exhaustive]
    Misplaced {
        /// The list's dotted name.
        operation: String,
        /// How often they were put into order.
        passes: usize,
        /// The rules that are not where they should be.
        misplaced: Vec<MisplacedRule>,
    },

    /// JSON of the program's own could not be read or written.
    #[error("JSON: {reason}")]
    #[non_exhaustive]
    Json {
        /// What is wrong with it, and where.
        reason: Arc<serde_json::Error>,
    },

    /// The caller's own change of what [`Client::modify`](crate::Client::modify) read failed.
    /// Nothing was sent.
    #[error("{operation}: the change failed: {reason}")]
    #[non_exhaustive]
    Change {
        /// The operation's dotted name.
        operation: String,
        /// What the change said.
        reason: Arc<dyn std::error::Error + Send + Sync>,
    },

    /// A local file could not be read or written.
    #[error("{}{reason}", prefix(path))]
    #[non_exhaustive]
    Io {
        /// The file; empty where the program's own input or output failed, which names none.
        path: String,
        /// The system's error.
        reason: Arc<std::io::Error>,
    },
}

// Written by hand: the standard library prints what `main` returns and what `unwrap` meets in
// this form, and both are read by people.
impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// A rule that is not where it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MisplacedRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The place that it should have, counted from 1.
    pub wanted: usize,
    /// The place that it has; none where it is not there.
    pub found: Option<usize>,
}

fn list_rules(rules: &[MisplacedRule]) -> String {
    let lines = rules.iter().map(|MisplacedRule { id, name, wanted, found }| match found {
        Some(found) => format!("{name} ({id}) should be at {wanted} and is at {found}"),
        None => format!("{name} ({id}) should be at {wanted} and is not there"),
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// A value in an error's text: in short, and without its secrets.
fn shown(value: &Value) -> String {
    printable(&excerpt(value.to_string().as_bytes())).into_owned()
}

/// A file's name before what is wrong with it.
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

/// One thing that is wrong with a configuration.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The key, and where its value came from: `clientId (environment ZSCALER_CLIENT_ID)`.
    pub key: String,
    /// What is wrong and how to mend it.
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

/// Why no answer came.
#[non_exhaustive]
#[derive(Clone, Debug, thiserror::Error)]
pub enum TransportError {
    /// A time limit passed.
    #[error("timed out ({0})")]
    Timeout(TimeoutKind),
    /// No connection could be made, TLS and the proxy included, for a reason that may pass:
    /// nothing was sent.
    #[error("cannot connect: {}", printable(.0))]
    Connect(String),
    /// The connection broke; the request may have arrived.
    #[error("connection lost: {}", printable(.0))]
    Connection(String),
    /// The server's certificate is not trusted: nothing was sent.
    #[error("TLS: {} (behind TLS inspection, name its root with caBundle or ZSCALER_CA_BUNDLE)", printable(.0))]
    Tls(String),
    /// The proxy refused: nothing was sent.
    #[error("proxy: {}", printable(.0))]
    Proxy(String),
    /// Anything else, such as an answer that is not HTTP.
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
    /// Connecting, name resolution and TLS included (`connectionTimeout`, or what the two
    /// others leave): nothing was sent.
    Connect,
    /// Reaching the proxy, or waiting for its connection to the host (as with
    /// [`Connect`](Self::Connect)): nothing was sent.
    Proxy,
    /// One attempt as a whole (`requestTimeout`).
    Request,
    /// The call as a whole, retries and waits included.
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

/// Why a list could not be walked to its end.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaginationError {
    /// A page came a second time.
    #[error("page {page} repeats the page before it; the endpoint may ignore paging parameters")]
    #[non_exhaustive]
    Repeated {
        /// The page's number in the walk, from 1.
        page: usize,
    },
    /// The link to the next page cannot be followed.
    #[error("the link to the next page cannot be followed: {}", printable(reason))]
    #[non_exhaustive]
    BadLink {
        /// Why not.
        reason: String,
    },
    /// There were more pages than a walk may have.
    #[error("more than {limit} pages")]
    #[non_exhaustive]
    TooManyPages {
        /// The ceiling.
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

/// An error that the API answered.
#[non_exhaustive]
#[derive(Clone)]
pub struct ApiError {
    /// The HTTP status; 200 for errors that hide in a success.
    pub status: u16,
    /// The API's code: `code`, `id`, `errorCode`, `error`, ….
    pub code: Option<String>,
    /// The API's message, untouched.
    pub message: Option<String>,
    /// The message's parameters, where the API sends them.
    pub params: Option<Value>,
    /// The request's id, for the vendor's support.
    pub request_id: Option<String>,
    /// The request's method.
    pub method: String,
    /// The request's address, secrets removed.
    pub url: String,
    /// The body as it came.
    pub body: Vec<u8>,
    /// The answer's headers.
    pub headers: http::HeaderMap,
    /// How many times the request was tried.
    pub attempts: u32,
    /// The wait that the answer asks for.
    pub retry_after: Option<Duration>,
}

impl ApiError {
    /// The body as JSON, where it is.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What the body says besides its message, field by field; nothing that the excerpt of a
    /// body without a message shows.
    fn details(&self) -> Vec<(String, String)> {
        let fields = match (&self.message, self.json()) {
            (Some(_), Some(body @ Value::Object(_))) => without_secrets(body),
            _ => return Vec::new(),
        };
        let Value::Object(mut fields) = fields else { return Vec::new() };
        // Some services have both in an object of their own.
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

    /// Whether a 401 asks for another login. The services also answer 401 where the tenant lacks a
    /// feature or a permission, and where they are busy.
    pub(crate) fn asks_for_login(&self) -> bool {
        let forbids = self.code.as_deref().is_some_and(|code| plain(code).contains("authz."));
        self.status == 401 && !forbids && !self.is_lock() && !self.lacks_feature()
    }

    /// Whether another edit is under way, or the service is busy.
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

/// What codes have in them that say that a login does not allow a call, in the form of [`plain`].
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

/// A code in one spelling: the services write `DUPLICATE_ITEM`, `resource.already.exist`,
/// `Already Exists`, `alreadyExists`.
fn plain(code: &str) -> String {
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

/// Fields that say more than an error's message.
const DETAILS: &[&str] =
    &["details", "errors", "fieldErrors", "validationErrors", "violations", "causes"];

/// Fields of an error that are no news of it: what the answer itself says, or what is said
/// elsewhere.
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

/// The API's code for an error, in whichever field the service has it.
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
        // A sentence is a message.
        Value::String(text) if *field == "error" && text.trim().contains(' ') => None,
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        // Some repeat the status.
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

/// The code and the message of an error that a field holds as a whole.
fn error_of(inner: &Map<String, Value>) -> Option<(String, String)> {
    let text = |name: &str| inner.get(name)?.as_str().filter(|text| !text.is_empty());
    Some((text("code")?.to_owned(), text("message")?.to_owned()))
}

/// The API's message, in whichever field the service has it.
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

// Written by hand: headers may hold cookies, and a body what the caller sent.
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
            // A code that stands alone says it all.
            None if self.json().is_some_and(|body| says_no_more(&body)) => {}
            None => write!(formatter, ": {}", printable(&excerpt(&self.body)))?,
        }
        for (name, details) in self.details() {
            write!(formatter, " {}: {}", printable(&name), printable(&details))?;
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
    /// What the API answered, where it did.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(answer) | Self::RateLimited { answer, .. } => Some(answer),
            Self::Authentication { answer, .. } => answer.as_deref(),
            Self::Interrupted { reason, .. } => reason.api(),
            _ => None,
        }
    }

    /// The answer's HTTP status, where there was one.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Decoding { status, .. } => Some(*status),
            _ => self.api().map(|answer| answer.status),
        }
    }

    /// The API's error code, where it sent one.
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(|answer| answer.code.as_deref())
    }

    /// Whether what was asked for does not exist.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
            || self.has_code_like(|code| matches!(code, "resource.not.found" | "not.found"))
    }

    /// Whether the API limits the rate of calls.
    pub fn is_rate_limited(&self) -> bool {
        matches!(self, Self::RateLimited { .. })
            || (self.status() == Some(429) && !self.is_limit_exceeded())
    }

    /// Whether the tenant has as many of a thing as it may have (`LIMIT_EXCEEDED`). Waiting does
    /// not help.
    pub fn is_limit_exceeded(&self) -> bool {
        self.has_code_like(|code| code.contains("limit.exceeded") && !code.contains("rate.limit"))
    }

    /// Whether somebody else holds the tenant's edit lock, or the service is busy with another
    /// change.
    pub fn is_edit_lock(&self) -> bool {
        self.api().is_some_and(ApiError::is_lock)
    }

    /// Whether the thing to add is there already.
    pub fn is_duplicate(&self) -> bool {
        self.has_code_like(|code| {
            // SCIM says `uniqueness`.
            code.contains("duplicate")
                || code.contains("already.exist")
                || code.contains("alreadyexist")
                || code == "uniqueness"
        })
    }

    /// Whether the tenant has no licence for it, or the feature is off.
    pub fn is_feature_disabled(&self) -> bool {
        self.api().is_some_and(ApiError::lacks_feature)
    }

    /// Whether the API does not carry the call out for this caller or this tenant (403), for
    /// whichever reason: permissions, licences, limits, or what is asked for.
    /// [`is_auth`](Self::is_auth), [`is_feature_disabled`](Self::is_feature_disabled) and
    /// [`is_limit_exceeded`](Self::is_limit_exceeded) tell more.
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

    /// Whether the credentials were refused, or do not allow the call: a login that failed, a 401
    /// about the login, or a 401 or 403 whose code says so. Other 403s are about what was asked
    /// for.
    pub fn is_auth(&self) -> bool {
        matches!(self, Self::Authentication { .. })
            || self.api().is_some_and(|answer| {
                answer.asks_for_login()
                    || (matches!(answer.status, 401 | 403) && answer.is_denied())
            })
    }

    /// Whether the service answered, and that it does not do what it was asked: no matter of the
    /// connection, of the login or of the time.
    pub(crate) fn is_refusal(&self) -> bool {
        match self {
            Self::Api(answer) => !matches!(answer.status, 401 | 429) && !answer.is_lock(),
            Self::Decoding { .. } => true,
            _ => false,
        }
    }

    /// Whether the server may have done what it was asked for, though this error came of it.
    pub(crate) fn may_have_worked(&self) -> bool {
        match self {
            Self::Transport { reason, .. } => !reason.is_unsent(),
            Self::TooLarge { .. } => true,
            _ => false,
        }
    }

    /// Whether there is a code, and it is such in one spelling.
    fn has_code_like(&self, is_such: impl Fn(&str) -> bool) -> bool {
        self.code().is_some_and(|code| is_such(&plain(code)))
    }

    /// The error in a few words, for a log line about the next attempt.
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

    /// The error about an argument that cannot be used, for programs that report mistakes of their own
    /// beside the crate's: the operation or function, the argument with its place, and what is wrong.
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

    /// A configuration with one problem.
    pub(crate) fn configuration(key: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Configuration(vec![ConfigProblem { key: key.into(), message: message.into() }])
    }

    /// The error about a file that cannot be read or written, for programs that report errors of
    /// their own files beside the crate's.
    pub fn io(path: impl AsRef<std::path::Path>, error: std::io::Error) -> Self {
        Self::Io { path: path.as_ref().display().to_string(), reason: Arc::new(error) }
    }
}

/// Whether the answer says that another edit is under way.
pub(crate) fn is_lock(status: u16, code: Option<&str>, body: &[u8]) -> bool {
    const CODES: &[&str] =
        &["EDIT_LOCK_NOT_AVAILABLE", "api.concurrent.access.error", "db.simultaneous.request"];
    const PHRASES: &[&str] = &["Resource Access Blocked", "Failed during enter Org barrier"];
    if !matches!(status, 400 | 401 | 409 | 412) {
        return false;
    }
    code.is_some_and(|code| CODES.contains(&code))
        // ZIA says so with 401, too, when it is busy.
        || (status != 400 && {
            let text = String::from_utf8_lossy(body);
            PHRASES.iter().any(|phrase| text.contains(phrase))
        })
}
