//! What carries a request to a server and its answer back.

mod body;
mod connection;
mod connector;
mod gzip;
pub(crate) mod message;
mod no_proxy;
mod pool;
mod proxy;
mod resolver;
mod stream;
mod tls;
mod ureq;

use std::time::Duration;

pub use self::body::Body;
pub use self::ureq::UreqTransport;
use crate::error::TransportError;

/// Who asks, in the `User-Agent`.
pub(crate) const PRODUCT: &str = concat!("zscaler-sdk-rust/", env!("CARGO_PKG_VERSION"));

/// Carries one request, once: no retry, no login, no redirect.
///
/// The crate's own goes through [ureq](https://docs.rs/ureq); tests and
/// gateways plug in others with a builder's `transport`.
pub trait Transport: Send + Sync {
    /// Sends `request` and returns the answer, whatever its status.
    ///
    /// # Errors
    ///
    /// When no answer came; the variant tells whether the request may have arrived.
    fn send(&self, request: http::Request<Vec<u8>>)
    -> Result<http::Response<Body>, TransportError>;
}

/// What a request is for. Every request has one among its
/// [extensions](http::Request::extensions), for transports that count, log or hold requests
/// back: an address alone does not tell a login from a call.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Logging in or out.
    Session,
    /// A call of the operation with this dotted name; `request` where it has none.
    Call(&'static str),
}

/// How long a request may still take, its call's time limit considered: rides on the
/// request as an extension.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeLeft(pub(crate) Duration);
