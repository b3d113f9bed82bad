//! Removes secrets from requests and responses, for transports and programs that log. The crate's
//! own log lines use it. Headers that must not be shown are marked as
//! [sensitive](http::HeaderValue::is_sensitive).

use std::borrow::Cow;
use std::fmt::Write;

use http::header::{HeaderMap, LOCATION};
use serde_json::Value;

use crate::edit_distance::letters;

/// The headers that are logged with their values. Other headers are logged by name only.
const SHOWN_HEADERS: &[&str] = &[
    "accept",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
    "retry-after",
    "server",
    "user-agent",
    "x-oneapi-request-id",
    "x-partner-id",
    "x-rate-limit-remaining",
    "x-rate-limit-retry-after-seconds",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "x-request-id",
    "x-transaction-id",
];

/// A field or parameter whose name contains one of these holds a secret.
const SECRET_NAMES: &[&str] = &[
    "accesskey",
    "apikey",
    "assertion",
    "authcode",
    "authdata",
    "authorization",
    // ZPA's web certificates contain their private key.
    "certblob",
    "configkey",
    // The headers of a log receiver: `Authorization: …` as one text.
    "connectionheaders",
    "cookie",
    "credential",
    "credjson",
    "encryptionkey",
    "jsessionid",
    "jwt",
    "keyvalue",
    "otp",
    "passcode",
    "passphrase",
    "password",
    "presharedkey",
    "privatekey",
    "provisioningkey",
    "provisionkey",
    "psk",
    "secret",
    "sessionkey",
    "sharedkey",
    // A signed address, such as that of a file.
    "signature",
    "signingkey",
    "softwarekey",
    "token",
];

/// Names that mean a secret only if they are a whole word of the name.
const SECRET_WORDS: &[&str] = &["auth", "key", "pass", "pwd", "sig"];

/// Whether a field or parameter of this name holds a secret.
pub(crate) fn is_secret(name: &str) -> bool {
    let plain = letters(name);
    SECRET_WORDS.contains(&plain.as_str())
        || SECRET_NAMES.iter().any(|secret| plain.contains(secret))
        || plain.ends_with("pass")
}

/// Whether a text is a secret, regardless of its field's name.
fn is_secret_text(text: &str) -> bool {
    text.starts_with("Bearer ") || text.starts_with("Basic ") || text.contains("PRIVATE KEY-----")
}

/// Whether a character is invisible but changes a terminal or the order of text: controls (C0, DEL,
/// C1), line breaks, direction marks, invisible tags.
fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{61c}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Makes text from elsewhere safe for one line of a terminal or a log. Control characters are
/// escaped, as in `\n` or `\u{1b}`: line breaks, escape sequences, and marks that change the
/// direction of text. The crate's errors and log lines use it.
///
/// ```
/// assert_eq!(zscaler::redacted::printable("a\u{1b}[31m\nb"), "a\\u{1b}[31m\\nb");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    escape(text, |letter, escaped| {
        escaped.extend(letter.escape_default());
    })
}

/// The same as [`printable`] for JSON text. The result is JSON with the same meaning. Line breaks
/// between values stay.
pub fn printable_json(json: &str) -> Cow<'_, str> {
    escape(json, |letter, escaped| match letter {
        // JSON strings have no unescaped line breaks, so this one is between values.
        '\n' => escaped.push('\n'),
        _ => {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    })
}

fn escape(text: &str, write: impl Fn(char, &mut String)) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match is_control(letter) {
            true => write(letter, &mut escaped),
            false => escaped.push(letter),
        }
    }
    Cow::Owned(escaped)
}

/// An address without the secrets in its query, on one line.
pub fn url(url: &str) -> String {
    let url = printable(url);
    let Some((address, query)) = url.split_once('?') else { return url.into_owned() };
    let parameters: Vec<_> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => format!("{name}=…"),
            _ => pair.to_owned(),
        })
        .collect();
    format!("{address}?{}", parameters.join("&"))
}

/// A body without secrets, for display. Secrets are removed from JSON and forms. Other text is not
/// changed.
pub fn body(body: &[u8]) -> String {
    match serde_json::from_slice::<Value>(body) {
        Ok(mut value) => {
            redact(&mut value);
            value.to_string()
        }
        Err(_) => {
            let text = String::from_utf8_lossy(body);
            let plain = text.to_ascii_lowercase().replace(['_', '-'], "");
            let reveals = SECRET_NAMES.iter().any(|secret| plain.contains(secret));
            match reveals || is_secret_text(&text) {
                true => format!("({} bytes, not shown)", body.len()),
                false => text.into_owned(),
            }
        }
    }
}

/// The secrets of a form or of JSON, recognized by their fields' names.
pub(crate) fn secrets_of(body: &[u8]) -> Vec<String> {
    fn collect(value: Value, name: &str, secrets: &mut Vec<String>) {
        match value {
            Value::String(text) if is_secret(name) => secrets.push(text),
            Value::Array(items) => {
                items.into_iter().for_each(|item| collect(item, name, secrets));
            }
            Value::Object(fields) => {
                fields.into_iter().for_each(|(name, field)| collect(field, &name, secrets));
            }
            _ => {}
        }
    }
    let mut secrets = Vec::new();
    match serde_json::from_slice(body) {
        Ok(value) => collect(value, "", &mut secrets),
        Err(_) => {
            let pairs = form_urlencoded::parse(body).filter(|(name, value)| {
                // The type of an assertion is not a secret.
                is_secret(name) && !value.starts_with("urn:")
            });
            secrets.extend(pairs.map(|(_, value)| value.into_owned()));
        }
    }
    secrets
}

/// A value without its secrets.
pub(crate) fn without_secrets(mut value: Value) -> Value {
    redact(&mut value);
    value
}

fn redact(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match is_secret(name) {
                    true => blank(field),
                    false => redact(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::String(text) if is_secret_text(text) => *text = "…".to_owned(),
        Value::String(text) if text.contains("://") => *text = url(text),
        // Some services send JSON as text within JSON.
        Value::String(text) if text.starts_with(['{', '[']) => *text = body(text.as_bytes()),
        _ => {}
    }
}

/// Blanks the value of a secret field, at any depth. Flags and nulls stay, because it is not secret
/// whether a secret exists.
fn blank(value: &mut Value) {
    match value {
        Value::String(_) | Value::Number(_) => *value = "…".into(),
        Value::Array(items) => items.iter_mut().for_each(blank),
        Value::Object(fields) => fields.values_mut().for_each(blank),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The headers of a log line.
pub(crate) fn headers(headers: &HeaderMap) -> String {
    let shown: Vec<_> = headers
        .iter()
        .map(|(name, value)| match value.to_str() {
            // The address may have a signature in its query.
            Ok(value) if name == LOCATION => format!("{name}: {}", url(value)),
            Ok(value) if SHOWN_HEADERS.contains(&name.as_str()) => format!("{name}: {value}"),
            _ => format!("{name}: …"),
        })
        .collect();
    shown.join(", ")
}

/// The values of headers whose names mean a secret.
pub(crate) fn secret_headers(headers: &HeaderMap) -> Vec<String> {
    let secrets = headers.iter().filter(|(name, _)| is_secret(name.as_str()));
    secrets.filter_map(|(_, value)| value.to_str().ok()).map(str::to_owned).collect()
}

/// Marks the headers that must not be shown, for code that logs requests.
pub(crate) fn hide(headers: &mut HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if !SHOWN_HEADERS.contains(&name.as_str()) {
            value.set_sensitive(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_removed_from_addresses_and_bodies() {
        let shown = url("https://x/zscsb/submit?api_token=canary&force=1");
        assert_eq!(shown, "https://x/zscsb/submit?api_token=…&force=1");
        let json = br#"{"name":"n","preSharedKey":"canary","a":[{"Password":"canary"}],"tokens":["canary"]}"#;
        let text = body(json);
        assert!(!text.contains("canary"), "{text}");
        assert!(text.contains("\"name\":\"n\""), "{text}");
        assert!(!body(b"grant_type=x&client_secret=canary").contains("canary"));
    }

    #[test]
    fn a_secret_is_removed_at_any_depth_and_in_nested_json() {
        for json in [
            r#"{"preSharedKey": {"value": "canary"}}"#,
            r#"{"tokens": [["canary"], {"v": 1}]}"#,
            r#"{"zapp": "{\"exitPassword\": \"canary\"}"}"#,
            r#"{"connectionHeaders": ["Authorization: canary"]}"#,
            r#"[{"name": "Authorization", "value": "Bearer canary"}]"#,
            r#"{"certBlob": "-----BEGIN RSA canary"}"#,
            r#"{"pem": "-----BEGIN PRIVATE KEY-----\ncanary"}"#,
        ] {
            let text = body(json.as_bytes());
            assert!(!text.contains("canary"), "{text}");
        }
        let shown = body(br#"{"passwordProtected":true,"token":null}"#);
        assert_eq!(shown, r#"{"passwordProtected":true,"token":null}"#);
    }

    #[test]
    fn a_signed_address_is_shown_without_its_signature() {
        let mut map = HeaderMap::new();
        let signed = "https://files/x?X-Amz-Signature=canary&X-Amz-Expires=60";
        map.insert(LOCATION, http::HeaderValue::from_static(signed));
        let shown = headers(&map);
        assert_eq!(shown, "location: https://files/x?X-Amz-Signature=…&X-Amz-Expires=60");
    }

    #[test]
    fn the_secret_fields_of_all_services_are_recognized() {
        for name in [
            "preSharedKey",
            "psk",
            "xauthPassword",
            "oldPassword",
            "clientSecret",
            "authToken",
            "botToken",
            "scimSharedSecret",
            "provisionKey",
            "provisioning_key",
            "credJson",
            "sitespCAPrivateKey",
            "zdpDisablePass",
            "zdSettingsAccessPass",
            "exitOtp",
            "passcode",
            "tempAuthCode",
            "ziaSecretKeyData",
            "zrsaencryptedsessionkey",
            "cltAuthData",
            "ziaSandboxApiToken",
            "keyValue",
            "certBlob",
            "JSESSIONID",
            "api-key",
            "software_key",
            "connectionHeaders",
            "client_assertion",
            "deviceOtpArray",
            "Set-Cookie",
        ] {
            assert!(is_secret(name), "{name}");
        }
    }

    #[test]
    fn characters_that_control_a_terminal_are_escaped() {
        for (text, shown) in [
            ("müller 日本語 👩\u{200d}💻", "müller 日本語 👩\u{200d}💻"),
            ("a\r\nb\tc", "a\\r\\nb\\tc"),
            ("\u{1b}]0;x\u{7}", "\\u{1b}]0;x\\u{7}"),
            ("\u{9b}31m\u{7f}", "\\u{9b}31m\\u{7f}"),
            ("\u{202e}txt\u{2066}\u{200f}\u{2028}", "\\u{202e}txt\\u{2066}\\u{200f}\\u{2028}"),
            ("\0", "\\u{0}"),
        ] {
            assert_eq!(printable(text), shown);
            // The JSON keeps its meaning and has no control characters.
            let json = serde_json::json!({"a": text}).to_string();
            let safe = printable_json(&json);
            assert!(!safe.contains(is_control), "{safe:?}");
            assert_eq!(
                serde_json::from_str::<Value>(&safe).ok(),
                Some(serde_json::json!({"a": text}))
            );
        }
        assert_eq!(printable_json("{\n  \"a\": 1\n}"), "{\n  \"a\": 1\n}");
    }

    #[test]
    fn values_that_are_not_secret_are_shown() {
        for name in ["keywords", "passive", "author", "monkey", "name"] {
            assert!(!is_secret(name), "{name}");
        }
    }
}
