//! Transports: they carry a request to a server and its response back.

mod body;
mod connection;
mod connector;
mod gzip;
pub(crate) mod message;
mod no_proxy;
mod open;
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

/// The product in the `User-Agent`.
pub(crate) const PRODUCT: &str = concat!("zscaler-sdk-rust/", env!("CARGO_PKG_VERSION"));

/// Sends one request, once, without retries, logins or redirects.
///
/// The crate's own transport uses [ureq](https://docs.rs/ureq). Tests and gateways pass others to a
/// builder's `transport`.
pub trait Transport: Send + Sync {
    /// Sends `request` and returns the response, whatever its status.
    ///
    /// # Errors
    ///
    /// When no response arrived. The variant tells whether the request may have arrived.
    fn send(&self, request: http::Request<Vec<u8>>)
    -> Result<http::Response<Body>, TransportError>;
}

/// What a request is for. Every request has a purpose among its
/// [extensions](http::Request::extensions). Transports that count, log or delay requests need it,
/// because an address alone does not distinguish a login from a call.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Logging in or out.
    Session,
    /// A call of the operation with this dotted name. `request` if it has none.
    Call(&'static str),
}

/// How long a request may still take within its call's time limit. It is an extension of the
/// request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeLeft(pub(crate) Duration);
