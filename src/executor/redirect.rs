//! Where redirects lead, and whether they are followed.

use http::Method;
use http::header::LOCATION;
use http::response::Parts;

use crate::redacted;
use crate::transport::message::Request;
use crate::url::{self, Origin};

/// Where a redirect led.
pub(super) struct Moved {
    pub(super) url: String,
    /// Whether that is still the host that the request is for. Once another host was asked, it
    /// is not: what that one says of ours is its word, too.
    pub(super) is_trusted: bool,
}

/// Marks an answer that came from another host than the request was for.
#[derive(Clone, Copy)]
pub(super) struct Elsewhere;

impl Moved {
    /// Where a `Location` leads, seen from where the last one led; none out of HTTPS.
    pub(super) fn from(first: &str, last: Option<&Self>, location: &str) -> Option<Self> {
        let from = last.map_or(first, |moved| moved.url.as_str());
        let url = url::resolve(from, location)?;
        let is_trusted =
            last.is_none_or(|moved| moved.is_trusted) && Origin::of(&url) == Origin::of(first);
        Some(Self { url, is_trusted })
    }

    /// The address as it may be shown.
    pub(super) fn shown(&self) -> String {
        redacted::url(&self.url)
    }
}

/// Where a redirect of a read leads. Writes are not sent elsewhere on a server's word.
pub(super) fn redirect(request: &Request, head: &Parts) -> Option<String> {
    let is_redirect = matches!(head.status.as_u16(), 301 | 302 | 303 | 307 | 308);
    let is_read = request.method == Method::GET || request.method == Method::HEAD;
    if !is_redirect || !is_read {
        return None;
    }
    Some(head.headers.get(LOCATION)?.to_str().ok()?.to_owned())
}

/// Takes from another host's answer all that would be believed: of its headers those are left
/// that say what its body is, and where it redirects to.
pub(super) fn distrust(head: &mut Parts) {
    let names: Vec<_> = head.headers.keys().cloned().collect();
    for name in names {
        if !name.as_str().starts_with("content-") && name != LOCATION {
            head.headers.remove(name);
        }
    }
    head.extensions.insert(Elsewhere);
}
