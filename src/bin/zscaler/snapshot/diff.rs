//! `zscaler diff FOLDER [FOLDER]`: compares two snapshots, or a snapshot and the tenant.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::path::Path;

use serde_json::{Map, Value, json};
use zscaler::redacted::printable;

use super::folder::{self, Manifest};
use super::{order, take};
use crate::failure::Failure;
use crate::line::Line;
use crate::options::{Format, Options};
use crate::output;

/// A snapshot in memory.
struct Side {
    name: String,
    manifest: Manifest,
    lists: BTreeMap<String, Value>,
}

/// A difference.
#[derive(Debug)]
struct Change {
    list: String,
    id: String,
    name: String,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Added(Value),
    Removed(Value),
    /// The changed fields: path, old value, new value.
    Changed(Vec<(String, Value, Value)>),
    /// A list that one side does not have, with the reason.
    Missing {
        side: String,
        reason: String,
    },
}

/// `zscaler diff FOLDER [FOLDER]`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    if let Some((name, _)) = line.fields.first() {
        return Err(Failure::usage(format!("diff does not take --{name}")));
    }
    let options = &line.options;
    let (before, after) = match line.words.get(1..).unwrap_or_default() {
        [before] => {
            let before = Side::read(before)?;
            let after = Side::of_tenant(options, &before.manifest.services()?)?;
            (before, after)
        }
        [before, after] => (Side::read(before)?, Side::read(after)?),
        _ => {
            return Err(Failure::usage(
                "diff takes two folders of snapshots, or one folder to compare with the tenant",
            ));
        }
    };
    let changes = compare(&before, &after);
    match options.output {
        None if options.search.is_none() => {
            let styled = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            out.write_all(text(&changes, styled).as_bytes())?;
            out.flush()?;
        }
        Some(Format::Table | Format::Csv) => {
            output::found(out, options, changes.iter().flat_map(Change::rows).collect())?;
        }
        _ => output::found(out, options, changes.iter().map(Change::json).collect())?,
    }
    match changes.is_empty() {
        true => Ok(()),
        false => Err(Failure::Differs),
    }
}

impl Side {
    fn read(folder: &str) -> Result<Self, Failure> {
        let path = Path::new(folder);
        let manifest = Manifest::read(path)?;
        let names = manifest.names().into_iter().filter(|name| manifest.reason(name).is_none());
        let read = |name: &String| Ok((name.clone(), folder::read(path, name)?));
        let lists = names.map(read).collect::<Result<_, Failure>>()?;
        Ok(Self { name: folder.to_owned(), manifest, lists })
    }

    fn of_tenant(options: &Options, services: &[&'static str]) -> Result<Self, Failure> {
        let mut lists = BTreeMap::new();
        let manifest = take(options, services, |part, value| {
            lists.insert(part.name.clone(), value);
            Ok(())
        })?;
        match manifest.failure {
            // An incomplete list cannot be compared.
            Some(failure) => Err(failure),
            None => Ok(Self { name: "the tenant".to_owned(), manifest, lists }),
        }
    }
}

fn compare(before: &Side, after: &Side) -> Vec<Change> {
    let mut names = before.manifest.names();
    names.extend(after.manifest.names());
    let mut changes = Vec::new();
    for list in names {
        match (before.lists.get(list), after.lists.get(list)) {
            (Some(old), Some(new)) => changes.extend(compare_list(list, old, new)),
            (None, None) => {}
            (old, _) => {
                let side = if old.is_some() { after } else { before };
                let reason = side.manifest.reason(list).unwrap_or_default();
                changes.push(Change {
                    list: list.clone(),
                    id: String::new(),
                    name: String::new(),
                    kind: Kind::Missing { side: side.name.clone(), reason },
                });
            }
        }
    }
    changes
}

fn compare_list(list: &str, old: &Value, new: &Value) -> Vec<Change> {
    let change = |id: &str, item: &Value, kind: Kind| Change {
        list: list.to_owned(),
        id: id.to_owned(),
        name: item.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
        kind,
    };
    let (Value::Array(old), Value::Array(new)) = (old, new) else {
        let fields = fields("", old, new);
        let changed = (!fields.is_empty()).then(|| change("", new, Kind::Changed(fields)));
        return changed.into_iter().collect();
    };
    let (old, new) = (by_id(old), by_id(new));
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let differing = ids.into_iter().filter_map(|id| match (old.get(id), new.get(id)) {
        (Some(old), Some(new)) => {
            let fields = fields("", old, new);
            (!fields.is_empty()).then(|| change(id, new, Kind::Changed(fields)))
        }
        (Some(old), None) => Some(change(id, old, Kind::Removed((*old).clone()))),
        (None, Some(new)) => Some(change(id, new, Kind::Added((*new).clone()))),
        (None, None) => None,
    });
    differing.collect()
}

/// A list's items by the value that identifies them. Items with the same value get a number.
fn by_id(items: &[Value]) -> BTreeMap<String, &Value> {
    let mut found = BTreeMap::new();
    for item in items {
        let key = order::key(item);
        let mut id = key.clone();
        let mut count = 1;
        while found.contains_key(&id) {
            count += 1;
            id = format!("{key}#{count}");
        }
        found.insert(id, item);
    }
    found
}

/// The differing fields: path, old value, new value.
fn fields(path: &str, old: &Value, new: &Value) -> Vec<(String, Value, Value)> {
    if old == new {
        return Vec::new();
    }
    let inner = |name: &str| match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    };
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            let null = Value::Null;
            let of = |side: &Map<String, Value>, name: &String| side.get(name).cloned();
            names
                .into_iter()
                .flat_map(|name| {
                    let (was, is) = (of(old, name), of(new, name));
                    fields(
                        &inner(name),
                        was.as_ref().unwrap_or(&null),
                        is.as_ref().unwrap_or(&null),
                    )
                })
                .collect()
        }
        // The order of objects with ids does not count.
        (Value::Array(old), Value::Array(new)) if have_ids(old) && have_ids(new) => {
            let (old, new) = (by_id(old), by_id(new));
            let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            ids.into_iter()
                .flat_map(|id| {
                    let null = Value::Null;
                    let was = old.get(id).copied().unwrap_or(&null);
                    let is = new.get(id).copied().unwrap_or(&null);
                    fields(&format!("{path}[{id}]"), was, is)
                })
                .collect()
        }
        _ => vec![(path.to_owned(), old.clone(), new.clone())],
    }
}

fn have_ids(items: &[Value]) -> bool {
    items.iter().all(|item| item.get("id").is_some_and(|id| id.is_string() || id.is_number()))
}

impl Change {
    fn word(&self) -> &'static str {
        match self.kind {
            Kind::Added(_) => "added",
            Kind::Removed(_) => "removed",
            Kind::Changed(_) => "changed",
            Kind::Missing { .. } => "missing",
        }
    }

    fn json(&self) -> Value {
        let mut json = json!({
            "list": self.list, "change": self.word(), "id": self.id, "name": self.name,
        });
        let (key, value) = match &self.kind {
            Kind::Added(item) | Kind::Removed(item) => ("item", item.clone()),
            Kind::Changed(fields) => {
                let field = |(field, from, to): &(String, Value, Value)| json!({"field": field, "from": from, "to": to});
                ("fields", fields.iter().map(field).collect())
            }
            Kind::Missing { side, reason } => ("missing", json!({"in": side, "reason": reason})),
        };
        if let Some(object) = json.as_object_mut() {
            object.insert(key.to_owned(), value);
        }
        json
    }

    /// The rows of a table, one for each field.
    fn rows(&self) -> Vec<Value> {
        let row = |field: &str, from: &Value, to: &Value| {
            json!({
                "list": self.list, "change": self.word(), "id": self.id, "name": self.name,
                "field": field, "from": from, "to": to,
            })
        };
        match &self.kind {
            Kind::Changed(fields) => {
                fields.iter().map(|(field, from, to)| row(field, from, to)).collect()
            }
            Kind::Added(_) | Kind::Removed(_) => vec![row("", &Value::Null, &Value::Null)],
            Kind::Missing { reason, .. } => vec![row(reason, &Value::Null, &Value::Null)],
        }
    }

    /// The sign, its color, and the lines.
    fn lines(&self) -> (char, u8, String) {
        let short = |value: &Value| match value {
            Value::Null => "nothing".to_owned(),
            other => other.to_string(),
        };
        let what = [self.id.as_str(), self.name.as_str()].join(" ");
        let what = printable(what.trim());
        match &self.kind {
            Kind::Added(_) => ('+', 32, format!("{what}\n")),
            Kind::Removed(_) => ('-', 31, format!("{what}\n")),
            Kind::Changed(fields) => {
                let what = if what.is_empty() { "settings" } else { &what };
                let mut lines = format!("{what}\n");
                for (field, from, to) in fields {
                    let field = if field.is_empty() { "value" } else { field };
                    let (from, to) = (short(from), short(to));
                    let change = format!("{field}: {from} → {to}");
                    let _ = writeln!(lines, "      {}", printable(&change));
                }
                ('~', 33, lines)
            }
            Kind::Missing { side, reason } => {
                ('?', 35, format!("not compared: {side} does not have this list ({reason})\n"))
            }
        }
    }
}

/// The changes as text, grouped by list.
fn text(changes: &[Change], styled: bool) -> String {
    let mut text = String::new();
    let mut list = "";
    for change in changes {
        if change.list != list {
            list = &change.list;
            let _ = writeln!(text, "{list}");
        }
        let (sign, color, lines) = change.lines();
        let (first, others) = lines.split_once('\n').unwrap_or((&lines, ""));
        let _ = match styled {
            true => writeln!(text, "  \x1b[{color}m{sign} {first}\x1b[0m"),
            false => writeln!(text, "  {sign} {first}"),
        };
        text.push_str(others);
    }
    text
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn fields_are_named_by_their_paths() {
        let old = json!({"a": {"b": 1, "c": 2}, "groups": [{"id": 1, "name": "x"}, {"id": 2}],
            "ports": ["80", "80"], "same": true});
        let new = json!({"a": {"b": 1, "c": 3}, "groups": [{"id": 2}, {"id": 1, "name": "y"}],
            "ports": ["80", "81"], "same": true, "more": null});
        let names: Vec<_> = fields("", &old, &new).into_iter().map(|(name, ..)| name).collect();
        assert_eq!(names, ["a.c", "groups[1].name", "ports"]);
    }

    #[test]
    fn items_are_identified_by_id_and_duplicates_get_a_number() {
        let old = json!([{"id": 1, "n": 1}, {"id": 2}, "x", "x"]);
        let new = json!([{"id": 3}, {"id": 1, "n": 2}, "x"]);
        let changes = compare_list("l", &old, &new);
        let words: Vec<_> = changes.iter().map(|c| (c.word(), c.id.as_str())).collect();
        let expected = [("removed", "\"x\"#2"), ("changed", "1"), ("removed", "2"), ("added", "3")];
        assert_eq!(words, expected);
        assert_eq!(changes[1].json()["fields"][0], json!({"field": "n", "from": 1, "to": 2}));
    }
}
