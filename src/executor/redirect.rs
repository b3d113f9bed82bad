//! Where redirects lead, and whether they are followed.

use http::Method;
use http::header::LOCATION;
use http::response::Parts;

use crate::transport::message::Request;

/// Where a redirect of a read leads. Writes are not sent elsewhere on a server's word.
pub(super) fn redirect(request: &Request, head: &Parts) -> Option<String> {
    let is_redirect = matches!(head.status.as_u16(), 301 | 302 | 303 | 307 | 308);
    let is_read = request.method == Method::GET || request.method == Method::HEAD;
    if !is_redirect || !is_read {
        return None;
    }
    Some(head.headers.get(LOCATION)?.to_str().ok()?.to_owned())
}

/// The address that a `Location` names, seen from `from`; none that leaves HTTPS.
pub(super) fn resolve(from: &str, location: &str) -> Option<String> {
    let (scheme, _) = from.split_once("://")?;
    let url = match location {
        rest if rest.starts_with("//") => format!("{scheme}:{rest}"),
        // Before the absolute ones: a query may hold an address.
        path if path.starts_with('/') => format!("{}{path}", origin(from)),
        absolute if absolute.contains("://") => absolute.to_owned(),
        relative => {
            let path = from.split('?').next()?;
            let (folder, _) = path.rsplit_once('/')?;
            format!("{folder}/{relative}")
        }
    };
    let stays = url.starts_with("https://") || (scheme == "http" && url.starts_with("http://"));
    (stays && url.parse::<http::Uri>().is_ok()).then_some(url)
}

/// Scheme, host and port of an address.
pub(super) fn origin(url: &str) -> &str {
    let start = url.find("://").map_or(0, |at| at + 3);
    let rest = url.get(start..).unwrap_or_default();
    let end = rest.find(['/', '?', '#']).map_or(url.len(), |at| start + at);
    url.get(..end).unwrap_or(url)
}
