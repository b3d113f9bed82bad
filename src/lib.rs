//! x
#![allow(dead_code, reason = "temporary: the client that uses it is elsewhere")]

mod config;
mod error;
mod secret;

mod executor {
    pub(crate) mod retry {
        pub(crate) fn is_lock(_: u16, _: Option<&str>, _: &[u8]) -> bool {
            false
        }
    }
}

pub use config::{
    CacheConfig, Cloud, Common, Config, LegacyConfig, LegacyCredentials, LegacyKind, LoggingConfig,
    ProxyConfig, ProxyScheme, Sources,
};
pub use error::{ApiError, Error, PaginationError, Problem, Result, TimeoutKind, TransportError};
pub use secret::Secret;
