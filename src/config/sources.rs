//! The sources of a configuration.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::secret::Secret;

/// The directories and variables that a configuration is read from.
///
/// Default: [`ConfigSources::system`]. Tests start with [`ConfigSources::none`] and add what they
/// need:
///
/// ```
/// use zscaler::ConfigSources;
///
/// let sources = ConfigSources::none().variable("ZSCALER_VANITY_DOMAIN", "acme");
/// ```
#[derive(Clone)]
pub struct ConfigSources {
    home: Option<PathBuf>,
    working: Option<PathBuf>,
    /// If set, this file is read in place of the two default files.
    file: Option<PathBuf>,
    /// The variables' values, including those that are not UTF-8.
    variables: BTreeMap<String, Result<Secret, OsString>>,
    system: bool,
    outputs: Outputs,
}

/// The secrets that commands printed. A builder reads its configuration more than once, and a
/// command may ask its user each time, so each command runs once. A clone starts empty.
#[derive(Default)]
pub(crate) struct Outputs(Mutex<HashMap<Vec<String>, Secret>>);

impl Clone for Outputs {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl ConfigSources {
    /// Reads the user's home directory, the working directory and the process's environment.
    pub fn system() -> Self {
        Self {
            home: dirs::home_dir(),
            working: std::env::current_dir().ok(),
            file: None,
            variables: BTreeMap::new(),
            system: true,
            outputs: Outputs::default(),
        }
    }

    /// Reads nothing. Only the builder's settings are used.
    pub fn none() -> Self {
        Self {
            home: None,
            working: None,
            file: None,
            variables: BTreeMap::new(),
            system: false,
            outputs: Outputs::default(),
        }
    }

    /// Reads `.zscaler/zscaler.yaml` and `.zscaler/config` in this directory.
    #[must_use]
    pub fn home(mut self, directory: impl Into<PathBuf>) -> Self {
        self.home = Some(directory.into());
        self
    }

    /// Reads `zscaler.yaml` in this directory.
    #[must_use]
    pub fn working_directory(mut self, directory: impl Into<PathBuf>) -> Self {
        self.working = Some(directory.into());
        self
    }

    /// Reads this file, yaml or INI, instead of the default files. The file must exist. It wins over
    /// the environment, so a leftover environment variable cannot redirect you to another tenant.
    /// Legacy clients read only a named profile of it.
    #[must_use]
    pub fn file(mut self, file: impl Into<PathBuf>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// Sets a variable. It replaces the variable of that name in the environment.
    #[must_use]
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<OsString>) -> Self {
        self.variables.insert(name.into(), value.into().into_string().map(Secret::new));
        self
    }

    /// The output of a command. `run` runs it, unless its output is known already.
    ///
    /// # Errors
    ///
    /// Those of `run`.
    pub(crate) fn output(
        &self,
        words: &[String],
        run: impl FnOnce() -> Result<Secret, String>,
    ) -> Result<Secret, String> {
        let mut outputs = self.outputs.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(output) = outputs.get(words) {
            return Ok(output.clone());
        }
        let output = run()?;
        outputs.insert(words.to_vec(), output.clone());
        Ok(output)
    }

    /// A variable's value.
    ///
    /// # Errors
    ///
    /// If the value is not UTF-8. Ignoring it would hide a setting that somebody made.
    pub(crate) fn get(&self, name: &str) -> Result<Option<String>, &'static str> {
        let text = self.get_as_is(name).map(OsString::into_string).transpose();
        text.map_err(|_| "is not UTF-8; set it again, in UTF-8")
    }

    /// A variable's value without conversion. Paths need not be UTF-8.
    pub(crate) fn get_as_is(&self, name: &str) -> Option<OsString> {
        match self.variables.get(name) {
            Some(Ok(text)) => Some(text.expose().into()),
            Some(Err(value)) => Some(value.clone()),
            None if self.system => std::env::var_os(name),
            None => None,
        }
    }

    /// The user's home directory.
    pub(crate) fn home_directory(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// The working directory, whose `zscaler.yaml` is read.
    pub(crate) fn working(&self) -> Option<&Path> {
        self.working.as_deref()
    }

    /// The file that the user or the program named.
    pub(crate) fn named_file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The files to read, the weakest first, each with its origin.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Origin)> {
        if self.file.is_some() {
            return Vec::new();
        }
        let home = self.home.as_deref().map(|home| home.join(".zscaler"));
        let ini = home.as_deref().map(|directory| (directory.join("config"), Origin::Ini));
        let file = |directory: &Path| directory.join("zscaler.yaml");
        let home = home.as_deref().map(|directory| (file(directory), Origin::Home));
        // If the working directory is `~/.zscaler`, both paths are the same file.
        let real = |directory: &Path| directory.canonicalize().ok();
        let at_home = self.home.as_deref().and_then(|home| real(&home.join(".zscaler")));
        let elsewhere = |directory: &&Path| at_home.is_none() || real(directory) != at_home;
        let working = self.working.as_deref().filter(elsewhere);
        let working = working.map(|directory| (file(directory), Origin::Working));
        ini.into_iter().chain(home).chain(working).collect()
    }
}

impl Default for ConfigSources {
    fn default() -> Self {
        Self::system()
    }
}

// Not derived: variables hold secrets.
impl fmt::Debug for ConfigSources {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ConfigSources")
            .field("home", &self.home)
            .field("working", &self.working)
            .field("file", &self.file)
            .field("variables", &self.variables.keys().collect::<Vec<_>>())
            .field("system", &self.system)
            .finish()
    }
}

/// Where one value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// `~/.zscaler/config`.
    Ini,
    /// `~/.zscaler/zscaler.yaml`.
    Home,
    /// `./zscaler.yaml`.
    Working,
    /// The file that the user or the program named.
    File(PathBuf),
    /// This environment variable.
    Environment(String),
    /// The builder.
    Constructor,
    /// This profile of a file.
    Profile(String, Box<Origin>),
}

impl Origin {
    /// Whether it is the working directory's file.
    pub(crate) fn is_working(&self) -> bool {
        match self {
            Self::Profile(_, file) => file.is_working(),
            other => *other == Self::Working,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ini => formatter.write_str("~/.zscaler/config"),
            Self::Profile(name, file) => write!(formatter, "{file}, profile {name}"),
            Self::Home => formatter.write_str("~/.zscaler/zscaler.yaml"),
            Self::Working => formatter.write_str("./zscaler.yaml"),
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Environment(name) => write!(formatter, "environment {name}"),
            Self::Constructor => formatter.write_str("constructor"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_names_of_variables_without_values() {
        let sources = ConfigSources::none().variable("ZSCALER_CLIENT_SECRET", "hunter2");
        let shown = format!("{sources:?}");
        assert!(shown.contains("ZSCALER_CLIENT_SECRET") && !shown.contains("hunter2"), "{shown}");
    }

    #[test]
    fn none_does_not_read_the_process_environment() {
        assert_eq!(ConfigSources::none().get("PATH"), Ok(None));
        assert!(ConfigSources::none().files().is_empty());
        assert!(ConfigSources::system().get_as_is("PATH").is_some());
    }
}
