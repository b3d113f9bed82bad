//! Writes rows as a table that fits the terminal.

use std::borrow::Cow;
use std::io::IsTerminal;

use serde_json::{Map, Value};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use zscaler::redacted::printable;

/// The space between two columns.
const GAP: &str = "  ";
/// The least width of a column that is cut.
const LEAST: usize = 12;
/// The column of rows that are not objects.
const VALUE: &str = "value";

/// A table, and the columns that do not fit.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) text: String,
    pub(crate) hidden: Vec<String>,
}

/// The largest width of a table: that of `COLUMNS` or the terminal. `None` if the output is not a
/// terminal: then nothing is cut.
pub(crate) fn width() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.filter(|columns| *columns > 0).or_else(|| {
        let terminal = std::io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
        terminal.map(|(width, _)| usize::from(width.0))
    })
}

/// The fields of all rows, in the order of their first occurrence.
pub(crate) fn columns(rows: &[Value]) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for row in rows {
        match row {
            Value::Object(fields) => {
                for name in fields.keys().filter(|name| !known.contains(*name)) {
                    columns.push(name.clone());
                }
                known.extend(fields.keys());
            }
            _ if columns.iter().any(|column| column == VALUE) => {}
            _ => columns.push(VALUE.to_owned()),
        }
    }
    columns
}

/// A row's value in a column.
pub(crate) fn cell<'a>(row: &'a Value, column: &str) -> Option<&'a Value> {
    match row {
        Value::Object(fields) => fields.get(column),
        other => (column == VALUE).then_some(other),
    }
}

/// A row's value in a column of `--columns`. A dot selects a nested field.
pub(crate) fn select<'a>(row: &'a Value, column: &str) -> Option<&'a Value> {
    cell(row, column).or_else(|| {
        column.split('.').try_fold(row, |value, step| match value {
            Value::Array(items) => items.get(step.parse::<usize>().ok()?),
            value => value.get(step),
        })
    })
}

/// A row with these columns only, in this order.
pub(crate) fn project(row: &Value, columns: &[String]) -> Value {
    let cell = |column: &String| (column.clone(), select(row, column).cloned().unwrap_or_default());
    Value::Object(columns.iter().map(cell).collect())
}

/// A value without quotes. A nested value is compact JSON.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A value on one line. Control characters are escaped, so that they cannot control the terminal.
pub(crate) fn shown(value: &Value) -> String {
    printable(&plain(value)).into_owned()
}

/// A text of several lines. Control characters are escaped, but not line ends and tabs.
pub(crate) fn lines(text: &str) -> String {
    let line = |line: &str| {
        let (line, end) = match line.strip_suffix('\r') {
            Some(line) => (line, "\r"),
            None => (line, ""),
        };
        let words: Vec<_> = line.split('\t').map(printable).collect();
        words.join("\t") + end
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A cell of a table. A reference with `id` and `name` is shown as its name.
fn named(value: &Value) -> Cow<'_, Value> {
    let name = |value: &Value| {
        let fields = value.as_object().filter(|fields| fields.contains_key("id"))?;
        fields.get("name")?.as_str().filter(|name| !name.is_empty()).map(str::to_owned)
    };
    let names = match value {
        Value::Array(items) if !items.is_empty() => {
            items.iter().map(name).collect::<Option<Vec<_>>>().map(|names| names.join(", "))
        }
        value => name(value),
    };
    names.map_or(Cow::Borrowed(value), |names| Cow::Owned(names.into()))
}

/// Writes rows under the names of their columns.
pub(crate) fn render(rows: &[Value], width: Option<usize>) -> Table {
    let mut columns: Vec<Column> =
        columns(rows).into_iter().map(|name| Column::of(name, rows)).collect();
    let mut hidden = Vec::new();
    if let Some(width) = width {
        let too_wide = |columns: &[Column]| total(columns, |column| column.width) > width;
        if too_wide(&columns) {
            columns.retain(|column| !column.is_blank());
        }
        while columns.len() > 1 && total(&columns, |column| column.width.min(LEAST)) > width {
            hidden.extend(columns.pop().map(|column| column.name));
        }
        fit(&mut columns, width);
    }
    hidden.reverse();
    let names = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>();
    let mut text = String::new();
    if !columns.is_empty() {
        push_line(&mut text, &columns, &names);
        let rules: Vec<_> = columns.iter().map(|column| "-".repeat(column.width)).collect();
        push_line(&mut text, &columns, &rules.iter().map(String::as_str).collect::<Vec<_>>());
    }
    for index in 0..rows.len() {
        let cells = columns.iter().map(|column| column.cells.get(index).map_or("", String::as_str));
        push_line(&mut text, &columns, &cells.collect::<Vec<_>>());
    }
    Table { text, hidden }
}

/// Writes one object, with a field on each line.
pub(crate) fn record(fields: &Map<String, Value>, width: Option<usize>) -> String {
    let rows: Vec<Value> =
        fields.iter().map(|(name, value)| serde_json::json!({"n": name, "v": value})).collect();
    let mut columns = vec![Column::of("n".to_owned(), &rows), Column::of("v".to_owned(), &rows)];
    if let Some(width) = width {
        fit(&mut columns, width);
    }
    let mut text = String::new();
    for index in 0..rows.len() {
        let cells = columns.iter().map(|column| column.cells.get(index).map_or("", String::as_str));
        push_line(&mut text, &columns, &cells.collect::<Vec<_>>());
    }
    text
}

struct Column {
    name: String,
    cells: Vec<String>,
    width: usize,
}

impl Column {
    fn of(name: String, rows: &[Value]) -> Self {
        let cells: Vec<String> = rows
            .iter()
            .map(|row| cell(row, &name).map(|cell| shown(&named(cell))).unwrap_or_default())
            .collect();
        let name = printable(&name).into_owned();
        let widest = cells.iter().map(|cell| cell.width()).max().unwrap_or_default();
        let width = widest.max(name.width());
        Self { name, cells, width }
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// The width of a line with these columns.
fn total(columns: &[Column], width: impl Fn(&Column) -> usize) -> usize {
    let gaps = GAP.len() * columns.len().saturating_sub(1);
    columns.iter().map(width).sum::<usize>() + gaps
}

/// Cuts the widest columns until a line fits. The first column identifies a row, so it is cut last.
fn fit(columns: &mut [Column], width: usize) {
    let first = columns.first().map_or(0, |column| column.width);
    let others = columns.get(1..).unwrap_or_default();
    let needed = total(columns, |column| column.width.min(LEAST)) + first.saturating_sub(LEAST);
    let keeps_first = !others.is_empty() && needed <= width;
    let capped = |cap: usize| {
        move |index: usize, column: &Column| match index {
            0 if keeps_first => column.width,
            _ => column.width.min(cap),
        }
    };
    let mut cap = columns.iter().map(|column| column.width).max().unwrap_or_default();
    while cap > 1 && {
        let widths = columns.iter().enumerate().map(|(index, column)| capped(cap)(index, column));
        widths.sum::<usize>() + GAP.len() * columns.len().saturating_sub(1) > width
    } {
        cap -= 1;
    }
    for (index, column) in columns.iter_mut().enumerate() {
        column.width = capped(cap)(index, column);
    }
}

fn push_line(text: &mut String, columns: &[Column], cells: &[&str]) {
    let start = text.len();
    for (column, cell) in columns.iter().zip(cells) {
        if text.len() > start {
            text.push_str(GAP);
        }
        let cell = cut(cell, column.width);
        let padding = column.width.saturating_sub(cell.width());
        text.push_str(&cell);
        text.extend(std::iter::repeat_n(' ', padding));
    }
    text.truncate(text.trim_end_matches(' ').len().max(start));
    text.push('\n');
}

/// Cuts a text to this width. A text that is cut ends in an ellipsis.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for letter in text.chars() {
        used += letter.width().unwrap_or_default();
        if used > width {
            break;
        }
        cut.push(letter);
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rows() -> Vec<Value> {
        vec![
            json!({"id": 1, "name": "müller", "empty": null, "note": "a long text that goes on"}),
            json!({"id": 22, "name": "日本語", "groups": [{"id": 5}], "note": "x\ny\u{1b}[31m\u{9b}"}),
        ]
    }

    #[test]
    fn without_a_limit_nothing_is_cut() {
        let table = render(&rows(), None);
        let expected = "\
id  name    empty  note                      groups
--  ------  -----  ------------------------  ----------
1   müller         a long text that goes on
22  日本語         x\\ny\\u{1b}[31m\\u{9b}      [{\"id\":5}]
";
        assert_eq!(table.text, expected);
        assert!(table.hidden.is_empty());
    }

    #[test]
    fn a_table_fits_the_terminal() {
        for width in 10..60 {
            let table = render(&rows(), Some(width));
            for line in table.text.lines() {
                assert!(line.width() <= width, "{width}: {line:?}");
            }
            let complete = table.hidden.is_empty();
            assert_eq!(complete, table.text.contains("groups"), "{width}: {table:?}");
        }
        let table = render(&rows(), Some(40));
        assert!(table.text.contains("a long text tha…"), "{}", table.text);
        assert!(!table.text.contains("empty"), "blank columns go first");
        assert_eq!(render(&rows(), Some(16)).hidden, ["note", "groups"]);
    }

    #[test]
    fn a_reference_shows_its_name() {
        let rows = [json!({"department": {"id": 5, "name": "Finance"}, "groups": [
            {"id": 1, "name": "a"}, {"id": 2, "name": "b"}], "other": {"id": 7}, "none": []})];
        let table = render(&rows, None);
        let expected = "\
department  groups  other     none
----------  ------  --------  ----
Finance     a, b    {\"id\":7}  []
";
        assert_eq!(table.text, expected);
    }

    #[test]
    fn columns_are_selected_and_dots_select_nested_fields() {
        let row = json!({"id": 1, "a.b": 2, "department": {"name": "Finance"}, "list": [{"x": 3}]});
        let columns = ["department.name", "id", "a.b", "list.0.x", "none"].map(str::to_owned);
        assert_eq!(
            project(&row, &columns),
            json!({"department.name": "Finance", "id": 1, "a.b": 2, "list.0.x": 3, "none": null})
        );
    }

    #[test]
    fn an_object_has_a_field_on_each_line() {
        let object = json!({"id": 1, "name": "a long name that has no room here"});
        let text = record(object.as_object().unwrap_or(&Map::new()), Some(20));
        assert_eq!(text, "id    1\nname  a long name t…\n");
    }
}
