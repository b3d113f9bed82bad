//! The cache of responses. It is off unless the configuration switches it on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::clock::Clock;

/// A response as a cache stores it.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct CachedResponse {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: Arc<HeaderMap>,
    /// The body, decompressed.
    pub body: Arc<[u8]>,
    /// The decoded body. It is decoded when it is first needed.
    pub(crate) decoded: Arc<OnceLock<Value>>,
}

impl CachedResponse {
    /// Builds a response that a cache stored outside of this process.
    pub fn new(status: u16, headers: HeaderMap, body: impl Into<Arc<[u8]>>) -> Self {
        let (headers, body) = (Arc::new(headers), body.into());
        Self { status, headers, body, decoded: Arc::default() }
    }
}

/// Stores responses under keys that name the client, the method and the full address.
///
/// Default: the crate's own cache in memory. A client's builder accepts another one. A cache never
/// gets tokens or secrets.
pub trait Cache: Send + Sync {
    /// The response stored under `key`, if it has not expired.
    fn get(&self, key: &str) -> Option<CachedResponse>;

    /// Stores `response` under `key`.
    fn put(&self, key: String, response: CachedResponse);

    /// Drops every response whose key begins with `prefix`.
    fn remove(&self, prefix: &str);

    /// Drops everything.
    fn clear(&self);
}

/// Distinguishes a client's responses in a shared cache. It is a digest of the login address and
/// the credentials, so the keys reveal nothing. A client with a wrong secret never gets the
/// responses of a client with the right one.
pub(crate) fn identity(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part.as_bytes());
    }
    hex(&digest.finalize())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The number of responses that the crate's own cache stores. If it is full, it drops expired
/// responses, then the oldest.
const CAPACITY: usize = 10_000;

/// The crate's own cache, in memory.
pub(crate) struct MemoryCache {
    clock: Arc<dyn Clock>,
    time_to_live: Duration,
    time_to_idle: Duration,
    entries: Mutex<HashMap<String, Entry>>,
}

struct Entry {
    response: CachedResponse,
    stored: SystemTime,
    used: SystemTime,
}

impl MemoryCache {
    pub(crate) fn new(
        clock: Arc<dyn Clock>,
        time_to_live: Duration,
        time_to_idle: Duration,
    ) -> Self {
        Self { clock, time_to_live, time_to_idle, entries: Mutex::default() }
    }

    fn is_good(&self, entry: &Entry, now: SystemTime) -> bool {
        // If the clock was set back, an entry's age counts as zero.
        let age = |since| now.duration_since(since).unwrap_or_default();
        age(entry.stored) < self.time_to_live && age(entry.used) < self.time_to_idle
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cache for MemoryCache {
    fn get(&self, key: &str) -> Option<CachedResponse> {
        let now = self.clock.now();
        let mut entries = self.lock();
        let entry = entries.get_mut(key)?;
        if self.is_good(entry, now) {
            entry.used = now;
            return Some(entry.response.clone());
        }
        entries.remove(key);
        None
    }

    fn put(&self, key: String, response: CachedResponse) {
        let now = self.clock.now();
        let mut entries = self.lock();
        if entries.len() >= CAPACITY {
            entries.retain(|_, entry| self.is_good(entry, now));
            let oldest = entries.iter().min_by_key(|(_, entry)| entry.used);
            if let Some(key) = oldest.map(|(key, _)| key.clone())
                && entries.len() >= CAPACITY
            {
                entries.remove(&key);
            }
        }
        entries.insert(key, Entry { response, stored: now, used: now });
    }

    fn remove(&self, prefix: &str) {
        self.lock().retain(|key, _| !key.starts_with(prefix));
    }

    fn clear(&self) {
        self.lock().clear();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::executor::ManualClock;

    fn response() -> CachedResponse {
        CachedResponse::new(200, HeaderMap::new(), *b"[]")
    }

    fn cache() -> (Arc<ManualClock>, MemoryCache) {
        let clock = Arc::new(ManualClock::default());
        let second = Duration::from_secs(1);
        (clock.clone(), MemoryCache::new(clock, 10 * second, 4 * second))
    }

    #[test]
    fn a_response_expires_after_its_ttl_or_its_tti() {
        let (clock, cache) = cache();
        cache.put("a".into(), response());
        for _ in 0..3 {
            clock.advance(Duration::from_secs(3));
            assert!(cache.get("a").is_some(), "it is used every 3 s, within its TTI");
        }
        clock.advance(Duration::from_secs(3));
        assert!(cache.get("a").is_none(), "its TTL of 10 s is over");
        cache.put("b".into(), response());
        clock.advance(Duration::from_secs(5));
        assert!(cache.get("b").is_none(), "its TTI of 4 s is over");
    }

    #[test]
    fn responses_are_removed_by_a_prefix_of_their_keys() {
        let (_, cache) = cache();
        for key in ["u/labels", "u/labels/7", "u/users"] {
            cache.put(key.into(), response());
        }
        cache.remove("u/labels");
        assert!(cache.get("u/labels/7").is_none() && cache.get("u/labels").is_none());
        assert!(cache.get("u/users").is_some());
        cache.clear();
        assert!(cache.get("u/users").is_none());
    }

    /// A full cache of the documented size. The keys are numbers from 0.
    fn full() -> (Arc<ManualClock>, MemoryCache) {
        let (clock, cache) = cache();
        cache.put("0".into(), response());
        cache.put("1".into(), response());
        clock.advance(Duration::from_millis(1));
        (2..10_000).for_each(|number| cache.put(number.to_string(), response()));
        (clock, cache)
    }

    fn is_kept(cache: &MemoryCache, number: usize) -> bool {
        cache.get(&number.to_string()).is_some()
    }

    #[test]
    fn a_full_cache_drops_what_was_used_longest_ago() {
        let (clock, cache) = full();
        clock.advance(Duration::from_secs(1));
        assert!(is_kept(&cache, 0));
        cache.put("10000".into(), response());
        assert!(is_kept(&cache, 0), "it was used since");
        assert!(!is_kept(&cache, 1));
        let kept = (0..=10_000).filter(|number| is_kept(&cache, *number)).count();
        assert_eq!(kept, 10_000, "one made room for one");
    }

    #[test]
    fn a_full_cache_drops_nothing_good_where_others_have_expired() {
        let (clock, cache) = full();
        clock.advance(Duration::from_secs(3));
        assert!(is_kept(&cache, 0) && is_kept(&cache, 1));
        clock.advance(Duration::from_secs(2));
        cache.put("10000".into(), response());
        assert!(is_kept(&cache, 0) && is_kept(&cache, 1) && is_kept(&cache, 10_000));
        let kept = (0..=10_000).filter(|number| is_kept(&cache, *number)).count();
        assert_eq!(kept, 3);
    }

    #[test]
    fn an_answer_expires_with_its_last_second() {
        let (clock, cache) = cache();
        let just_short = Duration::from_secs(4) - Duration::from_nanos(1);
        cache.put("a".into(), response());
        clock.advance(just_short);
        assert!(cache.get("a").is_some());
        clock.advance(Duration::from_secs(4));
        assert!(cache.get("a").is_none(), "it idled for 4 s");
        cache.put("b".into(), response());
        for milliseconds in [3500, 3500, 2999] {
            clock.advance(Duration::from_millis(milliseconds));
            assert!(cache.get("b").is_some());
        }
        clock.advance(Duration::from_millis(1));
        assert!(cache.get("b").is_none(), "it lived for 10 s");
    }

    #[test]
    fn every_part_of_an_identity_counts_where_it_stands() {
        assert_ne!(identity(&["ab", "c"]), identity(&["a", "bc"]));
        assert_ne!(identity(&["a", "b"]), identity(&["b", "a"]));
        assert_eq!(identity(&["a", "b"]), identity(&["a", "b"]));
        assert_eq!(identity(&[]).len(), 64);
        assert!(identity(&["secret"]).bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
