//! The function that sends every request, and the parts that it calls.

pub(crate) mod backoff;
pub(crate) mod cache;
mod cached;
pub(crate) mod clock;
mod failure;
pub(crate) mod limiter;
mod outgoing;
mod quota_headers;
mod redirect;
pub(crate) mod retry;

use std::io::Read;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use http::{HeaderMap, Uri};
use zeroize::Zeroizing;

pub use self::cache::{Cache, CachedResponse};
pub use self::clock::{Clock, ManualClock, SystemClock};
pub use self::quota_headers::RateLimit;
pub use self::retry::Retry;

use self::limiter::Limiter;
use self::redirect::{Elsewhere, Moved, redirect};
use crate::auth::{Exchange, Token, TokenCache};
use crate::error::{Error, Result, TimeoutKind, TransportError};
use crate::logging;
use crate::own_secrets::OwnSecrets;
use crate::redacted::{self, printable};
use crate::secret::Secret;
use crate::transport::message::{CallLimits, LOGIN, Request, Response};
use crate::transport::{Body, Purpose, TimeLeft, Transport};
use crate::url::Origin;

/// Sends requests. It applies rate limits, the login, retries and the cache.
pub(crate) struct Executor {
    pub(crate) transport: Arc<dyn Transport>,
    /// The only origin that requests with a login may be sent to. `None` if the client's base
    /// address is invalid.
    pub(crate) origin: Option<Origin>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) retry: Retry,
    pub(crate) limiter: Limiter,
    pub(crate) cache: Option<Arc<dyn Cache>>,
    /// Distinguishes this client's responses in a shared cache.
    pub(crate) identity: String,
    /// The secrets that must never be shown.
    pub(crate) own: OwnSecrets,
    pub(crate) session: Option<TokenCache>,
    /// User agent and partner id.
    pub(crate) headers: HeaderMap,
    /// The user's headers for every request. The crate's own headers win.
    pub(crate) custom: RwLock<HeaderMap>,
    /// The largest response that is read into memory, in bytes.
    pub(crate) largest_response: u64,
}

/// The number of times that a response's request was sent. It is one of the response's extensions.
#[derive(Clone, Copy)]
struct Attempts(u32);

/// The number of times that this response's request was sent.
pub(crate) fn attempts(head: &http::response::Parts) -> u32 {
    head.extensions.get::<Attempts>().map_or(1, |attempts| attempts.0)
}

/// How an attempt failed.
enum Failure {
    /// Retry after this wait if that is still allowed, else return this error.
    Wait(Duration, Error),
    /// Send the request again at once, with a new login or to a redirect's target.
    Again,
    Final(Error),
}

/// The progress of a call.
struct Progress {
    /// When the call began, by the clock's `monotonic`.
    started: Duration,
    attempts: u32,
    retries: u32,
    redirects: u32,
    relogins: u32,
    /// The target of the last redirect.
    moved: Option<Moved>,
}

impl Progress {
    /// The target if a redirect led to another host. That host gets no credentials, and its headers
    /// are not trusted.
    fn elsewhere(&self) -> Option<&Moved> {
        self.moved.as_ref().filter(|moved| !moved.is_trusted)
    }
}

impl Exchange for Executor {
    fn send(&self, request: &Request) -> Result<Response> {
        self.send(request)
    }

    fn left(&self) -> Duration {
        self.retry.call_timeout
    }

    fn now(&self) -> SystemTime {
        self.clock.now()
    }
}

/// Sends the login of a call, within the call's time limit.
struct Within<'a> {
    executor: &'a Executor,
    /// When the call began, by the clock's `monotonic`, and how long it may take.
    started: Duration,
    timeout: Duration,
}

impl Exchange for Within<'_> {
    fn send(&self, request: &Request) -> Result<Response> {
        let limits = CallLimits { timeout: Some(self.timeout), ..request.limits };
        self.executor.send_since(self.started, &Request { limits, ..request.clone() })
    }

    fn left(&self) -> Duration {
        self.timeout.saturating_sub(self.executor.elapsed(self.started))
    }

    fn now(&self) -> SystemTime {
        self.executor.now()
    }
}

impl Executor {
    /// Sends a request and reads its response. Statuses other than 2xx are errors.
    pub(crate) fn send(&self, request: &Request) -> Result<Response> {
        self.send_since(self.clock.monotonic(), request)
    }

    /// Sends a request of a call that began at `started`.
    fn send_since(&self, started: Duration, request: &Request) -> Result<Response> {
        let key = self.cache_key(request);
        if let Some((cache, key)) = self.cache.as_ref().zip(key.as_ref())
            && let Some(hit) = cache.get(key)
        {
            log::debug!(target: "zscaler", "{} {} (cached)", request.method, request.shown());
            let CachedResponse { status, headers, body, decoded } = hit;
            return Ok(Response { status, headers, body, decoded: Some(decoded), attempts: 1 });
        }
        let fetched = self.exchange_since(started, request, |body| self.read(request, body));
        let (head, body) = match fetched {
            Ok(fetched) => fetched,
            Err(error) => {
                // The write may have arrived, so cached responses may be stale.
                self.forget_changed(request);
                return Err(error);
            }
        };
        logging::body("response", &head.headers, &body, || self.own_of(request));
        let response = Response {
            attempts: attempts(&head),
            status: head.status.as_u16(),
            headers: Arc::new(head.headers),
            body: match request.operation == LOGIN {
                // The body contains a token. Moving it would leave a copy that is not wiped.
                true => Arc::from(Zeroizing::new(body).as_slice()),
                false => body.into(),
            },
            decoded: None,
        };
        // A response of another host is not cached.
        let key = key.filter(|_| head.extensions.get::<Elsewhere>().is_none());
        self.remember(request, key, &response);
        Ok(response)
    }

    /// Reads a response into memory. A response that is too large is not requested again.
    fn read(&self, request: &Request, body: Body) -> std::io::Result<Vec<u8>> {
        let limit = match request.purpose() {
            Purpose::Session => self.largest_response.min(LARGEST_LOGIN),
            Purpose::Call(_) => self.largest_response,
        };
        let room = if request.operation == LOGIN { LOGIN_ROOM } else { 0 };
        let mut bytes = Vec::with_capacity(body.room().max(room));
        body.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        match bytes.len() as u64 > limit {
            true => Err(std::io::Error::other(Error::TooLarge {
                method: request.method.to_string(),
                url: request.shown(),
                limit,
            })),
            false => Ok(bytes),
        }
    }

    /// Sends a request until it succeeds or no further attempt is allowed. `read` reads the body of
    /// a success. If the connection breaks during `read`, the attempt has failed.
    pub(crate) fn exchange<T>(
        &self,
        request: &Request,
        read: impl FnMut(Body) -> std::io::Result<T>,
    ) -> Result<(http::response::Parts, T)> {
        self.exchange_since(self.clock.monotonic(), request, read)
    }

    fn exchange_since<T>(
        &self,
        started: Duration,
        request: &Request,
        mut read: impl FnMut(Body) -> std::io::Result<T>,
    ) -> Result<(http::response::Parts, T)> {
        let uri = self.checked_uri(request)?;
        let mut progress =
            Progress { started, attempts: 0, retries: 0, redirects: 0, relogins: 0, moved: None };
        loop {
            match self.attempt(request, &uri, &mut progress, &mut read) {
                Ok(done) => return Ok(done),
                Err(Failure::Again) => {}
                Err(Failure::Final(error)) => return Err(self.own_of(request).error(error)),
                Err(Failure::Wait(wait, error)) => {
                    let error = self.own_of(request).error(error);
                    if progress.retries >= self.max_retries(request) {
                        return Err(error);
                    }
                    // With no time left after the wait, nothing could be sent.
                    if self.elapsed(progress.started).saturating_add(wait)
                        >= self.call_timeout(request)
                    {
                        return Err(error);
                    }
                    progress.retries += 1;
                    log::info!(
                        target: "zscaler",
                        "{} {}: attempt {} failed ({}), retrying in {:.1} s",
                        request.method, request.shown(), progress.attempts,
                        printable(&error.summary()),
                        wait.as_secs_f64(),
                    );
                    self.clock.sleep(wait);
                }
            }
        }
    }

    fn attempt<T>(
        &self,
        request: &Request,
        uri: &Uri,
        progress: &mut Progress,
        read: &mut impl FnMut(Body) -> std::io::Result<T>,
    ) -> Result<(http::response::Parts, T), Failure> {
        let bucket = self.limiter.bucket(request);
        let allowed = self.retry.max_wait.min(self.left(request, progress));
        let hold = match progress.elsewhere() {
            Some(_) => Duration::ZERO,
            None => self.limiter.reserve(request, self.moment(), allowed),
        };
        if !hold.is_zero() {
            log::debug!(target: "zscaler", "{}: waiting {:.1} s for the rate limit", request.service, hold.as_secs_f64());
            self.clock.sleep(hold);
        }
        let token = match &self.session {
            Some(session) if request.signed && progress.elsewhere().is_none() => {
                let timeout = self.call_timeout(request);
                let token = self.token(session, progress.started, timeout);
                Some(token.map_err(Failure::Final)?)
            }
            _ => None,
        };
        let left = self.left(request, progress);
        if left.is_zero() {
            let source = TransportError::Timeout(TimeoutKind::Call);
            return Err(Failure::Final(self.lost(request, progress.attempts, source)));
        }
        progress.attempts += 1;
        let mut outgoing = self
            .outgoing(request, uri, token.as_deref(), progress.moved.as_ref())
            .map_err(Failure::Final)?;
        outgoing.extensions_mut().insert(TimeLeft(left));
        logging::request(&outgoing, || request.shown(), progress.attempts, || self.own_of(request));
        let started = self.clock.monotonic();
        let response = match self.transport.send(outgoing) {
            Ok(response) => response,
            Err(error) => return Err(self.after_loss(request, progress, error)),
        };
        let (mut head, body) = response.into_parts();
        let status = head.status.as_u16();
        logging::response(status, &head.headers, self.elapsed(started), || self.own_of(request));
        match progress.elsewhere() {
            Some(_) => redirect::distrust(&mut head),
            None => self.limiter.observe(bucket, &head.headers, self.moment(), self.clock.now()),
        }
        if head.status.is_success() {
            return match read(body) {
                Ok(value) => {
                    head.extensions.insert(Attempts(progress.attempts));
                    Ok((head, value))
                }
                Err(error) => Err(self.after_broken_body(request, progress, error)),
            };
        }
        if let Some(location) = redirect(request, &head) {
            return Err(self.after_redirect(request, progress, &location, &head, body));
        }
        let mut error = self.api_error(request, progress.attempts, &head, body);
        if let Some(moved) = progress.elsewhere() {
            error.url = moved.shown();
            return Err(Failure::Final(Error::Api(Box::new(error))));
        }
        Err(self.after_error(request, progress, token, error))
    }

    /// The token for a call that began at `started` and may take this long.
    fn token(
        &self,
        session: &TokenCache,
        started: Duration,
        timeout: Duration,
    ) -> Result<Arc<Token>> {
        session.get(&Within { executor: self, started, timeout })
    }

    /// The current token. Logs in if there is none, within this time. `None` if the client has no
    /// login.
    pub(crate) fn log_in(&self, timeout: Duration) -> Option<Result<Arc<Token>>> {
        let session = self.session.as_ref()?;
        Some(self.token(session, self.clock.monotonic(), timeout))
    }

    /// All secrets of this client that a server may have received with this request.
    pub(crate) fn own_of(&self, request: &Request) -> OwnSecrets {
        match request.operation == LOGIN {
            true => {
                self.own().with(redacted::secrets_of(&request.body).into_iter().map(Secret::new))
            }
            false => self.own(),
        }
    }

    /// The secrets of the client, of its session, and of the headers that the user adds.
    pub(crate) fn own(&self) -> OwnSecrets {
        let session = self.session.iter().flat_map(TokenCache::secrets);
        let custom = redacted::secret_headers(&self.custom_headers());
        self.own.with(session.chain(custom.into_iter().map(Secret::new)))
    }

    /// The headers that the user adds to every request.
    pub(crate) fn custom_headers(&self) -> HeaderMap {
        self.custom.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The call's remaining time.
    fn left(&self, request: &Request, progress: &Progress) -> Duration {
        self.call_timeout(request).saturating_sub(self.elapsed(progress.started))
    }

    /// The time limit of a request's call: its options', else the client's.
    fn call_timeout(&self, request: &Request) -> Duration {
        request.limits.timeout.unwrap_or(self.retry.call_timeout)
    }

    /// The number of allowed retries: the call's options', else the client's.
    fn max_retries(&self, request: &Request) -> u32 {
        request.limits.max_retries.unwrap_or(self.retry.max_retries)
    }

    fn elapsed(&self, since: Duration) -> Duration {
        self.clock.monotonic().saturating_sub(since)
    }

    /// A time for measuring durations. Setting the system time does not change it.
    fn moment(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH.checked_add(self.clock.monotonic()).unwrap_or(SystemTime::UNIX_EPOCH)
    }
}

/// The largest login response, in bytes. Tokens are much shorter.
const LARGEST_LOGIN: u64 = 1024 * 1024;

/// The bytes that are reserved for a login's response. A growing buffer would leave copies that are
/// not wiped.
const LOGIN_ROOM: usize = 64 * 1024;
