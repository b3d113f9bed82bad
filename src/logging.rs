//! Writes the log lines that the crate's documentation describes.

use std::io::Write;
use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderMap};
use log::{Level, LevelFilter, Log, Metadata, Record};

use crate::own_secrets::OwnSecrets;
use crate::redacted::{self, printable};

const TARGET: &str = "zscaler";

/// Logs a request. `own` returns the client's own secrets, which are removed from the address. It
/// is called only if the line is logged.
pub(crate) fn request(
    request: &http::Request<Vec<u8>>,
    shown: impl FnOnce() -> String,
    attempt: u32,
    own: impl Fn() -> OwnSecrets,
) {
    if !log::log_enabled!(target: TARGET, Level::Debug) {
        return;
    }
    log::debug!(
        target: TARGET,
        "{} {} (attempt {attempt})",
        request.method(),
        fit(&own(), &shown()),
    );
    if log::log_enabled!(target: TARGET, Level::Trace) {
        let headers = redacted::headers(request.headers());
        log::trace!(target: TARGET, "request headers: {}", fit(&own(), &headers));
        body("request", request.headers(), request.body(), own);
    }
}

/// Logs a response's head.
pub(crate) fn response(
    status: u16,
    head: &HeaderMap,
    took: Duration,
    own: impl FnOnce() -> OwnSecrets,
) {
    log::debug!(target: TARGET, "HTTP {status} after {} ms", took.as_millis());
    if log::log_enabled!(target: TARGET, Level::Trace) {
        let headers = redacted::headers(head);
        log::trace!(target: TARGET, "response headers: {}", fit(&own(), &headers));
    }
}

/// Logs a body without its secrets.
pub(crate) fn body(what: &str, head: &HeaderMap, body: &[u8], own: impl FnOnce() -> OwnSecrets) {
    if body.is_empty() || !log::log_enabled!(target: TARGET, Level::Trace) {
        return;
    }
    let kind = head.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    match kind.contains("json") {
        true => {
            let text = fit(&own(), &redacted::body(body));
            log::trace!(target: TARGET, "{what} body: {text}");
        }
        false => log::trace!(target: TARGET, "{what} body: {} bytes of {kind:?}", body.len()),
    }
}

/// A text without the client's secrets, on one line.
fn fit(own: &OwnSecrets, text: &str) -> String {
    printable(&own.blank(text)).into_owned()
}

/// Prints log lines to stderr if the program has no logger.
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
            let message = record.args().to_string();
            let line =
                format!("{:5} {}: {}\n", record.level(), record.target(), printable(&message));
            // A single write keeps lines of several threads apart. Errors are ignored: a closed or
            // full stderr must not end a program.
            let _ = std::io::stderr().write_all(line.as_bytes());
        }
    }

    fn flush(&self) {}
}
