//! What is logged, and what never is: see the contract in the crate's documentation.

use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderMap};
use log::{Level, LevelFilter, Log, Metadata, Record};
use serde_json::Value;

const TARGET: &str = "zscaler";

/// Headers whose values are logged; of the others the names are.
const SHOWN_HEADERS: &[&str] = &[
    "accept",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "location",
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

/// A field or parameter whose name has one of these in it holds a secret.
const SECRET_NAMES: &[&str] = &[
    "apikey",
    "assertion",
    "authorization",
    "cookie",
    "credential",
    "jsessionid",
    "jwt",
    "keyvalue",
    "otp",
    "passphrase",
    "password",
    "presharedkey",
    "privatekey",
    "provisioningkey",
    "psk",
    "secret",
    "token",
];

/// Names that hold a secret only when they stand alone.
const SECRET_WORDS: &[&str] = &["auth", "key", "pass", "pwd"];

fn is_secret(name: &str) -> bool {
    let plain: String =
        name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    SECRET_WORDS.contains(&plain.as_str())
        || SECRET_NAMES.iter().any(|secret| plain.contains(secret))
        || plain.ends_with("pass")
}

/// An address without the secrets in its query.
pub(crate) fn shown_url(url: &str) -> String {
    let Some((address, query)) = url.split_once('?') else { return url.to_owned() };
    let parameters: Vec<_> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => format!("{name}=…"),
            _ => pair.to_owned(),
        })
        .collect();
    format!("{address}?{}", parameters.join("&"))
}

/// A body as it may be shown: JSON without its secrets, other text as it is but for forms.
pub(crate) fn redacted(body: &[u8]) -> String {
    match serde_json::from_slice::<Value>(body) {
        Ok(mut value) => {
            redact(&mut value);
            value.to_string()
        }
        Err(_) => {
            let text = String::from_utf8_lossy(body);
            let reveals = SECRET_NAMES
                .iter()
                .any(|secret| text.to_ascii_lowercase().replace(['_', '-'], "").contains(secret));
            match reveals {
                true => format!("({} bytes, not shown)", body.len()),
                false => text.into_owned(),
            }
        }
    }
}

fn redact(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(_) | Value::Number(_) if is_secret(name) => *field = "…".into(),
                    Value::Array(items) if is_secret(name) => {
                        for item in items.iter_mut().filter(|item| item.is_string()) {
                            *item = "…".into();
                        }
                        items.iter_mut().for_each(redact);
                    }
                    field => redact(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        _ => {}
    }
}

/// Logs a request that goes out; its address is only made fit to be shown if it is.
pub(crate) fn request(
    request: &http::Request<Vec<u8>>,
    shown: impl FnOnce() -> String,
    attempt: u32,
) {
    log::debug!(target: TARGET, "{} {} (attempt {attempt})", request.method(), shown());
    if log::log_enabled!(target: TARGET, Level::Trace) {
        log::trace!(target: TARGET, "request headers: {}", headers(request.headers()));
        body("request", request.headers(), request.body());
    }
}

/// Logs an answer's head.
pub(crate) fn answer(status: u16, head: &HeaderMap, took: Duration) {
    log::debug!(target: TARGET, "HTTP {status} after {} ms", took.as_millis());
    if log::log_enabled!(target: TARGET, Level::Trace) {
        log::trace!(target: TARGET, "answer headers: {}", headers(head));
    }
}

/// Logs a body, its secrets removed.
pub(crate) fn body(what: &str, head: &HeaderMap, body: &[u8]) {
    if body.is_empty() || !log::log_enabled!(target: TARGET, Level::Trace) {
        return;
    }
    let kind = head.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    match kind.contains("json") {
        true => log::trace!(target: TARGET, "{what} body: {}", redacted(body)),
        false => log::trace!(target: TARGET, "{what} body: {} bytes of {kind:?}", body.len()),
    }
}

fn headers(headers: &HeaderMap) -> String {
    let shown: Vec<_> = headers
        .iter()
        .map(|(name, value)| match value.to_str() {
            Ok(value) if SHOWN_HEADERS.contains(&name.as_str()) => format!("{name}: {value}"),
            _ => format!("{name}: …"),
        })
        .collect();
    shown.join(", ")
}

/// Prints log lines to stderr where the program has no logger of its own.
pub(crate) fn enable(verbose: bool) {
    static LOGGER: Stderr = Stderr;
    if log::set_logger(&LOGGER).is_ok() {
        log::set_max_level(if verbose { LevelFilter::Trace } else { LevelFilter::Info });
    }
}

struct Stderr;

impl Log for Stderr {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with(TARGET)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            eprintln!("{:5} {}: {}", record.level(), record.target(), record.args());
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_removed_from_addresses_and_bodies() {
        let shown = shown_url("https://x/zscsb/submit?api_token=canary&force=1");
        assert_eq!(shown, "https://x/zscsb/submit?api_token=…&force=1");
        let body = br#"{"name":"n","preSharedKey":"canary","a":[{"Password":"canary"}],"tokens":["canary"]}"#;
        let text = redacted(body);
        assert!(!text.contains("canary"), "{text}");
        assert!(text.contains("\"name\":\"n\""), "{text}");
        assert!(!redacted(b"grant_type=x&client_secret=canary").contains("canary"));
    }

    #[test]
    fn what_is_no_secret_is_shown() {
        for name in ["keywords", "passive", "author", "monkey", "name"] {
            assert!(!is_secret(name), "{name}");
        }
    }
}
