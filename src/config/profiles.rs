//! Profiles: a file may hold several accounts, and one of them is used.
//!
//! A profile that the program or the command line names wins over the environment, as a named file
//! does. The other variables win over a profile that `ZSCALER_PROFILE` names, as in the vendor's
//! newer SDK. If no profile is named, the profile `default` is used if it exists.

use serde_json::Value;

use super::raw::Raw;
use super::sensitive::is_empty;
use super::sources::Origin;
use crate::secret::Wiped;

/// The profile that is used if none is named.
pub(super) const DEFAULT: &str = "default";

/// The profile that is used, with the source that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// No source names one: [`DEFAULT`].
    Default,
    /// `ZSCALER_PROFILE` names it.
    Variable(String, Origin),
    /// The program or the command line names it.
    Program(String, Origin),
}

impl Chosen {
    /// The profile that the constructor names, else the one that the environment names.
    pub(super) fn of(constructor: &[Raw], environment: &[Raw]) -> Self {
        let named = |raw: &[Raw]| {
            let raw = raw.iter().rev().find(|raw| raw.key.name == "profile")?;
            let name = raw
                .value
                .as_ref()
                .ok()?
                .0
                .as_str()
                .map(str::trim)
                .filter(|name| !name.is_empty())?;
            Some((name.to_owned(), raw.origin.clone()))
        };
        match (named(constructor), named(environment)) {
            (Some((name, origin)), _) => Self::Program(name, origin),
            (None, Some((name, origin))) => Self::Variable(name, origin),
            (None, None) => Self::Default,
        }
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Default => DEFAULT,
            Self::Variable(name, _) | Self::Program(name, _) => name,
        }
    }
}

/// A profile as a file has it.
pub(super) struct Profile {
    pub(super) name: String,
    pub(super) file: Origin,
    pub(super) keys: Wiped,
}

impl Profile {
    /// Where its values come from.
    pub(super) fn origin(&self) -> Origin {
        Origin::Profile(self.name.clone(), Box::new(self.file.clone()))
    }
}

/// The problem if no file has the chosen profile: its key and its message.
pub(super) fn unknown(chosen: &Chosen, profiles: &[Profile]) -> Option<(String, String)> {
    let (Chosen::Variable(name, origin) | Chosen::Program(name, origin)) = chosen else {
        return None;
    };
    // The newer SDK accepts the name of the default profile even if no file has it.
    if name == DEFAULT || profiles.iter().any(|profile| profile.name == *name) {
        return None;
    }
    let mut known: Vec<String> = Vec::new();
    for profile in profiles {
        let shown = format!("{} ({})", profile.name, profile.file);
        if !known.contains(&shown) {
            known.push(shown);
        }
    }
    let known = match known.is_empty() {
        true => "no file has profiles: add `profiles:` below `zscaler:` in zscaler.yaml, or a \
                 section in ~/.zscaler/config"
            .to_owned(),
        false => format!("the profiles are {}", known.join(", ")),
    };
    Some((format!("profile ({origin})"), format!("{name:?} is not a profile; {known}")))
}

/// The profiles of a yaml file's `profiles:` or of an INI file's sections. `None` if the value has
/// another form.
pub(super) fn of(value: &Value, file: &Origin) -> Option<Vec<Profile>> {
    let profile = |(name, keys): (&String, &Value)| match keys {
        Value::Object(_) | Value::Null => {
            Some(Profile { name: name.clone(), file: file.clone(), keys: Wiped(keys.clone()) })
        }
        _ => None,
    };
    match value {
        Value::Null => Some(Vec::new()),
        Value::Object(profiles) => profiles.iter().map(profile).collect(),
        _ => None,
    }
}

/// The credentials of which a login needs only one.
const CREDENTIALS: &[&str] = &["clientSecret", "privateKey"];

/// Removes the credentials of weaker sources if the profile has one of its own. A login uses the
/// private key if both are set, even if the profile has the other one.
pub(super) fn keep_one_credential(raw: &mut Vec<Raw>) {
    let is_credential = |raw: &Raw| CREDENTIALS.contains(&raw.key.name);
    let of_profile = |raw: &Raw| matches!(raw.origin, Origin::Profile(..)) && is_credential(raw);
    let Some(last) = raw.iter().rposition(of_profile) else { return };
    let mut at = 0;
    raw.retain(|raw| {
        at += 1;
        at > last || !is_credential(raw) || of_profile(raw)
    });
}

/// Whether a profile has a key whose name means a secret. Only names are checked, because the
/// profile may have keys of other clients.
pub(super) fn holds_secret(keys: &Value) -> bool {
    let words = ["secret", "password", "key", "token"];
    match keys {
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            let name = name.to_lowercase();
            let is_other = ["id", "file", "command"].iter().any(|end| name.ends_with(end));
            let is_named = words.iter().any(|word| name.contains(word)) && !is_other;
            (is_named && !is_empty(value)) || holds_secret(value)
        }),
        _ => false,
    }
}
