//! The core that every client shares, and the OneAPI client.

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
use crate::secret::Secret;
use crate::transport::message::{CallLimits, LOGOUT, Request};

/// What all clients have in common: services, calls, headers, closing.
///
/// Got from [`ZscalerClient`](crate::ZscalerClient) or a legacy client, which dereference to it. Cloning is
/// cheap and clones share everything; any number of threads may call at once.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
    /// What holds for the calls of this handle alone.
    options: Option<Arc<CallOptions>>,
    /// Where writes leave what they would send, instead of sending it.
    rehearsal: Option<Arc<Rehearsal>>,
}

/// The body that a write would send, once it has come to that.
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
    /// Who changes what.
    turns: Turns,
}

/// Where a client leaves downloads, and whether its end activates what is staged.
pub(crate) struct Ending {
    pub(crate) downloads: PathBuf,
    pub(crate) activates: bool,
}

/// Where files go for analysis, and the token for it.
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

    /// Runs a call up to where it would write, and returns the body that it would send there;
    /// none where it has none, or comes to nothing to write. What it reads on its way is read.
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

    /// How often something was changed in a service by this client.
    pub(crate) fn changes(&self, service: &str) -> u64 {
        self.inner.changes.count(service)
    }

    /// Leaves what is staged in a service so: closing the client does not log out of it.
    pub(crate) fn keep_staged(&self, service: &'static str) {
        self.inner.changes.keep_staged(service);
    }

    /// This client with options for the calls that are made through what is returned. It shares
    /// login, connections and limits with this one, whose own calls stay as they are.
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

    /// What the login may use, by the claim `service-info` of its token; logs in if nobody has.
    /// None where the token does not say it: those of legacy clients do not.
    ///
    /// The list says which products answer at all. What a role may read or change there, only the
    /// API knows.
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
        let executor = &self.inner.executor;
        let Some(session) = &executor.session else { return Ok(None) };
        let token = session.get(executor)?;
        Ok(token.bearer().and_then(entitlements))
    }

    /// The tenant that the configuration names.
    pub(crate) fn tenant(&self) -> &Tenant {
        &self.inner.tenant
    }

    /// The one service of a legacy client.
    pub(crate) fn legacy(&self) -> Option<&'static str> {
        self.inner.legacy
    }

    /// Where files go for analysis.
    pub(crate) fn sandbox(&self) -> &Sandbox {
        &self.inner.sandbox
    }

    /// The time by the client's clock.
    pub(crate) fn now(&self) -> SystemTime {
        self.inner.executor.clock.now()
    }

    /// Forgets the cached answers of a service: what is read next is as it is now.
    pub(crate) fn forget(&self, service: &str) {
        self.inner.executor.forget(service);
    }

    /// Sends these headers with every call from now on. The crate's own headers, such as
    /// `Authorization` and `User-Agent`, win over headers of the same name.
    ///
    /// # Errors
    ///
    /// When a name or a value cannot be a header, or the header is one of those by which
    /// requests are told apart on their connection (`Content-Length`, `Transfer-Encoding`, `Host`,
    /// `Connection`, …); then none is set.
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

    /// Sends no custom headers any more.
    pub fn clear_custom_headers(&self) {
        self.inner.executor.custom.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Forgets every cached answer.
    pub fn clear_cache(&self) {
        if let Some(cache) = &self.inner.executor.cache {
            cache.clear();
        }
    }

    /// Logs out where the API keeps sessions and something was changed (ZIA, ZTW). The
    /// client still works: the next call logs in anew. Dropping the last clone does the
    /// same, but tries once, for at most 5 s, and ignores errors.
    ///
    /// **Logging out after changes activates them.** So say the users of Python's SDK, whose
    /// `with` does the same as it ends (zscaler-sdk-python, issue 334). Whoever wants them to stay
    /// staged builds the client with `activate_on_close(false)`: it does not log out then, and the
    /// session runs out by itself. After a [transaction](crate::zia::Zia::transaction) that failed
    /// that holds in any case.
    ///
    /// # Errors
    ///
    /// When a logout fails.
    pub fn close(&self) -> Result<()> {
        self.inner.close()
    }
}

/// Headers that frame a request or belong to its connection: another value than the crate's
/// would make one request into two, or send it elsewhere.
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

/// A header that a caller gives.
pub(crate) fn header(function: &str, name: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
    let refuse = |what| Error::argument(function, name, what);
    let key = HeaderName::try_from(name).map_err(|_| refuse("is no header name"))?;
    if FRAMING.contains(&key.as_str()) {
        return Err(refuse("says how requests are sent, which the crate decides itself"));
    }
    let value = HeaderValue::try_from(value)
        .map_err(|_| refuse("has a character that no header may have"))?;
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
            outcome = outcome.and(session.close(&self.executor));
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
        // Whoever drops a client does not expect to wait for a server that is down.
        let retry = &mut self.executor.retry;
        retry.max_retries = 0;
        retry.call_timeout = retry.call_timeout.min(LOGOUT_ON_DROP);
        // A transport, clock or logger of the user's may panic. While another panic unwinds,
        // a second one would end the process.
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
