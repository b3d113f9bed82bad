//! Finds the targets of redirects, and decides whether they are followed.

use http::Method;
use http::header::LOCATION;
use http::response::Parts;

use crate::redacted;
use crate::transport::message::Request;
use crate::url::{self, Origin};

/// The target of a redirect.
pub(super) struct Moved {
    pub(super) url: String,
    /// Whether every redirect so far stayed on the request's own host. It stays false after another
    /// host, even if a later redirect returns.
    pub(super) is_trusted: bool,
}

/// Marks a response from another host than the request's own.
#[derive(Clone, Copy)]
pub(super) struct Elsewhere;

impl Moved {
    /// Resolves a `Location` against the previous address. `None` if the target is not HTTPS but
    /// the previous address is.
    pub(super) fn from(first: &str, last: Option<&Self>, location: &str) -> Option<Self> {
        let from = last.map_or(first, |moved| moved.url.as_str());
        let url = url::resolve(from, location)?;
        let is_trusted =
            last.is_none_or(|moved| moved.is_trusted) && Origin::of(&url) == Origin::of(first);
        Some(Self { url, is_trusted })
    }

    /// The address without secrets.
    pub(super) fn shown(&self) -> String {
        redacted::url(&self.url)
    }
}

/// The target of a read's redirect. Redirects of writes are not followed.
pub(super) fn redirect(request: &Request, head: &Parts) -> Option<String> {
    let is_redirect = matches!(head.status.as_u16(), 301 | 302 | 303 | 307 | 308);
    let is_read = request.method == Method::GET || request.method == Method::HEAD;
    if !is_redirect || !is_read {
        return None;
    }
    Some(head.headers.get(LOCATION)?.to_str().ok()?.to_owned())
}

/// Removes the headers of another host's response, except those that describe its body and its
/// redirect.
pub(super) fn distrust(head: &mut Parts) {
    let names: Vec<_> = head.headers.keys().cloned().collect();
    for name in names {
        if !name.as_str().starts_with("content-") && name != LOCATION {
            head.headers.remove(name);
        }
    }
    head.extensions.insert(Elsewhere);
}
