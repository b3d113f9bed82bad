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
/// The crate's own transport uses [ureq](https://docs.rs/ureq). Pass another one to a builder's
/// `transport`, for tests or gateways.
pub trait Transport: Send + Sync {
    /// Sends `request` and returns the response, whatever its status.
    ///
    /// # Errors
    ///
    /// If no response arrived. The variant shows whether the request may have reached the server.
    fn send(&self, request: http::Request<Vec<u8>>)
    -> Result<http::Response<Body>, TransportError>;
}

/// The purpose of a request. Every request has it among its
/// [extensions](http::Request::extensions). Transports that count, log or delay requests need it,
/// because an address alone does not distinguish a login from a call.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Logging in or out.
    Session,
    /// A call of the operation with this dotted name. The name is `request` for a call without an
    /// operation.
    Call(&'static str),
}

/// The remaining time of a request's call. It is an extension of the request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeLeft(pub(crate) Duration);
