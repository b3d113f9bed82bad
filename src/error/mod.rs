//! The error of every fallible function: one enum, split by the stage that failed.

mod api;
mod pagination;
mod predicates;
mod transport;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

pub use self::api::ApiError;
pub(crate) use self::api::{error_code, error_message, excerpt, is_lock};
pub use self::pagination::PaginationError;
pub use self::transport::{TimeoutKind, TransportError};
use crate::redacted::printable;

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
        /// What is wrong, and how to fix it.
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
        response: Option<Box<ApiError>>,
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

    /// The API requires a longer wait than the configuration allows.
    #[error("rate limited: the API requires a wait of {} s, and at most {} s are allowed \
             (rateLimit.maxRetrySeconds); {response}", retry_after.as_secs_f64(), limit.as_secs_f64())]
    #[non_exhaustive]
    RateLimited {
        /// The wait that the API requires.
        retry_after: Duration,
        /// The longest wait that is allowed.
        limit: Duration,
        /// The response that requires the wait.
        response: Box<ApiError>,
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

    /// More than one item matches, but only one may.
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
    #[error("{operation}: the state was not reached after {} s; the last value: {}", waited.as_secs(), shown(last))]
    #[non_exhaustive]
    WaitTimeout {
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
        /// What the API reports about the job.
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
        values: Vec<Value>,
        /// The error that stopped it.
        reason: Box<Error>,
    },

    /// The rules of a list are not in the requested order.
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
