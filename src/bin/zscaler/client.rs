//! Builds the client that sends a call.

use std::sync::Arc;

use log::LevelFilter;
use serde_json::{Map, Value, json};
use zscaler::offline::Tenant;
use zscaler::{Client, CommonConfig, ConfigSources, Explanation, Retry, Transport, ZscalerClient};
use zscaler::{
    LegacyAiGuardClient, LegacyZccClient, LegacyZdxClient, LegacyZiaClient, LegacyZpaClient,
    LegacyZtbClient, LegacyZtwClient, LegacyZwaClient, ZiaScimClient, ZpaScimClient,
};

use crate::failure::{Failure, reworded};
use crate::notes::warn;
use crate::options::Options;

/// The client for calls of a service. With `transport`, it sends nothing by another way, and retries
/// nothing.
pub(crate) fn build(
    options: &Options,
    service: &str,
    transport: Option<Arc<dyn Transport>>,
) -> Result<Client, Failure> {
    let client = match options.legacy || is_apart(service) {
        true => legacy(options, service, transport)?,
        false => {
            let mut builder = oneapi(options);
            if let Some(note) = unused(options) {
                // These variables may be the reason for a missing setting.
                builder.config().inspect_err(|_| warn(options, &note))?;
            }
            // Always warns of files that others can read. The logger has the other warnings.
            builder.config()?.common.exposures().iter().for_each(|note| warn(options, note));
            if let Some(transport) = transport {
                // The token of such a login must not be kept.
                builder = builder.transport(transport).retry(Retry::none()).token_cache(false);
            }
            (*builder.build()?).clone()
        }
    };
    raise_level(options);
    Ok(client)
}

/// The settings in effect and their sources, a line each.
pub(crate) fn explain(options: &Options, service: Option<&str>) -> Result<String, Failure> {
    match (options.legacy || service.is_some_and(is_apart), service) {
        (false, _) => {
            let config = oneapi(options).config()?;
            warn_of(options, &config.common);
            Ok(config.explain())
        }
        (true, Some(service)) => explain_legacy(options, service),
        (true, None) => Err(Failure::usage(
            "configuration --legacy needs a service; write zscaler configuration zia --legacy",
        )),
    }
}

/// A key for the client of a service. Services with the same key share a client.
pub(crate) fn shared_by<'a>(options: &Options, service: &'a str) -> &'a str {
    match options.legacy || is_apart(service) {
        true => service,
        false => "",
    }
}

/// Explains a configuration, even if it is wrong.
pub(crate) fn inspect(options: &Options, service: Option<&str>) -> Result<Explanation, Failure> {
    match (options.legacy || service.is_some_and(is_apart), service) {
        (false, _) => Ok(oneapi(options).explain()),
        (true, Some(service)) => inspect_legacy(options, service),
        (true, None) => Err(Failure::usage(
            "doctor --legacy needs a service; write zscaler doctor zia --legacy",
        )),
    }
}

/// A variable that each legacy client needs.
const LEGACY: &[(&str, &str)] = &[
    ("zia", "ZIA_USERNAME"),
    ("zpa", "ZPA_CLIENT_ID"),
    ("zcc", "ZCC_CLIENT_ID"),
    ("zdx", "ZDX_CLIENT_ID"),
    ("ztw", "ZTW_USERNAME"),
    ("zwa", "ZWA_CLIENT_ID"),
    ("ztb", "ZTB_API_KEY"),
    ("aiguard", "AIGUARD_API_KEY"),
];

/// The note on variables that have an effect only with `--legacy`, if that is not given.
pub(crate) fn unused(options: &Options) -> Option<String> {
    if options.legacy || options.offline {
        return None;
    }
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let set: Vec<_> = LEGACY.iter().filter(|(_, name)| is_set(name)).collect();
    let (service, _) = set.first()?;
    let names: Vec<_> = set.iter().map(|(_, name)| *name).collect();
    let verb = if names.len() == 1 { "is set, but has" } else { "are set, but have" };
    Some(format!(
        "{} {verb} an effect only with --legacy: zscaler {service} … --legacy",
        names.join(", ")
    ))
}

/// Splits a line `key = value (source)`.
pub(crate) fn setting(line: &str) -> Value {
    let (key, rest) = line.split_once(" = ").unwrap_or((line, ""));
    let (value, source) = rest.rsplit_once(" (").unwrap_or((rest, ""));
    let mut setting = Map::new();
    for (name, text) in [("key", key), ("value", value), ("source", source.trim_end_matches(')'))] {
        setting.insert(name.to_owned(), text.into());
    }
    setting.into()
}

/// Whether a service is not a part of OneAPI. It then has only one client.
fn is_apart(service: &str) -> bool {
    matches!(service, "zia_scim" | "zpa_scim")
}

fn oneapi(options: &Options) -> zscaler::ZscalerClientBuilder {
    let builder = match options.offline {
        true => Tenant::new().builder(),
        false => ZscalerClient::builder().sources(match &options.config {
            Some(file) => ConfigSources::system().file(file),
            None => ConfigSources::system(),
        }),
    };
    builder.from_value(settings(options))
}

/// Evaluates an expression with the builder of a service's legacy client.
macro_rules! with_legacy {
    ($options:ident, $service:ident, |$builder:ident| $body:expr, [$($name:literal => $Client:ident),+]) => {
        match $service {
            $($name => {
                let $builder = $Client::builder().from_value(settings($options));
                let $builder = match $options.offline {
                    true => $builder
                        .sources(ConfigSources::none())
                        .from_value(made_up())
                        .transport(Arc::new(Tenant::new())),
                    false => $builder,
                };
                $body
            })+
            _ => Err(Failure::usage(format!(
                "{} has no legacy client; the services with a legacy client are {}",
                $service,
                [$($name),+].join(", ")
            ))),
        }
    };
    ($options:ident, $service:ident, |$builder:ident| $body:expr) => {
        with_legacy!($options, $service, |$builder| $body, [
            "zia" => LegacyZiaClient,
            "zpa" => LegacyZpaClient,
            "zcc" => LegacyZccClient,
            "zdx" => LegacyZdxClient,
            "ztw" => LegacyZtwClient,
            "zwa" => LegacyZwaClient,
            "ztb" => LegacyZtbClient,
            "aiguard" => LegacyAiGuardClient,
            "zia_scim" => ZiaScimClient,
            "zpa_scim" => ZpaScimClient
        ])
    };
}

fn legacy(
    options: &Options,
    service: &str,
    transport: Option<Arc<dyn Transport>>,
) -> Result<Client, Failure> {
    with_legacy!(options, service, |builder| {
        let builder = match transport {
            Some(transport) => builder.transport(transport).retry(Retry::none()),
            None => builder,
        };
        Ok((*builder.build()?).clone())
    })
}

fn explain_legacy(options: &Options, service: &str) -> Result<String, Failure> {
    with_legacy!(options, service, |builder| {
        let config = builder.config()?;
        warn_of(options, &config.common);
        Ok(config.explain())
    })
}

fn inspect_legacy(options: &Options, service: &str) -> Result<Explanation, Failure> {
    with_legacy!(options, service, |builder| Ok(builder.explain()))
}

/// Prints the warnings about a configuration, such as a misspelled key, which has no effect. For
/// commands that send requests, only the library's logger prints them (`-v`).
fn warn_of(options: &Options, common: &CommonConfig) {
    // The made-up tenant has credentials of every kind.
    for warning in common.warnings().iter().filter(|_| !options.offline) {
        warn(options, &reworded(warning));
    }
}

/// The settings of the command line, by the configuration's keys.
fn settings(options: &Options) -> Value {
    let mut settings = Map::new();
    let texts = [
        ("profile", &options.profile),
        ("cloud", &options.cloud),
        ("vanityDomain", &options.vanity_domain),
        ("customerId", &options.customer_id),
        ("microtenantId", &options.microtenant_id),
    ];
    for (key, text) in texts {
        settings.extend(text.as_ref().map(|text| (key.to_owned(), text.as_str().into())));
    }
    let numbers =
        [("callTimeout", options.call_timeout), ("rateLimit.maxRetries", options.max_retries)];
    for (key, number) in numbers {
        settings.extend(number.map(|number| (key.to_owned(), number.into())));
    }
    if options.verbose > 0 {
        let logging = json!({"enabled": true, "verbose": options.verbose > 2});
        settings.insert("logging".to_owned(), logging);
    }
    settings.into()
}

/// Sets the level for `-vv`. The library's logger has a level for logins and retries, and one for
/// everything. Requests are between the two.
fn raise_level(options: &Options) {
    if options.verbose == 2 {
        log::set_max_level(LevelFilter::Debug);
    }
}

/// Credentials for the embedded tenant, for every service.
fn made_up() -> Value {
    let text = "offline-offline";
    let mut settings = Map::new();
    let keys = [
        "username",
        "password",
        "api_key",
        "clientId",
        "clientSecret",
        "customerId",
        "secret_key",
        "key_id",
        "key_secret",
        "token",
        "tenant_id",
        "idp_id",
    ];
    settings.extend(keys.map(|key| (key.to_owned(), text.into())));
    settings.insert("override_url".to_owned(), "https://offline.invalid".into());
    settings.into()
}
