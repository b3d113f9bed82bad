//! Every key of the configuration: its name, its kind and its variables.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::edit_distance::{distance, letters};

/// The kind of a key's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text. Numbers are accepted as they are written.
    Text,
    /// Text that is sent in a header.
    Header,
    /// Text that is never shown.
    Secret,
    /// A private key: PEM, JWK, or a file's path.
    PrivateKey,
    /// True or false.
    Flag,
    /// A time in seconds. Zero means the default.
    Seconds,
    /// A whole number, zero included.
    Count,
    /// A TCP port.
    Port,
    /// A file's path.
    Path,
    /// The address of a server, without a query.
    Url,
    /// Python's `sslContext`: whether to check certificates, or a CA bundle's path.
    Tls,
}

/// How a source gives a key's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Directly: `clientSecret`.
    Value,
    /// As the path of a file that contains it: `clientSecretFile`.
    File,
    /// As the words of a command that prints it: `clientSecretCommand`.
    Command,
}

impl Way {
    /// The suffix of the key's name.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Value => "",
            Self::File => "File",
            Self::Command => "Command",
        }
    }

    fn variable_suffix(self) -> &'static str {
        match self {
            Self::Value => "",
            Self::File => "_FILE",
            Self::Command => "_COMMAND",
        }
    }
}

/// One key.
#[derive(Debug)]
pub(crate) struct Key {
    /// The name as documented, nested by dots.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) kind: Kind,
    /// Its documented variables. Earlier ones win.
    variables: &'static [&'static str],
    /// Its other names in yaml and in the constructor.
    aliases: &'static [&'static str],
    /// Whether variables derived from the name are read, too.
    derived: bool,
}

const fn key(name: &'static str, kind: Kind, variables: &'static [&'static str]) -> Key {
    Key { name, kind, variables, aliases: &[], derived: true }
}

/// A key of a legacy client. It has only the listed variables.
const fn own(name: &'static str, kind: Kind, variables: &'static [&'static str]) -> Key {
    Key { name, kind, variables, aliases: &[], derived: false }
}

impl Key {
    const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// The variables, in the order in which they are looked up.
    ///
    /// The Python README documents one style of names, the Python code reads another, and the Go
    /// SDK reads a third. A name means the same key in all of them.
    pub(crate) fn variables(&self) -> Vec<String> {
        let mut names: Vec<String> = self.variables.iter().map(ToString::to_string).collect();
        if self.derived {
            let joined = self.name.replace('.', "_").to_uppercase();
            let snake = snake_case(self.name).to_uppercase();
            for name in [
                format!("ZSCALER_CLIENT_{joined}"),
                format!("ZSCALER_{snake}"),
                format!("ZSCALER_CLIENT_{snake}"),
                format!("ZSCALER_{joined}"),
            ] {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// The variable that messages name.
    pub(crate) fn variable(&self) -> Option<String> {
        self.variables().into_iter().next()
    }

    /// The ways in which a source may give it. Secrets may also come from a file or a command.
    pub(crate) fn ways(&self) -> &'static [Way] {
        match self.kind {
            Kind::Secret | Kind::PrivateKey => &[Way::Value, Way::File, Way::Command],
            _ => &[Way::Value],
        }
    }

    /// The variables that give it in this way.
    pub(crate) fn variables_of(&self, way: Way) -> impl Iterator<Item = String> {
        self.variables().into_iter().map(move |name| name + way.variable_suffix())
    }

    /// The names that mean this key.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}

/// `rateLimit.maxRetries` as `rate_limit_max_retries`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        match character {
            '.' => snake.push('_'),
            _ if character.is_ascii_uppercase() => {
                snake.push('_');
                snake.push(character.to_ascii_lowercase());
            }
            _ => snake.push(character),
        }
    }
    snake
}

/// Reduces a name to its letters and digits, which all spellings have in common.
///
/// `rateLimit.maxRetries`, `rate_limit: max_retries` and `rateLimit_maxRetries` are one key.
/// `customer_id` is `customerId`, and not a nested key.
pub(crate) fn normalize(name: &str) -> String {
    letters(name)
}

/// The tables that a client reads.
pub(crate) type Tables<'a> = &'a [&'static [Key]];

/// An index of the tables' keys by name. A file may have many unknown keys to look up.
pub(crate) struct Names {
    keys: HashMap<String, (&'static Key, Way)>,
    sections: HashMap<String, Vec<&'static str>>,
}

impl Names {
    pub(crate) fn new(tables: Tables<'_>) -> Self {
        let (mut keys, mut sections) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        for key in tables.iter().flat_map(|table| table.iter()) {
            for way in key.ways() {
                let named = |name| (normalize(name) + &normalize(way.suffix()), (key, *way));
                keys.extend(key.names().map(named));
            }
            if let Some((section, name)) = key.name.split_once('.') {
                sections.entry(normalize(section)).or_default().push(name);
            }
        }
        Self { keys, sections }
    }

    /// The key with this normalized name.
    pub(crate) fn find(&self, normalized: &str) -> Option<&'static Key> {
        self.find_way(normalized).map(|(key, _)| key)
    }

    /// The key with this normalized name, and the way that the name's suffix stands for.
    pub(crate) fn find_way(&self, normalized: &str) -> Option<(&'static Key, Way)> {
        self.keys.get(normalized).copied()
    }

    /// The names of a section's keys within the section, such as `host` and `port` of `proxy`.
    pub(crate) fn section(&self, normalized: &str) -> &[&'static str] {
        self.sections.get(normalized).map(Vec::as_slice).unwrap_or_default()
    }

    /// The known key that is most similar to an unknown name, and the suffix of its name.
    pub(crate) fn nearest(&self, name: &str) -> Option<(&'static str, &'static str)> {
        let wanted = normalize(name);
        self.keys
            .iter()
            .map(|(known, (key, way))| (distance(&wanted, known), key.name, way.suffix()))
            .min()
            .filter(|(distance, known, _)| *distance <= 2 && *distance * 3 < known.len())
            .map(|(_, known, suffix)| (known, suffix))
    }
}

/// Whether any client has a key with this normalized name.
pub(crate) fn is_any(normalized: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut known = HashSet::new();
        for table in ALL {
            known.extend(Names::new(&[table, COMMON]).keys.into_keys());
        }
        known
    });
    names.contains(normalized)
}

/// The tables of all clients, without the common keys.
const ALL: &[&[Key]] = &[ONEAPI, ZIA, ZTW, ZPA, ZCC, ZDX, ZWA, ZTB, AIGUARD, ZIA_SCIM, ZPA_SCIM];

/// The keys that only `ZscalerClient` has.
pub(crate) const ONEAPI: &[Key] = &[
    key("clientId", Kind::Text, &["ZSCALER_CLIENT_ID"]),
    key("clientSecret", Kind::Secret, &["ZSCALER_CLIENT_SECRET"]),
    // The second variable is the Python SDK's, the third the newer SDK's.
    key(
        "privateKey",
        Kind::PrivateKey,
        &["ZSCALER_PRIVATE_KEY", "ZSCALER_CLIENT_PRIVATEKEY", "ZSCALER_CERT_FILE_PATH"],
    )
    .also(&["certFilePath"]),
    key("vanityDomain", Kind::Text, &["ZSCALER_VANITY_DOMAIN"]),
    key("cloud", Kind::Text, &["ZSCALER_CLOUD"]),
    key("customerId", Kind::Text, &["ZPA_CUSTOMER_ID", "ZSCALER_CUSTOMER_ID"]),
    key("microtenantId", Kind::Text, &["ZPA_MICROTENANT_ID", "ZSCALER_MICROTENANT_ID"]),
    key("zcellCustomerId", Kind::Text, &["ZCELL_CUSTOMER_ID"]),
    key("sandboxToken", Kind::Secret, &["ZSCALER_SANDBOX_TOKEN"]),
    key("sandboxCloud", Kind::Text, &["ZSCALER_SANDBOX_CLOUD"]),
    key("apiUrl", Kind::Url, &["ZSCALER_API_URL"]),
    key("authUrl", Kind::Url, &["ZSCALER_AUTH_URL", "ZSCALER_TOKEN_URL"]).also(&["tokenUrl"]),
    key("tokenCache", Kind::Flag, &["ZSCALER_TOKEN_CACHE"]),
];

/// The keys that every client has.
pub(crate) const COMMON: &[Key] = &[
    key("profile", Kind::Text, &["ZSCALER_PROFILE"]),
    key("partnerId", Kind::Header, &["ZSCALER_PARTNER_ID"]),
    key("userAgent", Kind::Header, &["ZSCALER_CLIENT_USERAGENT"]),
    // Python's legacy clients call it `timeout`.
    key("requestTimeout", Kind::Seconds, &["ZSCALER_CLIENT_REQUESTTIMEOUT"]).also(&["timeout"]),
    key("connectionTimeout", Kind::Seconds, &["ZSCALER_CLIENT_CONNECTIONTIMEOUT"]),
    key("callTimeout", Kind::Seconds, &["ZSCALER_CLIENT_CALLTIMEOUT"]),
    key("maxResponseMegabytes", Kind::Count, &["ZSCALER_CLIENT_MAXRESPONSEMEGABYTES"]),
    key("rateLimit.enabled", Kind::Flag, &["ZSCALER_CLIENT_RATELIMIT_ENABLED"]),
    key("rateLimit.maxRetries", Kind::Count, &["ZSCALER_CLIENT_RATELIMIT_MAXRETRIES"])
        .also(&["maxRetries"]),
    key("rateLimit.maxRetrySeconds", Kind::Seconds, &["ZSCALER_CLIENT_RATELIMIT_MAXRETRYSECONDS"])
        .also(&["maxRetrySeconds"]),
    key("rateLimit.retryWrites", Kind::Flag, &["ZSCALER_CLIENT_RATELIMIT_RETRYWRITES"])
        .also(&["retryWrites"]),
    key("cache.enabled", Kind::Flag, &["ZSCALER_CLIENT_CACHE_ENABLED"]),
    key("cache.defaultTtl", Kind::Seconds, &["ZSCALER_CLIENT_CACHE_DEFAULTTTL"]),
    key("cache.defaultTti", Kind::Seconds, &["ZSCALER_CLIENT_CACHE_DEFAULTTTI"]),
    key("proxy.host", Kind::Text, &["ZSCALER_CLIENT_PROXY_HOST"]),
    key("proxy.port", Kind::Port, &["ZSCALER_CLIENT_PROXY_PORT"]),
    key("proxy.username", Kind::Text, &["ZSCALER_CLIENT_PROXY_USERNAME"]),
    key("proxy.password", Kind::Secret, &["ZSCALER_CLIENT_PROXY_PASSWORD"]),
    key("logging.enabled", Kind::Flag, &["ZSCALER_SDK_LOG"]),
    key("logging.verbose", Kind::Flag, &["ZSCALER_SDK_VERBOSE"]),
    key(
        "testing.disableHttpsCheck",
        Kind::Flag,
        &["ZSCALER_TESTING_TESTINGDISABLEHTTPSCHECK", "ZSCALER_TESTING_DISABLEHTTPSCHECK"],
    )
    .also(&["disableHttpsCheck", "testing.testingDisableHttpsCheck"]),
    key("caBundle", Kind::Path, &["ZSCALER_CA_BUNDLE"]),
    own("sslContext", Kind::Tls, &[]),
];

/// The keys of `LegacyZiaClient`.
pub(crate) const ZIA: &[Key] = &[
    own("username", Kind::Text, &["ZIA_USERNAME"]),
    own("password", Kind::Secret, &["ZIA_PASSWORD"]),
    own("api_key", Kind::Secret, &["ZIA_API_KEY"]),
    own("cloud", Kind::Text, &["ZIA_CLOUD"]),
    own("override_url", Kind::Url, &["ZIA_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
    own("sandboxToken", Kind::Secret, &["ZIA_SANDBOX_TOKEN", "ZSCALER_SANDBOX_TOKEN"]),
    own("sandboxCloud", Kind::Text, &["ZIA_SANDBOX_CLOUD", "ZSCALER_SANDBOX_CLOUD"]),
    own("session_safety_margin", Kind::Seconds, &["ZIA_SESSION_SAFETY_MARGIN"]),
    own("use_session_validation", Kind::Flag, &["ZIA_USE_SESSION_VALIDATION"]),
];

/// The keys of `LegacyZtwClient`; the Go SDK calls the product ZTC.
pub(crate) const ZTW: &[Key] = &[
    own("username", Kind::Text, &["ZTW_USERNAME", "ZTC_USERNAME"]),
    own("password", Kind::Secret, &["ZTW_PASSWORD", "ZTC_PASSWORD"]),
    own("api_key", Kind::Secret, &["ZTW_API_KEY", "ZTC_API_KEY"]),
    own("cloud", Kind::Text, &["ZTW_CLOUD", "ZTC_CLOUD"]),
    own("override_url", Kind::Url, &["ZTW_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
];

/// The keys of `LegacyZpaClient`.
pub(crate) const ZPA: &[Key] = &[
    own("clientId", Kind::Text, &["ZPA_CLIENT_ID"]),
    own("clientSecret", Kind::Secret, &["ZPA_CLIENT_SECRET"]),
    own("customerId", Kind::Text, &["ZPA_CUSTOMER_ID"]),
    own("microtenantId", Kind::Text, &["ZPA_MICROTENANT_ID"]),
    // Python documents the first and reads the second.
    own("cloud", Kind::Text, &["ZPA_CLOUD", "ZSCALER_CLOUD"]),
    own("override_url", Kind::Url, &["ZPA_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
];

/// The keys of `LegacyZccClient`.
pub(crate) const ZCC: &[Key] = &[
    own("api_key", Kind::Secret, &["ZCC_CLIENT_ID"]),
    own("secret_key", Kind::Secret, &["ZCC_CLIENT_SECRET"]),
    own("cloud", Kind::Text, &["ZCC_CLOUD"]),
    own("override_url", Kind::Url, &["ZCC_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
];

/// The keys of `LegacyZdxClient`. The second variables are the Go SDK's.
pub(crate) const ZDX: &[Key] = &[
    own("key_id", Kind::Text, &["ZDX_CLIENT_ID", "ZDX_API_KEY_ID"]).also(&["clientId"]),
    own("key_secret", Kind::Secret, &["ZDX_CLIENT_SECRET", "ZDX_API_SECRET"])
        .also(&["clientSecret"]),
    own("cloud", Kind::Text, &["ZDX_CLOUD"]),
    own("override_url", Kind::Url, &["ZDX_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
];

/// The keys of `LegacyZwaClient`. The second variables are the Go SDK's.
pub(crate) const ZWA: &[Key] = &[
    own("key_id", Kind::Text, &["ZWA_CLIENT_ID", "ZWA_API_KEY_ID"]),
    own("key_secret", Kind::Secret, &["ZWA_CLIENT_SECRET", "ZWA_API_SECRET"]),
    own("cloud", Kind::Text, &["ZWA_CLOUD"]),
    own("override_url", Kind::Url, &["ZWA_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
];

/// The keys of `LegacyZtbClient`.
pub(crate) const ZTB: &[Key] = &[
    own("api_key", Kind::Secret, &["ZTB_API_KEY"]),
    own("cloud", Kind::Text, &["ZTB_CLOUD"]),
    own("override_url", Kind::Url, &["ZTB_OVERRIDE_URL"]).also(&["apiUrl"]),
    own("auth_url", Kind::Url, &[]),
];

/// The keys of `LegacyAiGuardClient`.
pub(crate) const AIGUARD: &[Key] = &[
    own("api_key", Kind::Secret, &["AIGUARD_API_KEY"]),
    own("cloud", Kind::Text, &["AIGUARD_CLOUD"]),
    own("override_url", Kind::Url, &["AIGUARD_OVERRIDE_URL"]).also(&["apiUrl"]),
];

/// The keys of `ZiaScimClient`. The variables are the Go SDK's.
pub(crate) const ZIA_SCIM: &[Key] = &[
    own("token", Kind::Secret, &["ZIA_SCIM_API_TOKEN"]),
    own("tenant_id", Kind::Text, &["ZIA_SCIM_TENANT_ID"]),
    own("cloud", Kind::Text, &["ZIA_SCIM_CLOUD"]),
    own("override_url", Kind::Url, &["ZIA_SCIM_OVERRIDE_URL"]).also(&["apiUrl"]),
];

/// The keys of `ZpaScimClient`. The variables are the Go SDK's.
pub(crate) const ZPA_SCIM: &[Key] = &[
    own("token", Kind::Secret, &["ZPA_SCIM_TOKEN"]),
    own("idp_id", Kind::Text, &["ZPA_IDP_ID"]),
    own("cloud", Kind::Text, &["ZPA_SCIM_CLOUD"]),
    own("override_url", Kind::Url, &["ZPA_SCIM_OVERRIDE_URL"]).also(&["apiUrl"]),
];

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn each_name_and_variable_belongs_to_one_key() {
        for table in ALL {
            let mut names = HashSet::new();
            let mut variables = HashSet::new();
            for key in table.iter().chain(COMMON) {
                for way in key.ways() {
                    for name in key.names() {
                        let name = normalize(name) + &normalize(way.suffix());
                        assert!(names.insert(name.clone()), "{name} twice");
                    }
                    for variable in key.variables_of(*way) {
                        assert!(variables.insert(variable.clone()), "{variable} twice");
                    }
                }
            }
        }
    }

    #[test]
    fn variables_of_all_three_styles_are_read() {
        let retries = Names::new(&[COMMON]).find("ratelimitmaxretries").unwrap();
        assert_eq!(
            retries.variables(),
            [
                "ZSCALER_CLIENT_RATELIMIT_MAXRETRIES",
                "ZSCALER_RATE_LIMIT_MAX_RETRIES",
                "ZSCALER_CLIENT_RATE_LIMIT_MAX_RETRIES",
                "ZSCALER_RATELIMIT_MAXRETRIES",
            ]
        );
        let id = Names::new(&[ONEAPI]).find("clientid").unwrap();
        assert_eq!(id.variable().unwrap(), "ZSCALER_CLIENT_ID");
        assert!(id.variables().contains(&"ZSCALER_CLIENT_CLIENTID".to_owned()));
    }

    #[test]
    fn the_nearest_key_is_suggested_if_it_is_similar() {
        let names = Names::new(&[ONEAPI, COMMON]);
        assert_eq!(names.nearest("clientSecrt"), Some(("clientSecret", "")));
        assert_eq!(names.nearest("clientSecretFiel"), Some(("clientSecret", "File")));
        assert_eq!(names.nearest("rate_limit.max_retrys"), Some(("rateLimit.maxRetries", "")));
        for other in ["foo", "rateLimit.maxRetriesEver", "clown", "apiXyl"] {
            assert_eq!(names.nearest(other), None, "{other}");
        }
    }
}
