//! The account that the examples run on: the configured one, or else the embedded tenant.

// Every example takes what it needs.
#![allow(dead_code, reason = "shared by the examples")]

use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use zscaler::offline::Tenant;
use zscaler::{ConfigProblem, Error, Result, ZscalerClient};

/// A client of the configured account. Where none is configured, a client of the embedded
/// tenant, once `seed` has put into it what the example wants to show.
pub(crate) fn client(seed: impl FnOnce(&Tenant)) -> Result<ZscalerClient> {
    match ZscalerClient::new() {
        Ok(client) => {
            eprintln!("Running on the configured account.");
            Ok(client)
        }
        Err(Error::Configuration(problems)) if nothing_is_set(&problems) => {
            let tenant = Tenant::new();
            seed(&tenant);
            eprintln!("No account is configured: running on the embedded tenant.");
            tenant.client()
        }
        // Something is configured, and wrong: running on something else would hide it.
        Err(error) => Err(error),
    }
}

/// Whether an example may change things: on the embedded tenant, or where `--write` says so.
pub(crate) fn may_write() -> bool {
    std::env::args().any(|word| word == "--write") || ZscalerClient::new().is_err()
}

/// Whether the configuration is not wrong but missing: a key that came from somewhere is
/// named with its source.
pub(crate) fn nothing_is_set(problems: &[ConfigProblem]) -> bool {
    let keys = problems.iter().map(|problem| problem.key.as_str());
    keys.eq(["clientId", "clientSecret", "vanityDomain"])
}

/// Runs an example and prints its last line, or why it could not go on.
pub(crate) fn run(example: impl FnOnce() -> Result<String>) -> ExitCode {
    match example() {
        Ok(last_line) => {
            println!("{last_line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A bar for work whose length is known; it shows where stderr is a terminal.
pub(crate) fn bar(length: usize, what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::new(length as u64).with_message(what);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A count for work whose length is not known.
pub(crate) fn counter(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {human_pos} ({per_sec})");
    let counter = ProgressBar::no_length().with_message(what);
    counter.enable_steady_tick(Duration::from_millis(100));
    counter.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

/// The error about a file of the example's own.
pub(crate) fn file_error(path: &std::path::Path, error: std::io::Error) -> Error {
    Error::io(path, error)
}
