//! Checks of the network: names, proxy, connections, certificates.

use std::net::TcpStream;

use zscaler::{Explanation, ProxyConfig, ProxyScheme};

use super::certificate::{self, Signer};
use super::connection::{PATIENCE, connect, resolve, tunnel};
use super::{Check, Verdict};
use crate::failure::Kind;
use crate::options::Options;

/// Checks the proxy and every host of a configuration.
pub(super) fn checks(options: &Options, explanation: &Explanation) -> Vec<Check> {
    if options.offline {
        return vec![Check::skipped("network", "the made-up tenant is in memory")];
    }
    let mut checks = vec![proxy(explanation)];
    let mut seen: Vec<Host> = Vec::new();
    for host in explanation.addresses.iter().filter_map(|address| Host::of(address)) {
        if seen.contains(&host) {
            continue;
        }
        let proxy = explanation.proxy.as_ref();
        let proxy = proxy.filter(|_| !is_direct(&host.name, &explanation.no_proxy));
        checks.extend(of_host(&host, proxy));
        seen.push(host);
    }
    checks
}

/// A server's name and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Host {
    pub(super) name: String,
    port: u16,
    is_tls: bool,
}

impl Host {
    /// The host of an address.
    fn of(address: &str) -> Option<Self> {
        let uri: zscaler::http::Uri = address.parse().ok()?;
        let is_tls = uri.scheme_str() != Some("http");
        let port = uri.port_u16().unwrap_or(if is_tls { 443 } else { 80 });
        let name = uri.host()?.trim_matches(['[', ']']).to_owned();
        Some(Self { name, port, is_tls })
    }
}

/// Which proxy is used, and whether it can be reached.
fn proxy(explanation: &Explanation) -> Check {
    let what = "proxy";
    let Some(proxy) = &explanation.proxy else {
        return Check::ok(what, "none; connections are direct");
    };
    let place = format!("{}:{}", proxy.host, proxy.port);
    match connect(&proxy.host, proxy.port) {
        Ok(_) => Check::ok(what, format!("{place} accepts connections")),
        Err(reason) => Check::failed(what, format!("{place}: {reason}"), Kind::Transport).solution(
            "check proxy.host and proxy.port, or the variable HTTPS_PROXY; put hosts that need no \
             proxy into NO_PROXY",
        ),
    }
}

/// Whether a host is reached without the proxy. `NO_PROXY` has names of hosts and of domains.
fn is_direct(host: &str, exceptions: &[String]) -> bool {
    exceptions.iter().any(|exception| {
        let end = exception.trim_start_matches("*.").trim_start_matches('.');
        exception == "*" || host == end || host.ends_with(&format!(".{end}"))
    })
}

fn of_host(host: &Host, proxy: Option<&ProxyConfig>) -> Vec<Check> {
    let mut checks = Vec::new();
    let what = format!("name {}", host.name);
    match resolve(&host.name, host.port) {
        Ok(addresses) => {
            let mut shown: Vec<_> = addresses.iter().map(|one| one.ip().to_string()).collect();
            shown.truncate(3);
            checks.push(Check::ok(what, shown.join(", ")));
        }
        Err(reason) if proxy.is_some() => {
            checks.push(Check::new(what, Verdict::Ok, format!("{reason}; the proxy looks it up")));
        }
        Err(reason) => {
            let solution = "check vanityDomain and cloud (or authUrl and apiUrl), and this \
                            machine's name server";
            checks.push(Check::failed(what, reason, Kind::Transport).solution(solution));
            return checks;
        }
    }
    let stream = match (proxy, host.is_tls) {
        (Some(proxy), true) if proxy.scheme == ProxyScheme::Http => {
            tunnel(proxy, &host.name, host.port, PATIENCE)
        }
        (Some(_), _) => {
            let what = format!("certificate {}", host.name);
            let found = "cannot be checked through this kind of proxy; the login checks it";
            checks.push(Check::skipped(what, found));
            return checks;
        }
        (None, _) => connect(&host.name, host.port),
    };
    let stream = match stream {
        Ok(stream) => stream,
        Err(reason) => {
            let solution = "a firewall may block the connection; if you need a proxy, set \
                            HTTPS_PROXY";
            let what = format!("connection {}", host.name);
            checks.push(Check::failed(what, reason, Kind::Transport).solution(solution));
            return checks;
        }
    };
    if host.is_tls {
        checks.push(signed(host, stream));
    }
    checks
}

/// The signer of a host's certificate. The login checks whether the certificate is trusted.
fn signed(host: &Host, stream: TcpStream) -> Check {
    let what = format!("certificate {}", host.name);
    match certificate::signer(&host.name, stream) {
        Ok(Signer { name, inspects: true }) => {
            Check::warning(what, format!("signed by {name}; connections are inspected")).solution(
                "if the login fails for this reason, set caBundle or ZSCALER_CA_BUNDLE to a file \
                 with the signer's root certificate, or exempt the host from inspection",
            )
        }
        Ok(Signer { name, .. }) => Check::ok(what, format!("signed by {name}")),
        Err(reason) => Check::failed(what, reason, Kind::Transport).solution(
            "something between this machine and the host breaks TLS; try another network",
        ),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_host() {
        let host = Host::of("https://acme.zslogin.net/oauth2/v1/token").unwrap();
        assert_eq!((host.name.as_str(), host.port, host.is_tls), ("acme.zslogin.net", 443, true));
        let host = Host::of("http://[::1]:81").unwrap();
        assert_eq!((host.name.as_str(), host.port, host.is_tls), ("::1", 81, false));
    }

    #[test]
    fn exceptions_of_the_proxy_are_hosts_and_domains() {
        let exceptions = ["zsapi.net".to_owned(), "*.zslogin.net".to_owned()];
        assert!(is_direct("api.zsapi.net", &exceptions) && is_direct("zsapi.net", &exceptions));
        assert!(is_direct("acme.zslogin.net", &exceptions));
        assert!(!is_direct("evilzsapi.net", &exceptions) && is_direct("x", &["*".to_owned()]));
    }

    #[test]
    fn an_unreachable_host_is_named() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(connect("127.0.0.1", port).is_ok());
        drop(listener);
        assert!(connect("127.0.0.1", port).unwrap_err().contains("127.0.0.1"));
        let host = Host { name: "no-such-host.invalid".to_owned(), port: 443, is_tls: true };
        let checks = of_host(&host, None);
        assert_eq!(checks.first().unwrap().verdict, Verdict::Failed);
        assert_eq!(checks.len(), 1);
    }
}
