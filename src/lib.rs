//! A blocking Rust SDK for Zscaler. It has every service of the vendor's Python SDK, with the same
//! names of services, resources and methods. It needs no async runtime.
//!
//! ```
//! use zscaler::{Fields, Pages, json};
//!
//! # fn main() -> zscaler::Result<()> {
//! # let client = zscaler::offline::Tenant::new().client()?;
//! // let client = zscaler::ZscalerClient::new()?;   // yaml files and environment
//! let (label, _) = client.zia().rule_labels().add_label(json!({"name": "reviewed"}))?;
//! for label in client.zia().rule_labels().list_labels(())?.items() {
//!     println!("{}", label?.text("name"));
//! }
//! client.zia().rule_labels().delete_label(label.id())?;
//! client.zia().activate().activate()?;
//! # Ok(()) }
//! ```
//!
//! # Clients
//!
//! [`ZscalerClient`] logs in once, at ZIdentity, for all services. Its configuration comes from five
//! sources, and a later one wins: `~/.zscaler/config`, `~/.zscaler/zscaler.yaml`, `./zscaler.yaml`,
//! the environment, and the [builder](ZscalerClient::builder). If a file has several accounts, a
//! [profile](ZscalerClientBuilder::profile) selects one. An invalid configuration is a single error
//! that lists every problem, before anything is sent. [`ZiaScimClient`] and [`ZpaScimClient`]
//! manage
//! the users and groups of ZIA and ZPA by SCIM.
//!
//! # Calls
//!
//! `client.zia().rule_labels().list_labels(query)` is the Python SDK's
//! `client.zia.rule_labels.list_labels(query_params=…)`. The arguments of a path are positional.
//! They are text, whole numbers, or an id from a response ([`PathArgument`]). A query or a body is
//! anything that serializes to an object: [`json!`], a map, a struct. `()` is an empty query or
//! body.
//! Python's keyword arguments are the fields of the body. Keys are in snake_case. A key in the
//! API's
//! own spelling is sent unchanged, and [`Wire`] sends a whole value unchanged. A field in both
//! spellings is one field: two different values are refused.
//!
//! Every method returns the [`Value`] of the response and an [`ApiResponse`]. The value is the
//! payload without its envelope. Names are in snake_case. The value has every field that the API
//! sent, including fields that this crate does not know. Numbers keep all their digits. Whole
//! numbers
//! of more than 64 bits become text.
//!
//! [`Client::call`] calls any operation by its Python name. [`operations`] lists them all.
//! [`Client::request`] sends a request that has no method yet. [`Client::modify`] changes some
//! fields
//! of an object and keeps the others. [`CallOptions`] set a time limit, retries or headers for some
//! calls only.
//!
//! # Lists
//!
//! A list method returns one page. [`Pages`] fetches the others: `list_users(())?.all()?` returns
//! all users, `.items()` and `.pages()` fetch pages as they are needed, `.max_items(n)` stops
//! early.
//! `.concurrency(n)` fetches several pages at once if the API reports the total. An [`ApiResponse`]
//! is an iterator over the next pages, and has `has_next` and `next` as in Python. A list is
//! complete, or it ends in an error. A repeated page, a link that cannot be followed and a wrong
//! total are a [`PaginationError`].
//!
//! # Values and types
//!
//! [`Fields`] reads a value: `label.text("name")` is the text, without JSON's quotes, and
//! `label.id()` works as an argument. [`Single`] reads the result of a call that returns one
//! object:
//! `?.id()`, `?.value()`, `?.typed::<Label>()`. [`Pages::all_as`] reads a whole list into your own
//! structs. [`field`] has types and readers for fields that the services send in several types.
//!
//! # Jobs
//!
//! [`Pages::find`] and [`Client::find`] find an object by its name. [`Client::ensure`] adds or
//! changes
//! an object so that it has the given fields, and [`Client::plan`] shows what `ensure` would do.
//! [`edit()`] changes some fields and keeps the others. [`Zia::transaction`](zia::Zia::transaction)
//! activates once, if there was no error. [`Client::bulk`] accepts any number of entries,
//! [`Client::reorder`] puts rules into order, and [`Client::wait_for`] waits until a value has a
//! given
//! state. [`Client::close`] describes what happens to changes that were not activated.
//!
//! # Errors
//!
//! All errors are one enum, [`Error`], with a variant for each stage that can fail. The API's
//! message
//! is never replaced: [`Error::api`] has status, code, message, request id and body. Predicates
//! such
//! as [`Error::is_not_found`] recognize the common cases. The crate does not panic.
//!
//! # Retries, limits, caching
//!
//! 429 and edit-lock responses are always retried. 502, 503, 504 and lost connections are retried
//! only
//! if sending the request twice is safe. The client waits as long as the server asks. If the server
//! does not ask for a wait, the first wait is one second, and it doubles each time. Attempts,
//! single
//! waits and the whole call are limited ([`Retry`]). While a service reports no remaining quota,
//! requests of the same bucket wait until its reset. Responses are cached only if you switch the
//! cache
//! on.
//!
//! # Threads and cloning
//!
//! Clients are `Clone + Send + Sync`. Clones share login, connections and limits. If many threads
//! call at once, only one of them logs in. No threads run in the background.
//!
//! # Logging
//!
//! The crate logs with the [`log`] crate, under the target `zscaler`:
//!
//! | level | lines |
//! |---|---|
//! | warn | checks that are switched off, unknown configuration keys, a failed logout |
//! | info | logins and retries |
//! | debug | every request, and the status and duration of its response |
//! | trace | headers by allow-list, bodies with their secrets removed |
//!
//! No line contains a secret. The targets `ureq` and `ureq_proto` are an exception: at trace, that
//! crate logs everything that it sends and receives, so leave them at debug. If the program has no
//! logger, `logging.enabled` (`ZSCALER_SDK_LOG`) prints lines of level info to stderr, and
//! `logging.verbose` prints all lines.
//!
//! # Testing against it
//!
//! [`offline::Tenant`] is an embedded tenant, in memory, with faults that a test can inject.
//! [`offline::Recorder`] writes a program's real traffic to a file, without its secrets, and
//! [`offline::Recording`] replays it. Clients accept any [`Transport`] and [`Clock`].
//!
//! # What it does not do
//!
//! The crate does not check values that the API checks. It has no async interface.

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/porting.md")]
struct Porting;

#[cfg(doctest)]
#[doc = include_str!("../docs/porting-examples.md")]
struct PortingExamples;

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
mod own_secrets;
mod secret;
mod url;

pub mod field;
pub mod offline;
pub mod redacted;

pub use http;
pub use serde_json::{Value, json};

pub use api::body::IntoBody;
pub use api::{
    aiguard, zbi, zcc, zcell, zdx, zeasm, zia, zia_scim, zid, zins, zms, zpa, zpa_scim, ztb, ztw,
    zwa,
};
pub use auth::Entitlement;
pub use call::operation::{Method, Operation};
pub use call::options::CallOptions;
pub use call::path_argument::PathArgument;
pub use client::Client;
pub use client::download::remove_partial_files;
pub use client::legacy::{
    LegacyAiGuardClient, LegacyAiGuardClientBuilder, LegacyZccClient, LegacyZccClientBuilder,
    LegacyZdxClient, LegacyZdxClientBuilder, LegacyZiaClient, LegacyZiaClientBuilder,
    LegacyZpaClient, LegacyZpaClientBuilder, LegacyZtbClient, LegacyZtbClientBuilder,
    LegacyZtwClient, LegacyZtwClientBuilder, LegacyZwaClient, LegacyZwaClientBuilder,
    ZiaScimClient, ZiaScimClientBuilder, ZpaScimClient, ZpaScimClientBuilder,
};
pub use client::oneapi::{ZscalerClient, ZscalerClientBuilder};
pub use config::{
    CacheConfig, Cloud, CommonConfig, Config, LegacyConfig, LegacyCredentials, LegacyKind,
};
pub use config::{ConfigSources, Explanation, LoggingConfig, ProxyConfig, ProxyScheme};
pub use error::{
    ApiError, ConfigProblem, Error, MisplacedRule, PaginationError, Result, TimeoutKind,
    TransportError,
};
pub use executor::{Cache, CachedResponse, Clock, ManualClock, RateLimit, Retry, SystemClock};
pub use names::Wire;
pub use registry::bulk::{Bulk, Difference};
pub use registry::ensure::{Ensured, Outcome, Plan};
pub use registry::modify::{ChangeResult, Edit, edit};
pub use registry::paging::{Paging, PagingKind};
pub use registry::parameters::{Parameter, ParameterKind, ParameterPlace};
pub use registry::{operation, operations, similar_operations};
pub use response::ApiResponse;
pub use response::items::{Items, PageIter};
pub use response::jmespath::{Expression, search};
pub use response::paginator::{Pages, Paginator};
pub use response::single::Single;
pub use response::text::Fields;
pub use response::typed::ItemsAs;
pub use secret::Secret;
pub use transport::{Body, Purpose, Transport, UreqTransport};
