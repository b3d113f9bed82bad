//! Which keys hold secrets, and which decide who gets them.

use super::is_key;
use super::keys::{Key, Kind};

/// The keys that decide the hosts of the login and the API, and which certificates are trusted.
pub(super) const DECIDING: &[&str] =
    &["authUrl", "apiUrl", "override_url", "auth_url", "caBundle", "testing.disableHttpsCheck"];

/// The keys that decide which proxy gets the traffic.
pub(super) const PROXY: &[&str] = &["proxy.host", "proxy.port"];

/// Whether a value of this key is or contains a secret.
pub(super) fn is_secret(key: &Key, value: &serde_json::Value) -> bool {
    match key.kind {
        Kind::Secret => true,
        // A path is not a secret. The file is checked separately.
        Kind::PrivateKey => value.as_str().is_some_and(is_key),
        _ => key.name == "proxy.host" && value.as_str().is_some_and(|host| host.contains('@')),
    }
}

/// Whether this key decides who gets secrets.
pub(super) fn decides(key: &Key) -> bool {
    DECIDING.contains(&key.name) || PROXY.contains(&key.name)
}
