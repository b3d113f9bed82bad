//! The blocking Rust SDK for Zscaler.
#![forbid(unsafe_code)]

mod api;
mod auth;
mod call;
mod client;
mod config;
mod download;
mod error;
mod executor;
mod http;
mod logging;
mod macros;
mod modify;
mod names;
mod operation;
mod pagination;
mod response;
mod secret;
mod service;

pub mod offline;

pub use ::http as http_types;
pub use serde_json::{Value, json};

pub use api::{aiguard, zbi, zcc, zcell, zdx, zeasm, zia, zid, zins, zms, zpa, ztb, ztw, zwa};
pub use call::PathArgument;
pub use client::{Builder, Client, ZscalerClient};
pub use config::Sources;
pub use error::{ApiError, Error, PaginationError, Problem, Result, TimeoutKind, TransportError};
pub use executor::{Cache, CachedAnswer, Clock, ManualClock, RateLimit, Retry, SystemClock};
pub use http::{Body, Transport};
pub use names::Wire;
pub use operation::{Method, Operation, operations};
pub use response::{ApiResponse, Items, PageIter, Pages, Walker};
pub use secret::Secret;
