//! Lists the keys that hold secrets, and the keys that decide where secrets are sent.

use std::path::Path;

use super::is_key;
use super::keys::{Key, Kind, Way};
use super::sources::ConfigSources;

/// The keys that decide the hosts of the login and the API, and which certificates are trusted.
pub(super) const DECIDING: &[&str] =
    &["authUrl", "apiUrl", "override_url", "auth_url", "caBundle", "testing.disableHttpsCheck"];

/// The keys that decide which proxy gets the traffic.
pub(super) const PROXY: &[&str] = &["proxy.host", "proxy.port"];

/// Whether a value of this key is or contains a secret.
pub(super) fn is_secret(key: &Key, way: Way, value: &serde_json::Value) -> bool {
    match key.kind {
        // The path of a secret's file is not a secret. Neither is a command.
        _ if way != Way::Value || is_empty(value) => false,
        Kind::Secret => true,
        // A path is not a secret. The file is checked separately.
        Kind::PrivateKey => value.as_str().is_some_and(is_key),
        _ => key.name == "proxy.host" && value.as_str().is_some_and(|host| host.contains('@')),
    }
}

/// Whether a value means "not set".
pub(super) fn is_empty(value: &serde_json::Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

/// Whether this key decides where secrets are sent, where they come from, or which program runs.
pub(super) fn decides(key: &Key, way: Way) -> bool {
    way != Way::Value || DECIDING.contains(&key.name) || PROXY.contains(&key.name)
}

/// Refuses a secret's file outside the working directory if the working directory's `zscaler.yaml`
/// names it.
pub(super) fn check_file(path: &Path, sources: &ConfigSources) -> Result<(), String> {
    match sources.working() {
        Some(directory) if !is_within(path, directory) => Err(format!(
            "{} is not below {}: a zscaler.yaml in the working directory may name only files of \
             that directory. Set the path in ~/.zscaler/zscaler.yaml or in the variable, or name \
             this zscaler.yaml (--config, ConfigSources::file)",
            path.display(),
            directory.display()
        )),
        _ => Ok(()),
    }
}

/// Whether a file is below a directory. Symbolic links are followed.
pub(super) fn is_within(file: &Path, directory: &Path) -> bool {
    match (file.canonicalize(), directory.canonicalize()) {
        (Ok(file), Ok(directory)) => file.starts_with(directory),
        _ => false,
    }
}
