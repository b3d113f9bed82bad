//! Reads recorded calls, runs them through `client.call` and compares them. The command `cargo
//! conformance` and the tests share it.

mod auth;
mod calls;
mod clients;
mod compare;
mod config;
mod legacy;
mod pages;
mod replay;
mod retry;

use std::fmt;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use zscaler::{ManualClock, Value};

/// The result of a case.
pub(crate) enum Outcome {
    Passed,
    /// It differs on purpose: see the file of deviations.
    Deviating,
    Failed(String),
    /// The operation or the client does not exist.
    Missing,
}

/// The number of cases by result.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) deviating: usize,
    pub(crate) failed: usize,
    pub(crate) missing: usize,
}

impl Tally {
    #[allow(dead_code, reason = "the tests do not use it")]
    pub(crate) fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Passed => self.passed += 1,
            Outcome::Deviating => self.deviating += 1,
            Outcome::Failed(_) => self.failed += 1,
            Outcome::Missing => self.missing += 1,
        }
    }

    #[allow(dead_code, reason = "the tests do not use it")]
    pub(crate) fn merge(&mut self, other: &Self) {
        self.passed += other.passed;
        self.deviating += other.deviating;
        self.failed += other.failed;
        self.missing += other.missing;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, deviating, failed, missing } = self;
        write!(
            formatter,
            "{passed} passed, {deviating} deviating, {failed} failed, {missing} missing"
        )
    }
}

/// The intended deviations: patterns of case ids, each with its reason.
pub(crate) struct Deviations(Vec<String>);

impl Deviations {
    pub(crate) fn read() -> Self {
        let text = include_str!("../deviations.tsv");
        let patterns = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        Self(patterns.filter_map(|line| Some(line.split_once('\t')?.0.to_owned())).collect())
    }

    /// Whether a case is listed. A deviation of a call also applies to the same call of a legacy
    /// client.
    fn has(&self, id: &str) -> bool {
        let call = id.strip_prefix("legacy_").and_then(|rest| Some(rest.split_once('.')?.1));
        let same = call.filter(|call| call.contains('#'));
        self.0
            .iter()
            .any(|pattern| matches(pattern, id) || same.is_some_and(|call| matches(pattern, call)))
    }
}

/// Whether a pattern with `*` matches a text.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|text| {
            (0..=text.len()).any(|at| text.get(at..).is_some_and(|text| matches(rest, text)))
        }),
    }
}

/// The cases of a file, gzipped or not.
pub(crate) fn read(path: &str) -> Result<Vec<Value>, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let mut text = String::new();
    if path.ends_with(".gz") {
        let mut reader = flate2::read::MultiGzDecoder::new(bytes.as_slice());
        reader.read_to_string(&mut text).map_err(|error| format!("{path}: {error}"))?;
    } else {
        text = String::from_utf8(bytes).map_err(|error| format!("{path}: {error}"))?;
    }
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|error| format!("{path}:{}: {error}", at + 1))
        })
        .collect()
}

/// Runs a case of any kind.
pub(crate) fn run(case: &Value, deviations: &Deviations) -> Outcome {
    let id = text(&case["id"]);
    let outcome = if case.get("steps").is_some() {
        pages::run(case)
    } else if case.get("failing_answer").is_some() {
        retry::run(case)
    } else if case.get("home_yaml").is_some() || case.get("constructor").is_some() {
        config::run(case)
    } else if case.get("method").is_some() {
        calls::run(case)
    } else {
        auth::run(case)
    };
    match outcome {
        Outcome::Failed(_) if deviations.has(id) => Outcome::Deviating,
        outcome => outcome,
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A clock that starts at the time of the recordings.
fn clock() -> Arc<ManualClock> {
    let start = Duration::from_millis(1_760_000_000_250);
    Arc::new(ManualClock::at(SystemTime::UNIX_EPOCH + start))
}

/// Writes a file that only its owner can use, whatever the umask is.
fn private_file(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, PermissionsExt::from_mode(0o600)).unwrap();
    }
}
