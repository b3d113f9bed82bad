//! Decides whether a failed attempt is retried.

use std::time::Duration;

use crate::error::{TransportError, is_lock};

/// The retry policy of a client: `rateLimit.…` in the configuration.
#[non_exhaustive]
#[derive(Clone, Debug)]
#[must_use = "a policy has an effect once a builder takes it"]
pub struct Retry {
    /// The number of retries after the first attempt.
    pub max_retries: u32,
    /// The longest single wait. If the API asks for a longer one, the call fails at once.
    pub max_wait: Duration,
    /// How long a whole call may take, including waits.
    pub call_timeout: Duration,
    /// Whether POST and PATCH, too, are retried on 502, 503 and 504.
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
    /// A policy without retries.
    pub fn none() -> Self {
        Self { max_retries: 0, ..Self::default() }
    }

    /// The number of retries after the first attempt. Default: 2.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// The longest single wait. If the API asks for a longer one, the call fails at once.
    /// Default: 120 s.
    pub fn max_wait(mut self, wait: Duration) -> Self {
        self.max_wait = wait;
        self
    }

    /// How long a whole call may take, including waits. Default: 3600 s.
    pub fn call_timeout(mut self, timeout: Duration) -> Self {
        self.call_timeout = timeout;
        self
    }

    /// Whether POST and PATCH, too, are retried on 502, 503 and 504. Default: no.
    pub fn retry_writes(mut self, retry: bool) -> Self {
        self.retry_writes = retry;
        self
    }
}

/// Why an attempt is retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// There were too many requests, or the server is busy for a moment.
    Busy,
    /// Somebody else is editing the tenant. That takes seconds, not milliseconds.
    Locked,
}

/// The reason to retry a response with this status. `None` if it is not retried.
pub(crate) fn on_response(
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
        // An error code means that the API handled the request: a retry would fail again.
        500 if code.is_some() => None,
        500 if repeatable => Some(Reason::Busy),
        502..=504 if may_repeat => Some(Reason::Busy),
        _ => None,
    }
}

/// Whether an attempt without a response may be retried.
pub(crate) fn on_failure(policy: &Retry, repeatable: bool, error: &TransportError) -> bool {
    match error {
        // A wrong certificate or a refusal of the proxy does not change by a retry.
        TransportError::Tls(_) | TransportError::Proxy(_) => false,
        _ if error.is_unsent() => true,
        TransportError::Other(_) => false,
        _ => repeatable || policy.retry_writes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READ: bool = true;
    const WRITE: bool = false;

    #[test]
    fn writes_are_retried_only_if_they_cannot_have_succeeded() {
        let policy = Retry::default();
        let response =
            |repeatable, status, code| on_response(&policy, repeatable, status, code, b"");
        assert_eq!(response(WRITE, 429, None), Some(Reason::Busy));
        assert_eq!(response(WRITE, 503, None), None);
        assert_eq!(response(READ, 503, None), Some(Reason::Busy));
        assert_eq!(response(READ, 500, None), Some(Reason::Busy));
        assert_eq!(response(READ, 500, Some("UNEXPECTED_ERROR")), None);
        assert_eq!(response(READ, 429, Some("LIMIT_EXCEEDED")), None);
        let lock = Some("EDIT_LOCK_NOT_AVAILABLE");
        assert_eq!(response(WRITE, 409, lock), Some(Reason::Locked));
        assert_eq!(response(WRITE, 409, Some("DUPLICATE_ITEM")), None);
        let eager = Retry { retry_writes: true, ..Retry::default() };
        assert_eq!(on_response(&eager, WRITE, 503, None, b""), Some(Reason::Busy));
    }

    #[test]
    fn a_write_that_may_have_arrived_is_not_retried() {
        let policy = Retry::default();
        let lost = TransportError::Connection("reset".into());
        assert!(!on_failure(&policy, WRITE, &lost));
        assert!(on_failure(&policy, READ, &lost));
        assert!(on_failure(&policy, WRITE, &TransportError::Connect("refused".into())));
    }

    #[test]
    fn servers_that_are_briefly_busy_are_asked_again() {
        let policy = Retry::default();
        let eager = Retry::default().retry_writes(true);
        let read = |status| on_response(&policy, READ, status, None, b"");
        for status in [500, 502, 503, 504] {
            assert_eq!(read(status), Some(Reason::Busy), "{status}");
        }
        for status in [400, 401, 403, 404, 409, 412, 501, 505] {
            assert_eq!(read(status), None, "{status}");
        }
        // A 500 may come after the write was made, whatever was asked for.
        assert_eq!(on_response(&eager, WRITE, 500, None, b""), None);
        for status in [502, 503, 504] {
            assert_eq!(on_response(&eager, WRITE, status, None, b""), Some(Reason::Busy));
            assert_eq!(on_response(&policy, WRITE, status, None, b""), None);
        }
    }

    #[test]
    fn what_stays_wrong_is_not_tried_again() {
        let eager = Retry::default().retry_writes(true);
        let wrong = TransportError::Tls("not valid for this name".into());
        let refused = TransportError::Proxy("407".into());
        for error in [wrong, refused, TransportError::Other("the address is not valid".into())] {
            assert!(!on_failure(&eager, READ, &error), "{error}");
        }
        let lost = TransportError::Connection("reset".into());
        assert!(on_failure(&eager, WRITE, &lost));
    }

    #[test]
    fn a_policy_is_what_its_parts_say() {
        let policy = Retry::none()
            .max_wait(Duration::from_secs(7))
            .call_timeout(Duration::from_secs(8))
            .retry_writes(true);
        let waits = (policy.max_wait.as_secs(), policy.call_timeout.as_secs());
        assert_eq!((policy.max_retries, waits, policy.retry_writes), (0, (7, 8), true));
        assert_eq!(policy.max_retries(9).max_retries, 9);
    }
}
