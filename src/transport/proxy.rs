//! Opens connections through a proxy. The proxy connects to the host and passes TLS on from end to
//! end.

use std::fmt::Write as _;
use std::io::{ErrorKind, Read, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use zeroize::Zeroizing;

use super::stream::Stream;
use crate::config::{ProxyConfig, ProxyScheme};
use crate::error::{TimeoutKind, TransportError};
use crate::url::Origin;

/// The longest head of a proxy's response, in bytes.
const LONGEST: usize = 16 * 1024;

/// The proxy's name in errors, without its credentials.
pub(super) fn shown(proxy: &ProxyConfig) -> String {
    format!("the proxy {}", origin(proxy))
}

/// The proxy's origin.
pub(super) fn origin(proxy: &ProxyConfig) -> Origin {
    let is_https = proxy.scheme == ProxyScheme::Https;
    Origin { is_https, host: proxy.host.clone(), port: proxy.port }
}

/// Adds the proxy's name to an error of the connection to it.
pub(super) fn name(proxy: &ProxyConfig, error: TransportError) -> TransportError {
    let named = |text: String| format!("{}: {text}", shown(proxy));
    match error {
        TransportError::Connect(text) => TransportError::Connect(named(text)),
        TransportError::Tls(text) => TransportError::Tls(named(text)),
        TransportError::Timeout(TimeoutKind::Connect) => {
            TransportError::Timeout(TimeoutKind::Proxy)
        }
        other => other,
    }
}

/// Requests a connection to `place` from the proxy at the other end of `stream`. A refusal is
/// final. If the proxy breaks off or cannot reach the place, the next attempt may succeed.
pub(super) fn tunnel(
    proxy: &ProxyConfig,
    stream: &mut Stream,
    place: &Origin,
) -> Result<(), TransportError> {
    let response = ask(proxy, stream, place).map_err(|error| match error.kind() {
        ErrorKind::TimedOut => TransportError::Timeout(TimeoutKind::Connect),
        ErrorKind::UnexpectedEof => {
            TransportError::Connect("it closed the connection without a response".to_owned())
        }
        _ => TransportError::Connect(format!("it did not respond: {error}")),
    })?;
    let first = response.lines().next().unwrap_or_default();
    let status = first.strip_prefix("HTTP/1.").and_then(|rest| rest.split(' ').nth(1));
    match status.and_then(|status| status.parse::<u16>().ok()) {
        Some(200..=299) => Ok(()),
        Some(407) => Err(TransportError::Proxy(format!(
            "{} requires other credentials (407): check proxy.username and proxy.password",
            shown(proxy)
        ))),
        Some(status @ 500..=599) => {
            Err(TransportError::Connect(format!("it cannot connect to {place}: {status}")))
        }
        Some(status) => Err(TransportError::Proxy(format!(
            "{} refuses to connect to {place}: {status}",
            shown(proxy)
        ))),
        None => Err(TransportError::Connect("its response is not HTTP/1".to_owned())),
    }
}

/// Sends the request for a tunnel, and reads the head of the response.
fn ask(proxy: &ProxyConfig, stream: &mut Stream, place: &Origin) -> std::io::Result<String> {
    let authority = place.authority();
    let mut head = Zeroizing::new(format!(
        "CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: {}\r\n\
         Proxy-Connection: Keep-Alive\r\n",
        crate::transport::PRODUCT
    ));
    if let Some(user) = &proxy.username {
        let password = proxy.password.as_ref().map_or("", |password| password.expose());
        let login = Zeroizing::new(format!("{user}:{password}"));
        let login = Zeroizing::new(BASE64_STANDARD.encode(login.as_bytes()));
        // Writing to a string cannot fail.
        let _ = write!(head, "Proxy-Authorization: Basic {}\r\n", login.as_str());
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    stream.flush()?;
    let mut response = Vec::new();
    let mut byte = [0];
    // The head is read byte by byte: the bytes after it come from the host behind the proxy.
    while !response.ends_with(b"\r\n\r\n") && !response.ends_with(b"\n\n") {
        if response.len() >= LONGEST {
            return Err(std::io::Error::other("the head of its response is too long"));
        }
        stream.read_exact(&mut byte)?;
        response.extend_from_slice(&byte);
    }
    Ok(String::from_utf8_lossy(&response).into_owned())
}
