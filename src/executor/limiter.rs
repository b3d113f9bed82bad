//! Holds requests back while a service says that none are left.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use http::{HeaderMap, Method};

/// Which requests share a quota: a service's reads, or its writes.
pub(crate) type Class = (&'static str, bool);

/// The class of a request to `service`.
pub(crate) fn class(service: &'static str, method: &Method) -> Class {
    (service, method == Method::GET || method == Method::HEAD)
}

/// Learns from the answers of all threads when a service takes requests again.
#[derive(Debug)]
pub(crate) struct Limiter {
    enabled: bool,
    closed_until: Mutex<HashMap<Class, SystemTime>>,
}

impl Limiter {
    pub(crate) fn new(enabled: bool) -> Self {
        Self { enabled, closed_until: Mutex::default() }
    }

    /// How long a request of this class has to wait.
    pub(crate) fn wait(&self, class: Class, now: SystemTime) -> Duration {
        let mut closed = self.closed_until.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(until) = closed.get(&class) else { return Duration::ZERO };
        match until.duration_since(now) {
            Ok(wait) if !wait.is_zero() => wait,
            _ => {
                closed.remove(&class);
                Duration::ZERO
            }
        }
    }

    /// Notes that a request of this class was turned away for `wait`.
    pub(crate) fn close(&self, class: Class, wait: Duration, now: SystemTime) {
        let Some(until) = now.checked_add(wait) else { return };
        if self.enabled && !wait.is_zero() {
            let mut closed = self.closed_until.lock().unwrap_or_else(PoisonError::into_inner);
            let entry = closed.entry(class).or_insert(until);
            *entry = until.max(*entry);
        }
    }

    /// Reads an answer's quota: with nothing left, the class closes until the quota's reset.
    pub(crate) fn learn(&self, class: Class, headers: &HeaderMap, now: SystemTime) {
        if !self.enabled {
            return;
        }
        // Nearly every answer says that some are left: then the rest is not worth reading.
        if RateLimit::remaining(headers) == Some(0)
            && let Some(reset) = RateLimit::from_headers(headers).reset
        {
            self.close(class, reset, now);
        }
    }
}

/// What an answer's headers say of the caller's quota.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RateLimit {
    /// How many requests a window allows.
    pub limit: Option<u64>,
    /// How many are left in this window.
    pub remaining: Option<u64>,
    /// When the window ends.
    pub reset: Option<Duration>,
}

impl RateLimit {
    /// Reads `x-ratelimit-*`, as the services spell it: `5000, 5000;w=60`, `495,999`, `1,1`.
    pub fn from_headers(headers: &HeaderMap) -> Self {
        Self {
            limit: numbers(headers, ["x-ratelimit-limit", "ratelimit-limit"]).next(),
            remaining: Self::remaining(headers),
            reset: numbers(headers, ["x-ratelimit-reset", "ratelimit-reset"])
                .max()
                .map(Duration::from_secs),
        }
    }

    /// How many requests are left: of several windows, in the tightest.
    fn remaining(headers: &HeaderMap) -> Option<u64> {
        numbers(headers, ["x-ratelimit-remaining", "ratelimit-remaining"]).min()
    }
}

/// The numbers in the first of these headers that is there.
fn numbers(headers: &HeaderMap, names: [&str; 2]) -> impl Iterator<Item = u64> {
    let text = names.iter().find_map(|name| headers.get(*name)?.to_str().ok());
    let parts = text.unwrap_or_default().split(',');
    parts.filter_map(|part| part.split(';').next()?.trim().parse().ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn recorded_headers_are_read() {
        let zid = headers(&[
            ("x-ratelimit-limit", "500, 500;w=1, 20000;w=60,1000, 1000;w=1"),
            ("x-ratelimit-remaining", "495,999"),
            ("x-ratelimit-reset", "1,1"),
        ]);
        let expected = RateLimit {
            limit: Some(500),
            remaining: Some(495),
            reset: Some(Duration::from_secs(1)),
        };
        assert_eq!(RateLimit::from_headers(&zid), expected);
        assert_eq!(RateLimit::from_headers(&HeaderMap::new()), RateLimit::default());
    }

    #[test]
    fn an_empty_quota_closes_its_class_only() {
        let limiter = Limiter::new(true);
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1000);
        let empty = headers(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "7")]);
        limiter.learn(("zia", true), &empty, now);
        assert_eq!(limiter.wait(("zia", true), now), Duration::from_secs(7));
        assert_eq!(limiter.wait(("zia", false), now), Duration::ZERO);
        assert_eq!(limiter.wait(("zpa", true), now), Duration::ZERO);
        assert_eq!(limiter.wait(("zia", true), now + Duration::from_secs(7)), Duration::ZERO);
    }

    #[test]
    fn it_can_be_switched_off() {
        let limiter = Limiter::new(false);
        let now = SystemTime::UNIX_EPOCH;
        limiter.close(("zia", true), Duration::from_secs(9), now);
        assert_eq!(limiter.wait(("zia", true), now), Duration::ZERO);
    }
}
