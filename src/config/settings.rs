//! Lays the sources over each other, key by key, and keeps account of what is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::keys::{self, Key, Kind, Tables, normalise};
use super::sources::{ConfigSources, Origin};
use super::values::{self, Setting};
use super::yaml;
use crate::error::{ConfigProblem, Error, Result};
use crate::secret::Secret;

/// What a builder collected: names with values, the later ones over the earlier.
#[derive(Clone, Default)]
pub(crate) struct Layer(Vec<(String, Value)>);

impl Layer {
    /// Sets one key, by its name as documented.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.push((key.to_owned(), value.into()));
    }

    /// Adds what a whole value says: nested or flat, in camelCase or snake_case.
    pub(crate) fn merge_value(&mut self, value: Value) {
        self.0.push((String::new(), value));
    }
}

// Written by hand: values are secrets.
impl std::fmt::Debug for Layer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// One value as a source has it.
struct Raw {
    key: &'static Key,
    value: Value,
    origin: Origin,
}

/// The effective value of every key that has one.
pub(crate) struct Settings<'a> {
    tables: Tables<'a>,
    yaml: bool,
    raw: Vec<Raw>,
    found: BTreeMap<&'static str, (Setting, Origin)>,
    /// Where a key is set to nothing, to say so when it turns out to be missing.
    empty: BTreeMap<&'static str, Origin>,
    /// Reported already: not also missing.
    rejected: BTreeSet<&'static str>,
    /// Unknown keys that look like a known one.
    strangers: Vec<(&'static str, String)>,
    pub(crate) problems: Vec<ConfigProblem>,
    pub(crate) warnings: Vec<String>,
    /// Whether a file that is there could not be read.
    has_unread: bool,
    /// A file that is not ours, or ours and wrongly indented.
    ignored: Option<String>,
    pub(crate) lines: Vec<String>,
}

impl<'a> Settings<'a> {
    /// Reads the sources; with `yaml`, the two files too.
    pub(crate) fn gather(
        tables: Tables<'a>,
        sources: &ConfigSources,
        constructor: &Layer,
        yaml: bool,
    ) -> Self {
        let mut settings = Self {
            tables,
            yaml,
            raw: Vec::new(),
            found: BTreeMap::new(),
            empty: BTreeMap::new(),
            rejected: BTreeSet::new(),
            strangers: Vec::new(),
            problems: Vec::new(),
            warnings: Vec::new(),
            has_unread: false,
            ignored: None,
            lines: Vec::new(),
        };
        // The weakest first.
        if yaml {
            for (path, origin) in sources.files() {
                match yaml::read(&path) {
                    Ok(Some(value)) => settings.add_file(&value, &path, &origin),
                    Ok(None) => {}
                    Err(message) => settings.unread(&path, &origin, &message),
                }
            }
        }
        settings.add_environment(sources);
        if let Some(path) = sources.named_file().filter(|_| yaml) {
            let origin = Origin::File(path.to_owned());
            match yaml::read(path) {
                Ok(Some(value)) => settings.add_file(&value, path, &origin),
                Ok(None) => settings.unread(path, &origin, "there is no such file"),
                Err(message) => settings.unread(path, &origin, &message),
            }
        }
        for (name, value) in &constructor.0 {
            match (name.as_str(), value) {
                ("", Value::Object(_)) => settings.add("", value, &Origin::Constructor),
                ("", Value::Null) => {}
                ("", _) => settings.problem(
                    "configuration (constructor)",
                    "must be a map of keys, such as {\"clientId\": …}",
                ),
                _ => settings.add(name, value, &Origin::Constructor),
            }
        }
        settings.resolve();
        settings
    }

    fn add_file(&mut self, value: &Value, path: &Path, origin: &Origin) {
        let zscaler = match value {
            Value::Null => return,
            Value::Object(map) => match map.get("zscaler") {
                Some(zscaler) => zscaler,
                None if matches!(origin, Origin::File(_)) => {
                    return self.unread(path, origin, SHAPE);
                }
                None => {
                    let ignored =
                        format!("{} is ignored: it has no `zscaler:` at its top", path.display());
                    self.warnings.push(ignored.clone());
                    self.ignored = Some(ignored);
                    return;
                }
            },
            _ => return self.unread(path, origin, SHAPE),
        };
        let sections = match zscaler {
            Value::Null => return,
            Value::Object(sections) => sections,
            _ => return self.unread(path, origin, SHAPE),
        };
        if *origin == Origin::Working {
            self.warnings.push(format!(
                "{} is applied: start programs only in directories whose files you trust",
                path.display()
            ));
        }
        for (name, section) in sections {
            match (name.as_str(), section) {
                (_, Value::Null) => {}
                ("client", Value::Object(_)) => self.add("", section, origin),
                ("client" | "testing", section) if !section.is_object() => {
                    self.unread(path, origin, SHAPE);
                }
                _ => self.add(name, section, origin),
            }
        }
    }

    fn add_environment(&mut self, sources: &ConfigSources) {
        for key in self.tables.iter().flat_map(|table| table.iter()) {
            for name in key.variables() {
                // A variable that is set to nothing is how shells unset one for a command.
                match sources.get(&name) {
                    Some(value) if value.is_empty() => {
                        self.empty.entry(key.name).or_insert(Origin::Environment(name));
                    }
                    Some(value) => {
                        let (value, origin) = (Value::String(value), Origin::Environment(name));
                        self.raw.push(Raw { key, value, origin });
                        break;
                    }
                    None => {}
                }
            }
        }
    }

    /// Adds what `value` says of the key at `path`, or of the keys below it.
    fn add(&mut self, path: &str, value: &Value, origin: &Origin) {
        let normalised = normalise(path);
        if let Some(key) = self.find(&normalised) {
            if key.kind == Kind::Tls && *origin != Origin::Constructor {
                // As in Python: a file that lies about must not switch checking off.
                return self.warnings.push(format!(
                    "sslContext ({origin}) is ignored: it is read from the constructor only"
                ));
            }
            self.raw.push(Raw { key, value: value.clone(), origin: origin.clone() });
            return;
        }
        if let Value::Object(map) = value {
            for (name, inner) in map {
                match path {
                    "" => self.add(name, inner, origin),
                    _ => self.add(&format!("{path}.{name}"), inner, origin),
                }
            }
            return;
        }
        let section = keys::section(self.tables, &normalised);
        if !section.is_empty() {
            if !value.is_null() {
                self.problem(
                    format!("{path} ({origin})"),
                    format!("must be a map, with some of {}", section.join(", ")),
                );
            }
            return;
        }
        // Not an error: configurations written for the Python SDK, which ignores
        // what it does not know, hold keys such as `failSafe` and must go on working.
        let stranger = format!("{path} ({origin})");
        match keys::nearest(self.tables, path) {
            Some(near) => {
                self.warnings.push(format!("{stranger} is no known key; {near} may be meant"));
                self.strangers.push((near, stranger));
            }
            None => self.warnings.push(format!("{stranger} is no known key and is ignored")),
        }
    }

    /// The key of this name, also when the yaml's outer levels are left on it.
    fn find(&self, normalised: &str) -> Option<&'static Key> {
        let inner = normalised.strip_prefix("zscaler").unwrap_or(normalised);
        keys::find(self.tables, normalised)
            .or_else(|| keys::find(self.tables, inner.strip_prefix("client").unwrap_or(inner)))
    }

    /// The strongest source that says something of a key decides, be it right or wrong.
    fn resolve(&mut self) {
        let raw = std::mem::take(&mut self.raw);
        let tables = self.tables;
        let is_key = |name: &str| keys::find(tables, name).is_some();
        for key in tables.iter().flat_map(|table| table.iter()) {
            for Raw { value, origin, .. } in raw.iter().rev().filter(|raw| raw.key.name == key.name)
            {
                match values::read(key.kind, value, &is_key) {
                    Ok(Some(setting)) => {
                        self.found.insert(key.name, (setting, origin.clone()));
                        break;
                    }
                    Ok(None) => {
                        self.empty.insert(key.name, origin.clone());
                    }
                    Err(message) => {
                        self.rejected.insert(key.name);
                        self.problem(format!("{} ({origin})", key.name), message);
                        break;
                    }
                }
            }
        }
    }

    /// Adds a problem.
    pub(crate) fn problem(&mut self, key: impl Into<String>, message: impl Into<String>) {
        self.problems.push(ConfigProblem { key: key.into(), message: message.into() });
    }

    /// Adds a problem of a key that has a value.
    pub(crate) fn reject(&mut self, name: &'static str, message: impl Into<String>) {
        self.rejected.insert(name);
        self.problem(self.place(name), message);
    }

    /// Reports a file of which nothing can be read.
    fn unread(&mut self, path: &Path, origin: &Origin, message: &str) {
        self.has_unread = true;
        // Which directory is the working one is not clear to whoever reads a cron job's mail.
        let message = match origin {
            Origin::File(_) => message.to_owned(),
            _ => format!("{} {message}", path.display()),
        };
        self.problem(origin.to_string(), message);
    }

    /// The key with its source: `clientId (constructor)`.
    pub(crate) fn place(&self, name: &str) -> String {
        match self.found.get(name) {
            Some((_, origin)) => format!("{name} ({origin})"),
            None => name.to_owned(),
        }
    }

    /// Whether there is a value, or was one that did not pass.
    pub(crate) fn is_given(&self, name: &str) -> bool {
        self.found.contains_key(name) || self.rejected.contains(name)
    }

    /// Reports the keys if none of them is given.
    pub(crate) fn require(&mut self, names: &[&'static str]) {
        let Some(first) = names.first() else { return };
        // What is in a file that cannot be read may be all that is missing.
        if self.has_unread || names.iter().any(|name| self.is_given(name)) {
            return;
        }
        let (key, what) = match names.iter().find_map(|name| Some((name, self.empty.get(name)?))) {
            Some((name, origin)) => (format!("{name} ({origin})"), "is empty"),
            None => ((*first).to_owned(), "is missing"),
        };
        let variables: Vec<String> = names
            .iter()
            .filter_map(|name| keys::find(self.tables, &normalise(name))?.variable())
            .collect();
        let yaml = if self.yaml { " or in zscaler.yaml" } else { "" };
        let mut message = format!("{what}; set {} in the constructor{yaml}", names.join(" or "));
        if !variables.is_empty() {
            message += &format!(", or the variable {}", variables.join(" or "));
        }
        if let Some((_, stranger)) = self.strangers.iter().find(|(near, _)| names.contains(near)) {
            message += &format!(" ({stranger} is no known key: is it meant?)");
        }
        if let Some(ignored) = self.ignored.take() {
            message += &format!(" ({ignored})");
        }
        self.problem(key, message);
    }

    /// Adds a line to the explanation.
    pub(crate) fn explain(&mut self, name: &str, value: impl std::fmt::Display, origin: &str) {
        self.lines.push(format!("{name} = {value} ({origin})"));
    }

    fn explain_found(&mut self, name: &str, value: impl std::fmt::Display) {
        let origin = self.found.get(name).map(|(_, origin)| origin.to_string());
        self.explain(name, value, origin.as_deref().unwrap_or("default"));
    }

    /// The setting as it stands. `name` is one of the tables', or the answer is `None`.
    pub(crate) fn get(&self, name: &str) -> Option<&Setting> {
        self.found.get(name).map(|(setting, _)| setting)
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let Some(Setting::Text(text)) = self.get(name).cloned() else { return None };
        self.explain_found(name, &text);
        Some(text)
    }

    pub(crate) fn secret(&mut self, name: &str) -> Option<Secret> {
        let Some(Setting::Secret(secret)) = self.get(name).cloned() else { return None };
        self.explain_found(name, "…");
        Some(secret)
    }

    pub(crate) fn path(&mut self, name: &str) -> Option<PathBuf> {
        let Some(Setting::Path(path)) = self.get(name).cloned() else { return None };
        self.explain_found(name, path.display());
        Some(path)
    }

    pub(crate) fn port(&mut self, name: &str) -> Option<u16> {
        let Some(Setting::Port(port)) = self.get(name).cloned() else { return None };
        self.explain_found(name, port);
        Some(port)
    }

    pub(crate) fn flag(&mut self, name: &str, default: bool) -> bool {
        let flag = match self.get(name) {
            Some(Setting::Flag(flag)) => *flag,
            _ => default,
        };
        self.explain_found(name, flag);
        flag
    }

    pub(crate) fn seconds(&mut self, name: &str, default: Duration) -> Duration {
        let seconds = match self.get(name) {
            Some(Setting::Seconds(seconds)) => *seconds,
            _ => default,
        };
        self.explain_found(name, format_args!("{} s", seconds.as_secs_f64()));
        seconds
    }

    pub(crate) fn count(&mut self, name: &str, default: u32) -> u32 {
        let count = match self.get(name) {
            Some(Setting::Count(count)) => *count,
            _ => default,
        };
        self.explain_found(name, count);
        count
    }

    /// Ends the reading.
    ///
    /// # Errors
    ///
    /// With every problem, if there is one.
    pub(crate) fn finish<T>(self, config: T) -> Result<T> {
        match self.problems.is_empty() {
            true => Ok(config),
            false => Err(Error::Configuration(self.problems)),
        }
    }
}

const SHAPE: &str = "must have the form `zscaler:`, below it `client:`, below it keys";
