//! Merges the sources, key by key, and collects every problem.

mod gather;
mod resolve;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use super::keys::{self, Key, Tables, Way, normalize};
use super::profiles::Profile;
use super::raw::Raw;
use super::sources::Origin;
use super::values::Setting;
use crate::error::ConfigProblem;
use crate::redacted::printable;
use crate::secret::Secret;

/// The effective value of every key that has one.
pub(crate) struct Settings<'a> {
    tables: Tables<'a>,
    names: keys::Names,
    yaml: bool,
    raw: Vec<Raw>,
    found: BTreeMap<&'static str, (Setting, Origin)>,
    /// The keys that come from a file or a command.
    ways: BTreeMap<&'static str, Way>,
    /// The commands that are to be run.
    commands: Vec<(&'static Key, Vec<String>)>,
    /// The profiles of all files.
    profiles: Vec<Profile>,
    /// The keys that a source sets to an empty value, for the message about missing keys.
    empty: BTreeMap<&'static str, Origin>,
    /// Keys that were reported already. They are not also reported as missing.
    rejected: BTreeSet<&'static str>,
    /// Known keys, each with an unknown key that is similar to it.
    similar_keys: Vec<(&'static str, String)>,
    /// The number of unknown keys.
    unknown: usize,
    pub(crate) problems: Vec<ConfigProblem>,
    pub(crate) warnings: Vec<String>,
    /// The warnings about secrets that other users can read.
    pub(crate) exposures: Vec<String>,
    /// Whether an existing file could not be read.
    has_unread: bool,
    /// The message about a file that is not a configuration of this crate, or is indented wrongly.
    ignored: Option<String>,
    pub(crate) lines: Vec<String>,
}

impl Settings<'_> {
    /// Warns of a secret that other users can read.
    pub(crate) fn expose(&mut self, warning: Option<String>) {
        self.warnings.extend(warning.clone());
        self.exposures.extend(warning);
    }

    /// The way in which a key is given.
    pub(crate) fn way(&self, name: &str) -> Way {
        self.ways.get(name).copied().unwrap_or(Way::Value)
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

    /// The key with its source: `clientId (constructor)`.
    pub(crate) fn place(&self, name: &str) -> String {
        match self.found.get(name) {
            Some((_, origin)) => format!("{name}{} ({origin})", self.way(name).suffix()),
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
        let similar = self.similar_keys.iter().find(|(known, _)| names.contains(known));
        if let Some((_, unknown)) = similar {
            message += &format!(" ({unknown} is not a known key: is it a misspelling?)");
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
        let name = format!("{name}{}", self.way(name).suffix());
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

    /// The source of the setting.
    pub(crate) fn origin(&self, name: &str) -> Option<&Origin> {
        self.found.get(name).map(|(_, origin)| origin)
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let Some(Setting::Text(text)) = self.get(name).cloned() else { return None };
        match name {
            "proxy.host" => self.explain_found(name, without_login(&text)),
            // Some users put user name and password into one value.
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
