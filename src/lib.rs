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
//! [`ZscalerClient`] logs in once, at ZIdentity, for all services. Its configuration has five sources:
//! `~/.zscaler/config`, `~/.zscaler/zscaler.yaml`, `./zscaler.yaml`, the environment, and the
//! [builder](ZscalerClient::builder). Later sources take precedence. A
//! [profile](ZscalerClientBuilder::profile) selects one of several accounts in a file. A wrong
//! configuration is one error that lists every problem, before anything is sent. [`ZiaScimClient`] and
//! [`ZpaScimClient`] manage the users and groups of ZIA and ZPA by SCIM.
//!
//! # Calls
//!
//! `client.zia().rule_labels().list_labels(query)` is Python's
//! `client.zia.rule_labels.list_labels(query_params=…)`. The arguments of a path are positional
//! ([`PathArgument`]: text, whole numbers, or an id of a response). A query or a body is any value that
//! serializes to an object: [`json!`], a map, a struct. `()` means no query or no body. Python's keyword
//! arguments are the fields of the body. Keys are in snake_case. A key in the API's own spelling is sent
//! as it is, and [`Wire`] sends a whole value unchanged. A field in both spellings is one field:
//! different values are refused.
//!
//! Every method returns the [`Value`] of the response and an [`ApiResponse`]. The value is the
//! payload without its envelope. Names are in snake_case. The value has every field that the API sent,
//! including new ones. Numbers keep all their digits. Whole numbers of more than 64 bits become text.
//!
//! [`Client::call`] calls any operation by its Python name. [`operations`] lists all operations.
//! [`Client::request`] sends requests for which there is no method yet. [`Client::modify`] changes a
//! part of an object and keeps the rest. [`CallOptions`] set a time limit, retries or headers of single
//! calls.
//!
//! # Lists
//!
//! A list method returns one page. [`Pages`] fetches the others: `list_users(())?.all()?` returns
//! every user, `.items()` is lazy, `.pages()` returns page by page, `.max_items(n)` stops early.
//! `.concurrency(n)` fetches several pages at once, if the API reports how many there are. An
//! [`ApiResponse`] is an iterator over the following pages, and has `has_next` and `next` as in Python.
//! A list arrives complete, or it ends in an error. A repeated page, a link that cannot be followed, and
//! missing items are a [`PaginationError`].
//!
//! # Values and types
//!
//! [`Fields`] reads a value: `label.text("name")` is the text, without JSON's quotes, and
//! `label.id()` works as an argument. [`Single`] reads the result of a call on one object: `?.id()`,
//! `?.value()`, `?.typed::<Label>()`. [`Pages::all_as`] reads a whole list into your own structs.
//! [`field`] has types and readers for fields that the services send in several forms.
//!
//! # Jobs
//!
//! [`Pages::find`] and [`Client::find`] find an object by its name. [`Client::ensure`] adds or changes
//! an object if needed, and [`Client::plan`] shows what it would do. [`edit()`] changes a part and keeps
//! the rest. [`Zia::transaction`](zia::Zia::transaction) activates once, if all calls succeed.
//! [`Client::bulk`] sends any number of entries, [`Client::reorder`] puts rules into order, and
//! [`Client::wait_for`] waits for a state. [`Client::close`] describes what a logout does to changes
//! that are not activated.
//!
//! # Errors
//!
//! There is one [`Error`] enum, with a variant for each stage that can fail. The API's own message is
//! never replaced: [`Error::api`] has status, code, message, request id and body. Predicates such as
//! [`Error::is_not_found`] recognize common cases. Nothing panics.
//!
//! # Retries, limits, caching
//!
//! 429 and edit-lock responses are always retried. 502, 503, 504 and lost connections are retried only
//! if sending the request twice is safe. The client waits as long as the server requires. If the server
//! names no wait, the wait starts at one second and doubles. Attempts, single waits and the whole call
//! have limits ([`Retry`]). When a service reports that a quota is used up, requests with the same quota
//! wait until it starts again. Responses are cached only if you enable the cache.
//!
//! # Threads and cloning
//!
//! Clients are `Clone + Send + Sync`. Clones share login, connections and limits. If many threads
//! call at once, only one of them logs in. No threads run in the background.
//!
//! # Logging
//!
//! The crate logs through the [`log`] crate, with the target `zscaler`:
//!
//! | level | lines |
//! |---|---|
//! | warn | checks that are switched off, unknown configuration keys, a failed logout |
//! | info | logins and retries |
//! | debug | every request, and the status and duration of its response |
//! | trace | headers by allow-list, bodies with their secrets removed |
//!
//! No line contains a secret. The targets `ureq` and `ureq_proto` belong to another crate. At trace,
//! they log everything that is sent and received, so leave them at debug. If the program has no logger,
//! `logging.enabled` (`ZSCALER_SDK_LOG`) prints info to stderr, and `logging.verbose` prints all levels.
//!
//! # Testing against it
//!
//! [`offline::Tenant`] is a tenant in memory that responds as the services do. It can inject faults.
//! [`offline::Recorder`] writes a program's real traffic to a file, without its secrets.
//! [`offline::Recording`] replays it. Clients accept any [`Transport`] and [`Clock`].
//!
//! # What it does not do
//!
//! It does not check values that the API checks. By itself, it activates changes only when a client is
//! [closed](Client::close). It has no async interface.

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
pub use registry::reorder::Move;
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
