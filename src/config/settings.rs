//! Merges the sources, key by key, and collects every problem.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::keys::{self, Key, Kind, Tables, Way, normalize};
use super::profiles::{self, Chosen, Profile};
use super::raw::Raw;
use super::sources::{ConfigSources, Origin};
use super::values::{self, Setting};
use super::{command, files, ini, sensitive, yaml};
use crate::error::ConfigProblem;
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

/// Whether the commands that give secrets are run: not where a configuration is only shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commands {
    Run,
    Leave,
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
    /// What files or commands give, and of files which.
    ways: BTreeMap<&'static str, (Way, PathBuf)>,
    /// The commands that are to be run.
    commands: Vec<(&'static Key, Vec<String>)>,
    /// The profiles of all files.
    profiles: Vec<Profile>,
    /// Where a key is set to nothing, to say so when it turns out to be missing.
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
    /// Reads the sources; with `yaml`, the files too. Without, of the files only a profile that
    /// is named.
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
            ways: BTreeMap::new(),
            commands: Vec::new(),
            profiles: Vec::new(),
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
        let environment = settings.aside(|settings| settings.add_environment(sources));
        let program = settings.aside(|settings| settings.add_constructor(constructor));
        let chosen = Chosen::of(&program, &environment);
        settings.lay(sources, environment, program, &chosen);
        if settings.unknown > MOST_STRANGERS {
            let more = settings.unknown - MOST_STRANGERS;
            settings.warnings.push(format!("{more} more keys are not known and are ignored"));
        }
        settings.resolve(sources);
        settings
    }

    /// Lays the sources over each other, the weakest first.
    fn lay(
        &mut self,
        sources: &ConfigSources,
        environment: Vec<Raw>,
        program: Vec<Raw>,
        chosen: &Chosen,
    ) {
        let named = sources.named_file();
        let (by_variable, by_program) = match chosen {
            Chosen::Nobody => (None, None),
            Chosen::Variable(name, _) => (Some(name.as_str()), None),
            Chosen::Program(name, _) => (None, Some(name.as_str())),
        };
        let reads = self.yaml || *chosen != Chosen::Nobody;
        let files = if reads { sources.files() } else { Vec::new() };
        for (path, origin) in &files {
            self.read_file(path, origin);
            if *chosen == Chosen::Nobody {
                self.add_profile(chosen.name(), |file| file == origin);
            }
        }
        if let Some(name) = by_variable {
            self.add_profile(name, |_| true);
        }
        self.raw.extend(environment);
        if let Some(path) = named.filter(|_| reads) {
            let origin = Origin::File(path.to_owned());
            if !self.read_file(path, &origin) {
                self.unread(path, &origin, "there is no such file");
            }
            if by_program.is_none() {
                self.add_profile(chosen.name(), |file| *file == origin);
            }
        }
        if let Some(name) = by_program {
            self.add_profile(name, |_| true);
        }
        profiles::leave_one_proof(&mut self.raw);
        self.raw.extend(program);
        let unknown = profiles::unknown(chosen, &self.profiles);
        // What is in a file that cannot be read may be the one.
        if let Some((key, message)) = unknown.filter(|_| !self.has_unread) {
            self.problem(key, message);
        }
    }

    /// Adds what the files that `is_meant` picks say in a profile.
    fn add_profile(&mut self, name: &str, is_meant: impl Fn(&Origin) -> bool) {
        let profiles = std::mem::take(&mut self.profiles);
        let named = || profiles.iter().filter(|profile| profile.name == name);
        let is_own = named().any(|profile| !profile.file.is_working());
        for profile in named() {
            if is_own && name != profiles::DEFAULT && profile.file.is_working() {
                self.warnings.push(format!(
                    "profile {name} (./zscaler.yaml) is ignored: the user's own has that name"
                ));
            } else if is_meant(&profile.file) {
                self.add("", &profile.keys.0, &profile.origin());
            }
        }
        self.profiles = profiles;
    }

    /// What `add` adds, for later.
    fn aside(&mut self, add: impl FnOnce(&mut Self)) -> Vec<Raw> {
        let before = std::mem::take(&mut self.raw);
        add(self);
        std::mem::replace(&mut self.raw, before)
    }

    fn add_constructor(&mut self, constructor: &Layer) {
        for (name, value) in &constructor.0 {
            match (name.as_str(), &value.0) {
                ("", map @ Value::Object(_)) => self.add("", map, &Origin::Constructor),
                ("", Value::Null) => {}
                ("", _) => self.problem(
                    "configuration (constructor)",
                    "must be a map of keys, such as {\"clientId\": …}",
                ),
                (_, value) => self.add(name, value, &Origin::Constructor),
            }
        }
    }

    /// Reads a file, yaml or INI; false where there is none.
    fn read_file(&mut self, path: &Path, origin: &Origin) -> bool {
        let content = match files::read(path, files::LARGEST_YAML) {
            Ok(Some(content)) => content,
            Ok(None) => return false,
            Err(message) => {
                self.unread(path, origin, &message);
                return true;
            }
        };
        let is_ini = match origin {
            Origin::Ini => true,
            Origin::File(_) => ini::is_ini(&content.text),
            _ => false,
        };
        let parsed = match is_ini {
            true => ini::parse(&content.text).map(Value::Object),
            false => yaml::parse(&content.text),
        };
        let value = match parsed {
            Ok(value) => Wiped(value),
            Err(message) => {
                self.unread(path, origin, &message);
                return true;
            }
        };
        let before = (self.raw.len(), self.profiles.len());
        match is_ini {
            true => self.profiles.extend(profiles::of(&value.0, origin).unwrap_or_default()),
            false => self.add_file(&value.0, path, origin),
        }
        let added = self.raw.get(before.0..).unwrap_or_default();
        let profiles = self.profiles.get(before.1..).unwrap_or_default();
        let has_profiles = !profiles.is_empty();
        let holds_secret =
            added.iter().any(|raw| {
                let value = raw.value.as_ref();
                value.is_ok_and(|value| sensitive::is_secret(raw.key, raw.way, &value.0))
            }) || profiles.iter().any(|profile| profiles::holds_secret(&profile.keys.0));
        let decides = has_profiles || added.iter().any(|raw| sensitive::decides(raw.key, raw.way));
        match content.access.refusal(path) {
            Some(refusal) if holds_secret || decides => {
                // Whoever can write it can have the secrets that it has, or those of others.
                self.raw.truncate(before.0);
                self.profiles.truncate(before.1);
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
        if *origin == Origin::Working && self.yaml {
            self.warnings.push(format!(
                "{} is applied: start programs only in directories whose files you trust",
                path.display()
            ));
        }
        for (name, section) in sections {
            match (name.as_str(), section) {
                (_, Value::Null) => {}
                ("profiles", section) => match profiles::of(section, origin) {
                    Some(profiles) => self.profiles.extend(profiles),
                    None => self.unread(path, origin, PROFILES),
                },
                // Of legacy clients: the rest of the file is OneAPI's.
                _ if !self.yaml => {}
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
            let mut given: Option<String> = None;
            for way in key.ways() {
                for name in key.variables_of(*way) {
                    // A variable that is set to nothing is how shells unset one for a command.
                    match sources.get(&name) {
                        Ok(Some(value)) if value.is_empty() => {
                            self.empty.entry(key.name).or_insert(Origin::Environment(name));
                        }
                        Ok(None) => {}
                        value => {
                            if let Some(given) = &given {
                                let what = format!("is given twice, by {given}, too; unset one");
                                self.problem(format!("{} (environment {name})", key.name), what);
                                break;
                            }
                            given = Some(name.clone());
                            let text =
                                |text: Option<String>| text.map_or(Value::Null, Value::String);
                            let value = value.map(|value| Wiped(text(value)));
                            let origin = Origin::Environment(name);
                            self.raw.push(Raw { key, way: *way, value, origin });
                            break;
                        }
                    }
                }
            }
        }
    }

    /// Adds the value of the key at `path`, or of the keys below it.
    fn add(&mut self, path: &str, value: &Value, origin: &Origin) {
        let normalized = normalize(path);
        if let Some((key, way)) = self.find(&normalized) {
            if key.kind == Kind::Tls && *origin != Origin::Constructor {
                // As in Python: a leftover file must not switch the check of certificates off.
                return self.warnings.push(format!(
                    "sslContext ({origin}) is ignored: it is read from the constructor only"
                ));
            }
            if key.name == "profile" && *origin != Origin::Constructor {
                return self.warnings.push(format!(
                    "profile ({origin}) is ignored: it is read from the constructor and from \
                     ZSCALER_PROFILE only"
                ));
            }
            if key.name == "tokenCache" && origin.is_working() {
                return self.warnings.push(format!(
                    "tokenCache ({origin}) is ignored: a directory does not decide that tokens \
                     are kept"
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
            self.raw.push(Raw { key, way, value, origin: origin.clone() });
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
        // A profile may serve clients of several kinds.
        if matches!(origin, Origin::Profile(..)) && keys::is_any(&normalized) {
            return;
        }
        // Not an error: configurations written for the Python SDK, which ignores
        // what it does not know, hold keys such as `failSafe` and must go on working.
        self.unknown += 1;
        if self.unknown > MOST_STRANGERS {
            return;
        }
        let stranger = format!("{} ({origin})", brief(path));
        match self.names.nearest(path) {
            Some((near, suffix)) => {
                self.warnings.push(format!(
                    "{stranger} is not a known key and is ignored; did you mean {near}{suffix}?"
                ));
                self.strangers.push((near, stranger));
            }
            None => self.warnings.push(format!("{stranger} is not a known key and is ignored")),
        }
    }

    /// The key of this name, also when the yaml's outer levels are left on it.
    fn find(&self, normalized: &str) -> Option<(&'static Key, Way)> {
        let inner = normalized.strip_prefix("zscaler").unwrap_or(normalized);
        self.names
            .find_way(normalized)
            .or_else(|| self.names.find_way(inner.strip_prefix("client").unwrap_or(inner)))
    }

    /// The strongest source that sets a key decides, even if its value is invalid.
    fn resolve(&mut self, sources: &ConfigSources) {
        let raw = std::mem::take(&mut self.raw);
        let tables = self.tables;
        let names = keys::Names::new(tables);
        let is_key = |name: &str| names.find(name).is_some();
        for key in tables.iter().flat_map(|table| table.iter()) {
            for raw in raw.iter().rev().filter(|raw| raw.key.name == key.name) {
                let Raw { way, value, origin, .. } = raw;
                let home = sources.home_directory();
                let read = match (value, way) {
                    (Err(message), _) => Err((*message).to_owned()),
                    (Ok(value), _) if value.0.is_null() => Ok(None),
                    (Ok(value), Way::Value) => values::read(key.kind, &value.0, &is_key, home),
                    (Ok(value), Way::File) => {
                        self.read_secret(key, &value.0, origin, &is_key, sources)
                    }
                    (Ok(value), Way::Command) => command::words(&value.0).map(|words| {
                        self.commands.push((key, words));
                        // Known when the command has run.
                        Some(Setting::Secret(Secret::default()))
                    }),
                };
                match read {
                    Ok(Some(setting)) => {
                        self.found.insert(key.name, (setting, origin.clone()));
                        if *way == Way::Command {
                            self.ways.insert(key.name, (*way, PathBuf::new()));
                        }
                        break;
                    }
                    Ok(None) => {
                        self.empty.insert(key.name, origin.clone());
                    }
                    Err(message) => {
                        self.rejected.insert(key.name);
                        self.problem(format!("{}{} ({origin})", key.name, way.suffix()), message);
                        break;
                    }
                }
            }
        }
    }

    /// What the file says whose path a source gives.
    fn read_secret(
        &mut self,
        key: &'static Key,
        path: &Value,
        origin: &Origin,
        is_key: &dyn Fn(&str) -> bool,
        sources: &ConfigSources,
    ) -> Result<Option<Setting>, String> {
        let home = sources.home_directory();
        let Some(Setting::Path(path)) = values::read(Kind::Path, path, is_key, home)? else {
            return Ok(None);
        };
        // Checked before it is read: a planted file must not choose which files are read.
        if origin.is_working() {
            sensitive::check_file(&path, sources)?;
        }
        let shown = path.display();
        let content = files::read(&path, files::LARGEST_KEY)
            .and_then(|content| content.ok_or_else(|| "is not there".to_owned()))
            .map_err(|message| format!("{shown} {message}"))?;
        if let Some(refusal) = content.access.refusal(&path) {
            return Err(format!("{shown} {refusal}"));
        }
        let text = content.text.trim_end_matches(['\r', '\n']);
        let setting = secret_of(key, text).map_err(|message| format!("{shown} {message}"))?;
        self.expose(content.access.warning(&path));
        self.ways.insert(key.name, (Way::File, path));
        Ok(Some(setting))
    }

    /// Runs the commands that give secrets, unless something is wrong already: that does not
    /// become right by asking somebody for a password.
    pub(crate) fn run_commands(&mut self, sources: &ConfigSources, commands: Commands) {
        if commands == Commands::Leave || !self.problems.is_empty() {
            return;
        }
        for (key, words) in std::mem::take(&mut self.commands) {
            let run = || command::run(&words, sources.home_directory(), command::TIME_LIMIT);
            let secret = sources.output(&words, run);
            match secret.and_then(|secret| secret_of(key, secret.expose())) {
                Ok(secret) => {
                    if let Some((setting, _)) = self.found.get_mut(key.name) {
                        *setting = secret;
                    }
                }
                Err(message) => self.reject(key.name, message),
            }
        }
    }

    /// The way in which a key is given, and of a file its path.
    pub(crate) fn way(&self, name: &str) -> (Way, Option<&Path>) {
        match self.ways.get(name) {
            Some((way, path)) => {
                (*way, Some(path).filter(|_| *way == Way::File).map(|path| path.as_path()))
            }
            None => (Way::Value, None),
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
            Some((_, origin)) => format!("{name}{} ({origin})", self.way(name).0.suffix()),
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
        let name = format!("{name}{}", self.way(name).0.suffix());
        self.explain(&name, value, origin.as_deref().unwrap_or("default"));
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
}

/// A secret that a file or a command gives, as the key's own value would be read.
fn secret_of(key: &Key, text: &str) -> Result<Setting, String> {
    if text.trim().is_empty() {
        return Err("has nothing in it".to_owned());
    }
    if key.kind == Kind::PrivateKey {
        let text = values::unquoted(text);
        return match values::is_key(text) {
            true => Ok(Setting::Secret(Secret::new(text))),
            false => Err("gives neither a PEM (-----BEGIN …) nor a JWK ({…})".to_owned()),
        };
    }
    match text.contains('\n') {
        true => Err("gives more than one line; it must give the secret alone".to_owned()),
        false => Ok(Setting::Secret(Secret::new(text))),
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

const PROFILES: &str = "must have names of profiles below `profiles:`, and below each its keys";
