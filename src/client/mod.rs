//! The core that every client shares, and the OneAPI client.

pub(crate) mod builder;
mod dispatch;
pub(crate) mod download;
pub(crate) mod legacy;
pub(crate) mod oneapi;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use http::header::{HeaderMap, HeaderName, HeaderValue};

use crate::auth::TokenCache;
use crate::call::service::{Service, Tenant};
use crate::error::{Error, Result};
use crate::executor::Executor;
use crate::secret::Secret;
use crate::transport::message::{LOGOUT, Request};

/// What all clients have in common: services, calls, headers, closing.
///
/// Got from [`ZscalerClient`](crate::ZscalerClient) or a legacy client, which dereference to it. Cloning is
/// cheap and clones share everything; any number of threads may call at once.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) executor: Executor,
    pub(crate) base: String,
    pub(crate) tenant: Tenant,
    pub(crate) sandbox: Sandbox,
    /// The one service of a legacy client; the OneAPI client has them all.
    pub(crate) legacy: Option<&'static str>,
    /// The services in which something was changed.
    changed: Mutex<BTreeSet<&'static str>>,
    /// Held by a change of which the API takes one at a time.
    turn: Mutex<()>,
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
        legacy: Option<&'static str>,
    ) -> Self {
        let (changed, turn) = Default::default();
        Self { inner: Arc::new(Inner { executor, base, tenant, sandbox, legacy, changed, turn }) }
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.inner
    }

    /// Sends these headers with every call from now on. The crate's own headers, such as
    /// `Authorization` and `User-Agent`, win over headers of the same name.
    ///
    /// # Errors
    ///
    /// When a name or a value cannot be a header; then none is set.
    pub fn set_custom_headers<K: AsRef<str>, V: AsRef<str>>(
        &self,
        headers: impl IntoIterator<Item = (K, V)>,
    ) -> Result<()> {
        let mut custom = HeaderMap::new();
        for (name, value) in headers {
            let name = name.as_ref();
            let refuse = |what| Error::argument("set_custom_headers", name, what);
            let key = HeaderName::try_from(name).map_err(|_| refuse("is no header name"))?;
            let value = HeaderValue::try_from(value.as_ref())
                .map_err(|_| refuse("has a character that no header may have"))?;
            custom.insert(key, value);
        }
        *self.custom() = custom;
        Ok(())
    }

    /// The headers that [`set_custom_headers`](Self::set_custom_headers) set.
    pub fn get_custom_headers(&self) -> HeaderMap {
        self.custom().clone()
    }

    /// Sends no custom headers any more.
    pub fn clear_custom_headers(&self) {
        self.custom().clear();
    }

    fn custom(&self) -> std::sync::RwLockWriteGuard<'_, HeaderMap> {
        self.inner.executor.custom.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets every cached answer.
    pub fn clear_cache(&self) {
        if let Some(cache) = &self.inner.executor.cache {
            cache.clear();
        }
    }

    /// Logs out where the API keeps sessions and something was changed (ZIA, ZTW). The
    /// client still works: the next call logs in anew. Dropping the last clone does the
    /// same, but tries once only and ignores errors.
    ///
    /// # Errors
    ///
    /// When a logout fails.
    pub fn close(&self) -> Result<()> {
        self.inner.close()
    }
}

impl Inner {
    fn close(&self) -> Result<()> {
        let changed =
            std::mem::take(&mut *self.changed.lock().unwrap_or_else(PoisonError::into_inner));
        let mut outcome = Ok(());
        let logged_in = self.executor.session.as_ref().is_some_and(TokenCache::is_open);
        if self.legacy.is_none() && logged_in {
            let logouts = changed.into_iter().filter_map(|name| Service::named(name)?.logout);
            for path in logouts {
                outcome = outcome.and(self.log_out(path));
            }
        }
        if let Some(session) = &self.executor.session {
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
            body: Vec::new(),
            signed: true,
        };
        self.executor.send(&request).map(drop)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // Whoever drops a client does not expect to wait for a server that is down.
        self.executor.retry.max_retries = 0;
        if let Err(error) = self.close() {
            log::warn!(target: "zscaler", "logging out failed: {}", error.summary());
        }
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Client").field("base", &self.inner.base).finish_non_exhaustive()
    }
}
