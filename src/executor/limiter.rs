//! Holds requests back: while a service says that none are left, and where it is known to
//! allow only so many.
//!
//! Whoever wants to send books a time for it and then waits for that without any lock, so
//! threads that come together leave one after the other.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::Method;
use http::header::{DATE, HeaderMap};

use crate::request::Request;

/// What a service is known to allow before its answers say so.
#[derive(Debug)]
pub(crate) struct Limits {
    /// The service; requests to others, and logins, do not count.
    pub(crate) service: &'static str,
    /// Whether each operation is counted for itself.
    pub(crate) by_operation: bool,
    pub(crate) quotas: &'static [Quota],
}

/// So many requests in so long a time.
#[derive(Debug)]
pub(crate) struct Quota {
    pub(crate) counts: Counts,
    pub(crate) limit: usize,
    pub(crate) window: Duration,
}

/// Which requests a quota counts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Counts {
    All,
    Reads,
    Writes,
    /// These operations, all together.
    Only(&'static [&'static str]),
}

impl Limits {
    /// Nothing is known.
    pub(crate) const NONE: Self = Self { service: "", by_operation: false, quotas: &[] };
}

impl Quota {
    fn counts(&self, request: &Request) -> bool {
        match self.counts {
            Counts::All => true,
            Counts::Reads => is_read(&request.method),
            Counts::Writes => !is_read(&request.method),
            Counts::Only(operations) => operations.contains(&request.operation),
        }
    }
}

/// Requests that one answer speaks for: a service's reads, or its writes; of one operation,
/// where each is counted for itself.
pub(crate) type Class = (&'static str, bool, &'static str);

/// What requests count together towards: the quota's place in its list, and the operation.
type Account = (usize, &'static str);

/// Shared by all threads of a client.
#[derive(Debug)]
pub(crate) struct Limiter {
    enabled: bool,
    limits: &'static Limits,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// When a service takes requests again, by its answers.
    closed_until: HashMap<Class, SystemTime>,
    /// When requests were sent, or will be: as many as the quota counts.
    booked: HashMap<Account, VecDeque<SystemTime>>,
}

impl Limiter {
    pub(crate) fn new(enabled: bool, limits: &'static Limits) -> Self {
        Self { enabled, limits, state: Mutex::default() }
    }

    /// The class of a request.
    pub(crate) fn class(&self, request: &Request) -> Class {
        let known = self.limits.service == request.service;
        // What a quota singles out does not speak for the rest of its service.
        let apart =
            known
                && (self.limits.by_operation
                    || self.limits.quotas.iter().any(|quota| {
                        matches!(quota.counts, Counts::Only(_)) && quota.counts(request)
                    }));
        let operation = if apart { request.operation } else { "" };
        (request.service, is_read(&request.method), operation)
    }

    /// Books the next time at which a request may be sent, and says how long that is to
    /// wait. A wait of more than `longest` is left for the service to ask for: its count is
    /// the one that matters.
    pub(crate) fn book(&self, request: &Request, now: SystemTime, longest: Duration) -> Duration {
        if !self.enabled {
            return Duration::ZERO;
        }
        let mut state = self.lock();
        let class = self.class(request);
        let mut start = state.opening(class, now);
        let quotas = self.limits.quotas.iter().enumerate();
        let accounts: Vec<(&Quota, Account)> = quotas
            .filter(|(_, quota)| self.limits.service == request.service && quota.counts(request))
            .map(|(at, quota)| {
                let operation = if self.limits.by_operation { request.operation } else { "" };
                (quota, (at, operation))
            })
            .collect();
        for (quota, account) in &accounts {
            start = start.max(state.vacancy(quota, *account).unwrap_or(now));
        }
        let wait = start.duration_since(now).unwrap_or_default();
        let (start, wait) = if wait > longest { (now, Duration::ZERO) } else { (start, wait) };
        for (quota, account) in accounts {
            state.enter(quota, account, start);
        }
        wait
    }

    /// Notes that a request of this class was turned away for `wait`.
    pub(crate) fn close(&self, class: Class, wait: Duration, now: SystemTime) {
        let Some(until) = now.checked_add(wait) else { return };
        if self.enabled && !wait.is_zero() {
            let mut state = self.lock();
            let entry = state.closed_until.entry(class).or_insert(until);
            *entry = until.max(*entry);
        }
    }

    /// Reads an answer's quota: with nothing left, the class closes until the quota's reset.
    /// `date` is what the caller's clock shows, for a reset that is a moment.
    pub(crate) fn learn(
        &self,
        class: Class,
        headers: &HeaderMap,
        now: SystemTime,
        date: SystemTime,
    ) {
        if !self.enabled {
            return;
        }
        // Nearly every answer says that some are left: then the rest is not worth reading.
        if RateLimit::remaining(headers) == Some(0)
            && let Some(reset) = RateLimit::read(headers, Some(date)).reset
        {
            self.close(class, reset, now);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// When a class takes requests, by the service's own word.
    fn opening(&mut self, class: Class, now: SystemTime) -> SystemTime {
        match self.closed_until.get(&class) {
            Some(until) if *until > now => *until,
            Some(_) => {
                self.closed_until.remove(&class);
                now
            }
            None => now,
        }
    }

    /// When a full quota has room again.
    fn vacancy(&self, quota: &Quota, account: Account) -> Option<SystemTime> {
        let booked = self.booked.get(&account)?;
        let oldest = booked.len().checked_sub(quota.limit).and_then(|at| booked.get(at))?;
        oldest.checked_add(quota.window)
    }

    fn enter(&mut self, quota: &Quota, account: Account, start: SystemTime) {
        let booked = self.booked.entry(account).or_default();
        // Another quota may have put one off behind later ones.
        let at = booked.partition_point(|other| *other <= start);
        booked.insert(at, start);
        while booked.len() > quota.limit {
            booked.pop_front();
        }
    }
}

fn is_read(method: &Method) -> bool {
    method == Method::GET || method == Method::HEAD
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
        Self::read(headers, None)
    }

    /// A reset that is a moment is one of the server's clock; where the answer does not tell
    /// that, `date` stands in.
    fn read(headers: &HeaderMap, date: Option<SystemTime>) -> Self {
        let said = headers.get(DATE).and_then(|date| date.to_str().ok());
        let now = said.and_then(|date| httpdate::parse_http_date(date).ok()).or(date);
        let remaining = Self::remaining(headers);
        if remaining.is_some() && numbers(headers, REMAINING).next().is_none() {
            // ZDX names the window, and not when it ends.
            let limit = numbers(headers, &["x-ratelimit-limit-second"]).next();
            return Self { limit, remaining, reset: Some(Duration::from_secs(1)) };
        }
        Self {
            limit: numbers(headers, &["x-ratelimit-limit", "ratelimit-limit"]).next(),
            remaining,
            reset: numbers(headers, &["x-ratelimit-reset", "ratelimit-reset"])
                .max()
                .and_then(|reset| until(reset, now)),
        }
    }

    /// How many requests are left: of several windows, in the tightest.
    fn remaining(headers: &HeaderMap) -> Option<u64> {
        numbers(headers, REMAINING)
            .min()
            .or_else(|| numbers(headers, &["x-ratelimit-remaining-second"]).min())
    }
}

/// Where most services say how many requests are left.
const REMAINING: &[&str] = &["x-ratelimit-remaining", "ratelimit-remaining"];

/// The numbers in the first of these headers that is there.
fn numbers(headers: &HeaderMap, names: &[&str]) -> impl Iterator<Item = u64> {
    let text = names.iter().find_map(|name| headers.get(*name)?.to_str().ok());
    let parts = text.unwrap_or_default().split(',');
    parts.filter_map(|part| part.split(';').next()?.trim().parse().ok())
}

/// A reset as the time until then: ZWA sends the moment, in Unix seconds.
fn until(reset: u64, now: Option<SystemTime>) -> Option<Duration> {
    const EPOCH: u64 = 1_000_000_000;
    if reset < EPOCH {
        return Some(Duration::from_secs(reset));
    }
    let moment = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(reset))?;
    Some(moment.duration_since(now?).unwrap_or_default())
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

    fn request(operation: &'static str, method: Method) -> Request {
        Request {
            operation,
            service: "zpa",
            method,
            repeatable: true,
            url: crate::secret::Secret::new("https://x"),
            headers: HeaderMap::new(),
            body: Vec::new(),
            signed: true,
        }
    }

    const SECOND: Duration = Duration::from_secs(1);
    const LONGEST: Duration = Duration::from_secs(120);

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000 + seconds)
    }

    #[test]
    fn an_empty_quota_closes_its_class_only() {
        let limiter = Limiter::new(true, &Limits::NONE);
        let empty = headers(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "7")]);
        let (read, write) = (request("a", Method::GET), request("a", Method::PUT));
        limiter.learn(limiter.class(&read), &empty, at(0), at(0));
        assert_eq!(limiter.book(&read, at(0), LONGEST), 7 * SECOND);
        assert_eq!(limiter.book(&write, at(0), LONGEST), Duration::ZERO);
        assert_eq!(limiter.book(&read, at(7), LONGEST), Duration::ZERO);
    }

    #[test]
    fn it_can_be_switched_off() {
        static LIMITS: Limits = Limits {
            service: "zpa",
            by_operation: false,
            quotas: &[Quota { counts: Counts::All, limit: 1, window: SECOND }],
        };
        let limiter = Limiter::new(false, &LIMITS);
        let read = request("a", Method::GET);
        limiter.close(limiter.class(&read), 9 * SECOND, at(0));
        for _ in 0..5 {
            assert_eq!(limiter.book(&read, at(0), LONGEST), Duration::ZERO);
        }
    }

    static TWENTY: Limits = Limits {
        service: "zpa",
        by_operation: false,
        quotas: &[Quota { counts: Counts::Reads, limit: 20, window: Duration::from_secs(10) }],
    };

    #[test]
    fn a_known_quota_is_kept_by_all_threads_together() {
        let limiter = Limiter::new(true, &TWENTY);
        let waits = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..8 {
                        let wait = limiter.book(&request("a", Method::GET), at(0), LONGEST);
                        waits.lock().unwrap().push(wait);
                    }
                });
            }
        });
        let waits = waits.into_inner().unwrap();
        let count = |seconds| waits.iter().filter(|wait| **wait == seconds * SECOND).count();
        assert_eq!([count(0), count(10), count(20), count(30)], [20, 20, 20, 4]);
        assert_eq!(limiter.book(&request("a", Method::POST), at(0), LONGEST), Duration::ZERO);
        assert_eq!(limiter.book(&request("a", Method::GET), at(60), LONGEST), Duration::ZERO);
    }

    #[test]
    fn a_wait_that_is_too_long_is_left_to_the_service() {
        static DAILY: Limits = Limits {
            service: "zpa",
            by_operation: false,
            quotas: &[Quota {
                counts: Counts::Only(&["download"]),
                limit: 1,
                window: Duration::from_secs(100),
            }],
        };
        let limiter = Limiter::new(true, &DAILY);
        let download = request("download", Method::GET);
        assert_eq!(limiter.book(&download, at(0), LONGEST), Duration::ZERO);
        assert_eq!(limiter.book(&download, at(0), 99 * SECOND), Duration::ZERO);
        assert_eq!(limiter.book(&download, at(40), LONGEST), 60 * SECOND);
        // Its answers speak for it alone.
        limiter.close(limiter.class(&download), 9 * SECOND, at(0));
        assert_eq!(limiter.book(&request("other", Method::GET), at(0), LONGEST), Duration::ZERO);
    }

    #[test]
    fn the_headers_of_zdx_and_zwa_are_read() {
        let zdx =
            headers(&[("x-ratelimit-limit-second", "5"), ("x-ratelimit-remaining-second", "0")]);
        let expected = RateLimit { limit: Some(5), remaining: Some(0), reset: Some(SECOND) };
        assert_eq!(RateLimit::from_headers(&zdx), expected);
        let zwa = headers(&[("ratelimit-remaining", "0"), ("ratelimit-reset", "1760000009")]);
        let limiter = Limiter::new(true, &Limits::NONE);
        let read = request("a", Method::GET);
        let passed = SystemTime::UNIX_EPOCH + SECOND;
        limiter.learn(limiter.class(&read), &zwa, passed, at(0));
        assert_eq!(limiter.book(&read, passed, LONGEST), 9 * SECOND);
    }
}
