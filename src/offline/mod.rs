//! The embedded tenant. Programs and tests run against it without an account.
//!
//! ```
//! use zscaler::{Pages, json, offline::Tenant};
//!
//! # fn main() -> zscaler::Result<()> {
//! let tenant = Tenant::empty();
//! tenant.seed("/zia/api/v1/ruleLabels", (1..=250).map(|n| json!({"name": format!("label {n}")})));
//! let client = tenant.client()?;
//! let labels = client.zia().rule_labels().list_labels(())?.all()?;
//! assert_eq!(labels.len(), 250);
//! # Ok(()) }
//! ```

mod faults;
mod fixed;
mod legacy;
mod login;
mod order;
mod paging;
mod policies;
mod recording;
mod reply;
mod routes;
mod scim;
mod seeds;
mod store;
mod switches;
mod verbs;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::{Request, Response};

use self::faults::Effect;
use self::login::Logins;
use self::paging::Query;
use self::reply::Reply;
use self::routes::Route;
use self::store::Store;
use crate::client::oneapi::ZscalerClientBuilder;
use crate::transport::{Body, Transport};
use crate::{
    Clock, ConfigSources, Method, Result, SystemClock, TransportError, Value, ZscalerClient,
};

pub use self::faults::Fault;
pub use self::recording::{Recorder, Recording};

/// The ZPA customer of the clients that [`Tenant::client`] makes.
const CUSTOMER: &str = "216196257331281920";

/// A tenant in memory that responds as the services do. It stores collections, assigns ids, pages,
/// filters, refuses duplicates and unknown ids, and requires a login.
///
/// It is a [`Transport`] for a client's builder. [`client`](Self::client) makes a client that uses
/// it. The crate's [operations](crate::operations()) determine what a path means. A path without an
/// operation is a plain collection.
///
/// # Threads and cloning
///
/// `Clone + Send + Sync`. Clones are the same tenant.
#[derive(Clone)]
pub struct Tenant {
    shared: Arc<Shared>,
}

struct Shared {
    clock: Mutex<Arc<dyn Clock>>,
    state: Mutex<State>,
}

/// The state of a tenant.
#[derive(Default)]
struct State {
    store: Store,
    logins: Logins,
    faults: Vec<Fault>,
    /// The responses that [`Tenant::set_response`] set, by method and path.
    responses: HashMap<(http::Method, String), Value>,
    requests: Vec<Recorded>,
    /// The number of responses, including logins.
    responded: u64,
}

/// A request that a tenant received. Logins are not recorded.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The HTTP method.
    pub method: http::Method,
    /// The path as it was received.
    pub path: String,
    /// The query as it was received, percent-encoded. Empty if there was none.
    pub query: String,
    /// The status of the response. None if a fault prevented it.
    pub status: Option<u16>,
    /// The headers as they were received.
    pub headers: http::HeaderMap,
    /// The body as it was received.
    pub body: Vec<u8>,
}

impl Recorded {
    /// The body as JSON, with wire names. Null if it is not JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

impl Default for Tenant {
    fn default() -> Self {
        Self::new()
    }
}

impl Tenant {
    /// A tenant of a small company, with some users, groups, locations, labels and segments.
    pub fn new() -> Self {
        let tenant = Self::empty();
        seeds::sow(&mut tenant.state().store);
        tenant
    }

    /// An empty tenant.
    pub fn empty() -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let shared = Shared { clock: Mutex::new(clock), state: Mutex::default() };
        Self { shared: Arc::new(shared) }
    }

    /// Uses this clock for the tenant and for clients that it makes from now on. Logins expire by
    /// it. Default: the machine's clock.
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        *self.shared.clock.lock().unwrap_or_else(PoisonError::into_inner) = clock;
        self
    }

    /// Makes a OneAPI client of this tenant. It uses no files, environment or network.
    ///
    /// # Errors
    ///
    /// See [`ZscalerClientBuilder::build`]. No error depends on the machine.
    pub fn client(&self) -> Result<ZscalerClient> {
        self.builder().build()
    }

    /// The builder of [`client`](Self::client), for further settings.
    pub fn builder(&self) -> ZscalerClientBuilder {
        ZscalerClient::builder()
            .sources(ConfigSources::none())
            .client_id("offline")
            .client_secret("offline")
            .vanity_domain("offline")
            .customer_id(CUSTOMER)
            .zcell_customer_id("4711")
            .transport(Arc::new(self.clone()))
            .clock(self.clock())
    }

    /// Adds items, with wire names, to the collection at `path`, such as `/zia/api/v1/users`. An
    /// item without an `id` gets one in the service's form. An item with an existing id replaces
    /// the old one.
    pub fn seed(&self, path: &str, items: impl IntoIterator<Item = Value>) {
        let path = routes::key(path);
        // The lock is not held while the caller's iterator runs: it may use the tenant.
        for item in items {
            self.state().store.put(&path, item);
        }
    }

    /// Sets one value, with wire names, at a `path` without a collection, such as
    /// `/zia/api/v1/advancedSettings`.
    pub fn set(&self, path: &str, value: Value) {
        self.state().store.set(&routes::key(path), value);
    }

    /// Sets the response to requests of this method and path: a value with wire names. It is for
    /// results that a tenant in memory cannot make up, such as those of GraphQL queries, look-ups
    /// and actions.
    ///
    /// ```
    /// use zscaler::offline::Tenant;
    /// use zscaler::{Method, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// let tenant = Tenant::empty();
    /// let verdict = json!([{"url": "a.example", "urlClassifications": ["GAMBLING"]}]);
    /// tenant.set_response(Method::POST, "/zia/api/v1/urlLookup", verdict);
    /// let client = tenant.client()?;
    /// let (found, _) = client.zia().url_categories().lookup(json!(["a.example"]))?;
    /// assert_eq!(found[0]["url_classifications"], json!(["GAMBLING"]));
    /// # Ok(()) }
    /// ```
    pub fn set_response(&self, method: Method, path: &str, value: Value) -> &Self {
        self.state().responses.insert((method.http(), routes::key(path)), value);
        self
    }

    /// Adds a fault. Faults happen in the order in which they were added.
    pub fn fault(&self, fault: Fault) -> &Self {
        self.state().faults.push(fault);
        self
    }

    /// The requests so far, without logins.
    pub fn requests(&self) -> Vec<Recorded> {
        self.state().requests.clone()
    }

    /// The number of logins, including refused ones.
    pub fn token_requests(&self) -> usize {
        self.state().logins.count
    }

    /// Responds to a request. It is for servers that put the tenant on a socket.
    ///
    /// # Errors
    ///
    /// When a [`Fault`] prevents the response.
    pub fn respond(&self, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, TransportError> {
        let now = self.clock().now();
        let state = &mut *self.state();
        state.responded += 1;
        let number = state.responded;
        let path = request.uri().path();
        if let Some(reply) = state.log_in(request, now) {
            return reply.map(|reply| reply.response(number));
        }
        let outcome = state.serve(request, now);
        state.requests.push(Recorded {
            method: request.method().clone(),
            path: path.to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            status: outcome.as_ref().ok().map(|reply| reply.status),
            headers: request.headers().clone(),
            body: request.body().clone(),
        });
        outcome.map(|reply| reply.response(number))
    }

    fn clock(&self) -> Arc<dyn Clock> {
        self.shared.clock.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// The response of a login. None if the request is not a login.
    fn log_in(
        &mut self,
        request: &Request<Vec<u8>>,
        now: std::time::SystemTime,
    ) -> Option<Result<Reply, TransportError>> {
        let login = login::find(request.method(), request.uri().path())?;
        self.logins.count += 1;
        let effect = faults::effect(&mut self.faults, request.uri().path(), true);
        Some(match effect {
            Some(Effect::Response(reply)) => Ok(reply),
            Some(Effect::Lost(error) | Effect::LostResponse(error)) => Err(error),
            Some(Effect::EndSessions(_)) | None => {
                Ok(self.logins.log_in(login, request.body(), now))
            }
        })
    }

    fn serve(
        &mut self,
        request: &Request<Vec<u8>>,
        now: std::time::SystemTime,
    ) -> Result<Reply, TransportError> {
        let path = request.uri().path();
        let session = self.logins.session(request.headers(), now);
        let route = Route::find(request.method(), path, session.and_then(|s| s.service));
        let mut lost = None;
        let mut denial = None;
        match faults::effect(&mut self.faults, &route.path, false) {
            Some(Effect::Response(reply)) => return Ok(reply),
            Some(Effect::Lost(error)) => return Err(error),
            Some(Effect::LostResponse(error)) => lost = Some(error),
            Some(Effect::EndSessions(wording)) => {
                self.logins.end_all();
                denial = wording;
            }
            None => {}
        }
        if !self.logins.admits(request.headers(), path, now) {
            return Ok(denial.unwrap_or_else(|| Logins::denial(request.headers())));
        }
        if let Some(reply) = self.logins.end(request.method(), path, request.headers()) {
            if request.method() == http::Method::DELETE {
                // A logout activates changes, as it does at the services.
                self.store.activate(route.service);
            }
            return Ok(reply);
        }
        let fixed = self.responses.get(&(request.method().clone(), route.path.clone()));
        if let Some(value) = fixed {
            let mut reply = Reply::json(200, value);
            reply.limit(route.service);
            return lost.map_or(Ok(reply), Err);
        }
        let query = Query::parse(request.uri().query().unwrap_or_default());
        let mut reply = verbs::carry_out(&mut self.store, &route, request, &query);
        reply.limit(route.service);
        lost.map_or(Ok(reply), Err)
    }
}

impl Transport for Tenant {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        self.respond(&request).map(|response| response.map(Body::from))
    }
}

impl std::fmt::Debug for Tenant {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let state = self.state();
        formatter
            .debug_struct("Tenant")
            .field("items", &state.store.len())
            .field("requests", &state.requests.len())
            .finish_non_exhaustive()
    }
}
