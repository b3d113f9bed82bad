//! The account of the examples: the configured one, or else the embedded tenant.

// Each example uses only some of these functions.
#![allow(dead_code, reason = "shared by the examples")]

use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use zscaler::offline::Tenant;
use zscaler::{ConfigProblem, Error, Result, ZscalerClient};

/// A client of the configured account. If no account is configured, a client of the embedded
/// tenant, to which `seed` adds the example's objects.
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
        // A wrong configuration is an error: running on the embedded tenant would hide it.
        Err(error) => Err(error),
    }
}

/// Whether an example may send changes: on the embedded tenant, or if `--write` is given.
pub(crate) fn may_write() -> bool {
    std::env::args().any(|word| word == "--write") || ZscalerClient::new().is_err()
}

/// Whether nothing is configured. Only missing keys are named without a source.
pub(crate) fn nothing_is_set(problems: &[ConfigProblem]) -> bool {
    let keys = problems.iter().map(|problem| problem.key.as_str());
    keys.eq(["clientId", "clientSecret", "vanityDomain"])
}

/// Runs an example and prints its last line, or its error.
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

/// A progress bar for a known length. It is shown if stderr is a terminal.
pub(crate) fn bar(length: usize, what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::new(length as u64).with_message(what);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A progress count for an unknown length.
pub(crate) fn counter(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {human_pos} ({per_sec})");
    let counter = ProgressBar::no_length().with_message(what);
    counter.enable_steady_tick(Duration::from_millis(100));
    counter.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

/// The error of a file that the example reads or writes.
pub(crate) fn file_error(path: &std::path::Path, error: std::io::Error) -> Error {
    Error::io(path, error)
}
