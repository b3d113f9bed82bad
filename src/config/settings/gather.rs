//! Reads the sources and merges them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::Settings;
use crate::config::keys::{self, Key, Kind, Tables, Way, normalize};
use crate::config::layer::Layer;
use crate::config::profiles::{self, Chosen};
use crate::config::raw::Raw;
use crate::config::sources::{ConfigSources, Origin};
use crate::config::{files, ini, sensitive, yaml};
use crate::secret::Wiped;

/// The number of unknown keys that are reported one by one.
const MOST_REPORTED: usize = 50;

impl<'a> Settings<'a> {
    /// Reads the sources. Without `yaml`, only the named profile of the files is read.
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
            similar_keys: Vec::new(),
            unknown: 0,
            problems: Vec::new(),
            warnings: Vec::new(),
            exposures: Vec::new(),
            has_unread: false,
            ignored: None,
            lines: Vec::new(),
        };
        let environment = settings.collect(|settings| settings.add_environment(sources));
        let program = settings.collect(|settings| settings.add_constructor(constructor));
        let chosen = Chosen::of(&program, &environment);
        settings.merge(sources, environment, program, &chosen);
        if settings.unknown > MOST_REPORTED {
            let more = settings.unknown - MOST_REPORTED;
            let are =
                if more == 1 { "key is not known and is" } else { "keys are not known and are" };
            settings.warnings.push(format!("{more} more {are} ignored"));
        }
        settings.resolve(sources);
        settings
    }

    /// Merges the sources, the weakest first.
    fn merge(
        &mut self,
        sources: &ConfigSources,
        environment: Vec<Raw>,
        program: Vec<Raw>,
        chosen: &Chosen,
    ) {
        let named = sources.named_file();
        let (by_variable, by_program) = match chosen {
            Chosen::Default => (None, None),
            Chosen::Variable(name, _) => (Some(name.as_str()), None),
            Chosen::Program(name, _) => (None, Some(name.as_str())),
        };
        let reads = self.yaml || *chosen != Chosen::Default;
        let files = if reads { sources.files() } else { Vec::new() };
        for (path, origin) in &files {
            self.read_file(path, origin);
            if *chosen == Chosen::Default {
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
                self.unread(path, &origin, "does not exist");
            }
            if by_program.is_none() {
                self.add_profile(chosen.name(), |file| *file == origin);
            }
        }
        if let Some(name) = by_program {
            self.add_profile(name, |_| true);
        }
        profiles::keep_one_credential(&mut self.raw);
        self.raw.extend(program);
        let unknown = profiles::unknown(chosen, &self.profiles);
        // A file that cannot be read may contain the profile.
        if let Some((key, message)) = unknown.filter(|_| !self.has_unread) {
            self.problem(key, message);
        }
    }

    /// Adds the values of a profile from the files that `is_meant` selects.
    fn add_profile(&mut self, name: &str, is_meant: impl Fn(&Origin) -> bool) {
        let profiles = std::mem::take(&mut self.profiles);
        let named = || profiles.iter().filter(|profile| profile.name == name);
        let is_own = named().any(|profile| !profile.file.is_working());
        for profile in named() {
            if is_own && name != profiles::DEFAULT && profile.file.is_working() {
                self.warnings.push(format!(
                    "profile {name} (./zscaler.yaml) is ignored: a file of your own has a profile \
                     of that name"
                ));
            } else if is_meant(&profile.file) {
                self.add("", &profile.keys.0, &profile.origin());
            }
        }
        self.profiles = profiles;
    }

    /// Returns the values that `add` adds, without adding them.
    fn collect(&mut self, add: impl FnOnce(&mut Self)) -> Vec<Raw> {
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

    /// Reads a file, yaml or INI. False if it does not exist.
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
                // A user who can change the file could read its secrets, or have secrets of other
                // sources sent to another host.
                self.raw.truncate(before.0);
                self.profiles.truncate(before.1);
                self.unread(path, origin, &refusal);
            }
            _ if holds_secret => self.expose(content.access.warning(path)),
            _ => {}
        }
        true
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
                    let ignored = format!(
                        "{} is ignored: it has no `zscaler:` at the top level",
                        path.display()
                    );
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
                // Legacy clients read only profiles: the rest of the file is for OneAPI.
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
                    // An empty variable counts as unset: shells unset a variable for one command in
                    // this way.
                    match sources.get(&name) {
                        Ok(Some(value)) if value.is_empty() => {
                            self.empty.entry(key.name).or_insert(Origin::Environment(name));
                        }
                        Ok(None) => {}
                        value => {
                            if let Some(given) = &given {
                                let what = format!("is also set by {given}; unset one of them");
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
                // This is as in Python: a leftover file must not switch off the check of
                // certificates.
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
                    "tokenCache ({origin}) is ignored: a file in the working directory cannot \
                     set it"
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
                    format!("must be a map with some of the keys {section}"),
                );
            }
            return;
        }
        // A profile may hold keys for clients of several kinds.
        if matches!(origin, Origin::Profile(..)) && keys::is_any(&normalized) {
            return;
        }
        // An unknown key is not an error. The Python SDK ignores unknown keys, so configurations
        // that were written for it may hold keys such as `failSafe`.
        self.unknown += 1;
        if self.unknown > MOST_REPORTED {
            return;
        }
        let unknown = format!("{} ({origin})", brief(path));
        match self.names.nearest(path) {
            Some((known, suffix)) => {
                self.warnings.push(format!(
                    "{unknown} is not a known key and is ignored; did you mean {known}{suffix}?"
                ));
                self.similar_keys.push((known, unknown));
            }
            None => self.warnings.push(format!("{unknown} is not a known key and is ignored")),
        }
    }

    /// The key with this name. The name may begin with the yaml's outer levels, `zscaler.client`.
    fn find(&self, normalized: &str) -> Option<(&'static Key, Way)> {
        let inner = normalized.strip_prefix("zscaler").unwrap_or(normalized);
        self.names
            .find_way(normalized)
            .or_else(|| self.names.find_way(inner.strip_prefix("client").unwrap_or(inner)))
    }

    /// Reports a file that cannot be read.
    fn unread(&mut self, path: &Path, origin: &Origin, message: &str) {
        self.has_unread = true;
        // The full path is shown: the reader of a cron job's mail does not know the working
        // directory.
        let message = match origin {
            Origin::File(_) => message.to_owned(),
            _ => format!("{} {message}", path.display()),
        };
        self.problem(origin.to_string(), message);
    }
}

/// Shortens a key for a message. Keys in unrelated files may be long.
fn brief(path: &str) -> String {
    match path.char_indices().nth(100) {
        Some((end, _)) => format!("{}…", path.get(..end).unwrap_or_default()),
        None => path.to_owned(),
    }
}

const SHAPE: &str =
    "must have the form `zscaler:` with `client:` below it, and the keys below `client:`";

const PROFILES: &str =
    "must have the names of profiles below `profiles:`, and the keys below each name";
