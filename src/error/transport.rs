//! Why no response arrived.

use std::fmt;

use crate::redacted::printable;

/// Why no response arrived.
#[non_exhaustive]
#[derive(Clone, Debug, thiserror::Error)]
pub enum TransportError {
    /// A time limit has passed.
    #[error("timed out ({0})")]
    Timeout(TimeoutKind),
    /// No connection could be made, including TLS and the proxy. The reason may be temporary.
    /// Nothing was sent.
    #[error("cannot connect: {}", printable(.0))]
    Connect(String),
    /// The connection broke. The request may have arrived.
    #[error("connection lost: {}", printable(.0))]
    Connection(String),
    /// The server's certificate is not trusted. Nothing was sent.
    #[error("TLS: {} (if a proxy inspects TLS, set its root certificate with caBundle or ZSCALER_CA_BUNDLE)", printable(.0))]
    Tls(String),
    /// The proxy refused the request. Nothing was sent.
    #[error("proxy: {}", printable(.0))]
    Proxy(String),
    /// Another error, such as a response that is not HTTP.
    #[error("{}", printable(.0))]
    Other(String),
}

impl TransportError {
    /// Whether it is certain that the server did not get the request.
    pub fn is_unsent(&self) -> bool {
        matches!(
            self,
            Self::Connect(_)
                | Self::Tls(_)
                | Self::Proxy(_)
                | Self::Timeout(TimeoutKind::Connect | TimeoutKind::Proxy)
        )
    }
}

/// Which time limit passed.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeoutKind {
    /// Connecting, including name resolution and TLS (`connectionTimeout`, or what the two other
    /// limits leave of it). Nothing was sent.
    Connect,
    /// Reaching the proxy, or waiting for its connection to the host. The limit is that of
    /// [`Connect`](Self::Connect). Nothing was sent.
    Proxy,
    /// One attempt as a whole (`requestTimeout`).
    Request,
    /// The call as a whole, including retries and waits (`callTimeout`).
    Call,
}

impl fmt::Display for TimeoutKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Connect => "connecting: connectionTimeout, or what callTimeout leaves of it",
            Self::Proxy => {
                "connecting through the proxy: connectionTimeout, or what callTimeout leaves of it"
            }
            Self::Request => "one attempt: requestTimeout",
            Self::Call => "the whole call: callTimeout",
        })
    }
}
