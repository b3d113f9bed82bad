//! The proxy, from the configuration or from the usual environment variables.

use percent_encoding::percent_decode_str;

use super::settings::Settings;
use super::sources::ConfigSources;
use crate::secret::Secret;
use crate::url::{self, Parts};

/// The protocol for the connection to the proxy itself.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxyScheme {
    /// The connection to the proxy is unencrypted. The traffic through it still uses TLS from end
    /// to end.
    Http,
    /// The connection to the proxy uses TLS.
    Https,
}

#[cfg(test)]
impl ProxyScheme {
    fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

/// The proxy that requests go through.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyConfig {
    /// The protocol for the connection to the proxy.
    pub scheme: ProxyScheme,
    /// Its host name or IP address. An IPv6 address has no brackets.
    pub host: String,
    /// Its port. Default: 80 for http, 443 for https.
    pub port: u16,
    /// The user name.
    pub username: Option<String>,
    /// The password.
    pub password: Option<Secret>,
}

impl ProxyConfig {
    /// The proxy as a URL with percent-encoded credentials, for comparison in tests.
    #[cfg(test)]
    pub(crate) fn url(&self) -> Secret {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let user = self.username.as_deref().map(encode);
        let password = self.password.as_ref().map(|password| encode(password.expose()));
        let login = match (user, password) {
            (Some(user), Some(password)) => format!("{user}:{password}@"),
            (Some(user), None) => format!("{user}@"),
            _ => String::new(),
        };
        let host = match self.host.contains(':') {
            true => format!("[{}]", self.host),
            false => self.host.clone(),
        };
        Secret::new(format!("{}://{login}{host}:{}", self.scheme.as_str(), self.port))
    }

    /// Parses `http://user:password@host:port/`. Everything but the host is optional.
    ///
    /// # Errors
    ///
    /// What is wrong. The message does not repeat the text, which may hold a password.
    fn parse(text: &str) -> Result<Self, &'static str> {
        let parts = url::split(text.trim());
        let scheme = match parts.scheme.map(str::to_ascii_lowercase).as_deref() {
            None | Some("http") => ProxyScheme::Http,
            Some("https") => ProxyScheme::Https,
            _ => return Err("is not an http or https proxy; other kinds are not supported"),
        };
        let Parts { login, host, port, .. } = parts;
        if host.contains(['[', ']']) {
            return Err("has a [ without a ]");
        }
        if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c == '%') {
            return Err("has no host; give one such as http://proxy.example.com:8080");
        }
        let port = match port {
            Some(port) => match port.parse::<u16>() {
                Ok(port) if port > 0 => port,
                _ => {
                    return Err("needs a port from 1 to 65535 after its host \
                                (percent-encode special characters in a password)");
                }
            },
            None => match scheme {
                ProxyScheme::Http => 80,
                ProxyScheme::Https => 443,
            },
        };
        let decode = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .map(|text| text.into_owned())
                .map_err(|_| "has credentials that are not UTF-8")
        };
        let (username, password) = match login.map(|login| login.split_once(':').ok_or(login)) {
            None => (None, None),
            Some(Ok((user, password))) => (Some(decode(user)?), Some(decode(password)?.into())),
            Some(Err(user)) => (Some(decode(user)?), None),
        };
        Ok(Self { scheme, host: host.to_owned(), port, username, password })
    }
}

/// The proxy, and the hosts that are reached without it.
pub(crate) fn read(
    settings: &mut Settings<'_>,
    sources: &ConfigSources,
) -> (Option<ProxyConfig>, Vec<String>) {
    match settings.text("proxy.host") {
        Some(host) => (configured(settings, &host), Vec::new()),
        None => {
            let rest = ["proxy.port", "proxy.username", "proxy.password"];
            if let Some(name) = rest.into_iter().find(|name| settings.is_given(name)) {
                if !settings.is_given("proxy.host") {
                    let given = settings.place(name);
                    settings.problem(
                        "proxy.host",
                        format!("is missing, but {given} is set; set proxy.host too"),
                    );
                }
                return (None, Vec::new());
            }
            shared(settings, sources)
        }
    }
}

fn configured(settings: &mut Settings<'_>, host: &str) -> Option<ProxyConfig> {
    let port = settings.port("proxy.port");
    let username = settings.text("proxy.username");
    let password = settings.secret("proxy.password");
    for (has, name, other) in [
        (username.is_some(), "proxy.username", "proxy.password"),
        (password.is_some(), "proxy.password", "proxy.username"),
    ] {
        if has && !settings.is_given(other) {
            let given = settings.place(name);
            settings.problem(other, format!("is missing, but {given} is set; set both"));
        }
    }
    match ProxyConfig::parse(host) {
        Ok(proxy) => Some(ProxyConfig {
            port: port.unwrap_or(proxy.port),
            username: username.or(proxy.username),
            password: password.or(proxy.password),
            ..proxy
        }),
        Err(message) => {
            settings.reject("proxy.host", message);
            None
        }
    }
}

/// The proxy of `HTTPS_PROXY` and similar variables. All requests go to https hosts, so
/// `HTTPS_PROXY` comes first. The others are used if it is not set, as in Python.
fn shared(
    settings: &mut Settings<'_>,
    sources: &ConfigSources,
) -> (Option<ProxyConfig>, Vec<String>) {
    let Some((name, value)) = first_given(settings, sources, &variables(sources)) else {
        return (None, Vec::new());
    };
    let origin = format!("environment {name}");
    let proxy = match ProxyConfig::parse(&value) {
        Ok(proxy) => proxy,
        Err(message) => {
            settings.problem(format!("proxy ({origin})"), message);
            return (None, Vec::new());
        }
    };
    settings.explain("proxy.host", &proxy.host, &origin);
    settings.explain("proxy.port", proxy.port, &origin);
    let direct = first_given(settings, sources, &["NO_PROXY", "no_proxy"]);
    let (name, direct) = direct.unwrap_or_default();
    let direct: Vec<String> = direct
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|host| !host.is_empty())
        .map(str::to_owned)
        .collect();
    if !direct.is_empty() {
        settings.explain("noProxy", direct.join(", "), &format!("environment {name}"));
    }
    (Some(proxy), direct)
}

/// The variables that name a proxy. Earlier ones win. In a CGI program, `HTTP_PROXY` is the
/// request's header `Proxy`, so it is ignored there.
fn variables(sources: &ConfigSources) -> Vec<&'static str> {
    let serves = sources.get_as_is("REQUEST_METHOD").is_some();
    ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]
        .into_iter()
        .filter(|name| *name != "HTTP_PROXY" || !serves)
        .collect()
}

/// The first of these variables that has a value. A value that is not UTF-8 is a problem.
fn first_given(
    settings: &mut Settings<'_>,
    sources: &ConfigSources,
    names: &[&'static str],
) -> Option<(&'static str, String)> {
    for name in names {
        match sources.get(name) {
            Ok(Some(value)) if !value.trim().is_empty() => return Some((name, value)),
            Ok(_) => {}
            Err(message) => {
                settings.problem(format!("proxy (environment {name})"), message);
                return None;
            }
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn the_proxy_url_has_percent_encoded_credentials() {
        for (text, url) in [
            ("proxy.acme.com", "http://proxy.acme.com:80"),
            ("proxy.acme.com:8080", "http://proxy.acme.com:8080"),
            ("HTTP://proxy.acme.com:8080/", "http://proxy.acme.com:8080"),
            ("https://proxy.acme.com", "https://proxy.acme.com:443"),
            ("http://u:p%40ss%2Fw@h:1", "http://u:p%40ss%2Fw@h:1"),
            ("http://u:p@ss@h:1", "http://u:p%40ss@h:1"),
            ("http://u@h:1", "http://u@h:1"),
            ("http://[::1]:3128", "http://[::1]:3128"),
        ] {
            assert_eq!(ProxyConfig::parse(text).expect(text).url().expose(), url);
        }
        let proxy = ProxyConfig::parse("http://u:p%40ss@h:1").unwrap();
        assert_eq!(proxy.password.as_ref().unwrap().expose(), "p@ss");
        assert!(!format!("{proxy:?}").contains("p@ss"));
    }

    #[test]
    fn http_proxy_is_ignored_in_a_cgi_program() {
        let sources = ConfigSources::none().variable("REQUEST_METHOD", "GET");
        let names = variables(&sources);
        assert!(!names.contains(&"HTTP_PROXY") && names.contains(&"http_proxy"));
        assert!(names.contains(&"HTTPS_PROXY"));
        assert!(variables(&ConfigSources::none()).contains(&"HTTP_PROXY"));
    }

    #[test]
    fn an_invalid_proxy_is_an_error_that_does_not_show_the_password() {
        for text in [
            "",
            "http://",
            "socks5://h:1",
            "h:abc",
            "h:0",
            "http://u:pass/w@h:1",
            "[::1",
            "a b",
            "u%3Apass%2F%40h",
        ] {
            let message = ProxyConfig::parse(text).expect_err(text);
            assert!(!message.contains("pass/"), "{message}");
        }
    }
}
