//! Decides which hosts are reached without the proxy, for all forms of `NO_PROXY`.

use std::net::IpAddr;

/// The hosts that an entry of `NO_PROXY` exempts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Exemption {
    hosts: Hosts,
    port: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Hosts {
    All,
    /// The host of this name, and all hosts below it.
    Name(String),
    Below(String),
    /// The addresses that share this number of first bits with this address.
    Network(IpAddr, u32),
}

/// Whether a host is exempt. An entry is a name, an address (`10.0.0.1`, `::1`, `[::1]`), a network
/// (`10.0.0.0/8`, `fd00::/8`) or `*`. A name (`example.com`, `.example.com` or `*.example.com`)
/// stands for the host and all hosts below it, and may end in a dot. Each entry may have a port
/// (`:8080`).
pub(super) fn is_exempt(entries: &[String], host: &str, port: u16) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let address = host.parse::<IpAddr>().ok().map(|address| address.to_canonical());
    entries.iter().filter_map(|entry| parse(entry)).any(|exemption| {
        let is_named = match &exemption.hosts {
            Hosts::All => true,
            Hosts::Name(name) => address.is_none() && (host == *name || is_below(&host, name)),
            Hosts::Below(name) => address.is_none() && is_below(&host, name),
            Hosts::Network(network, bits) => {
                address.is_some_and(|address| is_in_network(address, *network, *bits))
            }
        };
        is_named && exemption.port.is_none_or(|wanted| wanted == port)
    })
}

fn is_below(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
}

/// Parses an entry. `None` if it is not valid.
fn parse(entry: &str) -> Option<Exemption> {
    let entry = entry.trim().to_ascii_lowercase();
    let (text, port) = match entry.rsplit_once(':') {
        // With more colons it is an IPv6 address, unless it is in brackets.
        Some((text, port)) if !text.contains(':') || text.ends_with(']') => {
            (text, Some(port.parse().ok()?))
        }
        _ => (entry.as_str(), None),
    };
    let hosts = match network(text) {
        Some((network, bits)) => Hosts::Network(network, bits),
        None if text == "*" => Hosts::All,
        // No host is named like an invalid network or an empty entry.
        None => {
            let name = text.trim_end_matches('.');
            let below = name.strip_prefix("*.");
            let name = below.unwrap_or(name).trim_start_matches('.');
            match below {
                Some(_) => Hosts::Below(name.to_owned()),
                None => Hosts::Name(name.to_owned()),
            }
        }
    };
    Some(Exemption { hosts, port })
}

/// Parses a network. An address is a network of one address.
fn network(text: &str) -> Option<(IpAddr, u32)> {
    let (address, bits) = match text.split_once('/') {
        Some((address, bits)) => (address, Some(bits.parse::<u32>().ok()?)),
        None => (text, None),
    };
    let address = address.trim_start_matches('[').trim_end_matches(']');
    let address = address.trim_end_matches('.').parse::<IpAddr>().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.unwrap_or(most);
    (bits <= most).then_some((address, bits))
}

/// Whether an address has the first bits of a network.
fn is_in_network(address: IpAddr, network: IpAddr, bits: u32) -> bool {
    match (address, network) {
        (IpAddr::V4(address), IpAddr::V4(network)) => {
            let different = address.to_bits() ^ network.to_bits();
            different.leading_zeros() >= bits
        }
        (IpAddr::V6(address), IpAddr::V6(network)) => {
            let different = address.to_bits() ^ network.to_bits();
            different.leading_zeros() >= bits
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The entry, the host, the port, and whether the host is reached without the proxy.
    const CASES: &[(&str, &str, u16, bool)] = &[
        // Names, and the hosts below them.
        ("api.example.net", "api.example.net", 443, true),
        ("api.example.net", "API.Example.NET", 443, true),
        ("API.EXAMPLE.NET", "api.example.net", 443, true),
        ("example.net", "api.example.net", 443, true),
        ("example.net", "a.b.example.net", 443, true),
        ("example.net", "example.net", 443, true),
        ("example.net", "badexample.net", 443, false),
        ("example.net", "example.net.evil", 443, false),
        ("api.example.net", "example.net", 443, false),
        ("localhost", "localhost", 80, true),
        (" example.net ", "example.net", 443, true),
        // A dot before the name, as in curl.
        (".example.net", "api.example.net", 443, true),
        (".example.net", "example.net", 443, true),
        (".example.net", "badexample.net", 443, false),
        // A dot after the name, in the entry, the host or both.
        ("example.net.", "example.net", 443, true),
        ("example.net", "example.net.", 443, true),
        ("example.net.", "api.example.net.", 443, true),
        (".example.net.", "api.example.net", 443, true),
        ("example.net.:443", "example.net", 443, true),
        // Wildcards.
        ("*.example.net", "api.example.net", 443, true),
        ("*.example.net", "example.net", 443, false),
        ("*.example.net", "badexample.net", 443, false),
        ("*.example.net:8080", "api.example.net", 8080, true),
        ("*.example.net:8080", "api.example.net", 443, false),
        ("*", "anything", 443, true),
        ("*", "10.1.2.3", 443, true),
        ("*", "::1", 443, true),
        ("*:8080", "anything", 8080, true),
        ("*:8080", "anything", 443, false),
        // Ports.
        ("example.net:443", "example.net", 443, true),
        ("example.net:443", "api.example.net", 443, true),
        ("example.net:80", "example.net", 443, false),
        ("example.net:x", "example.net", 443, false),
        ("example.net:", "example.net", 443, false),
        ("example.net:70000", "example.net", 443, false),
        ("127.0.0.1:80", "127.0.0.1", 80, true),
        ("127.0.0.1:81", "127.0.0.1", 80, false),
        ("10.0.0.0/8:80", "10.1.2.3", 80, true),
        ("10.0.0.0/8:80", "10.1.2.3", 81, false),
        ("[::1]:80", "::1", 80, true),
        ("[::1]:81", "::1", 80, false),
        // Addresses.
        ("127.0.0.1", "127.0.0.1", 443, true),
        ("127.0.0.1.", "127.0.0.1", 443, true),
        ("127.0.0.1", "127.0.0.2", 443, false),
        ("127.0.0.1", "127.0.0.1.example.net", 443, false),
        ("1.1", "10.1.1.1", 443, false),
        ("1.1.1", "10.1.1.1", 443, false),
        ("::1", "::1", 443, true),
        ("[::1]", "::1", 443, true),
        ("0:0:0:0:0:0:0:1", "::1", 443, true),
        ("::1", "::2", 443, false),
        ("FD00::A", "fd00::a", 443, true),
        ("10.1.2.3", "::ffff:10.1.2.3", 443, true),
        // Networks, at and off the boundary of a byte, and at both ends.
        ("10.0.0.0/8", "10.255.255.255", 443, true),
        ("10.0.0.0/8", "10.0.0.0", 443, true),
        ("10.0.0.0/8", "11.0.0.0", 443, false),
        ("10.0.0.0/8", "9.255.255.255", 443, false),
        ("10.9.9.9/8", "10.1.2.3", 443, true),
        ("10.128.0.0/9", "10.128.0.1", 443, true),
        ("10.128.0.0/9", "10.127.255.255", 443, false),
        ("192.168.1.128/25", "192.168.1.128", 443, true),
        ("192.168.1.128/25", "192.168.1.127", 443, false),
        ("192.168.1.4/30", "192.168.1.7", 443, true),
        ("192.168.1.4/30", "192.168.1.8", 443, false),
        ("192.168.1.6/31", "192.168.1.7", 443, true),
        ("192.168.1.6/31", "192.168.1.5", 443, false),
        ("192.168.1.6/32", "192.168.1.6", 443, true),
        ("192.168.1.6/32", "192.168.1.7", 443, false),
        ("0.0.0.0/0", "203.0.113.9", 443, true),
        ("0.0.0.0/0", "::1", 443, false),
        ("128.0.0.0/1", "203.0.113.9", 443, true),
        ("128.0.0.0/1", "127.0.0.1", 443, false),
        ("fd00::/8", "fdff::1", 443, true),
        ("fd00::/8", "fe00::1", 443, false),
        ("fe80::/10", "febf::1", 443, true),
        ("fe80::/10", "fec0::1", 443, false),
        ("[fe80::]/10", "febf::1", 443, true),
        ("2001:db8::/127", "2001:db8::1", 443, true),
        ("2001:db8::/127", "2001:db8::2", 443, false),
        ("2001:db8::/128", "2001:db8::", 443, true),
        ("2001:db8::/128", "2001:db8::1", 443, false),
        ("::/0", "2001:db8::1", 443, true),
        ("::/0", "10.1.2.3", 443, false),
        // Invalid entries.
        ("10.0.0.0/33", "10.0.0.0", 443, false),
        ("10.0.0.0/-1", "10.0.0.0", 443, false),
        ("10.0.0.0/", "10.0.0.0", 443, false),
        ("fd00::/129", "fd00::", 443, false),
        ("example.net/8", "example.net", 443, false),
        ("", "anything", 443, false),
        (".", "anything", 443, false),
        ("*.", "anything", 443, false),
        ("**", "anything", 443, false),
    ];

    #[test]
    fn every_form_of_no_proxy_is_parsed() {
        for (entry, host, port, expected) in CASES {
            let exempt = is_exempt(&[(*entry).to_owned()], host, *port);
            assert_eq!(exempt, *expected, "{entry} {host} {port}");
        }
    }

    #[test]
    fn a_host_is_exempt_if_one_entry_matches() {
        let entries = ["a.example".to_owned(), "10.0.0.0/8".to_owned()];
        assert!(is_exempt(&entries, "a.example", 443) && is_exempt(&entries, "10.1.1.1", 443));
        assert!(!is_exempt(&entries, "b.example", 443) && !is_exempt(&[], "a.example", 443));
    }
}
