//! Parses addresses.

use std::borrow::Cow;
use std::fmt;
use std::net::IpAddr;

use http::Uri;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// The parts of an address. They are not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parts<'a> {
    pub(crate) scheme: Option<&'a str>,
    /// The text before the `@`.
    pub(crate) login: Option<&'a str>,
    /// The host. An IPv6 address has no brackets.
    pub(crate) host: &'a str,
    /// The text after the host's colon.
    pub(crate) port: Option<&'a str>,
    /// The path, with its first `/`. It may be empty.
    pub(crate) path: &'a str,
    /// The text after the `?`, without a fragment.
    pub(crate) query: Option<&'a str>,
}

/// Splits an address: `scheme://login@host:port/path?query#fragment`. Everything but the host is
/// optional.
pub(crate) fn split(text: &str) -> Parts<'_> {
    let (before, _) = cut(text, '#');
    let (before, query) = cut(before, '?');
    let (scheme, rest) = match before.split_once("://") {
        Some((scheme, rest)) => (Some(scheme), rest),
        None => (None, before),
    };
    let at = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(at).unwrap_or((rest, ""));
    let (login, place) = match authority.rsplit_once('@') {
        Some((login, place)) => (Some(login), place),
        None => (None, authority),
    };
    let (host, port) = match place.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, port)) => (host, port.strip_prefix(':')),
        None => match place.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        },
    };
    Parts { scheme, login, host, port, path, query }
}

fn cut(text: &str, at: char) -> (&str, Option<&str>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// An origin: scheme, host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) is_https: bool,
    /// In lower case. An IPv6 address has no brackets.
    pub(crate) host: String,
    pub(crate) port: u16,
}

impl Origin {
    /// The origin of an http or https address. `None` for any other text.
    pub(crate) fn of(url: &str) -> Option<Self> {
        Self::of_uri(&url.parse().ok()?)
    }

    /// The origin of a parsed address.
    pub(crate) fn of_uri(uri: &Uri) -> Option<Self> {
        let is_https = match uri.scheme_str()? {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let host = uri.host()?.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let authority = uri.authority()?.as_str();
        let behind = authority.rsplit([']', '@']).next().unwrap_or_default();
        let port = uri.port_u16();
        // The port is invalid, such as 99999.
        if port.is_none() && behind.contains(':') {
            return None;
        }
        let port = port.unwrap_or(if is_https { 443 } else { 80 });
        (!host.is_empty()).then_some(Self { is_https, host, port })
    }

    /// Whether the host is this machine.
    pub(crate) fn is_local(&self) -> bool {
        match self.host.parse::<IpAddr>() {
            Ok(address) => address.is_loopback(),
            Err(_) => self.host == "localhost",
        }
    }

    /// Host and port as in a `Host` header. An IPv6 address is in brackets.
    pub(crate) fn authority(&self) -> String {
        match self.host.contains(':') {
            true => format!("[{}]:{}", self.host, self.port),
            false => format!("{}:{}", self.host, self.port),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.is_https { "https" } else { "http" };
        write!(formatter, "{scheme}://{}", self.authority())
    }
}

/// Resolves a reference (a `Location`) against `from`. `None` if `from` is HTTPS and the result is
/// not.
pub(crate) fn resolve(from: &str, reference: &str) -> Option<String> {
    let (scheme, rest) = from.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..end)?;
    let url = match reference {
        // This is checked before absolute addresses, because a query may contain an address.
        other if other.starts_with("//") => format!("{scheme}:{other}"),
        path if path.starts_with('/') => format!("{scheme}://{authority}{path}"),
        absolute if split(absolute).scheme.is_some() => absolute.to_owned(),
        relative => {
            let path = from.split(['?', '#']).next()?;
            let (folder, _) = path.rsplit_once('/')?;
            format!("{folder}/{relative}")
        }
    };
    let stays = Origin::of(&url)?.is_https || scheme == "http";
    stays.then(|| without_login(url))
}

/// Removes user name and password from an address. A redirect's target must not make the client
/// send credentials that another server chose.
fn without_login(url: String) -> String {
    let without = url.split_once("://").and_then(|(scheme, rest)| {
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, behind) = rest.split_at_checked(end)?;
        let (_, place) = authority.rsplit_once('@')?;
        Some([scheme, "://", place, behind].concat())
    });
    without.unwrap_or(url)
}

/// The characters to percent-encode in a path: all that RFC 3986 does not allow. Escapes stay.
/// Braces stay, too, because they mark placeholders.
const UNFIT: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'^').add(b'`').add(b'|');

/// Percent-encodes a path where necessary.
///
/// # Errors
///
/// What is wrong: characters that servers may misread, segments that lead to another path, or
/// invalid escapes.
pub(crate) fn encode_path(path: &str) -> Result<String, String> {
    if path.chars().any(char::is_control) {
        return Err("has a control character".to_owned());
    }
    if path.contains('\\') {
        return Err("has a backslash, which some servers take for a /".to_owned());
    }
    if path.contains("//") {
        return Err("has an empty segment (//)".to_owned());
    }
    if let Some(escape) = bad_escape(path) {
        return Err(format!("has {escape:?}, which is not a percent-encoding; write % as %25"));
    }
    if climbs(path) {
        return Err("has a segment . or .., which leads to another path".to_owned());
    }
    Ok(utf8_percent_encode(path, UNFIT).to_string())
}

/// The first invalid escape: a `%` without two hexadecimal digits, or an encoded control character.
fn bad_escape(path: &str) -> Option<&str> {
    let (_, rest) = path.split_once('%')?;
    let hidden = rest.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
    match hidden {
        Some(byte) if !byte.is_ascii_control() => bad_escape(rest),
        _ => path.get(path.len() - rest.len() - 1..),
    }
}

/// Whether a path has a segment `.` or `..`, in any encoding, also after a `\`. Servers resolve
/// such segments after decoding, and some servers decode twice.
fn climbs(path: &str) -> bool {
    hides(path, |path| path.split(['/', '\\']).any(is_dot_segment))
}

fn is_dot_segment(segment: &str) -> bool {
    // Some servers ignore parameters (`..;x`).
    matches!(segment.split(';').next(), Some("." | ".."))
}

/// Whether a text matches, before or after decoding. A text that is encoded too many times counts
/// as a match.
fn hides(text: &str, is_this: impl Fn(&str) -> bool) -> bool {
    const MOST: usize = 8;
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST {
        if is_this(&text) {
            return true;
        }
        let decoded = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if decoded == text {
            return false;
        }
        text = Cow::Owned(decoded);
    }
    true
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_split_into_parts() {
        let all = split("https://u:p@h.example:8080/a/b?c=d://e#f");
        assert_eq!((all.scheme, all.login, all.host), (Some("https"), Some("u:p"), "h.example"));
        assert_eq!((all.port, all.path, all.query), (Some("8080"), "/a/b", Some("c=d://e")));
        let six = split("http://[::1]:3128");
        assert_eq!((six.host, six.port, six.path), ("::1", Some("3128"), ""));
        let path = split("/a?b");
        assert_eq!((path.host, path.path, path.query), ("", "/a", Some("b")));
        assert_eq!(split("h.example").host, "h.example");
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let shown = |url: &str| Origin::of(url).map(|origin| origin.to_string());
        for (url, origin) in [
            ("https://API.example/x", Some("https://api.example:443")),
            ("https://api.example:443?x", Some("https://api.example:443")),
            ("http://api.example", Some("http://api.example:80")),
            ("http://[::1]:81/x", Some("http://[::1]:81")),
            ("https://api.example@127.0.0.1:9/x", Some("https://127.0.0.1:9")),
            ("https://api.example:/x", None),
            ("https://api.example:99999/x", None),
            ("ftp://api.example/x", None),
            ("/x", None),
            ("https:///x", None),
        ] {
            assert_eq!(shown(url).as_deref(), origin, "{url}");
        }
        let is_local = |url| Origin::of(url).unwrap().is_local();
        assert!(is_local("http://127.1.2.3/") && is_local("http://[::1]/"));
        assert!(is_local("http://localhost:1/") && !is_local("http://127.evil.example/"));
    }

    #[test]
    fn references_are_resolved_against_the_address_of_the_response() {
        let from = "https://h.example:8/a/b?c=/d";
        for (reference, url) in [
            ("/x?u=http://y", Some("https://h.example:8/x?u=http://y")),
            ("x", Some("https://h.example:8/a/x")),
            ("//o.example/x", Some("https://o.example/x")),
            ("https://o.example/x", Some("https://o.example/x")),
            ("http://h.example:8/x", None),
            ("https://[/x", None),
            ("ftp://o.example/x", None),
        ] {
            assert_eq!(resolve(from, reference).as_deref(), url, "{reference}");
        }
        assert!(resolve("http://h.example/a", "http://o.example/").is_some());
        for (login, url) in [
            ("https://u:p@o.example/x?a=@", "https://o.example/x?a=@"),
            ("//u@h.example:8/x", "https://h.example:8/x"),
            ("https://a@b:c@[::1]:9", "https://[::1]:9"),
            ("https://o.example/@x", "https://o.example/@x"),
        ] {
            assert_eq!(resolve(from, login).as_deref(), Some(url), "{login}");
        }
        assert_eq!(resolve("http://h.example", "/a").as_deref(), Some("http://h.example/a"));
    }

    #[test]
    fn paths_are_encoded_or_refused() {
        for (path, sent) in [
            ("/zia/api/v1/x", "/zia/api/v1/x"),
            ("/zia/grün", "/zia/gr%C3%BCn"),
            ("/zia/a b\"<>^`|", "/zia/a%20b%22%3C%3E%5E%60%7C"),
            ("/zia/a%2Fb%20c", "/zia/a%2Fb%20c"),
            ("/zia/{customer_id}/x", "/zia/{customer_id}/x"),
            ("/zia/a..b/...", "/zia/a..b/..."),
        ] {
            assert_eq!(encode_path(path).unwrap(), sent);
        }
        for path in [
            "/zia/..",
            "/zia/./x",
            "/zia/%2e%2e/x",
            "/zia/.%2E",
            "/zia/%252e%252e/x",
            "/zia/%2525252525252525252e",
            "/zia/x%2f..%2fy",
            "/zia/x%5c..",
            "/zia/..;a/x",
            "/zia//x",
            "/zia\\x",
            "/zia/a\tb",
            "/zia/a\r\nb",
            "/zia/a%0d%0ab",
            "/zia/%00",
            "/zia/100%",
            "/zia/%zz",
            "/zia/%u00e9",
        ] {
            assert!(encode_path(path).is_err(), "{path:?}");
        }
    }
}
