//! Writes results.

use std::io::Write;

use serde_json::Value;
use zscaler::redacted::{printable, printable_json};

use crate::failure::Failure;
use crate::notes::warn;
use crate::options::{Format, Options};
use crate::progress::Progress;
use crate::table;

/// Writes one value.
pub(crate) fn value(out: &mut dyn Write, format: Format, value: &Value) -> Result<(), Failure> {
    match (format, value) {
        (Format::Json, value) => writeln!(out, "{}", printable_json(&format!("{value:#}")))?,
        (_, Value::Null) => {}
        (Format::Jsonl | Format::Text, Value::Array(items)) => {
            for item in items {
                line(out, format, item)?;
            }
        }
        // A text that is the whole result, such as that of a file, keeps its lines.
        (Format::Text, Value::String(text)) => writeln!(out, "{}", table::lines(text))?,
        (Format::Jsonl | Format::Text, value) => line(out, format, value)?,
        (Format::Csv, Value::Array(items)) => csv(out, items)?,
        (Format::Csv, Value::Object(_)) => csv(out, std::slice::from_ref(value))?,
        (Format::Table, Value::Array(items)) => write_table(out, items)?,
        (Format::Table, Value::Object(fields)) => {
            let width = table::width();
            out.write_all(table::record(fields, width).as_bytes())?;
        }
        (Format::Terraform, _) => {
            return Err(Failure::usage(
                "-o terraform is only for snapshot, and for lists that the vendor's Terraform \
                 providers have a resource for",
            ));
        }
        (Format::Csv | Format::Table, scalar) => line(out, Format::Text, scalar)?,
    }
    out.flush()?;
    Ok(())
}

/// Writes a value, or the result of `--search` over it. Default format: JSON, or a table of
/// `--columns`.
pub(crate) fn found(out: &mut dyn Write, options: &Options, whole: Value) -> Result<(), Failure> {
    let default = if options.columns.is_empty() { Format::Json } else { Format::Table };
    let format = options.output.unwrap_or(default);
    let mut columns = Columns::new(options);
    value(out, format, &columns.select(searched(options, whole)?))?;
    columns.warn_unknown();
    Ok(())
}

/// A value, or the result of `--search` over it.
pub(crate) fn searched(options: &Options, whole: Value) -> Result<Value, Failure> {
    match &options.search {
        // The request may have been sent, so this is not a usage error, which changes nothing.
        Some(expression) => {
            zscaler::search(expression, &whole).map_err(|error| Failure::Search(error.to_string()))
        }
        None => Ok(whole),
    }
}

/// The columns that `--columns` selects.
pub(crate) struct Columns<'a> {
    options: &'a Options,
    /// The columns that no row had so far.
    missing: Vec<&'a str>,
    /// The fields of the first row that is an object.
    fields: Vec<String>,
    /// Whether there was a row.
    has_rows: bool,
}

impl<'a> Columns<'a> {
    pub(crate) fn new(options: &'a Options) -> Self {
        let missing = options.columns.iter().map(String::as_str).collect();
        Self { options, missing, fields: Vec::new(), has_rows: false }
    }

    /// A value with the selected columns only. In the format text, a row becomes a list.
    pub(crate) fn select(&mut self, value: Value) -> Value {
        match value {
            value if self.options.columns.is_empty() => value,
            Value::Array(items) => items.iter().map(|item| self.row(item)).collect(),
            one => self.row(&one),
        }
    }

    fn row(&mut self, item: &Value) -> Value {
        self.has_rows = true;
        self.missing.retain(|column| table::select(item, column).is_none());
        if let (true, Some(fields)) = (self.fields.is_empty(), item.as_object()) {
            self.fields = fields.keys().cloned().collect();
        }
        let row = table::project(item, &self.options.columns);
        match (self.options.output, row) {
            (Some(Format::Text), Value::Object(cells)) => {
                cells.into_iter().map(|(_, cell)| cell).collect()
            }
            (_, row) => row,
        }
    }

    /// Warns of columns that no row has. They may be misspelled.
    pub(crate) fn warn_unknown(&self) {
        if self.missing.is_empty() || !self.has_rows {
            return;
        }
        let fields = match self.fields.is_empty() {
            true => "the rows are not objects".to_owned(),
            false => format!("the fields are {}", self.fields.join(", ")),
        };
        let missing = self.missing.join(", ");
        warn(self.options, &format!("--columns: nothing has {missing}; {fields}"));
    }
}

/// Writes a list item by item, if the format allows it. A table and a CSV file need all items to
/// find their columns.
pub(crate) fn items(
    out: &mut dyn Write,
    format: Format,
    items: impl Iterator<Item = zscaler::Result<Value>>,
    mut progress: Progress,
) -> Result<(), Failure> {
    match format {
        Format::Json => {
            let mut open = false;
            for item in items {
                let item = format!("{:#}", item?).replace('\n', "\n  ");
                let item = printable_json(&item);
                let before = if open { ",\n  " } else { "[\n  " };
                open = true;
                write!(out, "{before}{item}")?;
                out.flush()?;
                progress.count(1);
            }
            writeln!(out, "{}", if open { "\n]" } else { "[]" })?;
        }
        Format::Jsonl | Format::Text => {
            for item in items {
                line(out, format, &item?)?;
                out.flush()?;
                progress.count(1);
            }
        }
        Format::Table | Format::Csv | Format::Terraform => {
            let items = collect(items, progress)?;
            return value(out, format, &Value::Array(items));
        }
    }
    out.flush()?;
    Ok(())
}

/// Every item of a list.
pub(crate) fn collect(
    items: impl Iterator<Item = zscaler::Result<Value>>,
    mut progress: Progress,
) -> Result<Vec<Value>, Failure> {
    let items = items.inspect(|_| progress.count(1));
    Ok(items.collect::<zscaler::Result<_>>()?)
}

/// Writes a value on one line.
fn line(out: &mut dyn Write, format: Format, value: &Value) -> Result<(), Failure> {
    match (format, value) {
        (Format::Text, Value::Array(cells)) => {
            let cells: Vec<_> = cells.iter().map(table::shown).collect();
            writeln!(out, "{}", cells.join("\t"))?;
        }
        (Format::Text, value) => writeln!(out, "{}", table::shown(value))?,
        (_, value) => writeln!(out, "{}", printable_json(&value.to_string()))?,
    }
    Ok(())
}

fn csv(out: &mut dyn Write, items: &[Value]) -> Result<(), Failure> {
    let columns = table::columns(items);
    if columns.is_empty() {
        return Ok(());
    }
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(columns.iter().map(|column| table::lines(column)))?;
    for item in items {
        let cells = columns
            .iter()
            .map(|column| table::cell(item, column).map(|cell| table::lines(&table::plain(cell))));
        writer.write_record(cells.map(Option::unwrap_or_default))?;
    }
    writer.flush()?;
    Ok(())
}

fn write_table(out: &mut dyn Write, items: &[Value]) -> Result<(), Failure> {
    let table = table::render(items, table::width());
    out.write_all(table.text.as_bytes())?;
    out.flush()?;
    if !table.hidden.is_empty() {
        let (count, names) = (table.hidden.len(), printable(&table.hidden.join(", ")).into_owned());
        let note = format!("({count} more fields do not fit: {names})");
        let _ = writeln!(std::io::stderr(), "{note}");
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn written(format: Format, shown: &Value) -> String {
        let mut out = Vec::new();
        value(&mut out, format, shown).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn streamed(format: Format, shown: &Value) -> String {
        let mut out = Vec::new();
        let list = shown.as_array().unwrap().clone();
        items(&mut out, format, list.into_iter().map(Ok), Progress::none()).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_stream_is_written_like_the_whole_list() {
        let lists = [json!([]), json!([1]), json!([{"a": {"b": ["x\n", {}]}}, null, "y"])];
        for list in lists {
            for format in [Format::Json, Format::Jsonl, Format::Table, Format::Csv, Format::Text] {
                assert_eq!(streamed(format, &list), written(format, &list), "{format:?} {list}");
            }
        }
    }

    #[test]
    fn csv_has_a_column_for_every_field_of_any_item() {
        let list = json!([{"id": 1, "name": "a,\"b\"\nc"}, {"id": 2, "tags": [1, {"x": null}]}]);
        assert_eq!(
            written(Format::Csv, &list),
            "id,name,tags\n1,\"a,\"\"b\"\"\nc\",\n2,,\"[1,{\"\"x\"\":null}]\"\n"
        );
        assert_eq!(written(Format::Csv, &json!({"a": null, "b": true})), "a,b\n,true\n");
        assert_eq!(written(Format::Csv, &json!(["x", 2])), "value\nx\n2\n");
        assert_eq!(written(Format::Csv, &json!([])), "");
    }

    #[test]
    fn text_is_for_shells() {
        assert_eq!(written(Format::Text, &json!("a b")), "a b\n");
        assert_eq!(written(Format::Text, &json!([1, "x", null, {"a": 1}])), "1\nx\n\n{\"a\":1}\n");
        assert_eq!(written(Format::Text, &json!([[1, "x"], [2, "y"]])), "1\tx\n2\ty\n");
        assert_eq!(written(Format::Text, &json!(null)), "");
    }

    #[test]
    fn only_json_writes_null() {
        assert_eq!(written(Format::Json, &json!(null)), "null\n");
        assert_eq!(written(Format::Jsonl, &json!(null)), "");
        assert_eq!(written(Format::Table, &json!(null)), "");
    }

    #[test]
    fn a_list_that_breaks_off_is_not_complete_json() {
        let broken = zscaler::search("!", &json!(null)).unwrap_err();
        let mut out = Vec::new();
        let list = [Ok(json!(1)), Err(broken)];
        let outcome = items(&mut out, Format::Json, list.into_iter(), Progress::none());
        assert!(outcome.is_err());
        assert!(serde_json::from_slice::<Value>(&out).is_err());
    }
}
