//! The blocking Rust SDK for Zscaler. It has every service of the vendor's Python SDK, under the same
//! service, resource and method names, and needs no async runtime.
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
//! the environment, and the [builder](ZscalerClient::builder). Of several accounts in a file, a
//! [profile](ZscalerClientBuilder::profile) picks one. A configuration that cannot work is one error that lists
//! every problem, before anything is sent. [`ZiaScimClient`] and [`ZpaScimClient`] manage the users
//! and groups of ZIA and ZPA by SCIM.
//!
//! # Calls
//!
//! `client.zia().rule_labels().list_labels(query)` is Python's
//! `client.zia.rule_labels.list_labels(query_params=…)`. The arguments of a path are positional
//! ([`PathArgument`]: text, whole numbers, or an id as it came in a response). A query or a body is
//! anything that serializes to an object: [`json!`], a map, a struct. `()` stands for nothing, also
//! where all of a query or a body is optional. Python's keyword arguments are the fields of the body.
//! Keys are in snake_case; a key in the API's own spelling is sent as it is, and [`Wire`] sends a
//! whole value unchanged. A field in both spellings is one field: two values are refused.
//!
//! Every method returns the [`Value`] of the response and an [`ApiResponse`]. The value is the
//! payload without its envelope. Names are in snake_case. It has every field that the API sent, also
//! one that the API added yesterday. Numbers keep all their digits; whole numbers of more than 64
//! bits come as text.
//!
//! [`Client::call`] calls any operation by its Python name. [`operations`] lists them all.
//! [`Client::request`] sends what has no method yet. [`Client::modify`] changes a part of an object
//! and keeps the rest. [`CallOptions`] set a time limit, retries or headers for some calls only.
//!
//! # Lists
//!
//! A list method returns one page. [`Pages`] fetches the others: `list_users(())?.all()?` returns
//! everyone, `.items()` is lazy, `.pages()` goes page by page, `.max_items(n)` stops early.
//! `.concurrency(n)` fetches several pages at once where the API says how many there are. An
//! [`ApiResponse`] is an iterator over the pages that follow, and has `has_next` and `next` as in
//! Python. A list arrives complete, or it ends in an error: a page that repeats, a link that cannot
//! be followed, and a total that does not add up are a [`PaginationError`].
//!
//! # Values and types
//!
//! [`Fields`] reads a value: `label.text("name")` is the text, without JSON's quotes, and
//! `label.id()` works as an argument. [`Single`] is for what a call on one thing returned: `?.id()`,
//! `?.value()`, `?.typed::<Label>()`. [`Pages::all_as`] reads a whole list into structs of yours;
//! [`field`] has types and readers for fields whose type the services do not agree on.
//!
//! # Jobs
//!
//! [`Pages::find`] and [`Client::find`] find a thing by its name. [`Client::ensure`] makes it so
//! and [`Client::plan`] says what would happen. [`edit()`] changes a part and keeps the rest.
//! [`Zia::transaction`](zia::Zia::transaction) activates once, if all went well. [`Client::bulk`]
//! takes however many entries, [`Client::reorder`] puts rules into order, and [`Client::wait_for`]
//! waits for what takes its time. [`Client::close`] says what becomes of changes that nobody
//! activated.
//!
//! # Errors
//!
//! There is one [`Error`] enum, split by the stage that failed. The API's own words are never
//! replaced: [`Error::api`] has status, code, message, request id and body. Predicates such as
//! [`Error::is_not_found`] recognize the common cases. Nothing panics.
//!
//! # Retries, limits, caching
//!
//! Retried: 429 and edit-lock responses always; 502, 503, 504 and lost connections only where sending
//! the request twice is safe. The client waits as long as the server asks for, else from one second
//! on, doubling. Attempts, single waits and the whole call are bounded ([`Retry`]). When a service
//! reports no remaining quota, requests of the same bucket wait until the time it gives. Responses are
//! cached only if you switch the cache on.
//!
//! # Threads and cloning
//!
//! Clients are `Clone + Send + Sync`. Clones share login, connections and limits. If many threads
//! call at once, only one of them logs in. No threads run in the background.
//!
//! # Logging
//!
//! Through the [`log`] crate, with the target `zscaler`:
//!
//! | level | what |
//! |---|---|
//! | warn | checks that are switched off, unknown configuration keys, a failed logout |
//! | info | logins and retries |
//! | debug | every request, and the status and duration of its response |
//! | trace | headers by allow-list, bodies with their secrets removed |
//!
//! No line has a secret in it. This does not hold for the targets `ureq` and `ureq_proto` at trace:
//! that crate logs all that goes over the wire, so leave them at debug. If the program has no logger,
//! `logging.enabled` (`ZSCALER_SDK_LOG`) prints info to stderr, and `logging.verbose` everything.
//!
//! # Testing against it
//!
//! [`offline::Tenant`] answers as a tenant does, in memory, and fails when you tell it to.
//! [`offline::Recorder`] writes a program's real traffic to a file, without its secrets, and
//! [`offline::Recording`] plays it. Clients take any [`Transport`] and [`Clock`].
//!
//! # What it does not do
//!
//! It does not check values that the API checks. It does not activate changes on its own. It has no
//! async interface.

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
pub use executor::{Cache, CachedAnswer, Clock, ManualClock, RateLimit, Retry, SystemClock};
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
