//! The proxy, and the hosts that are reached without it.

use std::net::IpAddr;

use ureq::{Proxy, ProxyProtocol};

use crate::config::{ProxyConfig, ProxyScheme};
use crate::error::{Error, Result};

/// The proxy as ureq wants it. ureq percent-encodes the credentials itself.
pub(super) fn for_ureq(config: &ProxyConfig) -> Result<Proxy> {
    let protocol = match config.scheme {
        ProxyScheme::Http => ProxyProtocol::Http,
        ProxyScheme::Https => ProxyProtocol::Https,
    };
    let host = match config.host.contains(':') {
        true => format!("[{}]", config.host),
        false => config.host.clone(),
    };
    let mut proxy = Proxy::builder(protocol).host(&host).port(config.port);
    if let Some(username) = &config.username {
        proxy = proxy.username(username);
        if let Some(password) = &config.password {
            proxy = proxy.password(password.expose());
        }
    }
    // ureq's error could show the credentials.
    proxy.build().map_err(|_| {
        Error::configuration("proxy.host", format!("{host} is no host name or address"))
    })
}

/// Whether `NO_PROXY` exempts a host: by its name, a suffix of it (`example.com`,
/// `.example.com`, `*.example.com`), its address or network (`10.0.0.0/8`), or `*`; each
/// with a port or without.
pub(super) fn is_exempt(entries: &[String], host: Option<&str>, port: Option<u16>) -> bool {
    let Some(host) = host else { return false };
    let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    entries.iter().any(|entry| {
        let entry = entry.trim().to_ascii_lowercase();
        let (name, wanted) = match entry.rsplit_once(':') {
            // More colons are an IPv6 address.
            Some((name, digits)) if !name.contains(':') => (name, digits.parse().ok()),
            _ => (entry.as_str(), None),
        };
        (wanted.is_none() || wanted == port) && matches(name, &host)
    })
}

fn matches(entry: &str, host: &str) -> bool {
    if entry == "*" {
        return true;
    }
    if let Ok(address) = host.parse::<IpAddr>() {
        return match entry.split_once('/') {
            Some((network, bits)) => is_in_network(address, network, bits),
            None => entry.parse() == Ok(address),
        };
    }
    let name = entry.trim_start_matches('*').trim_start_matches('.');
    let suffix = host.strip_suffix(name);
    !name.is_empty() && suffix.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn is_in_network(address: IpAddr, network: &str, bits: &str) -> bool {
    let (Ok(network), Ok(bits)) = (network.parse::<IpAddr>(), bits.parse::<u32>()) else {
        return false;
    };
    match (address, network) {
        (IpAddr::V4(address), IpAddr::V4(network)) if bits <= 32 => {
            let mask = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
            address.to_bits() & mask == network.to_bits() & mask
        }
        (IpAddr::V6(address), IpAddr::V6(network)) if bits <= 128 => {
            let mask = u128::MAX.checked_shl(128 - bits).unwrap_or(0);
            address.to_bits() & mask == network.to_bits() & mask
        }
        _ => false,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A proxy with credentials.
    pub(in crate::transport) fn config(
        scheme: ProxyScheme,
        host: &str,
        port: u16,
        username: &str,
        password: &str,
    ) -> ProxyConfig {
        ProxyConfig {
            scheme,
            host: host.to_owned(),
            port,
            username: Some(username.to_owned()),
            password: Some(password.into()),
        }
    }

    #[test]
    fn every_form_of_no_proxy_is_understood() {
        let cases = [
            ("api.zsapi.net", "api.zsapi.net", true),
            ("zsapi.net", "api.zsapi.net", true),
            (".zsapi.net", "api.zsapi.net", true),
            ("*.zsapi.net", "API.zsapi.net", true),
            ("api.net", "zsapi.net", false),
            ("*", "anything", true),
            ("", "anything", false),
            ("10.0.0.0/8", "10.1.2.3", true),
            ("10.0.0.0/8", "11.1.2.3", false),
            ("0.0.0.0/0", "11.1.2.3", true),
            ("10.0.0.0/99", "10.1.2.3", false),
            ("127.0.0.1", "127.0.0.1", true),
            ("127.0.0.1:81", "127.0.0.1", false),
            ("127.0.0.1:80", "127.0.0.1", true),
            ("::1", "[::1]", true),
            ("1.1", "10.1.1.1", false),
        ];
        for (entry, host, expected) in cases {
            let entries = [entry.to_owned()];
            assert_eq!(is_exempt(&entries, Some(host), Some(80)), expected, "{entry} {host}");
        }
    }
}
