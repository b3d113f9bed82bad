//! Merges the sources, key by key, and collects every problem.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::keys::{self, Key, Kind, Tables, normalize};
use super::sources::{ConfigSources, Origin};
use super::values::{self, Setting};
use super::{files, sensitive, yaml};
use crate::error::{ConfigProblem, Error, Result};
use crate::redacted::printable;
use crate::secret::{Secret, Wiped};

/// The settings of a builder: names with values. Later settings win.
#[derive(Clone, Default)]
pub(crate) struct Layer(Vec<(String, Wiped)>);

impl Layer {
    /// Sets one key, by its name as documented.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.push((key.to_owned(), Wiped(value.into())));
    }

    /// Adds the settings of a whole value, nested or flat, in camelCase or snake_case.
    pub(crate) fn merge_value(&mut self, value: Value) {
        self.0.push((String::new(), Wiped(value)));
    }
}

// Not derived: values may be secrets.
impl std::fmt::Debug for Layer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// One value of one source, not yet parsed.
struct Raw {
    key: &'static Key,
    /// The value, or why it cannot be read.
    value: Result<Wiped, &'static str>,
    origin: Origin,
}

/// For how many unknown keys a known key is suggested.
const MOST_STRANGERS: usize = 50;

/// The effective value of every key that has one.
pub(crate) struct Settings<'a> {
    tables: Tables<'a>,
    names: keys::Names,
    yaml: bool,
    raw: Vec<Raw>,
    found: BTreeMap<&'static str, (Setting, Origin)>,
    /// Where a key is set to an empty value. The error about a missing key names it.
    empty: BTreeMap<&'static str, Origin>,
    /// Keys that were reported already. They are not also reported as missing.
    rejected: BTreeSet<&'static str>,
    /// Unknown keys that are similar to a known one.
    strangers: Vec<(&'static str, String)>,
    /// How many keys are unknown.
    unknown: usize,
    pub(crate) problems: Vec<ConfigProblem>,
    pub(crate) warnings: Vec<String>,
    /// The warnings about secrets that other users can read.
    pub(crate) exposures: Vec<String>,
    /// Whether an existing file could not be read.
    has_unread: bool,
    /// A file that is not a configuration of this crate, or is indented wrongly.
    ignored: Option<String>,
    pub(crate) lines: Vec<String>,
}

impl<'a> Settings<'a> {
    /// Reads the sources. With `yaml`, also the two files.
    pub(crate) fn gather(
        tables: Tables<'a>,
        sources: &ConfigSources,
        constructor: &Layer,
        yaml: bool,
    ) -> Self {
        let mut settings = Self {
            tables,
            names: keys::Names::new(tables),
            yaml,
            raw: Vec::new(),
            found: BTreeMap::new(),
            empty: BTreeMap::new(),
            rejected: BTreeSet::new(),
            strangers: Vec::new(),
            unknown: 0,
            problems: Vec::new(),
            warnings: Vec::new(),
            exposures: Vec::new(),
            has_unread: false,
            ignored: None,
            lines: Vec::new(),
        };
        // The weakest first.
        if yaml {
            for (path, origin) in sources.files() {
                settings.read_file(&path, &origin);
            }
        }
        settings.add_environment(sources);
        if let Some(path) = sources.named_file().filter(|_| yaml) {
            let origin = Origin::File(path.to_owned());
            if !settings.read_file(path, &origin) {
                settings.unread(path, &origin, "there is no such file");
            }
        }
        for (name, value) in &constructor.0 {
            match (name.as_str(), &value.0) {
                ("", map @ Value::Object(_)) => settings.add("", map, &Origin::Constructor),
                ("", Value::Null) => {}
                ("", _) => settings.problem(
                    "configuration (constructor)",
                    "must be a map of keys, such as {\"clientId\": …}",
                ),
                (_, value) => settings.add(name, value, &Origin::Constructor),
            }
        }
        if settings.unknown > MOST_STRANGERS {
            let more = settings.unknown - MOST_STRANGERS;
            settings.warnings.push(format!("{more} more keys are not known and are ignored"));
        }
        settings.resolve(sources);
        settings
    }

    /// Reads a yaml file. Returns false if there is none.
    fn read_file(&mut self, path: &Path, origin: &Origin) -> bool {
        let content = match files::read(path, files::LARGEST_YAML) {
            Ok(Some(content)) => content,
            Ok(None) => return false,
            Err(message) => {
                self.unread(path, origin, &message);
                return true;
            }
        };
        let value = match yaml::parse(&content.text) {
            Ok(value) => Wiped(value),
            Err(message) => {
                self.unread(path, origin, &message);
                return true;
            }
        };
        let before = self.raw.len();
        self.add_file(&value.0, path, origin);
        let added = self.raw.get(before..).unwrap_or_default();
        let holds_secret = added.iter().any(|raw| {
            raw.value.as_ref().is_ok_and(|value| sensitive::is_secret(raw.key, &value.0))
        });
        let decides = added.iter().any(|raw| sensitive::decides(raw.key));
        match content.access.refusal(path) {
            Some(refusal) if holds_secret || decides => {
                // Anybody who can write the file could get its secrets, or those of other sources.
                self.raw.truncate(before);
                self.unread(path, origin, &refusal);
            }
            _ if holds_secret => self.expose(content.access.warning(path)),
            _ => {}
        }
        true
    }

    /// Warns of a secret that other users can read.
    pub(crate) fn expose(&mut self, warning: Option<String>) {
        self.warnings.extend(warning.clone());
        self.exposures.extend(warning);
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
                // Setting a variable to nothing is how shells unset it for one command.
                match sources.get(&name) {
                    Ok(Some(value)) if value.is_empty() => {
                        self.empty.entry(key.name).or_insert(Origin::Environment(name));
                    }
                    Ok(None) => {}
                    value => {
                        let text = |text: Option<String>| text.map_or(Value::Null, Value::String);
                        let value = value.map(|value| Wiped(text(value)));
                        self.raw.push(Raw { key, value, origin: Origin::Environment(name) });
                        break;
                    }
                }
            }
        }
    }

    /// Adds the value of the key at `path`, or of the keys below it.
    fn add(&mut self, path: &str, value: &Value, origin: &Origin) {
        let normalized = normalize(path);
        if let Some(key) = self.find(&normalized) {
            if key.kind == Kind::Tls && *origin != Origin::Constructor {
                // As in Python: a leftover file must not switch the check of certificates off.
                return self.warnings.push(format!(
                    "sslContext ({origin}) is ignored: it is read from the constructor only"
                ));
            }
            let is_file = !matches!(origin, Origin::Constructor);
            if is_file
                && self.raw.iter().any(|raw| raw.key.name == key.name && raw.origin == *origin)
            {
                let place = format!("{} ({origin})", key.name);
                return self.problem(place, "is given twice, in two spellings; keep one of them");
            }
            let value = Ok(Wiped(value.clone()));
            self.raw.push(Raw { key, value, origin: origin.clone() });
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
        let section = self.names.section(&normalized).join(", ");
        if !section.is_empty() {
            if !value.is_null() {
                self.problem(
                    format!("{path} ({origin})"),
                    format!("must be a map, with some of {section}"),
                );
            }
            return;
        }
        // Not an error: the Python SDK ignores unknown keys. Configurations written for it have
        // keys such as `failSafe`, and must still work.
        self.unknown += 1;
        if self.unknown > MOST_STRANGERS {
            return;
        }
        let stranger = format!("{} ({origin})", brief(path));
        match self.names.nearest(path) {
            Some(near) => {
                self.warnings.push(format!(
                    "{stranger} is not a known key and is ignored; did you mean {near}?"
                ));
                self.strangers.push((near, stranger));
            }
            None => self.warnings.push(format!("{stranger} is not a known key and is ignored")),
        }
    }

    /// The key of this name, with or without the yaml's outer levels.
    fn find(&self, normalized: &str) -> Option<&'static Key> {
        let inner = normalized.strip_prefix("zscaler").unwrap_or(normalized);
        self.names
            .find(normalized)
            .or_else(|| self.names.find(inner.strip_prefix("client").unwrap_or(inner)))
    }

    /// The strongest source that sets a key decides, even if its value is invalid.
    fn resolve(&mut self, sources: &ConfigSources) {
        let raw = std::mem::take(&mut self.raw);
        let tables = self.tables;
        let names = keys::Names::new(tables);
        let is_key = |name: &str| names.find(name).is_some();
        for key in tables.iter().flat_map(|table| table.iter()) {
            for Raw { value, origin, .. } in raw.iter().rev().filter(|raw| raw.key.name == key.name)
            {
                let read = match value {
                    Ok(value) => {
                        values::read(key.kind, &value.0, &is_key, sources.home_directory())
                    }
                    Err(message) => Err((*message).to_owned()),
                };
                match read {
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

    /// Adds a problem with a key's value.
    pub(crate) fn reject(&mut self, name: &'static str, message: impl Into<String>) {
        self.rejected.insert(name);
        self.problem(self.place(name), message);
    }

    /// Reports a file that cannot be read.
    fn unread(&mut self, path: &Path, origin: &Origin, message: &str) {
        self.has_unread = true;
        // The reader of a cron job's mail does not know the working directory, so the full path is
        // shown.
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

    /// Whether a source has a value, valid or not.
    pub(crate) fn is_given(&self, name: &str) -> bool {
        self.found.contains_key(name) || self.rejected.contains(name)
    }

    /// Reports these keys as missing if none of them is given.
    pub(crate) fn require(&mut self, names: &[&'static str]) {
        let Some(first) = names.first() else { return };
        // An unreadable file may contain the missing keys.
        if self.has_unread || names.iter().any(|name| self.is_given(name)) {
            return;
        }
        let (key, what) = match names.iter().find_map(|name| Some((name, self.empty.get(name)?))) {
            Some((name, origin)) => (format!("{name} ({origin})"), "is empty"),
            None => ((*first).to_owned(), "is missing"),
        };
        let variables: Vec<String> =
            names.iter().filter_map(|name| self.names.find(&normalize(name))?.variable()).collect();
        let yaml = if self.yaml { " or in zscaler.yaml" } else { "" };
        let mut message = format!("{what}; set {} in the constructor{yaml}", names.join(" or "));
        if !variables.is_empty() {
            message += &format!(", or the variable {}", variables.join(" or "));
        }
        if let Some((_, stranger)) = self.strangers.iter().find(|(near, _)| names.contains(near)) {
            message += &format!(" ({stranger} is not a known key: is it a misspelling?)");
        }
        if let Some(ignored) = self.ignored.take() {
            message += &format!(" ({ignored})");
        }
        self.problem(key, message);
    }

    /// Adds a line to the explanation.
    pub(crate) fn explain(&mut self, name: &str, value: impl std::fmt::Display, origin: &str) {
        let line = format!("{name} = {value} ({origin})");
        self.lines.push(printable(&line).into_owned());
    }

    fn explain_found(&mut self, name: &str, value: impl std::fmt::Display) {
        let origin = self.found.get(name).map(|(_, origin)| origin.to_string());
        self.explain(name, value, origin.as_deref().unwrap_or("default"));
    }

    /// The parsed setting of a key. `None` if no table has the key.
    pub(crate) fn get(&self, name: &str) -> Option<&Setting> {
        self.found.get(name).map(|(setting, _)| setting)
    }

    /// The variable that sets a key.
    pub(crate) fn variable(&self, name: &str) -> Option<String> {
        self.names.find(&normalize(name))?.variable()
    }

    /// Where the setting comes from.
    pub(crate) fn origin(&self, name: &str) -> Option<&Origin> {
        self.found.get(name).map(|(_, origin)| origin)
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let Some(Setting::Text(text)) = self.get(name).cloned() else { return None };
        match name {
            "proxy.host" => self.explain_found(name, without_login(&text)),
            // Some users put both into one.
            "proxy.username" if text.contains(':') => {
                let name_alone = text.split(':').next().unwrap_or_default();
                self.explain_found(name, format_args!("{name_alone}:…"));
            }
            _ => self.explain_found(name, &text),
        }
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

    /// Returns the configuration.
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

/// A proxy's address without its credentials.
fn without_login(address: &str) -> String {
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), address),
    };
    let (login, place) = match rest.rsplit_once('@') {
        Some((_, place)) => ("…@", place),
        None => ("", rest),
    };
    let host = place.split(['/', '?', '#']).next().unwrap_or_default();
    // Some programs decode `%40` to an @.
    let host = if host.contains('%') { "…" } else { host };
    format!("{scheme}{login}{host}")
}

/// A key as messages show it, shortened. Keys in unrelated files may be long.
fn brief(path: &str) -> String {
    match path.char_indices().nth(100) {
        Some((end, _)) => format!("{}…", path.get(..end).unwrap_or_default()),
        None => path.to_owned(),
    }
}

const SHAPE: &str = "must have the form `zscaler:`, below it `client:`, below it keys";
