//! What has to come of a fault: the rules, from which the expectation of every cell follows.

use super::kinds::Kind;

/// Which rule holds for a fault.
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
    /// As the answer says.
    Said(f64),
    /// Until a moment that the answer names: from then on there is nothing to wait for.
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
    /// How many requests went out.
    pub(crate) requests: usize,
    /// The waits in seconds, a fifth of jitter aside where they grow.
    pub(crate) waits: Vec<f64>,
}

impl Rule {
    /// Its number and its words, for the document.
    pub(crate) const TEXTS: [(&'static str, &'static str); 13] = [
        ("not sent", "The server did not get the request: it is repeated, whatever it is."),
        (
            "hopeless",
            "The server did not get the request, or what it answers is no HTTP, and that will not change: an error at once.",
        ),
        (
            "lost",
            "No whole answer came, and the server may have the request: it is repeated unless it adds something: twice done, reads, logins, replacing and deleting come to the same.",
        ),
        (
            "busy",
            "429: the server did not do it and says so: it is repeated, whatever it is, after the wait that the answer names.",
        ),
        (
            "too long",
            "The wait that is asked for is longer than `rateLimit.maxRetrySeconds`: an error at once that says how long.",
        ),
        ("overloaded", "502, 503, 504, and 500 without an error code: as with *lost*."),
        (
            "locked",
            "Somebody else edits the tenant, nothing was done: it is repeated, whatever it is, after waits from five seconds on.",
        ),
        (
            "expired",
            "401: the login is renewed, once, and the request repeated at once, whatever it is. A login that is refused is not repeated; a legacy client's not by later calls either, until it is closed: accounts lock.",
        ),
        (
            "refused",
            "Any other error: the API knows what it says; nothing is repeated, and its answer reaches the caller unchanged.",
        ),
        (
            "moved",
            "A redirect: reads follow it, five times at most and never out of TLS, with nothing of ours in the request where another host is meant. Writes and logins do not.",
        ),
        (
            "nothing",
            "An empty success is null, an empty file, the end of a list; 204 is no file at all. A login must have something in it.",
        ),
        (
            "unreadable",
            "A success that is not what it should be is an error that shows its beginning; it is not repeated. A download keeps what came, whatever it is; where JSON is not claimed and not seen, text is text.",
        ),
        ("too large", "More than `maxResponseMegabytes` is an error; a download has no limit."),
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

    /// What the caller gets as long as the fault lasts.
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

    /// What must come of it: where it strikes once, and where it goes on.
    pub(crate) fn foretell(&self, kind: Kind, lasts: bool) -> Expected {
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
            Self::Busy(Wait::Said(wait) | Wait::Until(wait), _) => *wait,
            Self::Overloaded(Wait::Said(wait), _) => *wait,
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

    /// Whether the waits may be longer by a fifth, so that many clients spread.
    pub(crate) fn jitters(&self) -> bool {
        match self {
            Self::Busy(wait, _) | Self::Overloaded(wait, _) => *wait == Wait::Growing,
            _ => true,
        }
    }
}
