//! May a failed attempt be repeated, and after which wait?

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use serde_json::Value;

use crate::error::{TransportError, is_lock};

/// What the retries of a client may do: `rateLimit.…` of the configuration.
#[derive(Clone, Debug)]
pub struct Retry {
    /// How often a request is repeated after its first attempt.
    pub max_retries: u32,
    /// The longest single wait. Where the API asks for more, the call fails at once.
    pub max_wait: Duration,
    /// The longest that a call may take, waits included.
    pub call_timeout: Duration,
    /// Whether POST and PATCH are repeated on 502, 503 and 504 too.
    pub retry_writes: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            max_retries: 2,
            max_wait: Duration::from_secs(120),
            call_timeout: Duration::from_secs(3600),
            retry_writes: false,
        }
    }
}

impl Retry {
    /// One attempt, whatever happens.
    pub fn none() -> Self {
        Self { max_retries: 0, ..Self::default() }
    }
}

/// Why an attempt is worth repeating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Too many requests, or a server that is busy for a moment.
    Busy,
    /// Somebody else edits the tenant: that takes seconds, not milliseconds.
    Locked,
}

/// Whether an answer with this status invites another attempt.
pub(crate) fn on_answer(
    policy: &Retry,
    repeatable: bool,
    status: u16,
    code: Option<&str>,
    body: &[u8],
) -> Option<Reason> {
    let may_repeat = repeatable || policy.retry_writes;
    match status {
        429 if code == Some("LIMIT_EXCEEDED") => None,
        429 => Some(Reason::Busy),
        _ if is_lock(status, code, body) => Some(Reason::Locked),
        // The API explained itself: trying again will not change its mind.
        500 if code.is_some() => None,
        500 if repeatable => Some(Reason::Busy),
        502..=504 if may_repeat => Some(Reason::Busy),
        _ => None,
    }
}

/// Whether an attempt that brought no answer may be repeated.
pub(crate) fn on_failure(policy: &Retry, repeatable: bool, error: &TransportError) -> bool {
    match error {
        // A wrong host name or certificate stays wrong.
        TransportError::Tls(_) | TransportError::Proxy(_) => false,
        _ if error.is_unsent() => true,
        TransportError::Other(_) => false,
        _ => repeatable || policy.retry_writes,
    }
}

/// The wait that an answer asks for, in any of the forms that the services use.
pub(crate) fn requested_wait(
    status: u16,
    headers: &HeaderMap,
    body: Option<&Value>,
    now: SystemTime,
) -> Option<Duration> {
    const WAITS: &[&str] = &["retry-after", "x-rate-limit-retry-after-seconds"];
    // When the quota's window ends. Nearly every answer says so: only one that says that the
    // quota is used up means that it is to be waited for.
    // `x-rate-limit-remaining` is no wait: it counts the calls that are left.
    const RESETS: &[&str] = &["x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset"];
    let text = |name: &str| headers.get(name)?.to_str().ok();
    // A moment is one of the server's clock; the caller's may be wrong.
    let now = text("date").and_then(|date| httpdate::parse_http_date(date).ok()).unwrap_or(now);
    let header = |names: &[&str]| {
        names.iter().find_map(|name| text(name).and_then(|text| parse_wait(text, now)))
    };
    let in_body = || match body?.get("Retry-After")? {
        Value::String(text) => parse_wait(text, now),
        Value::Number(number) => number.as_f64().and_then(seconds),
        _ => None,
    };
    header(WAITS).or_else(in_body).or_else(|| match status {
        429 => header(RESETS),
        _ => None,
    })
}

/// `4`, `2.5`, `4s`, `1 seconds`, `2m`, `1,1`, an HTTP date, a moment as Unix seconds.
fn parse_wait(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    if let Ok(date) = httpdate::parse_http_date(text) {
        return Some(date.duration_since(now).unwrap_or_default());
    }
    // Two gateways in a row each add their value: the longer one counts.
    text.split(',')
        .map(|part| parse_amount(part.trim(), now))
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .max()
}

fn parse_amount(text: &str, now: SystemTime) -> Option<Duration> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let amount: f64 = digits.parse().ok()?;
    let factor = match text.get(digits.len()..)?.trim().to_ascii_lowercase().as_str() {
        "" | "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "ms" | "milliseconds" => 0.001,
        "m" | "min" | "minute" | "minutes" => 60.0,
        "h" | "hour" | "hours" => 3600.0,
        _ => return None,
    };
    // No service asks for a wait of 30 years: such a number is a point in time.
    const EPOCH: f64 = 1_000_000_000.0;
    if factor == 1.0 && amount >= EPOCH {
        let moment = SystemTime::UNIX_EPOCH.checked_add(seconds(amount)?)?;
        return Some(moment.duration_since(now).unwrap_or_default());
    }
    seconds(amount * factor)
}

fn seconds(amount: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(amount).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const READ: bool = true;
    const WRITE: bool = false;

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000)
    }

    fn wait(name: &'static str, value: &str) -> Option<f64> {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        requested_wait(429, &headers, None, now()).map(|wait| wait.as_secs_f64())
    }

    #[test]
    fn every_recorded_form_of_a_wait_is_understood() {
        let forms = [
            ("retry-after", "1", 1.0),
            ("retry-after", "4s", 4.0),
            ("retry-after", "0 seconds", 0.0),
            ("retry-after", "1 seconds", 1.0),
            ("retry-after", "2.5", 2.5),
            ("retry-after", "1m", 60.0),
            ("retry-after", "Thu, 09 Oct 2025 08:53:25 GMT", 5.0),
            ("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
            ("x-ratelimit-reset", "1,1", 1.0),
            ("x-ratelimit-reset", "3,12", 12.0),
            ("x-ratelimit-reset", "1760000009", 9.0),
            ("ratelimit-reset", "4", 4.0),
            ("x-rate-limit-retry-after-seconds", "6", 6.0),
        ];
        for (name, value, expected) in forms {
            assert_eq!(wait(name, value), Some(expected), "{name}: {value}");
        }
    }

    #[test]
    fn what_is_no_wait_is_not_taken_for_one() {
        for value in ["x", "", "-1", "NaN", "inf", "soon", "1e400", "5 parsecs"] {
            assert_eq!(wait("retry-after", value), None, "{value}");
        }
        assert_eq!(wait("x-rate-limit-remaining", "300"), None);
    }

    #[test]
    fn the_body_may_name_the_wait() {
        let body = serde_json::json!({"message": "Rate Limit", "Retry-After": "1 seconds"});
        let wait = requested_wait(429, &HeaderMap::new(), Some(&body), now());
        assert_eq!(wait, Some(Duration::from_secs(1)));
    }

    #[test]
    fn only_a_429_waits_for_the_end_of_the_quota_s_window() {
        let mut headers = HeaderMap::new();
        headers.insert("x-ratelimit-reset", "41".parse().unwrap());
        let wait = |status| requested_wait(status, &headers, None, now());
        assert_eq!(wait(429), Some(Duration::from_secs(41)));
        assert_eq!((wait(409), wait(503)), (None, None));
        // The wait itself counts before the window.
        let body = serde_json::json!({"Retry-After": "1 seconds"});
        let wait = requested_wait(429, &headers, Some(&body), now());
        assert_eq!(wait, Some(Duration::from_secs(1)));
    }

    #[test]
    fn a_date_is_seen_from_the_server_s_clock() {
        let mut headers = HeaderMap::new();
        headers.insert("date", "Thu, 09 Oct 2025 10:00:00 GMT".parse().unwrap());
        headers.insert("retry-after", "Thu, 09 Oct 2025 10:00:07 GMT".parse().unwrap());
        let wait = requested_wait(429, &headers, None, now());
        assert_eq!(wait, Some(Duration::from_secs(7)), "the caller's clock is an hour off");
    }

    #[test]
    fn writes_are_repeated_only_where_they_cannot_have_worked() {
        let policy = Retry::default();
        let answer = |repeatable, status, code| on_answer(&policy, repeatable, status, code, b"");
        assert_eq!(answer(WRITE, 429, None), Some(Reason::Busy));
        assert_eq!(answer(WRITE, 503, None), None);
        assert_eq!(answer(READ, 503, None), Some(Reason::Busy));
        assert_eq!(answer(READ, 500, None), Some(Reason::Busy));
        assert_eq!(answer(READ, 500, Some("UNEXPECTED_ERROR")), None);
        assert_eq!(answer(READ, 429, Some("LIMIT_EXCEEDED")), None);
        let lock = Some("EDIT_LOCK_NOT_AVAILABLE");
        assert_eq!(answer(WRITE, 409, lock), Some(Reason::Locked));
        assert_eq!(answer(WRITE, 409, Some("DUPLICATE_ITEM")), None);
        let eager = Retry { retry_writes: true, ..Retry::default() };
        assert_eq!(on_answer(&eager, WRITE, 503, None, b""), Some(Reason::Busy));
    }

    #[test]
    fn a_write_that_may_have_arrived_is_not_sent_again() {
        let policy = Retry::default();
        let lost = TransportError::Connection("reset".into());
        assert!(!on_failure(&policy, WRITE, &lost));
        assert!(on_failure(&policy, READ, &lost));
        assert!(on_failure(&policy, WRITE, &TransportError::Connect("refused".into())));
    }
}
