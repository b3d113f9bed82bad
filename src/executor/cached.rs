//! Which responses are cached, and which a write drops.

use std::sync::Arc;

use http::Method;

use super::{CachedAnswer, Executor};
use crate::transport::message::{Answer, Request};

impl Executor {
    /// The cache key of a request's response. None if it must not be cached.
    pub(super) fn cache_key(&self, request: &Request) -> Option<String> {
        self.cache.as_ref()?;
        let url = request.url.expose();
        request.cacheable.then(|| [&self.identity, " ", request.service, " GET ", url].concat())
    }

    /// Drops the cached responses of a service, so that the next read is current.
    pub(crate) fn forget(&self, service: &str) {
        if let Some(cache) = &self.cache {
            cache.remove(&[&self.identity, " ", service, " GET "].concat());
        }
    }

    /// Caches the response of a read. After a write, drops the responses that it may have changed.
    pub(super) fn remember(&self, request: &Request, key: Option<String>, answer: &Answer) {
        let Some(cache) = &self.cache else { return };
        match key {
            Some(key) if answer.status == 200 => cache.put(
                key,
                CachedAnswer {
                    status: answer.status,
                    headers: answer.headers.clone(),
                    body: answer.body.clone(),
                    decoded: Arc::default(),
                },
            ),
            Some(_) => {}
            None => self.forget_changed(request),
        }
    }

    /// Drops the cached responses that a write may have made stale: those of its whole service.
    /// Changing a rule also changes groups, counts and other versions of a path.
    pub(super) fn forget_changed(&self, request: &Request) {
        if request.method != Method::GET {
            self.forget(request.service);
        }
    }
}
