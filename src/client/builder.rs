//! What every client is built of, and the setters that all builders share.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use http::header::{HeaderMap, HeaderValue, USER_AGENT};

use crate::auth::TokenCache;
use crate::client::Ending;
use crate::config::{CommonConfig, ConfigSources};
use crate::error::{Error, Result};
use crate::executor::cache::MemoryCache;
use crate::executor::limiter::{Limiter, Limits};
use crate::executor::{Cache, Clock, Executor, Retry, SystemClock};
use crate::logging;
use crate::own_secrets::OwnSecrets;
use crate::secret::Secret;
use crate::transport::{PRODUCT, Transport, UreqTransport};
use crate::url::Origin;

/// What tests and gateways plug into a client.
#[derive(Clone, Default)]
pub(crate) struct Overrides {
    pub(crate) sources: Option<Arc<ConfigSources>>,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) wrap: Option<Wrap>,
    pub(crate) clock: Option<Arc<dyn Clock>>,
    pub(crate) cache: Option<Arc<dyn Cache>>,
    pub(crate) retry: Option<Retry>,
    /// The folder of downloads that name no file; empty for the working directory.
    pub(crate) downloads: PathBuf,
    /// Whether closing leaves staged what was changed.
    pub(crate) stays_staged: bool,
}

/// Puts a transport around another.
pub(crate) type Wrap = Arc<dyn Fn(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + Sync>;

impl Overrides {
    /// The sources of the configuration: the machine's, unless others were given.
    pub(crate) fn sources(&self) -> Arc<ConfigSources> {
        self.sources.clone().unwrap_or_else(|| Arc::new(ConfigSources::system()))
    }

    /// What becomes of downloads and of what is staged.
    pub(crate) fn ending(&self) -> Ending {
        Ending { downloads: self.downloads.clone(), activates: !self.stays_staged }
    }

    /// The executor for these overrides and settings.
    pub(crate) fn executor(
        self,
        common: &CommonConfig,
        base: &str,
        identity: String,
        mut own: Vec<Secret>,
        session: Option<TokenCache>,
        limits: &'static Limits,
    ) -> Result<Executor> {
        if common.logging.enabled {
            logging::enable(common.logging.verbose);
        }
        common.log_warnings();
        own.extend(common.proxy.as_ref().and_then(|proxy| proxy.password.clone()));
        let clock = self.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(UreqTransport::shared(common)?),
        };
        let transport = match self.wrap {
            Some(wrap) => wrap(transport),
            None => transport,
        };
        let cache = self.cache.or_else(|| {
            let settings = &common.cache;
            let memory = || MemoryCache::new(clock.clone(), settings.ttl, settings.tti);
            settings.enabled.then(|| Arc::new(memory()) as Arc<dyn Cache>)
        });
        Ok(Executor {
            transport,
            origin: Origin::of(base),
            clock,
            retry: self.retry.unwrap_or_else(|| retry(common)),
            limiter: Limiter::new(common.rate_limit_enabled, limits),
            cache,
            identity,
            own: OwnSecrets::new(own),
            session,
            headers: default_headers(common)?,
            custom: RwLock::default(),
            largest_answer: largest_answer(common),
        })
    }
}

fn retry(common: &CommonConfig) -> Retry {
    Retry {
        max_retries: common.max_retries,
        max_wait: common.max_retry_wait,
        call_timeout: common.call_timeout,
        retry_writes: common.retry_writes,
    }
}

/// The configuration's megabytes as bytes; none stands for no limit.
fn largest_answer(common: &CommonConfig) -> u64 {
    match common.max_response_megabytes {
        0 => u64::MAX,
        megabytes => u64::from(megabytes) * 1024 * 1024,
    }
}

fn default_headers(common: &CommonConfig) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    let mut agent = format!("{PRODUCT} {}/{}", std::env::consts::OS, std::env::consts::ARCH);
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

/// Setters of configuration keys, by the kind of what they take.
macro_rules! setters {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:ident => $key:literal;)+) => {
        $(
            $(#[doc = $doc])+
            pub fn $name(mut self, value: $crate::client::builder::setting!($kind)) -> Self {
                self.layer.set($key, $crate::client::builder::setting!($kind value));
                self
            }
        )+
    };
}

/// A time as the configuration has it: in seconds.
pub(crate) fn seconds(time: Duration) -> serde_json::Value {
    match time.subsec_nanos() {
        0 => time.as_secs().into(),
        _ => time.as_secs_f64().into(),
    }
}

/// What a setter takes, and the JSON that the configuration keeps it as.
macro_rules! setting {
    (text) => { impl Into<String> };
    (secret) => { impl Into<$crate::Secret> };
    (cloud) => { impl Into<$crate::Cloud> };
    (path) => { impl Into<std::path::PathBuf> };
    (time) => { std::time::Duration };
    (number) => { u32 };
    (port) => { u16 };
    (switch) => { bool };
    (text $value:ident) => { $value.into() };
    (secret $value:ident) => { $value.into().expose() };
    (cloud $value:ident) => { $value.into().as_str() };
    (path $value:ident) => { $value.into().to_string_lossy().as_ref() };
    (time $value:ident) => { $crate::client::builder::seconds($value) };
    ($_:ident $value:ident) => { $value };
}
pub(crate) use {setters, setting};

/// Setters of the keys that every client has.
macro_rules! common_setters {
    () => {
        $crate::client::builder::setters! {
            /// The profile of the configuration's files that counts. It goes before the
            /// environment. Default: that of `ZSCALER_PROFILE`, else `default`, if there is one.
            text profile => "profile";
            /// The partner id, sent as `x-partner-id`.
            text partner_id => "partnerId";
            /// Text that is appended to the `User-Agent`.
            text user_agent => "userAgent";
            /// How long one attempt may take. Default: 60 s; legacy clients: 240 s.
            time request_timeout => "requestTimeout";
            /// How long connecting may take. Default: 30 s.
            time connection_timeout => "connectionTimeout";
            /// How long a call may take, retries and waits included. Default: 3600 s.
            time call_timeout => "callTimeout";
            /// How often a request is repeated after its first attempt. Default: 2; most legacy
            /// clients: 3.
            number max_retries => "rateLimit.maxRetries";
            /// The longest single wait before a request is repeated. Default: 120 s.
            time max_retry_wait => "rateLimit.maxRetrySeconds";
            /// Whether requests wait for their turn before the API refuses them. Default: yes.
            switch rate_limit_enabled => "rateLimit.enabled";
            /// How many megabytes a response that is kept in memory may have; 0 for no limit.
            /// Default: 128. Downloads to a file have no limit.
            number max_response_megabytes => "maxResponseMegabytes";
            /// Whether responses to reads are cached. Default: no.
            switch cache_enabled => "cache.enabled";
            /// How long a cached response is used. Default: 300 s; legacy clients: 3600 s.
            time cache_ttl => "cache.defaultTtl";
            /// Drops a cached response earlier if nobody asks for it within this time. Default:
            /// 300 s; legacy clients: 1800 s.
            time cache_tti => "cache.defaultTti";
            /// Whether log lines go to stderr where the program has no logger. Default: no.
            switch logging_enabled => "logging.enabled";
            /// Whether those lines have headers and bodies, too, secrets removed. Default: no.
            switch logging_verbose => "logging.verbose";
            /// The proxy's host, or its address as `http://host:port`.
            text proxy_host => "proxy.host";
            /// The proxy's port.
            port proxy_port => "proxy.port";
            /// The name to log in to the proxy with. It may have any characters.
            text proxy_username => "proxy.username";
            /// The password for the proxy. It may have any characters.
            secret proxy_password => "proxy.password";
            /// A PEM file with certificates to trust besides the system's.
            path ca_bundle => "caBundle";
        }
    };
}
pub(crate) use common_setters;

macro_rules! override_setters {
    () => {
        /// Where configuration is read from, instead of the machine's files and environment.
        pub fn sources(mut self, sources: crate::config::ConfigSources) -> Self {
            self.overrides.sources = Some(std::sync::Arc::new(sources));
            self
        }

        /// What carries requests, instead of ureq.
        pub fn transport(
            mut self,
            transport: std::sync::Arc<dyn crate::transport::Transport>,
        ) -> Self {
            self.overrides.transport = Some(transport);
            self
        }

        /// Puts a transport around the one that the client would have, such as a
        /// [`Recorder`](crate::offline::Recorder).
        pub fn wrap_transport(
            mut self,
            wrap: impl Fn(
                std::sync::Arc<dyn crate::transport::Transport>,
            ) -> std::sync::Arc<dyn crate::transport::Transport>
            + Send
            + Sync
            + 'static,
        ) -> Self {
            self.overrides.wrap = Some(std::sync::Arc::new(wrap));
            self
        }

        /// Whether closing the client, or dropping it, logs out of ZIA and ZTW after changes, which
        /// activates them. On by default; see [`Client::close`](crate::Client::close).
        pub fn activate_on_close(mut self, activate: bool) -> Self {
            self.overrides.stays_staged = !activate;
            self
        }

        /// The clock that tells the time and waits, instead of the machine's.
        pub fn clock(mut self, clock: std::sync::Arc<dyn crate::executor::Clock>) -> Self {
            self.overrides.clock = Some(clock);
            self
        }

        /// Keeps answers in this cache; without it, the configuration decides.
        pub fn cache(mut self, cache: std::sync::Arc<dyn crate::executor::Cache>) -> Self {
            self.overrides.cache = Some(cache);
            self
        }

        /// The folder for downloads whose call names no file. Default: the working directory.
        pub fn download_directory(mut self, folder: impl Into<std::path::PathBuf>) -> Self {
            self.overrides.downloads = folder.into();
            self
        }

        /// What retries may do, instead of what the configuration says.
        pub fn retry(mut self, retry: crate::executor::Retry) -> Self {
            self.overrides.retry = Some(retry);
            self
        }

        /// Takes settings from a JSON object with the keys of the configuration, in
        /// camelCase or snake_case, as Python's constructor does.
        pub fn from_value(mut self, value: serde_json::Value) -> Self {
            self.layer.merge_value(value);
            self
        }
    };
}
pub(crate) use override_setters;
