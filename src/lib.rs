//! The blocking Rust SDK for Zscaler: every service of the vendor's Python SDK, under the
//! same service, resource and method names, for programs without an async runtime.
//!
//! ```
//! use zscaler::{Pages, json};
//!
//! # fn main() -> zscaler::Result<()> {
//! # let client = zscaler::offline::Tenant::new().client()?;
//! // let client = zscaler::ZscalerClient::new()?;   // yaml files and environment
//! let (label, _) = client.zia().rule_labels().add_label(json!({"name": "reviewed"}))?;
//! for label in client.zia().rule_labels().list_labels(())?.items() {
//!     println!("{}", label?["name"]);
//! }
//! client.zia().rule_labels().delete_label(&label["id"])?;
//! client.zia().activate().activate()?;
//! # Ok(()) }
//! ```
//!
//! # Clients
//!
//! [`ZscalerClient`] logs in once, at ZIdentity, for all services. It is configured by, later
//! wins, `~/.zscaler/zscaler.yaml`, `./zscaler.yaml`, the environment, and its
//! [builder](ZscalerClient::builder). What is wrong with a configuration is said at once,
//! all of it, before anything is sent.
//!
//! # Calls
//!
//! `client.zia().rule_labels().list_labels(query)` is Python's
//! `client.zia.rule_labels.list_labels(query_params=…)`. What a path names is positional
//! ([`PathArgument`]: text, whole numbers, or an id as it came out of an answer); a query or
//! a body is anything that serialises to an object: [`json!`], a map, a struct, or `()` for
//! nothing. Python's keyword arguments are the body's fields. Keys are snake_case; a key that
//! is spelt as on the wire passes as it is, and [`Wire`] sends a value untouched.
//!
//! Every method returns the answer's [`Value`] and an [`ApiResponse`]. The value is the
//! payload with its envelope opened, names in snake_case, nothing left out: a field that the
//! API added yesterday is there. Numbers keep all their digits; whole numbers of more than 64
//! bits come as text.
//!
//! [`Client::call`] calls any operation by its Python name, [`operations`] lists them,
//! [`Client::request`] sends what has no method yet, and [`Client::modify`] changes a thing
//! without wiping the rest of it.
//!
//! # Lists
//!
//! A list method returns one page. [`Pages`] walks on: `list_users(())?.all()?` is everyone,
//! `.items()` is lazy, `.pages()` goes page by page, `.max_items(n)` stops early, and
//! `.concurrency(n)` fetches pages at once where the API says how many there are. As in
//! Python, [`ApiResponse::has_next`] and `next` do it by hand. A walk is complete or it ends
//! in an error: pages that repeat, links that lead elsewhere and totals that do not add up
//! are a [`PaginationError`].
//!
//! # Errors
//!
//! One [`Error`] enum, by the stage that failed. What the API said is never replaced:
//! [`Error::api`] has status, code, message, request id and body. Predicates such as
//! [`Error::is_not_found`] tell the common cases apart. Nothing panics.
//!
//! # Retries, limits, caching
//!
//! 429 is repeated, and so are 502, 503, 504 and lost connections where repeating does no
//! harm, and the answers that say that somebody else edits the tenant. The wait is the
//! server's, or grows from a second on. Attempts, single waits and the whole call are
//! bounded ([`Retry`]). A client-side limiter holds requests back once a service says that
//! none are left. Caching is off unless it is switched on.
//!
//! # Threads and cloning
//!
//! Clients are `Clone + Send + Sync`; clones share login, connections and limits. However
//! many threads call, one of them logs in. No threads run in the background.
//!
//! # Logging
//!
//! Through the [`log`] crate, with the target `zscaler`:
//!
//! | level | what |
//! |---|---|
//! | warn | checks that are switched off, unknown configuration keys, a failed logout |
//! | info | logins, and attempts that are repeated |
//! | debug | every request and the status and time of its answer |
//! | trace | headers by allow-list, bodies with their secrets removed |
//!
//! Secrets are in none of them. That does not hold for the targets `ureq` and `ureq_proto` at
//! trace, where that crate writes down what goes over the wire: leave them at debug.
//! `logging.enabled` (`ZSCALER_SDK_LOG`) prints info, and with `logging.verbose` everything,
//! to stderr where the program has no logger of its own.
//!
//! # Testing against it
//!
//! [`offline::Tenant`] answers as a tenant does, in memory, and can be told to fail; clients
//! take any [`Transport`] and [`Clock`].
//!
//! # What it does not do
//!
//! It does not check values that the API checks, does not activate changes on its own, and
//! has no async interface.

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/porting.md")]
struct Porting;

// From top to bottom, as a call passes down.
mod registry;

mod api;
mod client;

mod call;
mod response;

mod names;
mod pagination;

mod executor;

mod auth;

mod transport;

mod config;

mod edit_distance;
mod error;
mod logging;
mod secret;

pub mod offline;
pub mod redacted;

pub use http;
pub use serde_json::{Value, json};

pub use api::{aiguard, zbi, zcc, zcell, zdx, zeasm, zia, zid, zins, zms, zpa, ztb, ztw, zwa};
pub use call::operation::{Method, Operation};
pub use call::path_argument::PathArgument;
pub use client::Client;
pub use client::legacy::{
    LegacyAiGuardClient, LegacyAiGuardClientBuilder, LegacyZccClient, LegacyZccClientBuilder,
    LegacyZdxClient, LegacyZdxClientBuilder, LegacyZiaClient, LegacyZiaClientBuilder,
    LegacyZpaClient, LegacyZpaClientBuilder, LegacyZtbClient, LegacyZtbClientBuilder,
    LegacyZtwClient, LegacyZtwClientBuilder, LegacyZwaClient, LegacyZwaClientBuilder,
};
pub use client::oneapi::{ZscalerClient, ZscalerClientBuilder};
pub use config::{
    CacheConfig, Cloud, CommonConfig, Config, LegacyConfig, LegacyCredentials, LegacyKind,
};
pub use config::{ConfigSources, LoggingConfig, ProxyConfig, ProxyScheme};
pub use error::{
    ApiError, ConfigProblem, Error, PaginationError, Result, TimeoutKind, TransportError,
};
pub use executor::{Cache, CachedAnswer, Clock, ManualClock, RateLimit, Retry, SystemClock};
pub use names::Wire;
pub use registry::parameters::{Parameter, ParameterKind, ParameterPlace};
pub use registry::{operation, operations, similar_operations};
pub use response::ApiResponse;
pub use response::jmespath::{Expression, search};
pub use response::paginator::{Items, PageIter, Pages, Paginator};
pub use secret::Secret;
pub use transport::{Body, Purpose, Transport};
