//! The rows of `--each`: a CSV or JSONL file, and the file of those that failed.

use std::fs;
use std::io::Write;
use std::path::Path;

use serde_json::{Map, Value};

use crate::failure::Failure;

/// Columns that the command writes into a file of rows that failed, and passes over when it
/// reads it again.
const LINE: &str = "_line";
const ERROR: &str = "_error";

/// How a file of rows is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Comma-separated, with a line of names.
    Csv,
    /// A JSON object a line.
    Jsonl,
}

/// A file's rows.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) kind: Kind,
    /// Of CSV, the names of the columns.
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
    /// The kind that a file's name tells.
    fn of(path: &Path) -> Result<Self, Failure> {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("csv") => Ok(Self::Csv),
            Some("jsonl" | "ndjson") => Ok(Self::Jsonl),
            _ => Err(Failure::usage(format!(
                "{}: a file of rows is called .csv or .jsonl",
                path.display()
            ))),
        }
    }
}

impl Rows {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let kind = Kind::of(path)?;
        let text = fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
        let text = text.trim_start_matches('\u{feff}');
        let wrong = |line: u64, what: &str| {
            Failure::usage(format!("{}, line {line}: {what}", path.display()))
        };
        match kind {
            Kind::Csv => read_csv(text, wrong),
            Kind::Jsonl => read_jsonl(text, wrong),
        }
    }

    /// Writes rows with the errors of each to a file of the same kind, all at once.
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
        replace(path, &text).map_err(|error| Failure::unwritten(path, &error))
    }
}

fn read_csv(text: &str, wrong: impl Fn(u64, &str) -> Failure) -> Result<Rows, Failure> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::Headers).from_reader(text.as_bytes());
    let told = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        match error.kind() {
            csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                wrong(line, &format!("has {len} cells, where the first line names {expected_len}"))
            }
            _ => wrong(line, &error.to_string()),
        }
    };
    let names: Vec<String> = reader.headers().map_err(&told)?.iter().map(str::to_owned).collect();
    if let [only] = names.as_slice()
        && only.contains([';', '\t'])
    {
        return Err(wrong(1, "the cells are to be separated by commas"));
    }
    for (index, name) in names.iter().enumerate() {
        check_name(name).map_err(|what| wrong(1, &what))?;
        let plain = |name: &str| name.replace('-', "_");
        if names.iter().take(index).any(|other| plain(other) == plain(name)) {
            return Err(wrong(1, &format!("{name:?} names two columns")));
        }
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(&told)?;
        let cells =
            names.iter().zip(&record).filter(|(name, cell)| !is_own(name) && !cell.is_empty());
        rows.push(Row {
            line: record.position().map_or(0, csv::Position::line),
            cells: cells.map(|(name, cell)| (name.clone(), cell.into())).collect(),
        });
    }
    let names = names.into_iter().filter(|name| !is_own(name)).collect();
    Ok(Rows { kind: Kind::Csv, names, rows })
}

fn read_jsonl(text: &str, wrong: impl Fn(u64, &str) -> Failure) -> Result<Rows, Failure> {
    let mut rows = Vec::new();
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let mut cells: Map<String, Value> = serde_json::from_str(text)
            .map_err(|error| wrong(line, &format!("is no JSON object: {error}")))?;
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
        true => Err(format!("{name:?} can be no argument and no field")),
        false => Ok(()),
    }
}

/// Puts a file in the place of another, which is there in whole until then. It may hold what its
/// rows held: nobody else gets to read it.
fn replace(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    // What an earlier run left may be readable by others, or lead elsewhere.
    let _ = fs::remove_file(&part);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    file.write_all(text)?;
    drop(file);
    fs::rename(part, path)
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
    fn what_is_wrong_is_told_with_its_line() {
        for (text, expected) in [
            ("a,b\n1\n", "line 2: has 1 cells"),
            ("a;b\n1;2\n", "line 1: the cells are to be separated by commas"),
            ("a,a\n1,2\n", "line 1: \"a\" names two"),
            ("label_id,label-id\n1,2\n", "line 1: \"label-id\" names two"),
            ("a,b c\n1,2\n", "\"b c\" can be no"),
        ] {
            let told = read_csv(text, wrong).unwrap_err().message();
            assert!(told.contains(expected), "{told}");
        }
        let told = read_jsonl("{}\n[1]\n", wrong).unwrap_err().message();
        assert!(told.contains("line 2: is no JSON object"), "{told}");
    }
}
