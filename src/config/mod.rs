//! The configuration of all clients. It is read from its sources, converted to types, and checked
//! as a whole before anything is sent.

mod clouds;
mod command;
#[cfg(test)]
mod conformance;
pub(crate) mod files;
mod ini;
mod keys;
mod layer;
mod legacy;
mod profiles;
mod proxy;
mod raw;
mod sensitive;
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
use self::command::Commands;
pub(crate) use self::layer::Layer;
pub use self::legacy::{LegacyConfig, LegacyCredentials};
pub(crate) use self::legacy::{inspect_legacy, load_legacy};
pub use self::proxy::{ProxyConfig, ProxyScheme};
use self::settings::Settings;
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
    /// The API client's id. `None` if only a sandbox token is set.
    pub client_id: Option<String>,
    /// The API client's secret.
    pub client_secret: Option<Secret>,
    /// The API client's private key: PEM, JWK, or a file's path.
    pub private_key: Option<Secret>,
    /// The label of the tenant's login host.
    pub vanity_domain: Option<String>,
    /// The cloud. Default: production.
    pub cloud: Cloud,
    /// The ZPA customer id, which ZPA calls need.
    pub customer_id: Option<String>,
    /// The ZPA microtenant of calls that name none.
    pub microtenant_id: Option<String>,
    /// The customer id of Zscaler Cellular, which ZCell calls need.
    pub zcell_customer_id: Option<String>,
    /// The sandbox's token.
    pub sandbox_token: Option<Secret>,
    /// The sandbox's cloud.
    pub sandbox_cloud: Option<String>,
    /// The API's address in place of the cloud's. It also replaces the sandbox's.
    pub api_url: Option<String>,
    /// The login's address in place of the cloud's.
    pub auth_url: Option<String>,
    /// The folder in which tokens are kept between runs. It is `~/.zscaler/tokens` if `tokenCache`
    /// is on, else `None`.
    pub token_cache: Option<PathBuf>,
    /// The settings that all clients have.
    pub common: CommonConfig,
    lines: Vec<String>,
}

impl Config {
    /// Lists every setting as a line `key = value (source)`, with secrets masked.
    pub fn explain(&self) -> String {
        self.lines.join("\n")
    }

    /// The address of the token request.
    pub(crate) fn token_url(&self) -> String {
        match &self.auth_url {
            // A gateway may have the endpoint at another path. Its whole address is given then.
            Some(url) if url.ends_with("/token") => url.clone(),
            Some(url) => format!("{url}{}", clouds::TOKEN_PATH),
            None => {
                clouds::token_url(self.vanity_domain.as_deref().unwrap_or_default(), &self.cloud)
            }
        }
    }

    /// The API's address.
    pub(crate) fn api_base(&self) -> String {
        self.api_url.clone().unwrap_or_else(|| clouds::api_base(&self.cloud))
    }

    /// The sandbox's address, if it is known.
    pub(crate) fn sandbox_base(&self) -> Option<String> {
        self.api_url.clone().or_else(|| self.sandbox_cloud.as_deref().map(clouds::sandbox_base))
    }
}

/// The settings that all clients have.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct CommonConfig {
    /// The partner id, sent as `x-partner-id`.
    pub partner_id: Option<String>,
    /// Text that is appended to the `User-Agent`.
    pub user_agent: Option<String>,
    /// How long one attempt may take. Default: 60 s. Legacy clients: 240 s.
    pub request_timeout: Duration,
    /// How long connecting may take. Default: 30 s.
    pub connection_timeout: Duration,
    /// How long a whole call may take, including retries and waits. Default: 3600 s.
    pub call_timeout: Duration,
    /// How many times a request is retried. Default: 2. Legacy clients: 3 (ZTB: 5, AI Guard: 2).
    pub max_retries: u32,
    /// The longest wait before a retry. Default: 120 s.
    pub max_retry_wait: Duration,
    /// The largest response that is read into memory, in megabytes of 1024 × 1024 bytes. 0 means no
    /// limit. Default: 128.
    pub max_response_megabytes: u32,
    /// Whether the client delays requests to stay within the API's rate limits. Default: yes.
    pub rate_limit_enabled: bool,
    /// Whether POST and PATCH, too, are retried on 502, 503 and 504. Default: no.
    pub retry_writes: bool,
    /// The cache.
    pub cache: CacheConfig,
    /// The proxy, if there is one.
    pub proxy: Option<ProxyConfig>,
    /// The hosts that are reached without the proxy, from `NO_PROXY`.
    pub no_proxy: Vec<String>,
    /// Logging.
    pub logging: LoggingConfig,
    /// Whether the check of certificates is switched off. Default: no.
    pub disable_https_check: bool,
    /// A PEM file of certificates to trust in addition to the system's.
    pub ca_bundle: Option<PathBuf>,
    warnings: Vec<String>,
    exposures: Vec<String>,
}

/// The cache's settings.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CacheConfig {
    /// Whether responses are cached. Default: no.
    pub enabled: bool,
    /// How long a cached response is used. Default: 300 s. Legacy clients: 3600 s.
    pub ttl: Duration,
    /// A cached response is dropped earlier if it is not used within this time. Default: 300 s.
    /// Legacy clients: 1800 s.
    pub tti: Duration,
}

/// The logging's settings.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggingConfig {
    /// Whether log lines go to stderr if the program has no logger. Default: no.
    pub enabled: bool,
    /// Whether those lines include headers and bodies, with their secrets removed. Default: no.
    pub verbose: bool,
}

/// The defaults that differ between the clients.
struct Defaults {
    request_timeout: Duration,
    max_retries: u32,
    ttl: Duration,
    tti: Duration,
}

/// In megabytes. It is about six hundred times the largest recorded response, and several times the
/// APIs' largest page. Parsed into values, such a response needs about a gigabyte of memory.
const LARGEST_RESPONSE: u32 = 128;

const ONEAPI_DEFAULTS: Defaults = Defaults {
    request_timeout: Duration::from_secs(60),
    max_retries: 2,
    ttl: Duration::from_secs(300),
    tti: Duration::from_secs(300),
};

/// What is known about a configuration, valid or not. It helps to find mistakes. A builder's
/// `explain` returns it, without running the commands that print secrets.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// Every setting as a line `key = value (source)`, with secrets masked.
    pub settings: Vec<String>,
    /// What is suspicious but not an error, such as an unknown key.
    pub warnings: Vec<String>,
    /// What is wrong. It is empty if a client can be built.
    pub problems: Vec<ConfigProblem>,
    /// The addresses of the login and the API, without duplicates. An address that depends on a
    /// wrong setting is left out.
    pub addresses: Vec<String>,
    /// The proxy, if there is one.
    pub proxy: Option<ProxyConfig>,
    /// The hosts that are reached without the proxy.
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

/// Explains the configuration of a `ZscalerClient`, valid or not.
pub(crate) fn inspect(sources: &ConfigSources, constructor: &Layer) -> Explanation {
    let (config, problems) = read(sources, constructor, Commands::Skip);
    let is_wrong = |key: &str| problems.iter().any(|problem| problem.key.starts_with(key));
    let has_login = config.auth_url.is_some() || config.vanity_domain.is_some();
    let login = has_login && !is_wrong("authUrl") && !is_wrong("cloud");
    let addresses = [
        login.then(|| config.token_url()),
        (!is_wrong("apiUrl") && !is_wrong("cloud")).then(|| config.api_base()),
    ];
    Explanation::new(&config.lines, &config.common, problems, addresses)
}

/// Reads the configuration, and everything that is wrong with it.
fn read(
    sources: &ConfigSources,
    constructor: &Layer,
    commands: Commands,
) -> (Config, Vec<ConfigProblem>) {
    let tables = [keys::ONEAPI, keys::COMMON];
    let mut settings = Settings::gather(&tables, sources, constructor, true);
    explain_profile(&mut settings);
    trust::check(&mut settings, sources);
    settings.run_commands(sources, commands);
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
        // The cloud's name is not used if both addresses are given.
        (Some(_), Some(_)) => cloud,
        _ => check_cloud(
            &mut settings,
            "cloud",
            cloud,
            &clouds::oneapi_clouds(),
            "for another cloud, set apiUrl and authUrl",
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

/// Adds the line of the profile that is used, if one is named.
fn explain_profile(settings: &mut Settings<'_>) {
    settings.text("profile");
}

/// The folder of the kept tokens. `None` if tokens are not kept.
fn read_token_cache(settings: &mut Settings<'_>, sources: &ConfigSources) -> Option<PathBuf> {
    if !settings.is_given("tokenCache") || !settings.flag("tokenCache", false) {
        return None;
    }
    let home = sources.home_directory();
    if home.is_none() {
        settings.warnings.push("tokenCache has no effect: no home directory is known".to_owned());
    }
    home.map(|home| home.join(".zscaler").join("tokens"))
}

/// Checks the mode and the owner of a private key's file, which holds a secret as a configuration
/// file does.
fn check_key_file(settings: &mut Settings<'_>, key: &Secret) {
    if is_key(key.expose()) {
        return;
    }
    // The value is blank while the key's command has not run. No file has that path.
    let path = Path::new(key.expose());
    let access = files::access(path);
    match access.refusal(path) {
        Some(refusal) => settings.reject("privateKey", format!("{} {refusal}", path.display())),
        None => settings.expose(access.warning(path)),
    }
}

/// Reads the label of the login host. It becomes part of a host name, so it must be a single label.
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
            format!("{domain:?} is not a label of a host name; give the label only{hint}"),
        );
        return None;
    }
    Some(domain)
}

/// Whether this text can be one label of a host name.
fn is_label(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 63
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// The cloud, spelled as in `known`. If `known` is empty, any label is accepted.
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
            settings.reject(key, format!("{cloud:?} is not a label of a host name; {other}"));
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
        .map(|(known, _)| format!("; did you mean {known}?"))
        .unwrap_or_default();
    let other = if other.is_empty() { String::new() } else { format!("; {other}") };
    settings.reject(
        key,
        format!("{cloud:?} is not a known cloud{near}; known are {}{other}", known.join(", ")),
    );
    None
}

/// Warns of an http address: unencrypted credentials are for tests on one machine only.
fn warn_of_clear_text(settings: &mut Settings<'_>, key: &str, url: Option<&str>) {
    let origin = url.and_then(Origin::of);
    if origin.is_some_and(|origin| !origin.is_https && !origin.is_local()) {
        let place = settings.place(key);
        settings.warnings.push(format!("{place} is http: credentials are sent unencrypted"));
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
            max_response_megabytes: settings.count("maxResponseMegabytes", LARGEST_RESPONSE),
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
                    settings.reject("sslContext", not_a_file(&path));
                }
                common.ca_bundle = Some(path);
            }
            _ => {}
        }
        if common.disable_https_check {
            settings.warnings.push(
                "certificates are not checked (testing.disableHttpsCheck): anybody on the network \
                 path can read and change everything, secrets included"
                    .to_owned(),
            );
        }
        common.warnings = std::mem::take(&mut settings.warnings);
        common
    }

    /// What is suspicious but not an error, such as an unknown key. Clients log the warnings when
    /// they are built.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The [`warnings`](Self::warnings) about files with secrets that other users of the machine
    /// can read. Each names the command that removes the permission.
    pub fn exposures(&self) -> &[String] {
        &self.exposures
    }

    /// Logs the warnings. The client does so once logging is switched on.
    pub(crate) fn log_warnings(&self) {
        for warning in &self.warnings {
            log::warn!(target: "zscaler", "configuration: {}", printable(warning));
        }
    }
}

/// The message about a path that is not a regular file.
fn not_a_file(path: &Path) -> String {
    let problem =
        files::irregular(path).unwrap_or_else(|| "does not exist, or cannot be read".to_owned());
    format!("{} {problem}", path.display())
}

/// Reads the CA bundle from this crate's setting, or else from the variables that other programs
/// use.
fn read_ca_bundle(settings: &mut Settings<'_>, sources: &ConfigSources) -> Option<PathBuf> {
    if let Some(path) = settings.path("caBundle") {
        if !path.is_file() {
            settings.reject("caBundle", not_a_file(&path));
        }
        // The bundle is not secret, but it decides which servers get secrets.
        if let Some(refusal) = files::access(&path).refusal(&path) {
            settings.warnings.push(format!("caBundle: {} {refusal}", path.display()));
        }
        return Some(path);
    }
    // `sslContext` comes from the constructor and wins over variables of other programs.
    if matches!(settings.get("sslContext"), Some(Setting::Path(_))) {
        return None;
    }
    ["REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"].into_iter().find_map(|name| {
        let path = sources.get_as_is(name)?;
        if path.to_string_lossy().trim().is_empty() {
            return None;
        }
        let path = PathBuf::from(path);
        // The variable is meant for other programs, which may accept a directory. So this is a
        // warning and not an error.
        if !path.is_file() {
            settings.warnings.push(format!("{name} is ignored: {}", not_a_file(&path)));
            return None;
        }
        settings.explain("caBundle", path.display(), &format!("environment {name}"));
        Some(path)
    })
}
