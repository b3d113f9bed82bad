//! `--each FILE`: runs an operation for every row of a file.
//!
//! Every row is checked before the first is sent. The error of a row names its line. Rows that failed
//! or were not sent are written to a file that can be run again.

mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use serde_json::Value;
use zscaler::{Client, Error, Operation, Pages};

use self::rows::{Kind, Row, Rows};
use crate::arguments::{Arguments, assemble};
use crate::failure::Failure;
use crate::notes::{is_write, say, say_staged, warn};
use crate::options::{Format, Options};
use crate::output::Columns;
use crate::progress::Progress;
use crate::{output, progress, signals};

/// The time between two checks for Ctrl-C.
const INTERVAL: Duration = Duration::from_millis(100);

const UNSENT: &str = "not sent";
const IN_FLIGHT: &str = "stopped while it was sent; it may have been carried out";

/// The checked calls of a file's rows.
pub(crate) struct Calls {
    rows: Rows,
    keywords: Vec<Value>,
}

/// Reads the file and checks every row.
pub(crate) fn prepare(
    path: &Path,
    operation: &'static Operation,
    words: &[String],
    fields: &[(String, String)],
    options: &Options,
) -> Result<Calls, Failure> {
    let rows = Rows::read(path)?;
    if rows.rows.is_empty() {
        warn(options, &format!("{} has no rows, so nothing is sent", path.display()));
    }
    // Checked before anything is sent: otherwise the rows that fail would be lost.
    if let Some(errors) = &options.errors {
        rows::check_writable(errors)?;
    }
    let mut keywords = Vec::new();
    let mut wrong = Vec::new();
    let mut notes = BTreeSet::new();
    for row in &rows.rows {
        match of_row(rows.kind, row, operation, words, fields, options) {
            Ok(arguments) => {
                keywords.push(arguments.keywords);
                notes.extend(arguments.notes);
            }
            Err(failure) => wrong.push(format!("line {}: {}", row.line, failure.message())),
        }
    }
    for note in notes {
        warn(options, &note);
    }
    match wrong.as_slice() {
        [] => Ok(Calls { rows, keywords }),
        [first, others @ ..] => {
            let more = match others.len() {
                0 => String::new(),
                1 => "; 1 other line is wrong, too".to_owned(),
                count => format!("; {count} other lines are wrong, too"),
            };
            Err(Failure::usage(format!("{}, {first}{more}; nothing was sent", path.display())))
        }
    }
}

/// The arguments of a row. Its cells take precedence over the arguments and fields of the command
/// line.
fn of_row(
    kind: Kind,
    row: &Row,
    operation: &'static Operation,
    words: &[String],
    fields: &[(String, String)],
    options: &Options,
) -> Result<Arguments, Failure> {
    let plain = |name: &str| name.replace('-', "_");
    let has = |name: &str| row.cells.keys().any(|cell| plain(cell) == plain(name));
    let fields: Vec<_> = fields.iter().filter(|(name, _)| !has(name)).cloned().collect();
    let named: Vec<_> = operation.positional().collect();
    let mut options = options.clone();
    options.field.retain(|field| !has(field.split('=').next().unwrap_or_default()));
    for (name, value) in &row.cells {
        let text = match value {
            Value::Null if named.contains(&plain(name).as_str()) => continue,
            Value::String(text) if kind == Kind::Csv || named.contains(&plain(name).as_str()) => {
                text.clone()
            }
            // A text of JSON stays text, even if it looks like a number.
            value => value.to_string(),
        };
        options.field.push(format!("{name}={text}"));
    }
    assemble(operation, words, &fields, &options)
}

impl Calls {
    /// The keywords of each row.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Value> {
        self.keywords.iter()
    }

    /// Sends all calls and writes the results in the order of the rows. Writes the rows that are left
    /// to the errors file.
    pub(crate) fn send(
        &self,
        out: &mut dyn Write,
        client: &Client,
        operation: &'static Operation,
        options: &Options,
    ) -> Result<(), Failure> {
        signals::defer();
        let count = self.keywords.len();
        let workers = usize::from(options.concurrency.unwrap_or(1)).min(count);
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let mut results = Results::new(self, operation, options);
        let written = std::thread::scope(|scope| {
            let (sender, receiver) = mpsc::channel();
            for _ in 0..workers {
                let (sender, next, stop) = (sender.clone(), &next, &stop);
                scope.spawn(move || {
                    while !stop.load(Ordering::SeqCst) {
                        let index = next.fetch_add(1, Ordering::SeqCst);
                        let Some(keywords) = self.keywords.get(index) else { break };
                        let result = send_one(client, operation, keywords, options);
                        // If the account is refused, every row would be refused.
                        if matches!(
                            result,
                            Err(Failure::Call(
                                Error::Authentication { .. } | Error::Configuration(_)
                            ))
                        ) {
                            stop.store(true, Ordering::SeqCst);
                        }
                        if sender.send((index, result)).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(sender);
            let mut written = Ok(());
            loop {
                let outcome = match receiver.recv_timeout(INTERVAL) {
                    Ok((index, result)) => match &written {
                        Ok(()) => results.take(out, index, result),
                        // Nobody reads the output. The row is still noted, so that it is not sent again.
                        Err(_) => results.take(&mut std::io::sink(), index, result),
                    },
                    Err(RecvTimeoutError::Timeout) => Ok(()),
                    Err(RecvTimeoutError::Disconnected) => break written,
                };
                let interrupted = signals::is_interrupted() && !stop.load(Ordering::SeqCst);
                if interrupted || outcome.is_err() {
                    stop.store(true, Ordering::SeqCst);
                    // Before waiting, because a second Ctrl-C ends the command at once.
                    results.write_failed(next.load(Ordering::SeqCst))?;
                    say(options, "stopping after the rows that were sent");
                }
                written = written.and(outcome);
            }
        });
        results.write_failed(next.into_inner())?;
        written?;
        results.finish(out)?;
        if results.done > 0 {
            say_staged(options, operation);
        }
        results.verdict()
    }
}

/// Sends one row's call. Returns the result, or that of `--search` over it.
fn send_one(
    client: &Client,
    operation: &'static Operation,
    keywords: &Value,
    options: &Options,
) -> Result<Value, Failure> {
    let result = client.call(operation.name, keywords)?;
    let value = match (options.max_items, options.all) {
        (Some(limit), _) => result.paginator().max_items(limit).all()?.into(),
        (None, true) => result.all()?.into(),
        (None, false) => result.0,
    };
    output::searched(options, value)
}

/// The results so far.
struct Results<'a> {
    calls: &'a Calls,
    options: &'a Options,
    /// Whether the calls are writes. A write that was carried out must not be sent again.
    is_write: bool,
    format: Format,
    columns: Columns<'a>,
    /// Results that wait for those of earlier rows.
    waiting: BTreeMap<usize, Value>,
    /// The next row to be written.
    turn: usize,
    /// Results that are written at the end.
    whole: Vec<Value>,
    /// The finished rows, with the failure of each that failed.
    outcomes: BTreeMap<usize, Option<Failure>>,
    done: usize,
    failed: usize,
    progress: Progress,
}

impl<'a> Results<'a> {
    fn new(calls: &'a Calls, operation: &Operation, options: &'a Options) -> Self {
        let fallback = if options.columns.is_empty() { Format::Jsonl } else { Format::Table };
        Self {
            calls,
            options,
            is_write: is_write(operation),
            format: options.output.unwrap_or(fallback),
            columns: Columns::new(options),
            waiting: BTreeMap::new(),
            turn: 0,
            whole: Vec::new(),
            outcomes: BTreeMap::new(),
            done: 0,
            failed: 0,
            progress: Progress::new(options.quiet, false),
        }
    }

    /// Adds the result of a row, and writes the results whose turn it is.
    fn take(
        &mut self,
        out: &mut dyn Write,
        index: usize,
        result: Result<Value, Failure>,
    ) -> Result<(), Failure> {
        let failure = match result {
            Ok(value) => {
                self.done += 1;
                self.waiting.insert(index, value);
                None
            }
            Err(failure) => {
                self.failed += 1;
                let line = self.calls.rows.rows.get(index).map(|row| row.line);
                progress::wipe();
                let error = failure.line(self.options.error_format, line);
                let _ = writeln!(std::io::stderr(), "{error}");
                Some(failure)
            }
        };
        self.outcomes.insert(index, failure);
        while self.outcomes.contains_key(&self.turn) {
            if let Some(value) = self.waiting.remove(&self.turn) {
                self.write(out, value)?;
            }
            self.turn += 1;
        }
        let (done, failed, count) = (self.done, self.failed, self.calls.keywords.len());
        self.progress.show(|| match failed {
            0 => format!("{done} of {count} rows …"),
            _ => format!("{done} of {count} rows, {failed} failed …"),
        });
        Ok(())
    }

    fn write(&mut self, out: &mut dyn Write, value: Value) -> Result<(), Failure> {
        match self.format {
            Format::Jsonl | Format::Text => {
                output::value(out, self.format, &self.columns.select(value))
            }
            Format::Json => {
                self.whole.push(value);
                Ok(())
            }
            _ => {
                match value {
                    Value::Array(items) => self.whole.extend(items),
                    Value::Null => {}
                    one => self.whole.push(one),
                }
                Ok(())
            }
        }
    }

    /// Writes the formats that need all rows first. Also writes the rows that still wait, because
    /// earlier rows have no result.
    fn finish(&mut self, out: &mut dyn Write) -> Result<(), Failure> {
        for (_, value) in std::mem::take(&mut self.waiting) {
            self.write(out, value)?;
        }
        if !matches!(self.format, Format::Jsonl | Format::Text) {
            let whole = Value::Array(std::mem::take(&mut self.whole));
            output::value(out, self.format, &self.columns.select(whole))?;
        }
        self.columns.warn_unknown();
        Ok(())
    }

    /// Writes the rows that failed or have no result. The first `begun` rows were sent.
    fn write_failed(&self, begun: usize) -> Result<(), Failure> {
        let Some(path) = &self.options.errors else { return Ok(()) };
        let rows = self.calls.rows.rows.iter().enumerate();
        let failed: Vec<(&Row, String)> = rows
            .filter_map(|(index, row)| match self.outcomes.get(&index) {
                Some(None) => None,
                // The write was carried out. Only the search in its response failed.
                Some(Some(Failure::Search(_))) if self.is_write => None,
                Some(Some(failure)) => Some((row, failure.message())),
                None if index < begun => Some((row, IN_FLIGHT.to_owned())),
                None => Some((row, UNSENT.to_owned())),
            })
            .collect();
        self.calls.rows.write_failed(path, failed.iter().map(|(row, error)| (*row, error.as_str())))
    }

    fn verdict(self) -> Result<(), Failure> {
        let count = self.calls.keywords.len();
        let left = count - self.done;
        let place = match &self.options.errors {
            Some(path) => format!("{} has the others", path.display()),
            None => "--errors FILE writes the others to a file".to_owned(),
        };
        let message = format!("{} of {count} rows are done; {place}", self.done);
        if left > 0 && signals::is_interrupted() {
            return Err(Failure::Interrupted(message));
        }
        match self.outcomes.into_values().flatten().next() {
            None => {
                say(self.options, &format!("{count} rows are done"));
                Ok(())
            }
            Some(first) => Err(Failure::Rows(first.kind(), message)),
        }
    }
}
