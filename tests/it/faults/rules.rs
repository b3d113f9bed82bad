//! The rules about faults. They determine the expected result of every cell.

use super::kinds::Kind;

/// The rule for a fault.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Rule {
    Unsent(&'static str),
    Hopeless(&'static str),
    Lost(&'static str),
    Busy(Wait, String),
    TooLong(u64),
    Overloaded(Wait, String),
    Locked(String),
    Expired(String),
    Refused(String),
    Moved(String),
    Nothing,
    NoContent,
    Text,
    Unreadable,
    TooLarge,
    Harmless,
}

/// How long to wait before the request is repeated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wait {
    /// As the response states.
    Stated(f64),
    /// Until a moment that the response states. After that moment, there is no wait.
    Until(f64),
    /// From a second on, doubling.
    Growing,
}

/// How often a request is repeated in the matrix: `rateLimit.maxRetries`.
pub(crate) const RETRIES: usize = 2;

/// How many redirects are followed.
const REDIRECTS: usize = 5;

/// What a cell must show.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expected {
    pub(crate) outcome: String,
    /// How many requests were sent.
    pub(crate) requests: usize,
    /// The waits in seconds. If they grow, up to a fifth of jitter is added.
    pub(crate) waits: Vec<f64>,
}

impl Rule {
    /// The rules' names and texts, for the document.
    pub(crate) const TEXTS: [(&'static str, &'static str); 13] = [
        ("not sent", "The server did not get the request. Every request is retried."),
        (
            "hopeless",
            "The server did not get the request, or its response is not HTTP, and a retry would not change that. The error is returned at once.",
        ),
        (
            "lost",
            "No complete response arrived, and the server may have received the request. Reads, logins, replacements and removals are retried, because a second one has the same effect. Additions are not.",
        ),
        (
            "busy",
            "429: the server did not carry out the request. Every request is retried, after the wait that the response names.",
        ),
        (
            "too long",
            "The API asks for a wait of more than `rateLimit.maxRetrySeconds`. The error is returned at once and has the wait.",
        ),
        (
            "overloaded",
            "502, 503, 504, and 500 without an error code. The same requests are retried as for *lost*.",
        ),
        (
            "locked",
            "Somebody else edits the tenant, and the server did not carry out the request. Every request is retried, after waits that begin with five seconds.",
        ),
        (
            "expired",
            "401: the login is renewed once, and every request is sent again at once. A refused login is not retried. In a legacy client, later calls do not repeat it either, until the client is closed, because accounts can be locked.",
        ),
        (
            "refused",
            "Any other error. The request is not retried, and the caller gets the API's response unchanged.",
        ),
        (
            "moved",
            "A redirect. Reads follow it, at most five times and never from TLS to plain HTTP. A request to another host has no header or body of the client. Writes and logins do not follow it.",
        ),
        (
            "nothing",
            "A successful response without a body is null, an empty file, or the end of a list. With 204, no file is written. An empty response to a login is an error.",
        ),
        (
            "unreadable",
            "A successful response that cannot be read is an error, which shows the beginning of the body. It is not retried. A download keeps any bytes. A body is text if neither its content type nor its beginning is that of JSON.",
        ),
        (
            "too large",
            "A response of more than `maxResponseMegabytes` is an error. A download has no limit.",
        ),
    ];

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Unsent(_) => "not sent",
            Self::Hopeless(_) => "hopeless",
            Self::Lost(_) => "lost",
            Self::Busy(..) => "busy",
            Self::TooLong(_) => "too long",
            Self::Overloaded(..) => "overloaded",
            Self::Locked(_) => "locked",
            Self::Expired(_) => "expired",
            Self::Refused(_) => "refused",
            Self::Moved(_) => "moved",
            Self::Nothing | Self::NoContent => "nothing",
            Self::Text | Self::Unreadable => "unreadable",
            Self::TooLarge => "too large",
            Self::Harmless => "",
        }
    }

    /// What the caller gets while the fault lasts.
    fn outcome(&self, kind: Kind) -> String {
        let login = |what: &str| format!("login: {what}");
        let api = |what: &str| match kind.is_login() {
            true => login(what),
            false => what.to_owned(),
        };
        match self {
            Self::Unsent(what) | Self::Hopeless(what) | Self::Lost(what) => (*what).to_owned(),
            Self::Busy(_, what) | Self::Overloaded(_, what) => api(what),
            Self::Locked(what) | Self::Expired(what) | Self::Refused(what) => api(what),
            Self::Moved(what) => api(what),
            Self::TooLong(_) => "wait too long".to_owned(),
            Self::Harmless => "value".to_owned(),
            Self::TooLarge if kind != Kind::Download => "too large".to_owned(),
            _ if kind.is_login() => login("unusable"),
            Self::NoContent if kind == Kind::Download => "null".to_owned(),
            _ if kind == Kind::Download => "file as it came".to_owned(),
            Self::Nothing | Self::NoContent if kind == Kind::LaterPage => "end of list".to_owned(),
            Self::Nothing | Self::NoContent => "null".to_owned(),
            Self::Text => "text".to_owned(),
            Self::Unreadable | Self::TooLarge => "unreadable".to_owned(),
        }
    }

    /// The expected result of a fault that happens once, or that lasts.
    pub(crate) fn expected(&self, kind: Kind, lasts: bool) -> Expected {
        let harmless_twice = kind != Kind::Add;
        let is_read = !kind.is_login() && !matches!(kind, Kind::Add | Kind::Replace);
        let tries = match self {
            Self::Unsent(_) | Self::Busy(..) | Self::Locked(_) => RETRIES,
            Self::Lost(_) | Self::Overloaded(..) if harmless_twice => RETRIES,
            Self::Expired(_) if !kind.is_login() => 1,
            Self::Moved(_) if is_read => REDIRECTS,
            _ => 0,
        };
        let repeats = if lasts { tries } else { tries.min(1) };
        let wait = |repeat: usize| match self {
            Self::Busy(Wait::Until(_), _) if repeat > 0 => 0.0,
            Self::Busy(Wait::Stated(wait) | Wait::Until(wait), _) => *wait,
            Self::Overloaded(Wait::Stated(wait), _) => *wait,
            Self::Locked(_) => 5.0 * f64::from(1 << repeat),
            _ => f64::from(1 << repeat),
        };
        let waits = match self {
            Self::Expired(_) | Self::Moved(_) => Vec::new(),
            _ => (0..repeats).map(wait).collect(),
        };
        let recovers = tries > 0 && !lasts;
        let outcome = if recovers { "value".to_owned() } else { self.outcome(kind) };
        Expected { outcome, requests: repeats + 1, waits }
    }

    /// Whether the waits have jitter, so that many clients do not send at the same time.
    pub(crate) fn jitters(&self) -> bool {
        match self {
            Self::Busy(wait, _) | Self::Overloaded(wait, _) => *wait == Wait::Growing,
            _ => true,
        }
    }
}
