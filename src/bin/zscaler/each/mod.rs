//! `--each FILE`: runs an operation for every row of a file.
//!
//! Every row is checked before the first is sent. What fails is told by its line, and goes with
//! what was not sent to a file that can be run again.

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
use crate::progress::Progress;
use crate::{output, progress, signals};

/// How long it may take until a Ctrl-C is noticed.
const GLANCE: Duration = Duration::from_millis(100);

const UNSENT: &str = "not sent";
const IN_FLIGHT: &str = "stopped while it was sent: it may have been carried out";

/// The calls of a file's rows, all of them checked.
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
                1 => "; so is another line".to_owned(),
                count => format!("; so are {count} other lines"),
            };
            Err(Failure::usage(format!("{}, {first}{more}; nothing was sent", path.display())))
        }
    }
}

/// The arguments of a row. What it has goes before what the command line says for all.
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
            // What is text in JSON stays text, whatever it looks like.
            value => value.to_string(),
        };
        options.field.push(format!("{name}={text}"));
    }
    assemble(operation, words, &fields, &options)
}

impl Calls {
    /// Each row's line and keywords: for a dry run.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Value> {
        self.keywords.iter()
    }

    /// Sends them all, writes what came back in the order of the rows, and puts what is left
    /// into the file of errors.
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
                        // The tenant refuses the account, so it would refuse every row.
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
                let outcome = match receiver.recv_timeout(GLANCE) {
                    Ok((index, result)) => match &written {
                        Ok(()) => results.take(out, index, result),
                        // Nobody reads it any more. Still, what was done is not to be done again.
                        Err(_) => results.take(&mut std::io::sink(), index, result),
                    },
                    Err(RecvTimeoutError::Timeout) => Ok(()),
                    Err(RecvTimeoutError::Disconnected) => break written,
                };
                let interrupted = signals::is_interrupted() && !stop.load(Ordering::SeqCst);
                if interrupted || outcome.is_err() {
                    stop.store(true, Ordering::SeqCst);
                    // At once: whoever is in a hurry presses it again.
                    results.write_failed(next.load(Ordering::SeqCst))?;
                    say(options, "stopping: waiting for what is on its way");
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

/// Sends one row's call and reads what `--search` wants of it.
fn send_one(
    client: &Client,
    operation: &'static Operation,
    keywords: &Value,
    options: &Options,
) -> Result<Value, Failure> {
    let answer = client.call(operation.name, keywords)?;
    let value = match (options.max_items, options.all) {
        (Some(limit), _) => answer.paginator().max_items(limit).all()?.into(),
        (None, true) => answer.all()?.into(),
        (None, false) => answer.0,
    };
    output::searched(options, value)
}

/// What has come back so far.
struct Results<'a> {
    calls: &'a Calls,
    options: &'a Options,
    /// Whether the calls change something, so that none is to be sent again without need.
    is_write: bool,
    format: Format,
    /// Results that came before their turn, and those that are written at the end.
    waiting: BTreeMap<usize, Value>,
    turn: usize,
    whole: Vec<Value>,
    /// Rows that came back: how they failed, if they did.
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
            waiting: BTreeMap::new(),
            turn: 0,
            whole: Vec::new(),
            outcomes: BTreeMap::new(),
            done: 0,
            failed: 0,
            progress: Progress::new(options.quiet, false),
        }
    }

    /// Takes in what a row came to, and writes what is due.
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
                let told = failure.line(self.options.error_format, line);
                let _ = writeln!(std::io::stderr(), "{told}");
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
                output::value(out, self.format, &output::columns(self.options, value))
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

    /// Writes what needs all rows first. Rows that came back while others are missing are
    /// written, too.
    fn finish(&mut self, out: &mut dyn Write) -> Result<(), Failure> {
        for (_, value) in std::mem::take(&mut self.waiting) {
            self.write(out, value)?;
        }
        match self.format {
            Format::Jsonl | Format::Text => Ok(()),
            format => {
                let whole = Value::Array(std::mem::take(&mut self.whole));
                output::value(out, format, &output::columns(self.options, whole))
            }
        }
    }

    /// Writes the rows that failed and those that did not come back, of which so many were begun.
    fn write_failed(&self, begun: usize) -> Result<(), Failure> {
        let Some(path) = &self.options.errors else { return Ok(()) };
        let rows = self.calls.rows.rows.iter().enumerate();
        let failed: Vec<(&Row, String)> = rows
            .filter_map(|(index, row)| match self.outcomes.get(&index) {
                Some(None) => None,
                // It was carried out; only the search in its response failed.
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
            None => "--errors FILE would keep the others".to_owned(),
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
