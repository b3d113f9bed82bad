//! Converts a source's value into the type of its key.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::files;
use super::keys::{Kind, normalize};
use crate::secret::{Secret, header_value};
use crate::url::{Origin, encode_path, split};

/// A key's value, by its kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Setting {
    Text(String),
    Secret(Secret),
    Flag(bool),
    Seconds(Duration),
    Count(u32),
    Port(u16),
    Path(PathBuf),
}

/// The longest time, in seconds. No sensible time limit is longer, and no clock overflows below it.
const YEAR: f64 = 31_536_000.0;

/// Converts `value` for a key of this kind. `None` if the value means "not set".
///
/// Python writes "not set" as `null`, as an empty text and, for a time, as 0.
///
/// # Errors
///
/// What is wrong and what is accepted. The text follows the key's name.
pub(crate) fn read(
    kind: Kind,
    value: &Value,
    is_key: &dyn Fn(&str) -> bool,
    home: Option<&Path>,
) -> Result<Option<Setting>, String> {
    match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.is_empty() => return Ok(None),
        Value::String(text) if text.trim().is_empty() => {
            return Err("is blank; give a value or remove the key".to_owned());
        }
        Value::String(text) if is_placeholder(kind, text, is_key) => return Err(placeholder()),
        // yaml parses `clientId: { yourClientId }` of the samples as a map.
        Value::Object(map) if map.len() == 1 && map.values().all(Value::is_null) => {
            return Err(placeholder());
        }
        Value::Object(_) => return Err("must be one value, not a map".to_owned()),
        Value::Array(_) => return Err("must be one value, not a list".to_owned()),
        _ => {}
    }
    match kind {
        Kind::Text => text(value).map(|text| Some(Setting::Text(text))),
        Kind::Header => header(value).map(|text| Some(Setting::Text(text))),
        Kind::Url => url(value).map(|text| Some(Setting::Text(text))),
        Kind::Path => text(value).map(|text| Some(Setting::Path(at_home(&text, home)))),
        Kind::Secret => secret(value).map(|secret| Some(Setting::Secret(secret))),
        Kind::PrivateKey => private_key(value, home).map(|secret| Some(Setting::Secret(secret))),
        Kind::Flag => flag(value).map(|flag| Some(Setting::Flag(flag))),
        Kind::Seconds => seconds(value).map(|seconds| seconds.map(Setting::Seconds)),
        Kind::Count => whole(value, u64::from(u32::MAX))
            .and_then(|count| u32::try_from(count).ok())
            .map(|count| Some(Setting::Count(count)))
            .ok_or_else(|| format!("{} is not a whole number of 0 or more", shown(value))),
        Kind::Port => whole(value, u64::from(u16::MAX))
            .and_then(|port| u16::try_from(port).ok())
            .filter(|port| *port > 0)
            .map(|port| Some(Setting::Port(port)))
            .ok_or_else(|| {
                format!("{} is not a port; give a number from 1 to 65535", shown(value))
            }),
        Kind::Tls => match flag(value) {
            Ok(check) => Ok(Some(Setting::Flag(check))),
            Err(_) => text(value).map(|text| Some(Setting::Path(at_home(&text, home)))),
        },
    }
}

fn placeholder() -> String {
    "still has the placeholder of the sample; put your own value there".to_owned()
}

/// Whether a text is a placeholder of a sample: `{yourClientId}`, `<clientId>`, `YOUR_CLIENT_ID`.
///
/// A password may look like anything. So for a password, the word in the brackets decides.
fn is_placeholder(kind: Kind, text: &str, is_key: &dyn Fn(&str) -> bool) -> bool {
    let text = text.trim();
    if text.starts_with("YOUR_") {
        return true;
    }
    let braces = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let angles = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let Some(word) = braces.or(angles).map(str::trim) else { return false };
    let is_word = !word.is_empty()
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ' '));
    let is_sample = normalize(word).starts_with("your") || is_key(&normalize(word));
    is_word && (is_sample || !matches!(kind, Kind::Secret | Kind::PrivateKey))
}

/// Shows a value in a message. It is never called for secrets.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

fn text(value: &Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Number(number) if !number.is_f64() => Ok(number.to_string()),
        // A number may have lost digits when it was parsed.
        _ => Err(format!("{} must be text; put it in quotes", shown(value))),
    }
}

fn header(value: &Value) -> Result<String, String> {
    let text = text(value)?;
    header_value(&text)?;
    Ok(text)
}

fn secret(value: &Value) -> Result<Secret, String> {
    match value {
        // Spaces may belong to a secret. The line break at the end does not.
        Value::String(text) => Ok(Secret::new(text.trim_matches(['\r', '\n']))),
        Value::Number(number) if !number.is_f64() => Ok(Secret::new(number.to_string())),
        _ => Err("must be text; put it in quotes".to_owned()),
    }
}

/// Expands `~/` to the home directory, as a shell does.
fn at_home(text: &str, home: Option<&Path>) -> PathBuf {
    match (text.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

fn private_key(value: &Value, home: Option<&Path>) -> Result<Secret, String> {
    let Value::String(text) = value else {
        return Err("must be text: a PEM, a JWK, or a file's path".to_owned());
    };
    let text = unquoted(text);
    if is_key(text) {
        return Ok(Secret::new(text));
    }
    // The message does not repeat the value: it may be a key without its first line.
    let path = at_home(text, home);
    if path.is_file()
        && let Some(path) = path.to_str()
    {
        return Ok(Secret::new(path));
    }
    if let Some(message) = files::irregular(&path) {
        return Err(format!("{} {message}", path.display()));
    }
    Err("is neither a PEM (-----BEGIN …) nor a JWK ({…}) nor the path of a file".to_owned())
}

/// Whether a text is a key (PEM or JWK), and not a file's path.
pub(crate) fn is_key(text: &str) -> bool {
    text.starts_with('{') || text.contains("-----BEGIN")
}

/// Removes spaces around a text, and the quotes that some env files leave in values.
pub(crate) fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let inner = |quote| text.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(text).trim()
}

fn flag(value: &Value) -> Result<bool, String> {
    let text = match value {
        Value::Bool(flag) => return Ok(*flag),
        Value::String(text) => text.trim().to_ascii_lowercase(),
        other => other.to_string(),
    };
    match text.as_str() {
        "true" | "1" | "yes" | "on" | "y" | "t" => Ok(true),
        "false" | "0" | "no" | "off" | "n" | "f" => Ok(false),
        _ => Err(format!("{} is neither true nor false", shown(value))),
    }
}

/// A number without a fraction, up to `most`.
fn whole(value: &Value, most: u64) -> Option<u64> {
    let number = match value {
        Value::Number(number) => number.as_u64().or_else(|| {
            // `5.0`, as some programs write whole numbers.
            number
                .as_f64()
                .filter(|float| float.fract() == 0.0)
                .and_then(|float| format!("{float:.0}").parse().ok())
        }),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.filter(|number| *number <= most)
}

/// A time. `None` for zero: it means "no limit" in Python, and the default here.
fn seconds(value: &Value) -> Result<Option<Duration>, String> {
    let seconds = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => seconds_of(text.trim()),
        _ => None,
    };
    match seconds {
        Some(seconds) if seconds < 0.0 => {
            Err(format!("{} is negative; give a number of seconds above 0", shown(value)))
        }
        Some(0.0) => Ok(None),
        Some(seconds) if seconds <= YEAR => Ok(Some(Duration::from_secs_f64(seconds))),
        Some(_) => Err(format!("{} is longer than a year", shown(value))),
        None => {
            Err(format!("{} is not a time; give seconds, such as 30 or 30s or 2m", shown(value)))
        }
    }
}

/// Parses `30`, `1.5`, or Go's units: `1h30m`, `500ms`.
fn seconds_of(text: &str) -> Option<f64> {
    if let Ok(seconds) = text.parse::<f64>() {
        return seconds.is_finite().then_some(seconds);
    }
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let mut seconds = 0.0;
    while !rest.is_empty() {
        let (number, behind) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit() && c != '.')?);
        let end = behind.find(|c: char| c.is_ascii_digit()).unwrap_or(behind.len());
        let (unit, behind) = behind.split_at(end);
        let factor = match unit {
            "h" => 3600.0,
            "m" => 60.0,
            "s" => 1.0,
            "ms" => 1e-3,
            "us" | "µs" => 1e-6,
            "ns" => 1e-9,
            _ => return None,
        };
        seconds += number.parse::<f64>().ok()? * factor;
        rest = behind;
    }
    Some(sign * seconds)
}

/// A server's address, without a slash at the end.
fn url(value: &Value) -> Result<String, String> {
    let text = text(value)?;
    let right = "give one such as https://gateway.example.com";
    let uri: http::Uri = text.parse().map_err(|_| format!("is not a URL; {right}"))?;
    if !matches!(uri.scheme_str(), Some("https" | "http")) {
        return Err(format!("must begin with https:// or http://; {right}"));
    }
    match uri.authority() {
        Some(authority) if authority.as_str().contains('@') => {
            return Err(format!("must not hold a user name or password; {right}"));
        }
        Some(authority) if !authority.host().is_empty() => {}
        _ => return Err(format!("has no host; {right}")),
    }
    if uri.query().is_some() {
        return Err(format!("must not have a query; {right}"));
    }
    if text.contains('#') {
        return Err(format!("must not have a fragment (#); {right}"));
    }
    if Origin::of(&text).is_none() {
        return Err(format!("has an invalid port; {right}"));
    }
    let text = text.trim_end_matches('/');
    encode_path(split(text).path).map_err(|message| format!("{message}; {right}"))?;
    Ok(text.to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(kind: Kind, value: Value) -> Result<Option<Setting>, String> {
        super::read(kind, &value, &|name| name == "clientsecret", Some(Path::new("/home/u")))
    }

    #[test]
    fn flags() {
        for value in [json!(true), json!("true"), json!("TRUE"), json!("1"), json!(1), json!("yes")]
        {
            assert_eq!(read(Kind::Flag, value).unwrap(), Some(Setting::Flag(true)));
        }
        for value in [json!(false), json!("false"), json!("0"), json!(0), json!("no"), json!("Off")]
        {
            assert_eq!(read(Kind::Flag, value).unwrap(), Some(Setting::Flag(false)));
        }
        assert_eq!(read(Kind::Flag, json!("x")).unwrap_err(), r#""x" is neither true nor false"#);
    }

    #[test]
    fn times() {
        for (value, milliseconds) in [
            (json!(30), 30_000),
            (json!(1.5), 1_500),
            (json!("30"), 30_000),
            (json!(" 30 "), 30_000),
            (json!("30s"), 30_000),
            (json!("2m"), 120_000),
            (json!("1h30m"), 5_400_000),
            (json!("500ms"), 500),
            (json!("1m0.5s"), 60_500),
        ] {
            let expected = Setting::Seconds(Duration::from_millis(milliseconds));
            assert_eq!(read(Kind::Seconds, value).unwrap(), Some(expected));
        }
        for value in [json!(0), json!("0"), json!("0s"), json!(""), json!(null)] {
            assert_eq!(read(Kind::Seconds, value).unwrap(), None);
        }
        for value in [
            json!(-1),
            json!("-5s"),
            json!("soon"),
            json!("5x"),
            json!("s"),
            json!("1e300"),
            json!("inf"),
            json!("nan"),
            json!(true),
        ] {
            read(Kind::Seconds, value.clone()).expect_err(&value.to_string());
        }
    }

    #[test]
    fn numbers() {
        for value in [json!(5), json!("5"), json!(5.0), json!(" 5 ")] {
            assert_eq!(read(Kind::Count, value.clone()).unwrap(), Some(Setting::Count(5)));
            assert_eq!(read(Kind::Port, value).unwrap(), Some(Setting::Port(5)));
        }
        for value in [json!(-1), json!("-1"), json!(1.5), json!("many"), json!(1e20), json!(true)] {
            read(Kind::Count, value.clone()).expect_err(&value.to_string());
        }
        for value in [json!(0), json!(70000), json!("abc")] {
            read(Kind::Port, value.clone()).expect_err(&value.to_string());
        }
        assert_eq!(read(Kind::Count, json!(0)).unwrap(), Some(Setting::Count(0)));
    }

    #[test]
    fn text_and_secrets() {
        let id = Setting::Text("216196257331281920".to_owned());
        assert_eq!(read(Kind::Text, json!(216196257331281920_u64)).unwrap(), Some(id));
        assert_eq!(
            read(Kind::Secret, json!(" a b \r\n")).unwrap(),
            Some(Setting::Secret(Secret::new(" a b ")))
        );
        for value in [json!(1.5), json!(true), json!([1]), json!({"a": 1}), json!("  ")] {
            read(Kind::Text, value.clone()).expect_err(&value.to_string());
            read(Kind::Secret, value.clone()).expect_err(&value.to_string());
        }
        read(Kind::Header, json!("a\r\nb")).unwrap_err();
    }

    #[test]
    fn placeholders() {
        for text in ["{yourClientId}", "{clientId}", "{ foo }", "<client-id>", "YOUR_CLIENT_ID"] {
            assert_eq!(read(Kind::Text, json!(text)).unwrap_err(), placeholder(), "{text}");
        }
        for text in ["{yourClientSecret}", "{clientSecret}", "{client_secret}", "<your secret>"] {
            assert_eq!(read(Kind::Secret, json!(text)).unwrap_err(), placeholder(), "{text}");
        }
        assert_eq!(read(Kind::Text, json!({"yourClientId": null})).unwrap_err(), placeholder());
        for text in ["{}", "<>", "<a@b.example>"] {
            assert!(read(Kind::Text, json!(text)).is_ok(), "{text}");
        }
        // Passwords that look like a placeholder.
        for text in ["{hunter2}", "<3", "{", "{}", "{\"a\": 1}"] {
            assert!(read(Kind::Secret, json!(text)).is_ok(), "{text}");
        }
    }

    #[test]
    fn private_keys() {
        for key in
            ["-----BEGIN PRIVATE KEY-----\\nAA==\\n-----END…", "Bag Attributes\n  -----BEGIN "]
        {
            read(Kind::PrivateKey, json!(key)).unwrap();
        }
        assert_eq!(
            read(Kind::Path, json!("~/ca.pem")).unwrap(),
            Some(Setting::Path("/home/u/ca.pem".into()))
        );
        assert_eq!(unquoted(" ' \"x' "), "\"x");
        read(Kind::PrivateKey, json!(r#"{"kty":"RSA"}"#)).unwrap();
        read(Kind::PrivateKey, json!("Cargo.toml")).unwrap();
        let message = read(Kind::PrivateKey, json!("MIIEvAIBADAN")).unwrap_err();
        assert!(!message.contains("MIIE"), "{message}");
    }

    #[test]
    fn urls() {
        for (text, url) in [
            ("https://gw.example/", "https://gw.example"),
            ("http://127.0.0.1:1234", "http://127.0.0.1:1234"),
            ("https://gw.example/zscaler/", "https://gw.example/zscaler"),
        ] {
            assert_eq!(read(Kind::Url, json!(text)).unwrap(), Some(Setting::Text(url.to_owned())));
        }
        for text in [
            "gw.example",
            "ftp://gw.example",
            "https://",
            "https://u:p@gw",
            "https://g/?a",
            "https://g#a",
            "https://g:x",
            "https://g:99999",
            "https://g:",
            "https://g/a/../b",
            "https://g/%2e%2e",
            "https://g//a",
            "https://g/a%",
        ] {
            let message = read(Kind::Url, json!(text)).expect_err(text);
            assert!(!message.contains("u:p"), "{message}");
        }
        let message = read(Kind::Url, json!("https://:443")).unwrap_err();
        assert!(message.starts_with("has no host"), "{message}");
    }

    #[test]
    fn times_come_in_all_units_of_go() {
        for (text, nanoseconds) in [
            ("1500us", 1_500_000),
            ("1500µs", 1_500_000),
            ("250ns", 250),
            ("1s500ms", 1_500_000_000),
            ("2h", 7_200_000_000_000),
        ] {
            let Ok(Some(Setting::Seconds(time))) = read(Kind::Seconds, json!(text)) else {
                panic!("{text}")
            };
            assert_eq!(time.as_nanos(), nanoseconds, "{text}");
        }
        // A year, and no more.
        let year = Setting::Seconds(Duration::from_secs(31_536_000));
        assert_eq!(read(Kind::Seconds, json!("8760h")).unwrap(), Some(year));
        let message = read(Kind::Seconds, json!(31_536_001)).unwrap_err();
        assert!(message.contains("longer than a year"), "{message}");
        let message = read(Kind::Seconds, json!(-1)).unwrap_err();
        assert!(message.contains("is negative"), "{message}");
    }

    #[test]
    fn a_map_is_a_placeholder_only_as_yaml_reads_one() {
        for map in [json!({"a": 1}), json!({"a": null, "b": null}), json!({}), json!({"a": {}})] {
            let message = read(Kind::Text, map.clone()).unwrap_err();
            assert_eq!(message, "must be one value, not a map", "{map}");
        }
        let message = read(Kind::Text, json!([])).unwrap_err();
        assert_eq!(message, "must be one value, not a list");
    }

    #[test]
    fn the_largest_numbers_are_taken() {
        let count = Setting::Count(u32::MAX);
        assert_eq!(read(Kind::Count, json!(u32::MAX)).unwrap(), Some(count));
        read(Kind::Count, json!(u64::from(u32::MAX) + 1)).unwrap_err();
        assert_eq!(read(Kind::Port, json!(65_535)).unwrap(), Some(Setting::Port(65_535)));
        read(Kind::Port, json!(65_536)).unwrap_err();
        assert_eq!(read(Kind::Port, json!(1)).unwrap(), Some(Setting::Port(1)));
    }

    #[test]
    fn a_long_value_is_shown_in_part() {
        let long = "x".repeat(300);
        let message = read(Kind::Flag, json!(long)).unwrap_err();
        assert!(message.contains("xxx") && message.contains('…'), "{message}");
        assert!(message.len() < 120, "{message}");
        let message = read(Kind::Flag, json!("y".repeat(20))).unwrap_err();
        assert!(message.contains(&"y".repeat(20)) && !message.contains('…'), "{message}");
    }

    #[test]
    fn tls_is_a_flag_or_a_bundle() {
        assert_eq!(read(Kind::Tls, json!(false)).unwrap(), Some(Setting::Flag(false)));
        let bundle = Setting::Path("/home/u/ca.pem".into());
        assert_eq!(read(Kind::Tls, json!("~/ca.pem")).unwrap(), Some(bundle));
        let plain = Setting::Path("~user/ca.pem".into());
        assert_eq!(read(Kind::Path, json!("~user/ca.pem")).unwrap(), Some(plain));
    }

    #[test]
    fn quotes_around_a_key_are_none_of_it() {
        for text in ["'x'", "\"x\"", " x ", "' x '"] {
            assert_eq!(unquoted(text), "x", "{text}");
        }
        for text in ["'x", "x'", "'x\""] {
            assert_eq!(unquoted(text), text);
        }
        assert!(is_key("{}") && is_key("x -----BEGIN") && !is_key("~/key.pem"));
    }
}
