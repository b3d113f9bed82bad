//! The configuration of the clients that log in to one product each.

use std::time::Duration;

use super::clouds::LegacyKind;
use super::command::Commands;
use super::keys::{self, Key};
use super::layer::Layer;
use super::settings::Settings;
use super::sources::ConfigSources;
use super::{
    CommonConfig, Defaults, Explanation, check_cloud, clouds, explain_profile, trust,
    warn_of_clear_text,
};
use crate::error::{ConfigProblem, Error, Result};
use crate::secret::Secret;

impl LegacyKind {
    fn keys(self) -> &'static [Key] {
        match self {
            Self::Zia => keys::ZIA,
            Self::Ztw => keys::ZTW,
            Self::Zpa => keys::ZPA,
            Self::Zcc => keys::ZCC,
            Self::Zdx => keys::ZDX,
            Self::Zwa => keys::ZWA,
            Self::Ztb => keys::ZTB,
            Self::AiGuard => keys::AIGUARD,
            Self::ZiaScim => keys::ZIA_SCIM,
            Self::ZpaScim => keys::ZPA_SCIM,
        }
    }

    /// The defaults of Python's legacy clients. Where Python has no limit, the default is a finite
    /// one.
    fn defaults(self) -> Defaults {
        Defaults {
            request_timeout: Duration::from_secs(240),
            max_retries: match self {
                Self::Ztb => 5,
                Self::AiGuard => 2,
                _ => 3,
            },
            ttl: Duration::from_secs(3600),
            tti: Duration::from_secs(1800),
        }
    }
}

/// The credentials of a legacy client.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegacyCredentials {
    /// ZIA and ZTW: an administrator and the tenant's key.
    Session {
        /// The administrator's name.
        username: String,
        /// The administrator's password.
        password: Secret,
        /// The tenant's API key.
        api_key: Secret,
    },
    /// ZPA, ZCC, ZDX and ZWA: a key in two parts.
    Pair {
        /// `clientId`, `api_key` or `key_id`.
        id: Secret,
        /// `clientSecret`, `secret_key` or `key_secret`.
        secret: Secret,
    },
    /// ZTB and AI Guard: one key. SCIM: the bearer token.
    Key {
        /// The key, or the token.
        api_key: Secret,
    },
}

/// The effective configuration of a legacy client.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct LegacyConfig {
    /// The product.
    pub kind: LegacyKind,
    /// The credentials.
    pub credentials: LegacyCredentials,
    /// The cloud's name. Empty if `override_url` replaces it.
    pub cloud: String,
    /// The address of the API: the cloud's, or `override_url`.
    pub base_url: String,
    /// The ZPA customer id.
    pub customer_id: Option<String>,
    /// SCIM: the id of the ZIA tenant, or of the ZPA identity provider. It is part of every path.
    pub scim_id: Option<String>,
    /// The ZPA microtenant of calls that name none.
    pub microtenant_id: Option<String>,
    /// ZIA's sandbox token.
    pub sandbox_token: Option<Secret>,
    /// The sandbox's cloud.
    pub sandbox_cloud: Option<String>,
    /// ZIA: how long before its idle timeout a session is replaced. Default: 30 s.
    pub session_safety_margin: Duration,
    /// ZIA: has no effect. It is accepted because the Python SDK has it. The server's responses
    /// show when a session has ended, so no request checks the session before a call.
    pub use_session_validation: bool,
    /// The settings that all clients have.
    pub common: CommonConfig,
    login_url: Option<String>,
    overridden: bool,
    lines: Vec<String>,
}

impl LegacyConfig {
    /// Lists every setting as a line `key = value (source)`, with secrets masked.
    pub fn explain(&self) -> String {
        self.lines.join("\n")
    }

    /// The login's address. AI Guard and SCIM need no login.
    pub(crate) fn login_url(&self) -> Option<&str> {
        self.login_url.as_deref()
    }

    /// The sandbox's address. `override_url` replaces it, too.
    pub(crate) fn sandbox_base(&self) -> Option<String> {
        match self.overridden {
            true => Some(self.base_url.clone()),
            false => self.sandbox_cloud.as_deref().map(clouds::sandbox_base),
        }
    }
}

/// Reads the configuration of a legacy client: the constructor, then the environment, then the
/// named profile of the files.
///
/// The rest of the files is for OneAPI only, as in the Python SDK.
///
/// # Errors
///
/// `Error::Configuration` with every problem.
pub(crate) fn load_legacy(
    kind: LegacyKind,
    sources: &ConfigSources,
    constructor: &Layer,
) -> Result<LegacyConfig> {
    let (config, problems) = read(kind, sources, constructor, Commands::Run);
    match problems.is_empty() {
        true => Ok(config),
        false => Err(Error::Configuration(problems)),
    }
}

/// Explains the configuration of a legacy client, valid or not.
pub(crate) fn inspect_legacy(
    kind: LegacyKind,
    sources: &ConfigSources,
    constructor: &Layer,
) -> Explanation {
    let (config, problems) = read(kind, sources, constructor, Commands::Skip);
    let is_wrong = |key: &str| problems.iter().any(|problem| problem.key.starts_with(key));
    let is_known = !is_wrong("cloud") && !is_wrong("override_url");
    let login = config.login_url.clone().filter(|_| is_known && !is_wrong("auth_url"));
    let base = is_known.then(|| config.base_url.clone());
    Explanation::new(&config.lines, &config.common, problems, [login, base])
}

/// Reads the configuration, and everything that is wrong with it.
fn read(
    kind: LegacyKind,
    sources: &ConfigSources,
    constructor: &Layer,
    commands: Commands,
) -> (LegacyConfig, Vec<ConfigProblem>) {
    let tables = [kind.keys(), keys::COMMON];
    let mut settings = Settings::gather(&tables, sources, constructor, false);
    explain_profile(&mut settings);
    trust::check(&mut settings, sources);
    settings.run_commands(sources, commands);
    let credentials = read_credentials(kind, &mut settings);
    let customer_id = settings.text("customerId");
    if kind == LegacyKind::Zpa {
        // Every path of this API contains the customer id.
        settings.require(&["customerId"]);
    }

    let scim_id = match kind {
        LegacyKind::ZiaScim => read_scim_id(&mut settings, "tenant_id"),
        LegacyKind::ZpaScim => read_scim_id(&mut settings, "idp_id"),
        _ => None,
    };

    let override_url = settings.text("override_url");
    let auth_url = settings.text("auth_url");
    warn_of_clear_text(&mut settings, "override_url", override_url.as_deref());
    warn_of_clear_text(&mut settings, "auth_url", auth_url.as_deref());
    let cloud = read_cloud(kind, &mut settings, override_url.is_some());
    let base_url = match &override_url {
        Some(url) => url.clone(),
        None => clouds::legacy_base(kind, &cloud),
    };
    let login_base = auth_url.as_ref().or(override_url.as_ref());
    let login_url =
        clouds::legacy_login(kind, &cloud, login_base.unwrap_or(&base_url), login_base.is_some());

    let sandbox_cloud = settings.text("sandboxCloud");
    let sandbox_cloud =
        check_cloud(&mut settings, "sandboxCloud", sandbox_cloud, clouds::ZIA_CLOUDS, "");
    let config = LegacyConfig {
        kind,
        credentials,
        cloud,
        base_url,
        customer_id,
        scim_id,
        microtenant_id: settings.text("microtenantId"),
        sandbox_token: settings.secret("sandboxToken"),
        sandbox_cloud,
        session_safety_margin: settings.seconds("session_safety_margin", Duration::from_secs(30)),
        use_session_validation: settings.flag("use_session_validation", true),
        common: CommonConfig::read(&mut settings, sources, &kind.defaults()),
        login_url,
        overridden: override_url.is_some(),
        lines: std::mem::take(&mut settings.lines),
    };
    (config, settings.problems)
}

/// Reads the credentials. A missing part is reported as a problem and is empty in the result.
fn read_credentials(kind: LegacyKind, settings: &mut Settings<'_>) -> LegacyCredentials {
    match kind {
        LegacyKind::Zia | LegacyKind::Ztw => {
            for name in ["username", "password", "api_key"] {
                settings.require(&[name]);
            }
            let api_key = settings.secret("api_key").unwrap_or_default();
            // The login picks characters of the key by their position.
            let letters = api_key.expose().chars().count();
            if !api_key.is_blank() && letters < 12 {
                settings.reject(
                    "api_key",
                    format!("has {letters} characters; an API key has 12 or more"),
                );
            }
            LegacyCredentials::Session {
                username: settings.text("username").unwrap_or_default(),
                password: settings.secret("password").unwrap_or_default(),
                api_key,
            }
        }
        LegacyKind::Zpa => read_pair(settings, "clientId", "clientSecret"),
        LegacyKind::Zcc => read_pair(settings, "api_key", "secret_key"),
        LegacyKind::Zdx | LegacyKind::Zwa => read_pair(settings, "key_id", "key_secret"),
        LegacyKind::Ztb | LegacyKind::AiGuard => {
            settings.require(&["api_key"]);
            LegacyCredentials::Key { api_key: settings.secret("api_key").unwrap_or_default() }
        }
        LegacyKind::ZiaScim | LegacyKind::ZpaScim => {
            settings.require(&["token"]);
            LegacyCredentials::Key { api_key: settings.secret("token").unwrap_or_default() }
        }
    }
}

/// Reads the id that every path of a SCIM server contains.
fn read_scim_id(settings: &mut Settings<'_>, key: &'static str) -> Option<String> {
    settings.require(&[key]);
    settings.text(key)
}

fn read_pair(
    settings: &mut Settings<'_>,
    id: &'static str,
    secret: &'static str,
) -> LegacyCredentials {
    settings.require(&[id]);
    settings.require(&[secret]);
    let text = settings.text(id).map(Secret::from);
    LegacyCredentials::Pair {
        id: text.or_else(|| settings.secret(id)).unwrap_or_default(),
        secret: settings.secret(secret).unwrap_or_default(),
    }
}

/// Reads the cloud, spelled as in [`clouds::legacy_clouds`].
fn read_cloud(kind: LegacyKind, settings: &mut Settings<'_>, overridden: bool) -> String {
    let named = settings.text("cloud");
    if overridden {
        // If an address replaces the cloud's, any name is allowed.
        return clouds::legacy_spelling(kind, &named.unwrap_or_default());
    }
    let Some(named) = named else {
        let default = clouds::legacy_default(kind);
        match default {
            Some(cloud) if !settings.is_given("cloud") => {
                settings.explain("cloud", cloud, "default");
            }
            _ => settings.require(&["cloud", "override_url"]),
        }
        return default.unwrap_or_default().to_owned();
    };
    let known = clouds::legacy_clouds(kind);
    let other = "for another cloud, set override_url";
    let cloud = check_cloud(settings, "cloud", Some(named), &known, other).unwrap_or_default();
    clouds::legacy_spelling(kind, &cloud)
}
