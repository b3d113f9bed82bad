//! The core that every client shares.

pub(crate) mod builder;
mod changes;
mod dispatch;
pub(crate) mod download;
pub(crate) mod legacy;
pub(crate) mod oneapi;
mod turns;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use zeroize::Zeroizing;

use self::turns::Turns;
use crate::auth::{Entitlement, TokenCache, entitlements};
use crate::call::options::CallOptions;
use crate::call::service::{Service, Tenant};
use crate::client::changes::Changes;
use crate::error::{Error, Result};
use crate::executor::{Clock, Executor};
use crate::redacted::printable;
use crate::response::ApiResponse;
use crate::secret::{Secret, header_value};
use crate::transport::message::{CallLimits, LOGOUT, Request};

/// The interface that all clients share: services, calls, headers, closing.
///
/// [`ZscalerClient`](crate::ZscalerClient) and the legacy clients dereference to it. Cloning is
/// cheap, and clones share everything. Any number of threads may call at once.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
    /// The options of the calls of this handle only.
    options: Option<Arc<CallOptions>>,
    /// If set, writes store the body here and send nothing.
    rehearsal: Option<Arc<Rehearsal>>,
}

/// The body that a write would send, once the call gets that far.
#[derive(Default)]
struct Rehearsal(Mutex<Option<Zeroizing<Vec<u8>>>>);

pub(crate) struct Inner {
    pub(crate) executor: Executor,
    pub(crate) base: String,
    pub(crate) tenant: Tenant,
    pub(crate) sandbox: Sandbox,
    /// The folder of downloads that name no file.
    downloads: PathBuf,
    /// The one service of a legacy client; the OneAPI client has them all.
    pub(crate) legacy: Option<&'static str>,
    changes: Changes,
    /// The objects that threads are changing.
    turns: Turns,
}

/// Where a client stores downloads, and whether closing activates staged changes.
pub(crate) struct Ending {
    pub(crate) downloads: PathBuf,
    pub(crate) activates: bool,
}

/// The sandbox's address and token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sandbox {
    pub(crate) url: Option<String>,
    pub(crate) token: Option<Secret>,
}

impl Client {
    pub(crate) fn new(
        executor: Executor,
        base: String,
        tenant: Tenant,
        sandbox: Sandbox,
        ending: Ending,
        legacy: Option<&'static str>,
    ) -> Self {
        let Ending { downloads, activates } = ending;
        let (changes, turns) = (Changes::new(activates), Turns::default());
        let inner = Inner { executor, base, tenant, sandbox, downloads, legacy, changes, turns };
        Self { inner: Arc::new(inner), options: None, rehearsal: None }
    }

    /// Runs a call up to its write, and returns the body that it would send. None if the write has
    /// no body, or the call has nothing to write. Reads before that are sent.
    ///
    /// # Errors
    ///
    /// When the call cannot be sent.
    pub(crate) fn rehearse(
        &self,
        call: impl FnOnce(&Self) -> Result<(Value, ApiResponse)>,
    ) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let rehearsal = Arc::new(Rehearsal::default());
        let outcome = call(&Self { rehearsal: Some(rehearsal.clone()), ..self.clone() });
        let body = rehearsal.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        match (body, outcome) {
            (Some(body), _) => Ok(Some(body)),
            (None, outcome) => outcome.map(|_| None),
        }
    }

    /// The client's clock.
    pub(crate) fn clock(&self) -> &Arc<dyn Clock> {
        &self.inner.executor.clock
    }

    /// How many changes this client made in a service.
    pub(crate) fn changes(&self, service: &str) -> u64 {
        self.inner.changes.count(service)
    }

    /// Keeps the staged changes of a service staged: closing the client does not log out of it.
    pub(crate) fn keep_staged(&self, service: &'static str) {
        self.inner.changes.keep_staged(service);
    }

    /// Returns a client whose calls use these options. It shares login, connections and limits with
    /// this client. The calls of this client do not change.
    ///
    /// ```
    /// # use zscaler::{CallOptions, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let once = client.with(CallOptions::new().max_retries(0));
    /// once.call("zia.rule_labels.list_labels", json!({}))?;
    /// # Ok(()) }
    /// ```
    #[must_use = "the client itself stays as it is"]
    pub fn with(&self, options: CallOptions) -> Self {
        Self { options: Some(Arc::new(options)), ..self.clone() }
    }

    /// Returns the products that the login may use, by the claim `service-info` of its token. Logs in
    /// if there is no login. `None` if the token has no such claim, as those of legacy clients.
    ///
    /// The list has the products, but not what a role may read or change in them. Only the API knows
    /// that.
    ///
    /// ```
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let entitlements = client.entitlements()?.unwrap_or_default();
    /// assert!(entitlements.iter().any(|one| one.service == Some("zia")));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When the login fails.
    ///
    /// Source: the vendor's MCP server, which reads the same claim.
    pub fn entitlements(&self) -> Result<Option<Vec<Entitlement>>> {
        let token = self.inner.executor.log_in(self.longest_call()).transpose()?;
        Ok(token.and_then(|token| token.bearer().and_then(entitlements)))
    }

    /// The tenant ids of the configuration.
    pub(crate) fn tenant(&self) -> &Tenant {
        &self.inner.tenant
    }

    /// The one service of a legacy client.
    pub(crate) fn legacy(&self) -> Option<&'static str> {
        self.inner.legacy
    }

    /// The sandbox's address and token.
    pub(crate) fn sandbox(&self) -> &Sandbox {
        &self.inner.sandbox
    }

    /// The time by the client's clock.
    pub(crate) fn now(&self) -> SystemTime {
        self.inner.executor.clock.now()
    }

    /// Drops the cached responses of a service, so that the next read is current.
    pub(crate) fn forget(&self, service: &str) {
        self.inner.executor.forget(service);
    }

    /// Sends these headers with every later call. The crate's own headers, such as `Authorization`
    /// and `User-Agent`, take precedence over headers of the same name. A response that was cached
    /// for other headers is not used.
    ///
    /// # Errors
    ///
    /// When a name or a value is not valid in a header. When the header belongs to the connection
    /// (`Content-Length`, `Transfer-Encoding`, `Host`, `Connection`, …). After an error none of the
    /// headers is set.
    pub fn set_custom_headers<K: AsRef<str>, V: AsRef<str>>(
        &self,
        headers: impl IntoIterator<Item = (K, V)>,
    ) -> Result<()> {
        let mut custom = HeaderMap::new();
        for (name, value) in headers {
            let (name, value) = header("set_custom_headers", name.as_ref(), value.as_ref())?;
            custom.insert(name, value);
        }
        let mut headers =
            self.inner.executor.custom.write().unwrap_or_else(PoisonError::into_inner);
        *headers = custom;
        Ok(())
    }

    /// The headers that [`set_custom_headers`](Self::set_custom_headers) set.
    pub fn get_custom_headers(&self) -> HeaderMap {
        let headers = self.inner.executor.custom.read().unwrap_or_else(PoisonError::into_inner);
        headers.clone()
    }

    /// Stops sending custom headers.
    pub fn clear_custom_headers(&self) {
        self.inner.executor.custom.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Drops every cached response.
    pub fn clear_cache(&self) {
        if let Some(cache) = &self.inner.executor.cache {
            cache.clear();
        }
    }

    /// Ends the sessions of ZIA and ZTW. A OneAPI client logs out of each of these services in which
    /// it changed something. A legacy client logs out if it is logged in. The client still works: the
    /// next call logs in again. Dropping the last clone does the same, but tries only once, for at
    /// most 5 s, and ignores errors.
    ///
    /// **Logging out after changes activates them.** Users of Python's SDK report this: its `with`
    /// logs out, too (zscaler-sdk-python, issue 334). To keep changes staged, build the client with
    /// `activate_on_close(false)`. Then it does not log out after changes, and the session expires by
    /// itself. After a failed [transaction](crate::zia::Zia::transaction), the client does not log out
    /// of that service until a call activates its changes.
    ///
    /// # Errors
    ///
    /// When a logout fails.
    pub fn close(&self) -> Result<()> {
        self.inner.close()
    }
}

/// Headers that frame a request or belong to its connection. A caller's value could split one
/// request into two, or send it to another host.
const FRAMING: &[&str] = &[
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A header that a caller sets.
pub(crate) fn header(function: &str, name: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
    let refuse = |what| Error::argument(function, name, what);
    let key = HeaderName::try_from(name).map_err(|_| refuse("is not a header name"))?;
    if FRAMING.contains(&key.as_str()) {
        return Err(refuse("belongs to the connection; omit it, because the crate sets it"));
    }
    let value = header_value(value).map_err(refuse)?;
    Ok((key, value))
}

impl Inner {
    fn close(&self) -> Result<()> {
        let changed = self.changes.take();
        let mut outcome = Ok(());
        let logged_in = self.executor.session.as_ref().is_some_and(TokenCache::is_open);
        if self.legacy.is_none() && logged_in {
            let logouts = changed.into_iter().filter_map(|name| Service::named(name)?.logout);
            for path in logouts {
                outcome = outcome.and(self.log_out(path));
            }
        }
        let stays = self.legacy.is_some_and(|service| self.changes.stays(service));
        if let Some(session) = self.executor.session.as_ref().filter(|_| !stays) {
            outcome = outcome.and(session.close(&self.executor, self.executor.custom_headers()));
        }
        outcome
    }

    fn log_out(&self, path: &str) -> Result<()> {
        let request = Request {
            operation: LOGOUT,
            service: "session",
            method: http::Method::DELETE,
            repeatable: true,
            url: Secret::new(format!("{}{path}", self.base)),
            headers: HeaderMap::new(),
            body: Vec::new().into(),
            signed: true,
            cacheable: false,
            limits: CallLimits::default(),
        };
        self.executor.send(&request).map(drop)
    }
}

/// How long dropping a client may wait for its logout.
const LOGOUT_ON_DROP: Duration = Duration::from_secs(5);

impl Drop for Inner {
    fn drop(&mut self) {
        // Dropping a client must not wait for a server that is down.
        let retry = &mut self.executor.retry;
        retry.max_retries = 0;
        retry.call_timeout = retry.call_timeout.min(LOGOUT_ON_DROP);
        // The user's transport, clock or logger may panic. A second panic during another one would
        // abort the process.
        let closed = catch_unwind(AssertUnwindSafe(|| {
            if let Err(error) = self.close() {
                let reason = error.summary();
                log::warn!(target: "zscaler", "logging out failed: {}", printable(&reason));
            }
        }));
        if let Err(panic) = closed
            && !std::thread::panicking()
        {
            resume_unwind(panic);
        }
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Client").field("base", &self.inner.base).finish_non_exhaustive()
    }
}
