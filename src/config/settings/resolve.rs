//! Decides the value of each key, and reads the secrets that come from files and commands.

use serde_json::Value;

use super::Settings;
use crate::config::command::{self, Commands};
use crate::config::keys::{self, Key, Kind, Way};
use crate::config::raw::Raw;
use crate::config::sources::{ConfigSources, Origin};
use crate::config::values::{self, Setting};
use crate::config::{files, sensitive};
use crate::secret::Secret;

impl Settings<'_> {
    /// The strongest source that sets a key decides, even if its value is invalid.
    pub(super) fn resolve(&mut self, sources: &ConfigSources) {
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
                        // The command's output replaces it.
                        Some(Setting::Secret(Secret::default()))
                    }),
                };
                match read {
                    Ok(Some(setting)) => {
                        self.found.insert(key.name, (setting, origin.clone()));
                        self.ways.insert(key.name, *way);
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

    /// Reads a secret from the file at the configured path.
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
        // This is checked before reading: the working directory's file must not choose which files
        // are read.
        if origin.is_working() {
            sensitive::check_file(&path, sources)?;
        }
        let shown = path.display();
        let content = files::read(&path, files::LARGEST_KEY)
            .and_then(|content| content.ok_or_else(|| "does not exist".to_owned()))
            .map_err(|message| format!("{shown} {message}"))?;
        if let Some(refusal) = content.access.refusal(&path) {
            return Err(format!("{shown} {refusal}"));
        }
        let text = content.text.trim_end_matches(['\r', '\n']);
        let setting = secret_of(key, text).map_err(|message| format!("{shown} {message}"))?;
        self.expose(content.access.warning(&path));
        Ok(Some(setting))
    }

    /// Runs the commands that print secrets. They are skipped if the configuration has a problem
    /// already: nobody should enter a password for nothing.
    pub(crate) fn run_commands(&mut self, sources: &ConfigSources, commands: Commands) {
        if commands == Commands::Skip || !self.problems.is_empty() {
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
}

/// Converts the text of a file or a command into the key's setting.
fn secret_of(key: &Key, text: &str) -> Result<Setting, String> {
    if text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    if key.kind == Kind::PrivateKey {
        let text = values::unquoted(text);
        return match values::is_key(text) {
            true => Ok(Setting::Secret(Secret::new(text))),
            false => Err("contains neither a PEM (-----BEGIN …) nor a JWK ({…})".to_owned()),
        };
    }
    match text.contains('\n') {
        true => Err("gives more than one line; it must give only the secret".to_owned()),
        false => Ok(Setting::Secret(Secret::new(text))),
    }
}
