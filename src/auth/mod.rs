//! Logins: the headers to send with requests, and how long they are valid.

mod entitlement;
mod kept;
mod oauth;
mod private_key;
mod skew;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName};

pub use self::entitlement::Entitlement;
pub(crate) use self::entitlement::entitlements;
pub(crate) use self::kept::KeptToken;
pub(crate) use self::oauth::{ClientKey, OAuth, refused};
pub(crate) use self::private_key::PrivateKey;

use crate::error::ApiError;
use crate::error::{Error, Result, TimeoutKind, TransportError};
use crate::secret::Secret;
use crate::transport::message::{Request, Response};

/// Sends the requests of a login, with the same retries, proxy and time limits as any call.
pub(crate) trait Exchange {
    /// Sends a request and reads its response. Statuses other than 2xx are errors.
    fn send(&self, request: &Request) -> Result<Response>;

    /// The remaining time for the login.
    fn left(&self) -> Duration;

    /// The time.
    fn now(&self) -> SystemTime;
}

/// The login of one kind of account.
pub(crate) trait Credentials: Send + Sync {
    /// Logs in.
    fn login(&self, executor: &dyn Exchange) -> Result<Token>;

    /// Whether an error means that the login has expired. An error about missing permissions does
    /// not mean that.
    fn has_expired(&self, error: &ApiError) -> bool {
        error.asks_for_login()
    }

    /// Whether the login would fail again. Repeating such a login could lock the account.
    fn is_refusal(&self, _error: &Error) -> bool {
        false
    }

    /// Logs out, if the service keeps sessions. `custom` has the headers that the user adds to
    /// every request.
    fn logout(&self, _executor: &dyn Exchange, _token: &Token, _custom: HeaderMap) -> Result<()> {
        Ok(())
    }
}

/// The result of a login: headers, because not every scheme has a bearer token.
#[derive(Debug)]
pub(crate) struct Token {
    headers: Vec<(HeaderName, Secret)>,
    /// When it expires.
    expires: Option<SystemTime>,
    /// Its idle timeout.
    idle: Option<Duration>,
}

impl Token {
    pub(crate) fn new(headers: Vec<(HeaderName, Secret)>) -> Self {
        Self { headers, expires: None, idle: None }
    }

    /// A token that expires at `expires`.
    pub(crate) fn expires(self, expires: SystemTime) -> Self {
        Self { expires: Some(expires), ..self }
    }

    /// A token with this idle timeout.
    pub(crate) fn idle(self, idle: Duration) -> Self {
        Self { idle: Some(idle), ..self }
    }

    pub(crate) fn headers(&self) -> &[(HeaderName, Secret)] {
        &self.headers
    }

    /// The bearer token, if the scheme has one.
    pub(crate) fn bearer(&self) -> Option<&str> {
        let header = self.headers.iter().find(|(name, _)| *name == AUTHORIZATION);
        header.and_then(|(_, value)| value.expose().strip_prefix("Bearer "))
    }
}

/// Encodes a form's body in a buffer that does not grow. A growing buffer would leave copies of
/// secrets.
pub(crate) fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    // Every byte is encoded as at most three bytes.
    let room = fields.iter().map(|(name, value)| 3 * (name.len() + value.len()) + 2).sum();
    let mut form = form_urlencoded::Serializer::new(String::with_capacity(room));
    form.extend_pairs(fields);
    form.finish().into_bytes()
}

/// Keeps one login for all threads. The first thread that needs it logs in, while the others wait.
/// If the login fails, all waiting threads get the error. If the credentials are refused, later
/// threads get that error, too, until the cache is closed.
pub(crate) struct TokenCache {
    credentials: Box<dyn Credentials>,
    /// The file that keeps the token between runs.
    kept: Option<KeptToken>,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    token: Option<Arc<Token>>,
    used: Option<SystemTime>,
    fetching: bool,
    /// The number of fetches, and the error of the last one.
    fetches: u64,
    failure: Option<Error>,
    /// Whether the service refused these credentials.
    refused: bool,
}

impl TokenCache {
    pub(crate) fn new(credentials: Box<dyn Credentials>) -> Self {
        Self { credentials, kept: None, state: Mutex::default(), changed: Condvar::new() }
    }

    /// Keeps tokens between runs, too.
    pub(crate) fn keep(self, kept: Option<KeptToken>) -> Self {
        Self { kept, ..self }
    }

    /// Returns a valid token.
    pub(crate) fn get(&self, executor: &dyn Exchange) -> Result<Arc<Token>> {
        let mut state = self.lock();
        loop {
            let now = executor.now();
            if let Some(token) = state.token.clone().filter(|token| is_good(token, &state, now)) {
                state.used = Some(now);
                return Ok(token);
            }
            if let Some(refusal) = state.failure.as_ref().filter(|_| state.refused) {
                return Err(refusal.clone());
            }
            if !state.fetching {
                break;
            }
            let fetch = state.fetches;
            let end = Instant::now().checked_add(executor.left());
            while state.fetches == fetch {
                // The other thread's call may have more time than this one.
                let left = end.map(|end| end.saturating_duration_since(Instant::now()));
                let left = left.unwrap_or(Duration::MAX);
                if left.is_zero() {
                    return Err(late());
                }
                let waited = self.changed.wait_timeout(state, left);
                state = waited.unwrap_or_else(PoisonError::into_inner).0;
            }
            if let Some(failure) = &state.failure {
                return Err(failure.clone());
            }
        }
        state.fetching = true;
        drop(state);
        // If the login panics, the next thread logs in instead of waiting forever.
        let fetching = Fetching(self);
        let kept = self.kept.as_ref().and_then(|kept| kept.read(executor.now()));
        let outcome = match kept {
            Some(token) => Ok(token),
            None => self.credentials.login(executor).inspect(|token| {
                if let Some(kept) = &self.kept {
                    kept.write(token);
                }
            }),
        };
        let outcome = outcome.map(Arc::new);
        let mut state = self.lock();
        state.token = outcome.as_ref().ok().cloned();
        state.failure = outcome.as_ref().err().cloned();
        state.refused = outcome.as_ref().is_err_and(|error| self.credentials.is_refusal(error));
        state.used = Some(executor.now());
        drop(state);
        drop(fetching);
        outcome
    }

    /// Whether an error means that the login has expired.
    pub(crate) fn has_expired(&self, error: &ApiError) -> bool {
        self.credentials.has_expired(error)
    }

    /// Drops a refused token, unless it was replaced already.
    pub(crate) fn forget(&self, token: &Arc<Token>) {
        let mut state = self.lock();
        if state.token.as_ref().is_some_and(|current| Arc::ptr_eq(current, token)) {
            state.token = None;
            if let Some(kept) = &self.kept {
                kept.drop_if(token);
            }
        }
    }

    /// Logs out, if there is a login. `custom` has the headers that the user adds to every request.
    pub(crate) fn close(&self, executor: &dyn Exchange, custom: HeaderMap) -> Result<()> {
        let mut state = self.lock();
        state.refused = false;
        let token = state.token.take();
        drop(state);
        match token {
            Some(token) => self.credentials.logout(executor, &token, custom),
            None => Ok(()),
        }
    }

    /// The current secrets of the login.
    pub(crate) fn secrets(&self) -> Vec<Secret> {
        let token = self.lock().token.clone();
        token.iter().flat_map(|token| token.headers()).map(|(_, value)| value.clone()).collect()
    }

    /// Whether there is a login.
    pub(crate) fn is_open(&self) -> bool {
        self.lock().token.is_some()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The error of a call that timed out while another thread logged in.
fn late() -> Error {
    Error::Transport {
        method: "POST".to_owned(),
        url: "(the login, by another thread)".to_owned(),
        attempts: 0,
        reason: TransportError::Timeout(TimeoutKind::Call),
    }
}

fn is_good(token: &Token, state: &State, now: SystemTime) -> bool {
    let lives = token.expires.is_none_or(|end| end > now);
    let idled = state.used.and_then(|used| now.duration_since(used).ok()).unwrap_or_default();
    lives && token.idle.is_none_or(|limit| idled < limit)
}

/// Marks a fetch as finished, however it ends.
struct Fetching<'a>(&'a TokenCache);

impl Drop for Fetching<'_> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.fetching = false;
        state.fetches += 1;
        drop(state);
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A login that ends when it is told to.
    struct Slow(Mutex<mpsc::Receiver<()>>);

    impl Credentials for Slow {
        fn login(&self, _: &dyn Exchange) -> Result<Token> {
            let _ = self.0.lock().unwrap().recv_timeout(Duration::from_secs(60));
            Ok(Token::new(Vec::new()))
        }
    }

    /// A call with this much time.
    struct Left(Duration);

    impl Exchange for Left {
        fn send(&self, _: &Request) -> Result<Response> {
            Err(late())
        }

        fn left(&self) -> Duration {
            self.0
        }

        fn now(&self) -> SystemTime {
            SystemTime::now()
        }
    }

    #[test]
    fn a_call_waits_no_longer_than_its_time_for_a_login_in_another_thread() {
        let (end, wait) = mpsc::channel();
        let cache = TokenCache::new(Box::new(Slow(Mutex::new(wait))));
        std::thread::scope(|scope| {
            let first = scope.spawn(|| cache.get(&Left(Duration::from_secs(60))).is_ok());
            while !cache.lock().fetching {
                std::thread::yield_now();
            }
            let error = cache.get(&Left(Duration::from_millis(20))).unwrap_err();
            assert!(error.is_timeout() && error.to_string().contains("another thread"), "{error}");
            let patient = scope.spawn(|| cache.get(&Left(Duration::from_secs(60))).is_ok());
            end.send(()).unwrap();
            assert!(first.join().unwrap() && patient.join().unwrap());
        });
    }

    #[test]
    fn a_form_is_written_once_however_its_fields_are_encoded() {
        let secret = "&".repeat(1000);
        for fields in [&[("secret", &*secret)][..], &[(&*secret, "&"), ("&", &*secret)], &[]] {
            let form = form(fields);
            // A buffer that had to grow would have doubled, and left a copy behind.
            assert!(form.capacity() < form.len() + 100, "{} {}", form.capacity(), form.len());
            let read: Vec<_> = form_urlencoded::parse(&form).collect();
            let read: Vec<_> = read.iter().map(|(name, value)| (&**name, &**value)).collect();
            assert_eq!(read, fields);
        }
    }

    #[test]
    fn a_login_ends_with_its_time_or_its_idle_time() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let token = || Token::new(Vec::new());
        let good = |token: Token, used: Option<u64>, now: u64| {
            is_good(&token, &State { used: used.map(at), ..State::default() }, at(now))
        };
        assert!(good(token(), None, 1_000_000), "nothing ends it");
        let expires = || token().expires(at(100));
        assert_eq!((good(expires(), None, 99), good(expires(), None, 100)), (true, false));
        let idles = || token().idle(Duration::from_secs(10));
        assert!(good(idles(), Some(100), 109) && !good(idles(), Some(100), 110));
        assert!(good(idles(), Some(100), 50), "the clock was set back");
        let both = || expires().idle(Duration::from_secs(10));
        assert!(good(both(), Some(90), 99) && !good(both(), Some(80), 95));
        assert!(!good(both(), Some(99), 101));
    }

    #[test]
    fn only_a_bearer_token_is_one() {
        let of = |name: HeaderName, value: &str| {
            let token = Token::new(vec![(name, Secret::new(value))]);
            token.bearer().map(str::to_owned)
        };
        assert_eq!(of(AUTHORIZATION, "Bearer abc").as_deref(), Some("abc"));
        assert_eq!(of(AUTHORIZATION, "abc"), None);
        assert_eq!(of(http::header::COOKIE, "Bearer abc"), None);
    }
}
