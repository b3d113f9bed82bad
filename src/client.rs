//! The core that every client shares, and the OneAPI client.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use http::header::{HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use serde::Serialize;

use crate::auth::{ClientKey, OAuth, PrivateKey, TokenCache};
use crate::call::{Call, Target};
use crate::config::{Common, Config, Layer, Sources};
use crate::error::{ApiError, excerpt};
use crate::executor::cache::MemoryCache;
use crate::executor::limiter::Limiter;
use crate::executor::{Cache, Clock, Executor, Retry, SystemClock};
use crate::operation::{Method, Operation};
use crate::pagination::Walk;
use crate::request::{Answer, Request, request_id};
use crate::response::PageSource;
use crate::service::{Service, Tenant};
use crate::transport::{Settings, Transport, UreqTransport};
use crate::{ApiResponse, Error, Result, Secret, Value, logging};

/// What all clients have in common: services, calls, headers, closing.
///
/// Got from [`ZscalerClient`] or a legacy client, which dereference to it. Cloning is
/// cheap and clones share everything; any number of threads may call at once.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) executor: Executor,
    pub(crate) base: String,
    pub(crate) tenant: Tenant,
    pub(crate) sandbox: Sandbox,
    /// The one service of a legacy client; the OneAPI client has them all.
    pub(crate) legacy: Option<&'static str>,
    /// The services in which something was changed.
    changed: Mutex<BTreeSet<&'static str>>,
}

/// Where files go for analysis, and the token for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sandbox {
    pub(crate) url: Option<String>,
    pub(crate) token: Option<Secret>,
}

impl Client {
    pub(crate) fn new(
        executor: Executor,
        base: String,
        tenant: Tenant,
        sandbox: Sandbox,
        legacy: Option<&'static str>,
    ) -> Self {
        let changed = Mutex::default();
        Self { inner: Arc::new(Inner { executor, base, tenant, sandbox, legacy, changed }) }
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.inner
    }

    /// Sends a call as one plain request.
    pub(crate) fn execute(&self, call: Call) -> Result<(Value, ApiResponse)> {
        if !call.operation.method.is_list() {
            let request = self.request_of(&call)?;
            let (value, answer) = self.fetch(&call, &request)?;
            let value = apply_view(&call, value)?;
            return Ok((value, ApiResponse::new(answer)));
        }
        let request = self.request_of(&call)?;
        let mut walk = call.walk(path_of(&request));
        let (value, answer) = self.fetch(&call, &request)?;
        let value = self.open(&call, &mut walk, value)?;
        Ok((value, ApiResponse::new(answer).followed_by(Arc::new(self.clone()), call, walk)))
    }

    fn open(&self, call: &Call, walk: &mut Walk, value: Value) -> Result<Value> {
        walk.advance(&value).map_err(|kind| Error::Pagination {
            operation: call.operation.name.to_owned(),
            kind,
        })?;
        apply_view(call, call.style().open(value))
    }

    /// The request for a call of this client.
    pub(crate) fn request_of(&self, call: &Call) -> Result<Request> {
        let inner = &*self.inner;
        if let Some(service) = inner.legacy
            && service != call.service.name
        {
            return Err(Error::Unsupported {
                operation: call.operation.name.to_owned(),
                message: format!(
                    "the legacy {service} client does not offer it; use ZscalerClient (OneAPI)"
                ),
            });
        }
        let target =
            Target { base: &inner.base, tenant: &inner.tenant, legacy: inner.legacy.is_some() };
        call.clone().request(&target)
    }

    /// Sends a call's request and decodes the answer.
    fn fetch(&self, call: &Call, request: &Request) -> Result<(Value, Answer)> {
        let answer = self.inner.executor.send(request)?;
        self.note_change(call);
        let value = decode(call, request, &answer)?;
        if let Some((code, message)) = (call.service.hidden_error)(&value) {
            return Err(hidden(request, &answer, code, message));
        }
        Ok((value, answer))
    }

    pub(crate) fn note_change(&self, call: &Call) {
        if call.operation.method.is_write() && call.service.logout.is_some() {
            let mut changed = self.inner.changed.lock().unwrap_or_else(PoisonError::into_inner);
            changed.insert(call.service.name);
        }
    }

    /// Sends a request that has no method of its own yet, with login, retries, names and
    /// paging like any other. The service, and so its names, is told by the path.
    ///
    /// ```
    /// # use zscaler::{Method, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let path = "/zia/api/v1/ruleLabels";
    /// let (labels, _) = client.request(Method::LIST, path, json!({"page_size": 10}), ())?;
    /// # assert!(labels.is_array());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When `path` is no path of a service, or the call fails.
    pub fn request(
        &self,
        method: Method,
        path: &str,
        query: impl Serialize,
        body: impl Serialize,
    ) -> Result<(Value, ApiResponse)> {
        let mut call = Call::new(unnamed(method)).with_query(&query)?.with_body(&body)?;
        if !path.starts_with('/') || path.contains(['?', '#']) {
            let message = format!(
                "must begin with / and have no query (that is an argument of its own): {path:?}"
            );
            return Err(call.refuse("path", message));
        }
        call.service = match self.inner.legacy.and_then(Service::named) {
            Some(service) => service,
            None => Service::of_path(path).ok_or_else(|| {
                let message = format!("begins with no service's prefix, such as /zia: {path:?}");
                call.refuse("path", message)
            })?,
        };
        call.path = path.to_owned();
        self.execute(call)
    }

    /// Sends these headers with every call from now on. The crate's own headers, such as
    /// `Authorization` and `User-Agent`, win over headers of the same name.
    ///
    /// # Errors
    ///
    /// When a name or a value cannot be a header; then none is set.
    pub fn set_custom_headers<K: AsRef<str>, V: AsRef<str>>(
        &self,
        headers: impl IntoIterator<Item = (K, V)>,
    ) -> Result<()> {
        let mut custom = HeaderMap::new();
        for (name, value) in headers {
            let name = name.as_ref();
            let refuse = |what| Error::argument("set_custom_headers", name, what);
            let key = HeaderName::try_from(name).map_err(|_| refuse("is no header name"))?;
            let value = HeaderValue::try_from(value.as_ref())
                .map_err(|_| refuse("has a character that no header may have"))?;
            custom.insert(key, value);
        }
        *self.custom() = custom;
        Ok(())
    }

    /// The headers that [`set_custom_headers`](Self::set_custom_headers) set.
    pub fn get_custom_headers(&self) -> HeaderMap {
        self.custom().clone()
    }

    /// Sends no custom headers any more.
    pub fn clear_custom_headers(&self) {
        self.custom().clear();
    }

    fn custom(&self) -> std::sync::RwLockWriteGuard<'_, HeaderMap> {
        self.inner.executor.custom.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets every cached answer.
    pub fn clear_cache(&self) {
        if let Some(cache) = &self.inner.executor.cache {
            cache.clear();
        }
    }

    /// Logs out where the API keeps sessions and something was changed (ZIA, ZTW). The
    /// client still works: the next call logs in anew. Dropping the last clone does the
    /// same and ignores errors.
    ///
    /// # Errors
    ///
    /// When a logout fails.
    pub fn close(&self) -> Result<()> {
        self.inner.close()
    }
}

impl PageSource for Client {
    fn page(&self, call: &Call, walk: &mut Walk) -> Result<(Value, Answer)> {
        let (value, answer) = self.fetch(call, &self.request_of(call)?)?;
        Ok((self.open(call, walk, value)?, answer))
    }

    fn begin(&self, call: Call) -> Result<(Value, ApiResponse)> {
        self.execute(call)
    }
}

impl Inner {
    fn close(&self) -> Result<()> {
        let changed =
            std::mem::take(&mut *self.changed.lock().unwrap_or_else(PoisonError::into_inner));
        let mut outcome = Ok(());
        let logged_in = self.executor.session.as_ref().is_some_and(TokenCache::is_open);
        if self.legacy.is_none() && logged_in {
            let logouts = changed.into_iter().filter_map(|name| Service::named(name)?.logout);
            for path in logouts {
                outcome = outcome.and(self.log_out(path));
            }
        }
        if let Some(session) = &self.executor.session {
            outcome = outcome.and(session.close(&self.executor));
        }
        outcome
    }

    fn log_out(&self, path: &str) -> Result<()> {
        let request = Request {
            operation: "close",
            service: "session",
            method: http::Method::DELETE,
            repeatable: true,
            url: Secret::new(format!("{}{path}", self.base)),
            headers: HeaderMap::new(),
            body: Vec::new(),
            signed: true,
        };
        self.executor.send(&request).map(drop)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Err(error) = self.close() {
            log::warn!(target: "zscaler", "logging out failed: {}", error.summary());
        }
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Client").field("base", &self.inner.base).finish_non_exhaustive()
    }
}

fn apply_view(call: &Call, value: Value) -> Result<Value> {
    match &call.view {
        Some(view) => view(value),
        None => Ok(value),
    }
}

/// The path of a request's address.
fn path_of(request: &Request) -> &str {
    let url = request.url.expose();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default();
    path.split('?').next().unwrap_or(path)
}

/// An answer as a value: JSON with its names decoded, or text, or null.
fn decode(call: &Call, request: &Request, answer: &Answer) -> Result<Value> {
    let body = &*answer.body;
    if body.is_empty() {
        return Ok(Value::Null);
    }
    let content_type = answer.headers.get(http::header::CONTENT_TYPE);
    let content_type = content_type.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let content_type = content_type.to_ascii_lowercase();
    let broken = |message: String| Error::Decoding {
        method: request.method.to_string(),
        url: request.shown(),
        status: answer.status,
        message,
        body: excerpt(body),
    };
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace()).copied().unwrap_or_default();
    if content_type.contains("html") {
        return Err(broken("the answer is a web page, not JSON; is a proxy in between?".into()));
    }
    if !content_type.contains("csv") {
        match call.service.names().decode(body, &[]) {
            Ok(value) => return Ok(value),
            // Some endpoints answer a bare word and call it JSON.
            Err(error) if matches!(first, b'{' | b'[' | b'"') => {
                return Err(broken(format!("the answer is no valid JSON: {error}")));
            }
            Err(_) => {}
        }
    }
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Value::String(text.to_owned())),
        Err(error) if content_type.contains("json") || content_type.contains("text") => {
            Err(broken(format!("the answer is no valid UTF-8: {error}")))
        }
        // Bytes that no JSON value can hold: `ApiResponse::bytes` has them.
        Err(_) => Ok(Value::Null),
    }
}

/// An error that a service hid in a success.
fn hidden(
    request: &Request,
    answer: &Answer,
    code: Option<String>,
    message: Option<String>,
) -> Error {
    Error::Api(Box::new(ApiError {
        status: answer.status,
        code,
        message,
        params: None,
        request_id: request_id(&answer.headers).map(str::to_owned),
        method: request.method.to_string(),
        url: request.shown(),
        body: answer.body.to_vec(),
        headers: (*answer.headers).clone(),
        attempts: 1,
        retry_after: None,
    }))
}

/// The operation of requests that have no row.
fn unnamed(method: Method) -> &'static Operation {
    macro_rules! unnamed {
        ($($method:ident)+) => {
            match method {
                $(Method::$method => {
                    static OPERATION: Operation = Operation {
                        name: "request",
                        method: Method::$method,
                        path: "",
                        args: &["query", "body"],
                        doc: "",
                        pages: None,
                        spelling: &[],
                    };
                    &OPERATION
                })+
            }
        };
    }
    unnamed!(LIST GET POST SEARCH PUT PATCH DELETE)
}

/// The OneAPI client: one login for every service.
///
/// It dereferences to [`Client`], which has the services: `client.zia().rule_labels()`.
///
/// # Threads and cloning
///
/// `Clone + Send + Sync`. Clones share one login, one connection pool, one cache and one
/// set of rate limits. No thread of its own runs in the background.
#[derive(Clone, Debug)]
pub struct ZscalerClient {
    client: Client,
}

impl ZscalerClient {
    /// A client configured by `~/.zscaler/zscaler.yaml`, `./zscaler.yaml` and the
    /// environment; later sources win.
    ///
    /// # Errors
    ///
    /// When the configuration cannot work; the error lists everything that is wrong.
    pub fn new() -> Result<Self> {
        Self::builder().build()
    }

    /// A client configured by those sources and by what the builder is given, which wins.
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl Deref for ZscalerClient {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// Builds a [`ZscalerClient`].
#[derive(Clone, Default)]
#[must_use = "a builder builds nothing until `build`"]
pub struct Builder {
    layer: Layer,
    parts: Parts,
}

/// What tests and gateways plug into a client.
#[derive(Clone, Default)]
pub(crate) struct Parts {
    pub(crate) sources: Option<Arc<Sources>>,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) clock: Option<Arc<dyn Clock>>,
    pub(crate) cache: Option<Arc<dyn Cache>>,
    pub(crate) retry: Option<Retry>,
}

impl Parts {
    /// The sources of the configuration: the machine's, unless others were given.
    pub(crate) fn sources(&self) -> Arc<Sources> {
        self.sources.clone().unwrap_or_else(|| Arc::new(Sources::system()))
    }

    /// The executor for these parts and settings.
    pub(crate) fn executor(
        self,
        common: &Common,
        identity: String,
        session: Option<TokenCache>,
    ) -> Result<Executor> {
        if common.logging.enabled {
            logging::enable(common.logging.verbose);
        }
        common.log_warnings();
        let clock = self.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(UreqTransport::new(&connection(common))?),
        };
        let cache = self.cache.or_else(|| {
            let settings = &common.cache;
            let memory = || MemoryCache::new(clock.clone(), settings.ttl, settings.tti);
            settings.enabled.then(|| Arc::new(memory()) as Arc<dyn Cache>)
        });
        Ok(Executor {
            transport,
            clock,
            retry: self.retry.unwrap_or_else(|| retry(common)),
            limiter: Limiter::new(common.rate_limit_enabled),
            cache,
            identity,
            session,
            headers: default_headers(common)?,
            custom: RwLock::default(),
        })
    }
}

fn connection(common: &Common) -> Settings {
    Settings {
        connect_timeout: common.connection_timeout,
        request_timeout: common.request_timeout,
        proxy: common.proxy.clone(),
        no_proxy: common.no_proxy.clone(),
        ca_bundle: common.ca_bundle.clone(),
        disable_https_check: common.disable_https_check,
    }
}

fn retry(common: &Common) -> Retry {
    Retry {
        max_retries: common.max_retries,
        max_wait: common.max_retry_wait,
        call_timeout: common.call_timeout,
        retry_writes: common.retry_writes,
    }
}

fn default_headers(common: &Common) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    let mut agent = format!(
        "zscaler-sdk-rust/{} {}/{}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    if let Some(extra) = &common.user_agent {
        agent.push(' ');
        agent.push_str(extra);
    }
    let header = |key: &str, text: &str| {
        HeaderValue::try_from(text)
            .map_err(|_| Error::configuration(key, "has a character that no header may have"))
    };
    headers.insert(USER_AGENT, header("userAgent", &agent)?);
    if let Some(partner) = &common.partner_id {
        headers.insert("x-partner-id", header("partnerId", partner)?);
    }
    Ok(headers)
}

/// Setters of configuration keys: of text, of whole numbers, of switches.
macro_rules! setters {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:ident => $key:literal;)+) => {
        $(
            $(#[doc = $doc])+
            pub fn $name(mut self, value: $crate::client::setting!($kind)) -> Self {
                self.layer.set($key, $crate::client::setting!($kind value));
                self
            }
        )+
    };
}

macro_rules! setting {
    (text) => { impl Into<String> };
    (number) => { u64 };
    (switch) => { bool };
    (text $value:ident) => { $value.into() };
    ($_:ident $value:ident) => { $value };
}
pub(crate) use {setters, setting};

macro_rules! part_setters {
    () => {
        /// Where configuration is read from, instead of the machine's files and environment.
        pub fn sources(mut self, sources: crate::Sources) -> Self {
            self.parts.sources = Some(std::sync::Arc::new(sources));
            self
        }

        /// What carries requests, instead of ureq.
        pub fn transport(mut self, transport: std::sync::Arc<dyn crate::Transport>) -> Self {
            self.parts.transport = Some(transport);
            self
        }

        /// The clock that tells the time and waits, instead of the machine's.
        pub fn clock(mut self, clock: std::sync::Arc<dyn crate::Clock>) -> Self {
            self.parts.clock = Some(clock);
            self
        }

        /// Keeps answers in this cache; without it, the configuration decides.
        pub fn cache(mut self, cache: std::sync::Arc<dyn crate::Cache>) -> Self {
            self.parts.cache = Some(cache);
            self
        }

        /// What retries may do, instead of what the configuration says.
        pub fn retry(mut self, retry: crate::Retry) -> Self {
            self.parts.retry = Some(retry);
            self
        }

        /// Takes settings from a JSON object with the keys of the configuration, in
        /// camelCase or snake_case, as Python's constructor does.
        pub fn from_value(mut self, value: crate::Value) -> Self {
            self.layer.merge_value(value);
            self
        }
    };
}
pub(crate) use part_setters;

impl Builder {
    setters! {
        /// The client id of the API client in ZIdentity.
        text client_id => "clientId";
        /// The client's secret.
        text client_secret => "clientSecret";
        /// The client's private key: PEM (PKCS#8 or PKCS#1), JWK, or the path of either.
        text private_key => "privateKey";
        /// The tenant's label in its login address: `acme` for `acme.zslogin.net`.
        text vanity_domain => "vanityDomain";
        /// The cloud; production by default. `beta`, `gov`, `govus`, ….
        text cloud => "cloud";
        /// The ZPA customer id, which ZPA calls need.
        text customer_id => "customerId";
        /// The ZPA microtenant that calls are for, unless they name one.
        text microtenant_id => "microtenantId";
        /// The ZCell customer id, which ZCell calls need.
        text zcell_customer_id => "zcellCustomerId";
        /// The partner id, sent as `x-partner-id`.
        text partner_id => "partnerId";
        /// The token for the sandbox.
        text sandbox_token => "sandboxToken";
        /// The cloud of the sandbox.
        text sandbox_cloud => "sandboxCloud";
        /// Text that is appended to the `User-Agent`.
        text user_agent => "userAgent";
        /// How long one attempt may take, in seconds.
        number request_timeout => "requestTimeout";
        /// How long connecting may take, in seconds. 30 by default.
        number connection_timeout => "connectionTimeout";
        /// How long a call may take, retries and waits included, in seconds.
        number call_timeout => "callTimeout";
        /// How often a request is repeated after its first attempt. 2 by default.
        number max_retries => "rateLimit.maxRetries";
        /// The longest single wait before a request is repeated, in seconds.
        number max_retry_seconds => "rateLimit.maxRetrySeconds";
        /// Whether answers to reads are cached. Off by default.
        switch cache_enabled => "cache.enabled";
        /// Whether log lines go to stderr where the program has no logger. Off by default.
        switch logging_enabled => "logging.enabled";
        /// A PEM file with certificates to trust besides the system's.
        text ca_bundle => "caBundle";
        /// The API's address, instead of the cloud's.
        text api_url => "apiUrl";
        /// The login's address, instead of the cloud's.
        text auth_url => "authUrl";
    }

    part_setters!();

    /// Builds the client. Nothing is sent: the first call logs in.
    ///
    /// # Errors
    ///
    /// When the configuration cannot work; the error lists everything that is wrong.
    pub fn build(self) -> Result<ZscalerClient> {
        let config = crate::config::load(&self.parts.sources(), &self.layer)?;
        let session = session(&config)?;
        let base = config.api_base();
        let identity = format!("{base} {}", config.client_id.as_deref().unwrap_or_default());
        let tenant = Tenant {
            customer_id: config.customer_id.clone(),
            zcell_customer_id: config.zcell_customer_id.clone(),
            microtenant_id: config.microtenant_id.clone(),
        };
        let sandbox = Sandbox { url: config.sandbox_base(), token: config.sandbox_token.clone() };
        let executor = self.parts.executor(&config.common, identity, session)?;
        Ok(ZscalerClient { client: Client::new(executor, base, tenant, sandbox, None) })
    }
}

/// How this configuration logs in; a sandbox alone does not.
fn session(config: &Config) -> Result<Option<TokenCache>> {
    let key = match (&config.private_key, &config.client_secret) {
        (Some(key), _) => ClientKey::PrivateKey(Box::new(PrivateKey::parse(key)?)),
        (None, Some(secret)) => ClientKey::Secret(secret.clone()),
        (None, None) => return Ok(None),
    };
    let Some(client_id) = config.client_id.clone() else { return Ok(None) };
    let credentials = OAuth { token_url: config.token_url(), client_id, key };
    Ok(Some(TokenCache::new(Box::new(credentials))))
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Builder(…)")
    }
}
