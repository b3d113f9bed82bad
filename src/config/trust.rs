//! Limits what a `zscaler.yaml` in the working directory may decide. It may send its own secrets
//! anywhere, but secrets of other sources nowhere.
//!
//! Programs are started in directories whose files somebody else wrote. So a key of that file that
//! decides who gets a secret counts only for secrets of the same file. A file that the program or
//! its user named (`--config`) may set everything.

use std::path::Path;

use super::is_key;
use super::sensitive::{DECIDING, PROXY};
use super::settings::Settings;
use super::sources::{ConfigSources, Origin};
use super::values::Setting;

/// The keys of secrets for logins and requests.
const SECRETS: &[&str] = &["clientSecret", "privateKey", "sandboxToken"];

const PROXY_SECRETS: &[&str] = &["proxy.password", "proxy.username"];

/// Reports what the working directory's file must not decide.
pub(super) fn check(settings: &mut Settings<'_>, sources: &ConfigSources) {
    let Some(directory) = sources.working() else { return };
    let file = directory.join("zscaler.yaml");
    let is_planted = |settings: &Settings<'_>, name: &str| {
        let is_off = matches!(settings.get(name), Some(Setting::Flag(false)));
        settings.origin(name) == Some(&Origin::Working) && !is_off
    };
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
            "{} names the proxy, and certificates are not checked: the proxy could read {}. Check \
             them, or {}",
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
                 Give an https address, or {}",
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
        // The file gives a path, and the secret is in the file at that path.
        Some(Origin::Working) => match settings.get(name) {
            Some(Setting::Secret(key)) if **name == "privateKey" && !is_key(key.expose()) => {
                !is_within(Path::new(key.expose()), directory)
            }
            _ => false,
        },
        Some(_) => true,
    };
    names.iter().filter(is_foreign).map(|name| settings.place(name)).collect()
}

/// Whether a file is below a directory. Links are followed.
fn is_within(file: &Path, directory: &Path) -> bool {
    match (file.canonicalize(), directory.canonicalize()) {
        (Ok(file), Ok(directory)) => file.starts_with(directory),
        _ => false,
    }
}

fn refuse(settings: &mut Settings<'_>, name: &'static str, file: &Path, foreign: &[String]) {
    let message = format!(
        "{} decides who gets {}, which is not from this file. A file in the \
         working directory may do so only for its own secrets: {}",
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
         (--config, ConfigSources::file), or put the secret into it, too",
        variable.unwrap_or_default()
    )
}
