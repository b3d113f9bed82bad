//! What is logged, and what never is: see the contract in the crate's documentation.

use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderMap};
use log::{Level, LevelFilter, Log, Metadata, Record};

use crate::redacted;

const TARGET: &str = "zscaler";

/// Logs a request that goes out; its address is only made fit to be shown if it is.
pub(crate) fn request(
    request: &http::Request<Vec<u8>>,
    shown: impl FnOnce() -> String,
    attempt: u32,
) {
    log::debug!(target: TARGET, "{} {} (attempt {attempt})", request.method(), shown());
    if log::log_enabled!(target: TARGET, Level::Trace) {
        log::trace!(target: TARGET, "request headers: {}", redacted::headers(request.headers()));
        body("request", request.headers(), request.body());
    }
}

/// Logs an answer's head.
pub(crate) fn answer(status: u16, head: &HeaderMap, took: Duration) {
    log::debug!(target: TARGET, "HTTP {status} after {} ms", took.as_millis());
    if log::log_enabled!(target: TARGET, Level::Trace) {
        log::trace!(target: TARGET, "answer headers: {}", redacted::headers(head));
    }
}

/// Logs a body, its secrets removed.
pub(crate) fn body(what: &str, head: &HeaderMap, body: &[u8]) {
    if body.is_empty() || !log::log_enabled!(target: TARGET, Level::Trace) {
        return;
    }
    let kind = head.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    match kind.contains("json") {
        true => log::trace!(target: TARGET, "{what} body: {}", redacted::body(body)),
        false => log::trace!(target: TARGET, "{what} body: {} bytes of {kind:?}", body.len()),
    }
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
