//! The configuration of all clients: read from its sources, typed, and checked as
//! a whole before anything is sent.

mod clouds;
mod command;
#[cfg(test)]
mod conformance;
pub(crate) mod files;
mod ini;
mod keys;
mod legacy;
#[cfg(test)]
mod profile_tests;
mod profiles;
mod proxy;
mod settings;
mod sources;
#[cfg(test)]
mod tests;
mod trust;
mod values;
mod yaml;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use self::clouds::{Cloud, LegacyKind};
pub use self::legacy::{LegacyConfig, LegacyCredentials};
pub(crate) use self::legacy::{inspect_legacy, load_legacy};
pub use self::proxy::{ProxyConfig, ProxyScheme};
pub(crate) use self::settings::Layer;
use self::settings::{Commands, Settings};
pub use self::sources::ConfigSources;
use self::values::Setting;
pub(crate) use self::values::{is_key, unquoted};
use crate::edit_distance::distance;
use crate::error::{ConfigProblem, Error, Result};
use crate::redacted::printable;
use crate::secret::Secret;
use crate::url::{self, Origin};

/// The effective configuration of a `ZscalerClient`.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct Config {
    /// The API client's id; `None` where there is only a sandbox token.
    pub client_id: Option<String>,
    /// The API client's secret.
    pub client_secret: Option<Secret>,
    /// The API client's key, as PEM, JWK or a file's path.
    pub private_key: Option<Secret>,
    /// The label of the tenant's login host.
    pub vanity_domain: Option<String>,
    /// The cloud; production if none is given.
    pub cloud: Cloud,
    /// The ZPA tenant; calls of ZPA need it.
    pub customer_id: Option<String>,
    /// The ZPA microtenant of calls that name none.
    pub microtenant_id: Option<String>,
    /// The customer of Zscaler Cellular.
    pub zcell_customer_id: Option<String>,
    /// The sandbox's token.
    pub sandbox_token: Option<Secret>,
    /// The sandbox's cloud.
    pub sandbox_cloud: Option<String>,
    /// The address that takes the place of the cloud's API, the sandbox included.
    pub api_url: Option<String>,
    /// The address that takes the place of the cloud's login.
    pub auth_url: Option<String>,
    /// The folder in which tokens are kept between runs: `~/.zscaler/tokens` with `tokenCache`,
    /// else none.
    pub token_cache: Option<PathBuf>,
    /// What all clients have.
    pub common: CommonConfig,
    lines: Vec<String>,
}

impl Config {
    /// Every setting as a line `key = value (source)`, secrets masked.
    pub fn explain(&self) -> String {
        self.lines.join("\n")
    }

    /// Where tokens come from.
    pub(crate) fn token_url(&self) -> String {
        match &self.auth_url {
            // A gateway may have the endpoint elsewhere: then its whole address is given.
            Some(url) if url.ends_with("/token") => url.clone(),
            Some(url) => format!("{url}{}", clouds::TOKEN_PATH),
            None => {
                clouds::token_url(self.vanity_domain.as_deref().unwrap_or_default(), &self.cloud)
            }
        }
    }

    /// Where the API is.
    pub(crate) fn api_base(&self) -> String {
        self.api_url.clone().unwrap_or_else(|| clouds::api_base(&self.cloud))
    }

    /// Where the sandbox is, if that is known.
    pub(crate) fn sandbox_base(&self) -> Option<String> {
        self.api_url.clone().or_else(|| self.sandbox_cloud.as_deref().map(clouds::sandbox_base))
    }
}

/// The settings that all clients have.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct CommonConfig {
    /// The partner's id, for the header `x-partner-id`.
    pub partner_id: Option<String>,
    /// What is appended to the `User-Agent`.
    pub user_agent: Option<String>,
    /// How long one attempt may take: 60 s, legacy clients 240 s.
    pub request_timeout: Duration,
    /// How long connecting may take: 30 s.
    pub connection_timeout: Duration,
    /// How long a call may take, with its retries and waits: an hour.
    pub call_timeout: Duration,
    /// How often a request is tried again: 2, legacy clients 3 (ZTB 5, AI Guard 2).
    pub max_retries: u32,
    /// The longest wait before a retry: 120 s.
    pub max_retry_wait: Duration,
    /// How many megabytes (of 1024 times 1024 bytes) an answer may have that is kept in
    /// memory: 128; 0 for no limit.
    pub max_response_megabytes: u32,
    /// Whether calls wait for their turn before the API refuses them: yes.
    pub rate_limit_enabled: bool,
    /// Whether POST and PATCH are tried again, too, when the API is overloaded: no.
    pub retry_writes: bool,
    /// The cache.
    pub cache: CacheConfig,
    /// The proxy, if there is one.
    pub proxy: Option<ProxyConfig>,
    /// The hosts that are reached without the proxy, as `NO_PROXY` has them.
    pub no_proxy: Vec<String>,
    /// Logging.
    pub logging: LoggingConfig,
    /// Whether certificates go unchecked: no.
    pub disable_https_check: bool,
    /// A PEM file with roots, in addition to the system's.
    pub ca_bundle: Option<PathBuf>,
    warnings: Vec<String>,
    exposures: Vec<String>,
}

/// The cache's settings.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CacheConfig {
    /// Whether answers are kept: no.
    pub enabled: bool,
    /// How long an answer is good: 300 s, legacy clients 3600 s.
    pub ttl: Duration,
    /// How long an answer is kept that nobody asks for: 300 s, legacy clients 1800 s.
    pub tti: Duration,
}

/// The logging's settings.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggingConfig {
    /// Whether the crate logs on its own account: no.
    pub enabled: bool,
    /// Whether it logs requests and answers in full: no.
    pub verbose: bool,
}

/// What differs between the clients as long as nothing is set.
struct Defaults {
    request_timeout: Duration,
    max_retries: u32,
    ttl: Duration,
    tti: Duration,
}

/// In megabytes: some six hundred times the largest answer that was recorded, several times
/// the largest page that the APIs give, and as values still about a gigabyte of memory.
const LARGEST_ANSWER: u32 = 128;

const ONEAPI_DEFAULTS: Defaults = Defaults {
    request_timeout: Duration::from_secs(60),
    max_retries: 2,
    ttl: Duration::from_secs(300),
    tti: Duration::from_secs(300),
};

/// What is known of a configuration, be it right or wrong: what somebody needs who looks for
/// what is wrong. Got from `explain` of a builder. Commands that give secrets are not run for it.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// Every setting as a line `key = value (source)`, secrets masked.
    pub settings: Vec<String>,
    /// What is odd but no error, such as a key that is not known.
    pub warnings: Vec<String>,
    /// What is wrong; empty where a client can be built.
    pub problems: Vec<ConfigProblem>,
    /// The addresses that a client logs in at and sends to, one of each; those that follow from
    /// what is wrong are not among them.
    pub addresses: Vec<String>,
    /// The proxy, if there is one.
    pub proxy: Option<ProxyConfig>,
    /// The hosts that are reached without it.
    pub no_proxy: Vec<String>,
}

impl Explanation {
    fn new(
        lines: &[String],
        common: &CommonConfig,
        problems: Vec<ConfigProblem>,
        addresses: [Option<String>; 2],
    ) -> Self {
        let mut known: Vec<String> = addresses.into_iter().flatten().collect();
        known.dedup();
        Self {
            settings: lines.to_vec(),
            warnings: common.warnings.clone(),
            problems,
            addresses: known,
            proxy: common.proxy.clone(),
            no_proxy: common.no_proxy.clone(),
        }
    }
}

/// Reads the configuration of a `ZscalerClient`: files, environment, constructor.
///
/// # Errors
///
/// `Error::Configuration` with every problem.
pub(crate) fn load(sources: &ConfigSources, constructor: &Layer) -> Result<Config> {
    let (config, problems) = read(sources, constructor, Commands::Run);
    match problems.is_empty() {
        true => Ok(config),
        false => Err(Error::Configuration(problems)),
    }
}

/// What is known of the configuration of a `ZscalerClient`.
pub(crate) fn inspect(sources: &ConfigSources, constructor: &Layer) -> Explanation {
    let (config, problems) = read(sources, constructor, Commands::Leave);
    let is_wrong = |key: &str| problems.iter().any(|problem| problem.key.starts_with(key));
    let has_login = config.auth_url.is_some() || config.vanity_domain.is_some();
    let login = has_login && !is_wrong("authUrl") && !is_wrong("cloud");
    let addresses = [
        login.then(|| config.token_url()),
        (!is_wrong("apiUrl") && !is_wrong("cloud")).then(|| config.api_base()),
    ];
    Explanation::new(&config.lines, &config.common, problems, addresses)
}

/// The configuration with what is wrong with it.
fn read(
    sources: &ConfigSources,
    constructor: &Layer,
    commands: Commands,
) -> (Config, Vec<ConfigProblem>) {
    let tables = [keys::ONEAPI, keys::COMMON];
    let mut settings = Settings::gather(&tables, sources, constructor, true, commands);
    explain_profile(&mut settings);
    let login = ["clientId", "clientSecret", "privateKey"];
    let sandbox_only =
        settings.is_given("sandboxToken") && !login.into_iter().any(|name| settings.is_given(name));
    if sandbox_only {
        settings.require(&["sandboxCloud", "apiUrl"]);
    } else {
        settings.require(&["clientId"]);
        settings.require(&["clientSecret", "privateKey"]);
        settings.require(&["vanityDomain", "authUrl"]);
    }

    let client_id = settings.text("clientId");
    let client_secret = settings.secret("clientSecret");
    let private_key = settings.secret("privateKey");
    if let Some(key) = &private_key {
        check_key_file(&mut settings, key);
    }
    let vanity_domain = read_vanity_domain(&mut settings);
    let api_url = settings.text("apiUrl");
    let auth_url = settings.text("authUrl");
    warn_of_clear_text(&mut settings, "apiUrl", api_url.as_deref());
    warn_of_clear_text(&mut settings, "authUrl", auth_url.as_deref());
    let cloud = settings.text("cloud");
    if cloud.is_none() && !settings.is_given("cloud") {
        settings.explain("cloud", Cloud::default(), "default");
    }
    let cloud = match (&api_url, &auth_url) {
        // Nothing is made of the name then.
        (Some(_), Some(_)) => cloud,
        _ => check_cloud(
            &mut settings,
            "cloud",
            cloud,
            &clouds::oneapi_clouds(),
            "for another one, set apiUrl and authUrl",
        ),
    };
    let sandbox_cloud = settings.text("sandboxCloud");
    let sandbox_cloud =
        check_cloud(&mut settings, "sandboxCloud", sandbox_cloud, clouds::ZIA_CLOUDS, "");
    let config = Config {
        client_id,
        client_secret,
        private_key,
        vanity_domain,
        cloud: cloud.map(|cloud| Cloud::new(&cloud)).unwrap_or_default(),
        customer_id: settings.text("customerId"),
        microtenant_id: settings.text("microtenantId"),
        zcell_customer_id: settings.text("zcellCustomerId"),
        sandbox_token: settings.secret("sandboxToken"),
        sandbox_cloud,
        api_url,
        auth_url,
        token_cache: read_token_cache(&mut settings, sources),
        common: CommonConfig::read(&mut settings, sources, &ONEAPI_DEFAULTS),
        lines: std::mem::take(&mut settings.lines),
    };
    (config, settings.problems)
}

/// Which profile counts, if one is named.
fn explain_profile(settings: &mut Settings<'_>) {
    settings.text("profile");
}

/// The folder of the tokens that are kept, if they are.
fn read_token_cache(settings: &mut Settings<'_>, sources: &ConfigSources) -> Option<PathBuf> {
    if !settings.is_given("tokenCache") || !settings.flag("tokenCache", false) {
        return None;
    }
    let home = sources.home_directory();
    if home.is_none() {
        settings.warnings.push("tokenCache has no effect: there is no home directory".to_owned());
    }
    home.map(|home| home.join(".zscaler").join("tokens"))
}

/// A key's file holds a secret as a configuration does.
fn check_key_file(settings: &mut Settings<'_>, key: &Secret) {
    // A command that was not run gives nothing yet.
    if is_key(key.expose()) || key.is_blank() {
        return;
    }
    let path = Path::new(key.expose());
    let access = files::access(path);
    match access.refusal(path) {
        Some(refusal) => settings.reject("privateKey", format!("{} {refusal}", path.display())),
        None => settings.expose(access.warning(path)),
    }
}

/// The label of the login host; it becomes part of a host name, so nothing else passes.
fn read_vanity_domain(settings: &mut Settings<'_>) -> Option<String> {
    let domain = settings.text("vanityDomain")?;
    if !is_label(&domain) {
        let label = url::split(&domain).host.split('.').next().unwrap_or_default();
        let hint = match is_label(label) {
            true => format!(": {label}"),
            false => ", such as acme of acme.zslogin.net".to_owned(),
        };
        settings.reject(
            "vanityDomain",
            format!("{domain:?} is no label of a host name; give the label only{hint}"),
        );
        return None;
    }
    Some(domain)
}

/// Whether this can be one label of a host name.
fn is_label(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 63
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// The cloud as it is spelt in `known`; with none known, any label.
fn check_cloud(
    settings: &mut Settings<'_>,
    key: &'static str,
    cloud: Option<String>,
    known: &[&str],
    other: &str,
) -> Option<String> {
    let cloud = cloud?;
    if known.is_empty() {
        if !is_label(&cloud) {
            settings.reject(key, format!("{cloud:?} is no label of a host name; {other}"));
            return None;
        }
        return Some(cloud);
    }
    if let Some(known) = known.iter().find(|known| known.eq_ignore_ascii_case(&cloud)) {
        return Some((*known).to_owned());
    }
    let lower = cloud.to_ascii_lowercase();
    let near = known
        .iter()
        .map(|known| (known, distance(&lower, &known.to_ascii_lowercase())))
        .min_by_key(|(_, distance)| *distance)
        .filter(|(_, distance)| *distance <= 2)
        .map(|(known, _)| format!("; {known} may be meant"))
        .unwrap_or_default();
    let other = if other.is_empty() { String::new() } else { format!("; {other}") };
    settings.reject(
        key,
        format!("{cloud:?} is no known cloud{near}; known are {}{other}", known.join(", ")),
    );
    None
}

/// Credentials in clear are for tests on one machine.
fn warn_of_clear_text(settings: &mut Settings<'_>, key: &str, url: Option<&str>) {
    let origin = url.and_then(Origin::of);
    if origin.is_some_and(|origin| !origin.is_https && !origin.is_local()) {
        let place = settings.place(key);
        settings.warnings.push(format!("{place} is http: credentials go over the wire in clear"));
    }
}

impl CommonConfig {
    fn read(settings: &mut Settings<'_>, sources: &ConfigSources, defaults: &Defaults) -> Self {
        let hour = Duration::from_secs(3600);
        let (proxy, no_proxy) = proxy::read(settings, sources);
        let mut common = Self {
            partner_id: settings.text("partnerId"),
            user_agent: settings.text("userAgent"),
            request_timeout: settings.seconds("requestTimeout", defaults.request_timeout),
            connection_timeout: settings.seconds("connectionTimeout", Duration::from_secs(30)),
            call_timeout: settings.seconds("callTimeout", hour),
            max_retries: settings.count("rateLimit.maxRetries", defaults.max_retries),
            max_retry_wait: settings.seconds("rateLimit.maxRetrySeconds", Duration::from_secs(120)),
            max_response_megabytes: settings.count("maxResponseMegabytes", LARGEST_ANSWER),
            rate_limit_enabled: settings.flag("rateLimit.enabled", true),
            retry_writes: settings.flag("rateLimit.retryWrites", false),
            cache: CacheConfig {
                enabled: settings.flag("cache.enabled", false),
                ttl: settings.seconds("cache.defaultTtl", defaults.ttl),
                tti: settings.seconds("cache.defaultTti", defaults.tti),
            },
            proxy,
            no_proxy,
            logging: LoggingConfig {
                enabled: settings.flag("logging.enabled", false),
                verbose: settings.flag("logging.verbose", false),
            },
            disable_https_check: settings.flag("testing.disableHttpsCheck", false),
            ca_bundle: read_ca_bundle(settings, sources),
            warnings: Vec::new(),
            exposures: std::mem::take(&mut settings.exposures),
        };
        match settings.get("sslContext").cloned() {
            Some(Setting::Flag(check)) => {
                common.disable_https_check = !check;
                settings.explain("sslContext", check, "constructor");
            }
            Some(Setting::Path(path)) if common.ca_bundle.is_none() => {
                settings.explain("sslContext", path.display(), "constructor");
                if !path.is_file() {
                    settings.reject("sslContext", "is no file that can be read");
                }
                common.ca_bundle = Some(path);
            }
            _ => {}
        }
        if common.disable_https_check {
            settings.warnings.push(
                "certificates are not checked (testing.disableHttpsCheck): whoever is on the \
                 way can read and change everything, secrets included"
                    .to_owned(),
            );
        }
        common.warnings = std::mem::take(&mut settings.warnings);
        common
    }

    /// What is odd but no error, such as a key that is not known. Clients log it when they
    /// are built.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Those [`warnings`](Self::warnings) that name a file with a secret which other users of
    /// the machine can read, each with the command that forbids it.
    pub fn exposures(&self) -> &[String] {
        &self.exposures
    }

    /// Logs what is odd but no error. The client does so once logging is switched on.
    pub(crate) fn log_warnings(&self) {
        for warning in &self.warnings {
            log::warn!(target: "zscaler", "configuration: {}", printable(warning));
        }
    }
}

/// Ours, or what other programs of the machine trust.
fn read_ca_bundle(settings: &mut Settings<'_>, sources: &ConfigSources) -> Option<PathBuf> {
    if let Some(path) = settings.path("caBundle") {
        if !path.is_file() {
            settings.reject("caBundle", format!("{} is no file", path.display()));
        }
        // It is no secret, but says whom to show them to.
        if let Some(refusal) = files::access(&path).refusal(&path) {
            settings.warnings.push(format!("caBundle: {} {refusal}", path.display()));
        }
        return Some(path);
    }
    // `sslContext` is the constructor's and goes before the environment of others.
    if matches!(settings.get("sslContext"), Some(Setting::Path(_))) {
        return None;
    }
    ["REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"].into_iter().find_map(|name| {
        let path = sources.get_as_is(name)?;
        if path.to_string_lossy().trim().is_empty() {
            return None;
        }
        let path = PathBuf::from(path);
        // Meant for others, which may take a directory: no reason to refuse to work.
        if !path.is_file() {
            settings
                .warnings
                .push(format!("{name} is ignored: {} is no file that can be read", path.display()));
            return None;
        }
        settings.explain("caBundle", path.display(), &format!("environment {name}"));
        Some(path)
    })
}
