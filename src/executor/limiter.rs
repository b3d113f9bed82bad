//! Delays requests while a service reports no remaining quota, and to stay within a known rate
//! limit.
//!
//! A thread reserves a time for its request, then waits for it without holding a lock. So threads
//! that arrive at the same time send one after the other.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::Method;
use http::header::HeaderMap;

use crate::executor::quota_headers::RateLimit;
use crate::transport::message::Request;

/// The known rate limits of a service.
#[derive(Debug)]
pub(crate) struct Limits {
    /// The service. Requests to other services and logins are not counted.
    pub(crate) service: &'static str,
    /// Whether each operation is counted separately.
    pub(crate) by_operation: bool,
    pub(crate) quotas: &'static [Quota],
}

/// A number of requests in a period.
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
    /// All writes except DELETE.
    Changes,
    Deletes,
    /// Only these operations, counted together.
    Only(&'static [&'static str]),
}

impl Limits {
    /// No known limits.
    pub(crate) const NONE: Self = Self { service: "", by_operation: false, quotas: &[] };
}

impl Quota {
    fn counts(&self, request: &Request) -> bool {
        match self.counts {
            Counts::All => true,
            Counts::Reads => is_read(&request.method),
            Counts::Writes => !is_read(&request.method),
            Counts::Changes => !is_read(&request.method) && request.method != Method::DELETE,
            Counts::Deletes => request.method == Method::DELETE,
            Counts::Only(operations) => operations.contains(&request.operation),
        }
    }
}

/// The requests that share a quota: a service's reads, or its writes. If operations are counted
/// separately, the requests of one operation.
pub(crate) type Bucket = (&'static str, bool, &'static str);

/// The requests that count towards one quota: the quota's index, and the operation.
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
    /// When each bucket accepts requests again, according to the responses.
    blocked_until: HashMap<Bucket, SystemTime>,
    /// The times at which requests were or will be sent, as many as the quota counts.
    reserved: HashMap<Account, VecDeque<SystemTime>>,
}

impl Limiter {
    pub(crate) fn new(enabled: bool, limits: &'static Limits) -> Self {
        Self { enabled, limits, state: Mutex::default() }
    }

    /// The bucket of a request.
    pub(crate) fn bucket(&self, request: &Request) -> Bucket {
        let known = self.limits.service == request.service;
        // An operation that has its own quota is a separate bucket of its service.
        let singled_out = || {
            self.limits.quotas.iter().find_map(|quota| match quota.counts {
                Counts::Only(operations) if quota.counts(request) => operations.first().copied(),
                _ => None,
            })
        };
        let operation = match known {
            true if self.limits.by_operation => request.operation,
            true => singled_out().unwrap_or_default(),
            false => "",
        };
        (request.service, is_read(&request.method), operation)
    }

    /// Reserves the next time at which a request may be sent, and returns the wait until then. A
    /// wait of more than `longest` is not reserved. The request is then sent at once, and the
    /// service decides.
    pub(crate) fn reserve(
        &self,
        request: &Request,
        now: SystemTime,
        longest: Duration,
    ) -> Duration {
        if !self.enabled {
            return Duration::ZERO;
        }
        let mut state = self.lock();
        let bucket = self.bucket(request);
        let mut start = state.opening(bucket, now);
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

    /// Records that the service refused a request of this bucket and asked for this wait.
    pub(crate) fn block(&self, bucket: Bucket, wait: Duration, now: SystemTime) {
        let Some(until) = now.checked_add(wait) else { return };
        let mut state = self.lock();
        let entry = state.blocked_until.entry(bucket).or_insert(until);
        *entry = until.max(*entry);
    }

    /// Reads a response's quota. If nothing is left, the bucket is blocked until the quota's reset.
    /// `date` is the time of the caller's clock, for a reset that is given as a time.
    pub(crate) fn observe(
        &self,
        bucket: Bucket,
        headers: &HeaderMap,
        now: SystemTime,
        date: SystemTime,
    ) {
        if !self.enabled {
            return;
        }
        // Nearly every response has some quota left. Then the other headers need not be read.
        if RateLimit::remaining(headers) == Some(0)
            && let Some(reset) = RateLimit::read(headers, Some(date)).reset
        {
            self.block(bucket, reset, now);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// When a bucket accepts requests again, according to the service.
    fn opening(&self, bucket: Bucket, now: SystemTime) -> SystemTime {
        self.blocked_until.get(&bucket).map_or(now, |until| now.max(*until))
    }

    /// When a full quota allows another request.
    fn vacancy(&self, quota: &Quota, account: Account) -> Option<SystemTime> {
        let reserved = self.reserved.get(&account)?;
        let oldest = reserved.len().checked_sub(quota.limit).and_then(|at| reserved.get(at))?;
        oldest.checked_add(quota.window)
    }

    fn enter(&mut self, quota: &Quota, account: Account, start: SystemTime) {
        let reserved = self.reserved.entry(account).or_default();
        // Another quota may have delayed this request, so it is not always the last one.
        let at = reserved.partition_point(|other| *other <= start);
        reserved.insert(at, start);
        while reserved.len() > quota.limit {
            reserved.pop_front();
        }
    }
}

fn is_read(method: &Method) -> bool {
    method == Method::GET || method == Method::HEAD
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn request(operation: &'static str, method: Method) -> Request {
        Request {
            operation,
            service: "zpa",
            method,
            repeatable: true,
            url: crate::secret::Secret::new("https://x"),
            headers: HeaderMap::new(),
            body: Vec::new().into(),
            signed: true,
            cacheable: false,
            limits: Default::default(),
        }
    }

    const SECOND: Duration = Duration::from_secs(1);
    const LONGEST: Duration = Duration::from_secs(120);

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000 + seconds)
    }

    #[test]
    fn an_empty_quota_blocks_only_its_bucket() {
        let limiter = Limiter::new(true, &Limits::NONE);
        let empty = headers(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "7")]);
        let (read, write) = (request("a", Method::GET), request("a", Method::PUT));
        limiter.observe(limiter.bucket(&read), &empty, at(0), at(0));
        assert_eq!(limiter.reserve(&read, at(0), LONGEST), 7 * SECOND);
        assert_eq!(limiter.reserve(&write, at(0), LONGEST), Duration::ZERO);
        assert_eq!(limiter.reserve(&read, at(7), LONGEST), Duration::ZERO);
    }

    #[test]
    fn the_limiter_can_be_switched_off() {
        static LIMITS: Limits = Limits {
            service: "zpa",
            by_operation: false,
            quotas: &[Quota { counts: Counts::All, limit: 1, window: SECOND }],
        };
        let limiter = Limiter::new(false, &LIMITS);
        let read = request("a", Method::GET);
        limiter.block(limiter.bucket(&read), 9 * SECOND, at(0));
        for _ in 0..5 {
            assert_eq!(limiter.reserve(&read, at(0), LONGEST), Duration::ZERO);
        }
    }

    static TWENTY: Limits = Limits {
        service: "zpa",
        by_operation: false,
        quotas: &[Quota { counts: Counts::Reads, limit: 20, window: Duration::from_secs(10) }],
    };

    #[test]
    fn all_threads_together_stay_within_a_known_quota() {
        let limiter = Limiter::new(true, &TWENTY);
        let waits = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..8 {
                        let wait = limiter.reserve(&request("a", Method::GET), at(0), LONGEST);
                        waits.lock().unwrap().push(wait);
                    }
                });
            }
        });
        let waits = waits.into_inner().unwrap();
        let count = |seconds| waits.iter().filter(|wait| **wait == seconds * SECOND).count();
        assert_eq!([count(0), count(10), count(20), count(30)], [20, 20, 20, 4]);
        assert_eq!(limiter.reserve(&request("a", Method::POST), at(0), LONGEST), Duration::ZERO);
        assert_eq!(limiter.reserve(&request("a", Method::GET), at(60), LONGEST), Duration::ZERO);
    }

    #[test]
    fn a_wait_over_the_limit_is_not_reserved() {
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
        assert_eq!(limiter.reserve(&download, at(0), LONGEST), Duration::ZERO);
        assert_eq!(limiter.reserve(&download, at(0), 99 * SECOND), Duration::ZERO);
        assert_eq!(limiter.reserve(&download, at(40), LONGEST), 60 * SECOND);
        // Its responses count for this operation only.
        limiter.block(limiter.bucket(&download), 9 * SECOND, at(0));
        assert_eq!(limiter.reserve(&request("other", Method::GET), at(0), LONGEST), Duration::ZERO);
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
        limiter.observe(limiter.bucket(&read), &zwa, passed, at(0));
        assert_eq!(limiter.reserve(&read, passed, LONGEST), 9 * SECOND);
    }

    /// The waits of requests in turn, all of them at one time, with a quota of one in ten seconds.
    fn waits(counts: Counts, requests: &[(&'static str, Method)]) -> Vec<u64> {
        let quotas = vec![Quota { counts, limit: 1, window: 10 * SECOND }];
        let limits = Limits { service: "zpa", by_operation: false, quotas: quotas.leak() };
        let limiter = Limiter::new(true, Box::leak(Box::new(limits)));
        let wait = |(operation, method): &(&'static str, Method)| {
            limiter.reserve(&request(operation, method.clone()), at(0), LONGEST).as_secs()
        };
        requests.iter().map(wait).collect()
    }

    #[test]
    fn a_quota_counts_its_own_requests_only() {
        let requests =
            [Method::GET, Method::POST, Method::DELETE, Method::GET, Method::PUT, Method::DELETE]
                .map(|method| ("a", method));
        let waits = |counts| waits(counts, &requests);
        assert_eq!(waits(Counts::All), [0, 10, 20, 30, 40, 50]);
        assert_eq!(waits(Counts::Reads), [0, 0, 0, 10, 0, 0]);
        assert_eq!(waits(Counts::Writes), [0, 0, 10, 0, 20, 30]);
        assert_eq!(waits(Counts::Changes), [0, 0, 0, 0, 10, 0]);
        assert_eq!(waits(Counts::Deletes), [0, 0, 0, 0, 0, 10]);
        let operations = ["a", "b", "c", "a"].map(|name| (name, Method::GET));
        let some = super::tests::waits(Counts::Only(&["a", "b"]), &operations);
        assert_eq!(some, [0, 10, 0, 20]);
    }

    #[test]
    fn a_request_to_another_service_costs_nothing() {
        let limiter = Limiter::new(true, &TWENTY);
        let other = Request { service: "zia", ..request("a", Method::GET) };
        for _ in 0..30 {
            assert_eq!(limiter.reserve(&other, at(0), LONGEST), Duration::ZERO);
        }
        for _ in 0..20 {
            let own = request("a", Method::GET);
            assert_eq!(limiter.reserve(&own, at(0), LONGEST), Duration::ZERO);
        }
        assert_eq!(limiter.reserve(&request("a", Method::GET), at(0), LONGEST), 10 * SECOND);
    }

    #[test]
    fn operations_that_are_counted_apart_do_not_wait_for_each_other() {
        static APART: Limits = Limits {
            service: "zpa",
            by_operation: true,
            quotas: &[Quota { counts: Counts::All, limit: 1, window: SECOND }],
        };
        let limiter = Limiter::new(true, &APART);
        let wait = |operation| limiter.reserve(&request(operation, Method::GET), at(0), LONGEST);
        assert_eq!([wait("a"), wait("b"), wait("a")], [Duration::ZERO, Duration::ZERO, SECOND]);
        limiter.block(limiter.bucket(&request("a", Method::GET)), 9 * SECOND, at(0));
        assert_eq!((wait("a"), wait("b")), (9 * SECOND, SECOND));
    }

    #[test]
    fn a_refusal_holds_for_all_operations_that_are_counted_together() {
        let limiter = Limiter::new(true, &TWENTY);
        limiter.block(limiter.bucket(&request("a", Method::GET)), 9 * SECOND, at(0));
        let wait = |method| limiter.reserve(&request("b", method), at(0), LONGEST);
        assert_eq!((wait(Method::GET), wait(Method::PUT)), (9 * SECOND, Duration::ZERO));
    }

    #[test]
    fn the_longest_of_two_refusals_counts_and_a_wait_of_the_longest_is_kept() {
        let limiter = Limiter::new(true, &Limits::NONE);
        let read = request("a", Method::GET);
        for seconds in [5, 9, 3] {
            limiter.block(limiter.bucket(&read), seconds * SECOND, at(0));
        }
        assert_eq!(limiter.reserve(&read, at(0), 9 * SECOND), 9 * SECOND);
        assert_eq!(limiter.reserve(&read, at(0), 8 * SECOND), Duration::ZERO);
        assert_eq!(limiter.reserve(&read, at(8), LONGEST), SECOND);
        assert_eq!(limiter.reserve(&read, at(9), LONGEST), Duration::ZERO);
    }

    #[test]
    fn a_quota_with_something_left_blocks_nothing() {
        let limiter = Limiter::new(true, &Limits::NONE);
        let read = request("a", Method::GET);
        for remaining in ["1", "x", ""] {
            let left = headers(&[("x-ratelimit-remaining", remaining), ("x-ratelimit-reset", "7")]);
            limiter.observe(limiter.bucket(&read), &left, at(0), at(0));
        }
        assert_eq!(limiter.reserve(&read, at(0), LONGEST), Duration::ZERO);
        let off = Limiter::new(false, &Limits::NONE);
        let empty = headers(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "7")]);
        off.observe(off.bucket(&read), &empty, at(0), at(0));
        assert_eq!(off.reserve(&read, at(0), LONGEST), Duration::ZERO);
    }
}
