//! The rows of `--each`: a CSV or JSONL file, and the file of the rows that failed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::text;

/// The columns that the command adds to a file of failed rows. It ignores them when it reads the file
/// again.
const LINE: &str = "_line";
const ERROR: &str = "_error";

/// The format of a file of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Comma-separated values, after a line of names.
    Csv,
    /// A JSON object on each line.
    Jsonl,
}

/// The rows of a file.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) kind: Kind,
    /// The names of the columns of a CSV file.
    names: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row: its line in the file, and its cells by name.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Map<String, Value>,
}

impl Kind {
    /// The kind of a file, by its name.
    fn of(path: &Path) -> Result<Self, Failure> {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("csv") => Ok(Self::Csv),
            Some("jsonl" | "ndjson") => Ok(Self::Jsonl),
            _ => Err(Failure::usage(format!(
                "--each {}: the name of a file of rows must end in .csv or .jsonl",
                path.display()
            ))),
        }
    }
}

impl Rows {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let kind = Kind::of(path)?;
        let text = text::of_file(path)?;
        let text = text.trim_start_matches('\u{feff}');
        let wrong = |line: u64, what: &str| {
            Failure::usage(format!("{}, line {line}: {what}", path.display()))
        };
        match kind {
            Kind::Csv => read_csv(text, wrong),
            Kind::Jsonl => read_jsonl(text, wrong),
        }
    }

    /// Writes rows and their errors to a file of the same kind. The file is replaced at once.
    pub(super) fn write_failed<'a>(
        &self,
        path: &Path,
        failed: impl Iterator<Item = (&'a Row, &'a str)>,
    ) -> Result<(), Failure> {
        let mut text = Vec::new();
        match self.kind {
            Kind::Csv => {
                let mut writer = csv::Writer::from_writer(&mut text);
                writer.write_record(self.names.iter().map(String::as_str).chain([LINE, ERROR]))?;
                for (row, error) in failed {
                    let cell = |name: &String| match row.cells.get(name) {
                        Some(Value::String(text)) => text.clone(),
                        _ => String::new(),
                    };
                    let cells: Vec<_> = self.names.iter().map(cell).collect();
                    writer.write_record(
                        cells.into_iter().chain([row.line.to_string(), error.to_owned()]),
                    )?;
                }
                writer.flush()?;
            }
            Kind::Jsonl => {
                for (row, error) in failed {
                    let mut cells = row.cells.clone();
                    cells.insert(LINE.to_owned(), row.line.into());
                    cells.insert(ERROR.to_owned(), error.into());
                    text.extend(Value::Object(cells).to_string().into_bytes());
                    text.push(b'\n');
                }
            }
        }
        replace(path, &text).map_err(|error| Failure::unwritable(path, &error))
    }
}

fn read_csv(text: &str, wrong: impl Fn(u64, &str) -> Failure) -> Result<Rows, Failure> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::Headers).from_reader(text.as_bytes());
    let invalid = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        match error.kind() {
            csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                let cells = if *len == 1 { "cell" } else { "cells" };
                wrong(
                    line,
                    &format!("has {len} {cells}, but the first line has {expected_len} names"),
                )
            }
            _ => wrong(line, &error.to_string()),
        }
    };
    let names: Vec<String> =
        reader.headers().map_err(&invalid)?.iter().map(str::to_owned).collect();
    if let [only] = names.as_slice()
        && only.contains([';', '\t'])
    {
        return Err(wrong(1, "the cells must be separated by commas"));
    }
    for (index, name) in names.iter().enumerate() {
        check_name(name).map_err(|what| wrong(1, &what))?;
        let plain = |name: &str| name.replace('-', "_");
        if names.iter().take(index).any(|other| plain(other) == plain(name)) {
            return Err(wrong(1, &format!("two columns have the name {name:?}")));
        }
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(&invalid)?;
        let cells =
            names.iter().zip(&record).filter(|(name, cell)| !is_own(name) && !cell.is_empty());
        rows.push(Row {
            line: record.position().map_or(0, csv::Position::line),
            cells: cells.map(|(name, cell)| (name.clone(), cell.into())).collect(),
        });
    }
    // An open quote makes the rest of the file one cell.
    let is_odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let last = rows.last().filter(|row| {
        let cell = row.cells.values().next_back().and_then(Value::as_str);
        cell.is_some_and(|cell| cell.contains('\n'))
    });
    if let Some(row) = last.filter(|_| is_odd) {
        return Err(wrong(row.line, "has a quote that is not closed"));
    }
    let names = names.into_iter().filter(|name| !is_own(name)).collect();
    Ok(Rows { kind: Kind::Csv, names, rows })
}

fn read_jsonl(text: &str, wrong: impl Fn(u64, &str) -> Failure) -> Result<Rows, Failure> {
    let mut rows = Vec::new();
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let mut cells: Map<String, Value> = serde_json::from_str(text).map_err(|error| {
            // The line that serde names is that of `text`, and always 1.
            let reason = error.to_string().replace(" at line 1 column ", " at column ");
            wrong(line, &format!("is not a JSON object: {reason}"))
        })?;
        cells.retain(|name, _| !is_own(name));
        for name in cells.keys() {
            check_name(name).map_err(|what| wrong(line, &what))?;
        }
        rows.push(Row { line, cells });
    }
    Ok(Rows { kind: Kind::Jsonl, names: Vec::new(), rows })
}

fn is_own(name: &str) -> bool {
    name == LINE || name == ERROR
}

fn check_name(name: &str) -> Result<(), String> {
    match name.is_empty() || name.contains(['=', ' ', '\n']) {
        true => Err(format!("{name:?} is not the name of an argument or field")),
        false => Ok(()),
    }
}

/// Refuses a file that cannot be written.
pub(super) fn check_writable(path: &Path) -> Result<(), Failure> {
    let check = || {
        if path.is_dir() {
            return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory));
        }
        let (part, file) = create_part(path)?;
        drop(file);
        fs::remove_file(part)
    };
    check().map_err(|error| Failure::unwritable(path, &error))
}

/// Replaces a file at once: until then the old file is complete. Only the user can read it, because
/// rows may have secrets.
fn replace(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let (part, mut file) = create_part(path)?;
    file.write_all(text)?;
    drop(file);
    fs::rename(part, path)
}

/// Creates the file that later replaces `path`.
fn create_part(path: &Path) -> std::io::Result<(PathBuf, fs::File)> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    // A file of an earlier run may be readable by others, or be a link.
    let _ = fs::remove_file(&part);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&part)?;
    Ok((part, file))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn wrong(line: u64, what: &str) -> Failure {
        Failure::usage(format!("line {line}: {what}"))
    }

    #[test]
    fn rows_know_their_lines() {
        let csv = "label_id,name\n7,\"two\nlines\"\n8,\n";
        let rows = read_csv(csv, wrong).unwrap().rows;
        assert_eq!((rows[0].line, rows[1].line), (2, 4));
        assert_eq!(rows[0].cells["name"], "two\nlines");
        assert_eq!(Value::Object(rows[1].cells.clone()), json!({"label_id": "8"}));
        let rows =
            read_jsonl("{\"a\": 1, \"_error\": \"x\"}\n\n{\"a\": [2]}\n", wrong).unwrap().rows;
        assert_eq!((rows[0].line, rows[1].line), (1, 3));
        assert_eq!(Value::Object(rows[0].cells.clone()), json!({"a": 1}));
    }

    #[test]
    fn an_error_names_its_line() {
        for (text, expected) in [
            ("a,b\n1\n", "line 2: has 1 cell, but"),
            ("a;b\n1;2\n", "line 1: the cells must be separated by commas"),
            ("a,a\n1,2\n", "line 1: two columns have the name \"a\""),
            ("label_id,label-id\n1,2\n", "line 1: two columns have the name \"label-id\""),
            ("a,b c\n1,2\n", "\"b c\" is not the name"),
            ("a\n1\n\"2\n3\n", "line 3: has a quote that is not closed"),
        ] {
            let message = read_csv(text, wrong).unwrap_err().message();
            assert!(message.contains(expected), "{message}");
        }
        let message = read_jsonl("{}\n[1]\n", wrong).unwrap_err().message();
        assert!(message.contains("line 2: is not a JSON object"), "{message}");
        let message = read_jsonl("{}\n{\"a\": \n", wrong).unwrap_err().message();
        assert!(message.contains("at column") && !message.contains("line 1"), "{message}");
    }
}
