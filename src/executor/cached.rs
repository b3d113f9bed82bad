//! Decides which responses are cached, and which cached responses a write drops.

use std::sync::{Arc, PoisonError};

use http::Method;

use super::cache::identity;
use super::{CachedResponse, Executor};
use crate::transport::message::{Request, Response};

impl Executor {
    /// The cache key of a request's response. `None` if it must not be cached.
    pub(super) fn cache_key(&self, request: &Request) -> Option<String> {
        self.cache.as_ref()?;
        let url = request.url.expose();
        request.cacheable.then(|| {
            let custom = self.custom_identity();
            [&self.identity, " ", request.service, " GET ", url, &custom].concat()
        })
    }

    /// Distinguishes responses to requests with different custom headers. Empty without any.
    fn custom_identity(&self) -> String {
        let headers = self.custom.read().unwrap_or_else(PoisonError::into_inner);
        if headers.is_empty() {
            return String::new();
        }
        let mut headers: Vec<_> = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default()))
            .collect();
        headers.sort_unstable();
        let parts: Vec<&str> =
            headers.into_iter().flat_map(|(name, value)| [name, value]).collect();
        format!(" {}", identity(&parts))
    }

    /// Drops the cached responses of a service, so that the next read is current.
    pub(crate) fn forget(&self, service: &str) {
        if let Some(cache) = &self.cache {
            cache.remove(&[&self.identity, " ", service, " GET "].concat());
        }
    }

    /// Caches the response of a read. After a write, drops the responses that it may have changed.
    pub(super) fn remember(&self, request: &Request, key: Option<String>, response: &Response) {
        let Some(cache) = &self.cache else { return };
        match key {
            Some(key) if response.status == 200 => cache.put(
                key,
                CachedResponse {
                    status: response.status,
                    headers: response.headers.clone(),
                    body: response.body.clone(),
                    decoded: Arc::default(),
                },
            ),
            Some(_) => {}
            None => self.forget_changed(request),
        }
    }

    /// Drops the cached responses that a write may have made stale: all responses of its service.
    /// For example, changing a rule also changes groups and counts.
    pub(super) fn forget_changed(&self, request: &Request) {
        if request.method != Method::GET {
            self.forget(request.service);
        }
    }
}
