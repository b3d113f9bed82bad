//! The parts of every client, and the setters that all builders share.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use http::header::{HeaderMap, USER_AGENT};

use crate::auth::TokenCache;
use crate::client::Ending;
use crate::config::{CommonConfig, ConfigSources};
use crate::error::{Error, Result};
use crate::executor::cache::MemoryCache;
use crate::executor::limiter::{Limiter, Limits};
use crate::executor::{Cache, Clock, Executor, Retry, SystemClock};
use crate::logging;
use crate::own_secrets::OwnSecrets;
use crate::secret::{Secret, header_value};
use crate::transport::{PRODUCT, Transport, UreqTransport};
use crate::url::Origin;

/// The parts that the caller of a builder replaces, such as the transport, the clock and the cache.
#[derive(Clone, Default)]
pub(crate) struct Overrides {
    pub(crate) sources: Option<Arc<ConfigSources>>,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) wrap: Option<Wrap>,
    pub(crate) clock: Option<Arc<dyn Clock>>,
    pub(crate) cache: Option<Arc<dyn Cache>>,
    pub(crate) retry: Option<Retry>,
    /// The folder of downloads without a file name. Empty for the working directory.
    pub(crate) downloads: PathBuf,
    /// Whether staged changes stay staged when the client closes.
    pub(crate) stays_staged: bool,
}

/// Puts a transport around another.
pub(crate) type Wrap = Arc<dyn Fn(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + Sync>;

impl Overrides {
    /// The sources of the configuration. Default: the machine's files and environment.
    pub(crate) fn sources(&self) -> Arc<ConfigSources> {
        self.sources.clone().unwrap_or_else(|| Arc::new(ConfigSources::system()))
    }

    /// Where downloads go, and whether closing activates staged changes.
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
            largest_response: largest_response(common),
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

/// The largest response in bytes. The configuration has it in megabytes, where 0 means no limit.
fn largest_response(common: &CommonConfig) -> u64 {
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
        header_value(text).map_err(|problem| Error::configuration(key, problem))
    };
    headers.insert(USER_AGENT, header("userAgent", &agent)?);
    if let Some(partner) = &common.partner_id {
        headers.insert("x-partner-id", header("partnerId", partner)?);
    }
    Ok(headers)
}

/// Setters of configuration keys, by the kind of their argument.
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

/// A time in seconds, as in the configuration.
pub(crate) fn seconds(time: Duration) -> serde_json::Value {
    match time.subsec_nanos() {
        0 => time.as_secs().into(),
        _ => time.as_secs_f64().into(),
    }
}

/// The type of a setter's argument, and the JSON value that the configuration keeps.
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
            /// The profile to use of the configuration's files. It takes precedence over the
            /// environment. Default: that of `ZSCALER_PROFILE`, or else `default`, if a file has it.
            text profile => "profile";
            /// The partner id, sent as `x-partner-id`.
            text partner_id => "partnerId";
            /// Text that is appended to the `User-Agent`.
            text user_agent => "userAgent";
            /// How long one attempt may take. Default: 60 s. Legacy clients: 240 s.
            time request_timeout => "requestTimeout";
            /// How long connecting may take. Default: 30 s.
            time connection_timeout => "connectionTimeout";
            /// How long a whole call may take, including retries and waits. Default: 3600 s.
            time call_timeout => "callTimeout";
            /// How many times a request is retried after its first attempt. Default: 2. Most legacy
            /// clients: 3.
            number max_retries => "rateLimit.maxRetries";
            /// The longest wait before a retry. If the API asks for a longer one, the call fails.
            /// Default: 120 s.
            time max_retry_wait => "rateLimit.maxRetrySeconds";
            /// Whether the client delays requests to stay within the API's rate limits. Default:
            /// yes.
            switch rate_limit_enabled => "rateLimit.enabled";
            /// The largest response that is read into memory, in megabytes; 0 means no limit.
            /// Default: 128. Downloads to a file have no limit.
            number max_response_megabytes => "maxResponseMegabytes";
            /// Whether responses of reads are cached. Default: no.
            switch cache_enabled => "cache.enabled";
            /// How long a cached response is used. Default: 300 s. Legacy clients: 3600 s.
            time cache_ttl => "cache.defaultTtl";
            /// How long a cached response is kept after its last use. It is dropped after the
            /// time of `cache_ttl` in any case. Default: 300 s. Legacy clients: 1800 s.
            time cache_tti => "cache.defaultTti";
            /// Whether log lines go to stderr if the program has no logger. Default: no.
            switch logging_enabled => "logging.enabled";
            /// Whether those lines include headers and bodies, with their secrets removed. Default:
            /// no.
            switch logging_verbose => "logging.verbose";
            /// The proxy's host, or its address as `http://host:port`.
            text proxy_host => "proxy.host";
            /// The proxy's port.
            port proxy_port => "proxy.port";
            /// The user name for the proxy. Any characters are allowed.
            text proxy_username => "proxy.username";
            /// The password for the proxy. Any characters are allowed.
            secret proxy_password => "proxy.password";
            /// A PEM file of certificates to trust in addition to the system's.
            path ca_bundle => "caBundle";
        }
    };
}
pub(crate) use common_setters;

macro_rules! override_setters {
    () => {
        /// Reads the configuration from these sources. Default: the machine's files and
        /// environment.
        pub fn sources(mut self, sources: crate::config::ConfigSources) -> Self {
            self.overrides.sources = Some(std::sync::Arc::new(sources));
            self
        }

        /// Sends requests with this transport. Default: ureq.
        pub fn transport(
            mut self,
            transport: std::sync::Arc<dyn crate::transport::Transport>,
        ) -> Self {
            self.overrides.transport = Some(transport);
            self
        }

        /// Wraps the client's transport in another one, such as a
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

        /// Whether closing or dropping the client logs out of ZIA and ZTW after changes. The logout
        /// activates the changes: see [`Client::close`](crate::Client::close). Default: yes.
        pub fn activate_on_close(mut self, activate: bool) -> Self {
            self.overrides.stays_staged = !activate;
            self
        }

        /// Uses this clock for the time and for waits. Default: the machine's.
        pub fn clock(mut self, clock: std::sync::Arc<dyn crate::executor::Clock>) -> Self {
            self.overrides.clock = Some(clock);
            self
        }

        /// Caches responses in this cache. Without this setting, the configuration decides.
        pub fn cache(mut self, cache: std::sync::Arc<dyn crate::executor::Cache>) -> Self {
            self.overrides.cache = Some(cache);
            self
        }

        /// The folder for downloads without a file name. Default: the working directory.
        pub fn download_directory(mut self, folder: impl Into<std::path::PathBuf>) -> Self {
            self.overrides.downloads = folder.into();
            self
        }

        /// Retries by this policy instead of the configuration's.
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
