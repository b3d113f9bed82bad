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
pub struct CachedAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: Arc<HeaderMap>,
    /// The body, decompressed.
    pub body: Arc<[u8]>,
    /// The decoded body, once it was needed.
    pub(crate) decoded: Arc<OnceLock<Value>>,
}

impl CachedAnswer {
    /// Builds a response that a cache stored outside of this process.
    pub fn new(status: u16, headers: HeaderMap, body: impl Into<Arc<[u8]>>) -> Self {
        let (headers, body) = (Arc::new(headers), body.into());
        Self { status, headers, body, decoded: Arc::default() }
    }
}

/// Stores responses under keys that name the client, the method and the full address.
///
/// Default: the crate's own cache in memory. A client's builder takes another one. A cache never
/// gets tokens or secrets.
pub trait Cache: Send + Sync {
    /// The response stored under `key`, if it has not expired.
    fn get(&self, key: &str) -> Option<CachedAnswer>;

    /// Stores `answer` under `key`.
    fn put(&self, key: String, answer: CachedAnswer);

    /// Drops every response whose key begins with `prefix`.
    fn remove(&self, prefix: &str);

    /// Drops everything.
    fn clear(&self);
}

/// What distinguishes a client's responses in a shared cache: a digest of its login address and its
/// credentials. So a client with a wrong secret never gets responses of the right one, and the keys
/// reveal nothing.
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

/// How many responses the crate's own cache stores. Beyond that it drops expired responses, then
/// the oldest.
const CAPACITY: usize = 10_000;

/// The crate's own cache, in memory.
pub(crate) struct MemoryCache {
    clock: Arc<dyn Clock>,
    time_to_live: Duration,
    time_to_idle: Duration,
    entries: Mutex<HashMap<String, Entry>>,
}

struct Entry {
    answer: CachedAnswer,
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
        // If the clock jumps back, an entry has no age.
        let age = |since| now.duration_since(since).unwrap_or_default();
        age(entry.stored) < self.time_to_live && age(entry.used) < self.time_to_idle
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cache for MemoryCache {
    fn get(&self, key: &str) -> Option<CachedAnswer> {
        let now = self.clock.now();
        let mut entries = self.lock();
        let entry = entries.get_mut(key)?;
        if self.is_good(entry, now) {
            entry.used = now;
            return Some(entry.answer.clone());
        }
        entries.remove(key);
        None
    }

    fn put(&self, key: String, answer: CachedAnswer) {
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
        entries.insert(key, Entry { answer, stored: now, used: now });
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

    fn answer() -> CachedAnswer {
        CachedAnswer::new(200, HeaderMap::new(), *b"[]")
    }

    fn cache() -> (Arc<ManualClock>, MemoryCache) {
        let clock = Arc::new(ManualClock::default());
        let second = Duration::from_secs(1);
        (clock.clone(), MemoryCache::new(clock, 10 * second, 4 * second))
    }

    #[test]
    fn an_answer_lives_and_idles_for_a_while() {
        let (clock, cache) = cache();
        cache.put("a".into(), answer());
        for _ in 0..3 {
            clock.advance(Duration::from_secs(3));
            assert!(cache.get("a").is_some(), "used every 3 s it is not idle");
        }
        clock.advance(Duration::from_secs(3));
        assert!(cache.get("a").is_none(), "it lived its 10 s");
        cache.put("b".into(), answer());
        clock.advance(Duration::from_secs(5));
        assert!(cache.get("b").is_none(), "it idled for more than 4 s");
    }

    #[test]
    fn what_lies_under_a_prefix_can_be_forgotten() {
        let (_, cache) = cache();
        for key in ["u/labels", "u/labels/7", "u/users"] {
            cache.put(key.into(), answer());
        }
        cache.remove("u/labels");
        assert!(cache.get("u/labels/7").is_none() && cache.get("u/labels").is_none());
        assert!(cache.get("u/users").is_some());
        cache.clear();
        assert!(cache.get("u/users").is_none());
    }

    /// A cache of its documented size, filled with answers under the numbers from 0.
    fn full() -> (Arc<ManualClock>, MemoryCache) {
        let (clock, cache) = cache();
        cache.put("0".into(), answer());
        cache.put("1".into(), answer());
        clock.advance(Duration::from_millis(1));
        (2..10_000).for_each(|number| cache.put(number.to_string(), answer()));
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
        cache.put("10000".into(), answer());
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
        cache.put("10000".into(), answer());
        assert!(is_kept(&cache, 0) && is_kept(&cache, 1) && is_kept(&cache, 10_000));
        let kept = (0..=10_000).filter(|number| is_kept(&cache, *number)).count();
        assert_eq!(kept, 3);
    }

    #[test]
    fn an_answer_expires_with_its_last_second() {
        let (clock, cache) = cache();
        let just_short = Duration::from_secs(4) - Duration::from_nanos(1);
        cache.put("a".into(), answer());
        clock.advance(just_short);
        assert!(cache.get("a").is_some());
        clock.advance(Duration::from_secs(4));
        assert!(cache.get("a").is_none(), "it idled for 4 s");
        cache.put("b".into(), answer());
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
