//! Limits what a `zscaler.yaml` in the working directory may set. It may decide where its own
//! secrets are sent, but not where secrets of other sources are sent.
//!
//! The reason: programs are started in directories with files that somebody else wrote. A file that
//! the program or its user named (`--config`) may set everything.

use std::path::Path;

use super::is_key;
use super::keys::Way;
use super::sensitive::{DECIDING, PROXY, is_within};
use super::settings::Settings;
use super::sources::ConfigSources;
use super::values::Setting;

/// The keys of secrets for logins and requests.
const SECRETS: &[&str] = &["clientSecret", "privateKey", "sandboxToken"];

/// The keys whose values a command may print.
const ALL_SECRETS: &[&str] = &[
    "clientSecret",
    "privateKey",
    "sandboxToken",
    "proxy.password",
    "password",
    "api_key",
    "secret_key",
    "key_secret",
    "token",
];

const PROXY_SECRETS: &[&str] = &["proxy.password", "proxy.username"];

/// Reports the keys that the working directory's file must not set.
pub(super) fn check(settings: &mut Settings<'_>, sources: &ConfigSources) {
    let Some(directory) = sources.working() else { return };
    let file = directory.join("zscaler.yaml");
    let is_planted = |settings: &Settings<'_>, name: &str| {
        let is_off = matches!(settings.get(name), Some(Setting::Flag(false)));
        settings.origin(name).is_some_and(|origin| origin.is_working()) && !is_off
    };
    for name in ALL_SECRETS {
        if is_planted(settings, name) && settings.way(name) == Way::Command {
            let message = format!(
                "{} names a command to run. A file in the working directory must not name one: \
                 whoever put it there would run programs as you. Put the command into \
                 ~/.zscaler/zscaler.yaml or the variable, or name the file (--config, \
                 ConfigSources::file)",
                file.display()
            );
            settings.reject(name, message);
        }
    }
    let foreign = foreign(settings, SECRETS, directory);
    for name in DECIDING {
        if is_planted(settings, name) && !foreign.is_empty() {
            refuse(settings, name, &file, &foreign);
        }
    }
    let Some(proxy) = PROXY.iter().find(|name| is_planted(settings, name)) else { return };
    let login = self::foreign(settings, PROXY_SECRETS, directory);
    if !login.is_empty() {
        refuse(settings, proxy, &file, &login);
    }
    let unchecked = matches!(settings.get("testing.disableHttpsCheck"), Some(Setting::Flag(true)))
        || matches!(settings.get("sslContext"), Some(Setting::Flag(false)));
    if unchecked && !foreign.is_empty() {
        let message = format!(
            "{} names the proxy, and certificates are not checked: the proxy could read {}. \
             Switch the check on, or {}",
            file.display(),
            foreign.join(" and "),
            ways_out(settings, proxy),
        );
        settings.reject(proxy, message);
    }
    for name in ["apiUrl", "authUrl", "override_url", "auth_url"] {
        let Some(Setting::Text(url)) = settings.get(name) else { continue };
        if url.starts_with("http://") {
            let message = format!(
                "{} names the proxy, and {} is http: the proxy could read everything. \
                 Set an https address, or {}",
                file.display(),
                settings.place(name),
                ways_out(settings, proxy),
            );
            settings.reject(proxy, message);
        }
    }
}

/// The secrets of other sources, each with its source.
fn foreign(settings: &Settings<'_>, names: &[&str], directory: &Path) -> Vec<String> {
    let is_foreign = |name: &&&str| match settings.origin(name) {
        None => false,
        // If the file gives a path, the secret is in the file at that path.
        Some(origin) if origin.is_working() => match settings.get(name) {
            Some(Setting::Secret(key)) if **name == "privateKey" && !is_key(key.expose()) => {
                !is_within(Path::new(key.expose()), directory)
            }
            _ => false,
        },
        Some(_) => true,
    };
    names.iter().filter(is_foreign).map(|name| settings.place(name)).collect()
}

fn refuse(settings: &mut Settings<'_>, name: &'static str, file: &Path, foreign: &[String]) {
    let message = format!(
        "{} decides where {} is sent, which is not from this file. A file in the \
         working directory may decide that only for its own secrets: {}",
        file.display(),
        foreign.join(" and "),
        ways_out(settings, name),
    );
    settings.reject(name, message);
}

/// The ways to set the key on purpose.
fn ways_out(settings: &Settings<'_>, name: &str) -> String {
    let variable = settings.variable(name).map(|name| format!("the variable {name}, "));
    format!(
        "set {name} with {}~/.zscaler/zscaler.yaml or the program instead, or name the file \
         (--config, ConfigSources::file), or put the secret into the file, too",
        variable.unwrap_or_default()
    )
}
