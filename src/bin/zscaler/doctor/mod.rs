//! `zscaler doctor [SERVICE]`: checks each step from the configuration to a response, and names a
//! solution for each problem.

mod account;
mod certificate;
mod connection;
mod network;

use std::io::Write;

use serde_json::{Value, json};
use zscaler::Explanation;
use zscaler::redacted::printable;

use crate::failure::{Failure, Kind, reworded};
use crate::line::Line;
use crate::options::{Format, Options};
use crate::{client, output, table, target};

/// The result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Ok,
    Warning,
    Failed,
    Skipped,
}

impl Verdict {
    fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }
}

/// A check and its result.
#[derive(Debug)]
struct Check {
    what: String,
    verdict: Verdict,
    found: String,
    /// What the user can do. Empty if there is nothing to do.
    solution: String,
    /// The class of the failure.
    kind: Kind,
}

impl Check {
    fn new(what: impl Into<String>, verdict: Verdict, found: impl Into<String>) -> Self {
        let (solution, kind) = (String::new(), Kind::Api);
        Self { what: what.into(), verdict, found: found.into(), solution, kind }
    }

    fn ok(what: impl Into<String>, found: impl Into<String>) -> Self {
        Self::new(what, Verdict::Ok, found)
    }

    fn warning(what: impl Into<String>, found: impl Into<String>) -> Self {
        Self::new(what, Verdict::Warning, found)
    }

    fn skipped(what: impl Into<String>, found: impl Into<String>) -> Self {
        Self::new(what, Verdict::Skipped, found)
    }

    fn failed(what: impl Into<String>, found: impl Into<String>, kind: Kind) -> Self {
        Self { kind, ..Self::new(what, Verdict::Failed, found) }
    }

    fn solution(mut self, solution: impl Into<String>) -> Self {
        self.solution = solution.into();
        self
    }

    fn json(&self) -> Value {
        json!({
            "check": self.what,
            "verdict": self.verdict.name(),
            "found": self.found,
            "solution": self.solution,
        })
    }

    /// A line, and a second one for the solution.
    fn text(&self) -> String {
        let line = |text: &str| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            printable(&text).into_owned()
        };
        let mut text =
            format!("{:<8} {:<22} {}\n", self.verdict.name(), line(&self.what), line(&self.found));
        if !self.solution.is_empty() {
            text.push_str(&format!("{:<8} {:<22} -> {}\n", "", "", line(&self.solution)));
        }
        text
    }
}

/// Runs all checks. The exit code is that of the first check that failed.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let service = match line.words.as_slice() {
        [_] => None,
        [_, service] => Some(target::known_service(service)?),
        _ => return Err(Failure::usage("doctor takes one service at most: zscaler doctor zia")),
    };
    let options = &impatient(&line.options);
    let explanation = client::inspect(options, service)?;
    let writes_lines = options.output.is_none() && options.search.is_none();
    if writes_lines {
        for setting in &explanation.settings {
            writeln!(out, "{}", table::lines(&reworded(setting)))?;
        }
        writeln!(out)?;
        out.flush()?;
    }
    let mut checks = Vec::new();
    let mut add = |check: Check| -> Result<(), Failure> {
        if writes_lines {
            // Written at once, because some checks take long.
            out.write_all(check.text().as_bytes())?;
            out.flush()?;
        }
        checks.push(check);
        Ok(())
    };
    configuration(options, &explanation).into_iter().try_for_each(&mut add)?;
    network::checks(options, &explanation).into_iter().try_for_each(&mut add)?;
    account::checks(options, service, &explanation, &mut add)?;
    if !writes_lines {
        write(out, options, &explanation, &checks)?;
    }
    let failed = checks.iter().filter(|check| check.verdict == Verdict::Failed);
    match failed.clone().next() {
        Some(first) => {
            let what = format!("{} of {} checks failed", failed.count(), checks.len());
            Err(Failure::Rows(first.kind, what))
        }
        None => Ok(()),
    }
}

/// The options with short time limits and without retries, unless the user sets them.
fn impatient(options: &Options) -> Options {
    Options {
        max_retries: options.max_retries.or(Some(0)),
        call_timeout: options.call_timeout.or(Some(30)),
        ..options.clone()
    }
}

fn write(
    out: &mut dyn Write,
    options: &Options,
    explanation: &Explanation,
    checks: &[Check],
) -> Result<(), Failure> {
    let rows: Value = checks.iter().map(Check::json).collect();
    let is_rows =
        matches!(options.output, Some(Format::Table | Format::Csv | Format::Text | Format::Jsonl));
    // All rows of a table have the same fields, so the settings are omitted.
    if is_rows && options.search.is_none() {
        return output::found(out, options, rows);
    }
    let settings = explanation.settings.iter();
    let settings: Value = settings.map(|setting| client::setting(&reworded(setting))).collect();
    output::found(out, options, json!({"settings": settings, "checks": rows}))
}

/// The problems and warnings of the configuration.
fn configuration(options: &Options, explanation: &Explanation) -> Vec<Check> {
    let what = "configuration";
    let mut checks = Vec::new();
    for problem in &explanation.problems {
        let text = reworded(&problem.to_string());
        // The last part of the message is the solution.
        let (found, solution) = match text.rsplit_once("; ") {
            Some((found, solution)) => (found.to_owned(), solution.to_owned()),
            None => (text, String::new()),
        };
        checks.push(Check::failed(what, found, Kind::Configuration).solution(solution));
    }
    if checks.is_empty() {
        checks.push(Check::ok(what, "complete"));
    }
    if !options.offline {
        let warnings = explanation.warnings.iter();
        checks.extend(warnings.map(|warning| Check::warning(what, reworded(warning))));
    }
    if let Some(note) = client::unused(options) {
        let (found, command) = note.split_once(": ").unwrap_or((&note, ""));
        let solution = format!("to use them, write {command}; otherwise unset them");
        checks.push(Check::warning("legacy variables", found).solution(solution));
    }
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_and_its_solution_are_a_line_each() {
        let check = Check::failed("login", "refused\n\u{1b}[31m", Kind::Authentication);
        let text = check.solution("set it").text();
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(text.starts_with("failed   login                  refused"), "{text}");
        assert!(text.contains("-> set it") && !text.contains('\u{1b}'), "{text}");
    }
}
