//! Profiles: several accounts in one file, one of which counts.
//!
//! A profile that the program or the command line names goes before the environment, as a named
//! file does. One that `ZSCALER_PROFILE` names stands below the other variables, as in the
//! vendor's newer SDK. Where none is named, `default` counts, if there is one.

use serde_json::Value;

use super::raw::Raw;
use super::sources::Origin;
use crate::secret::Wiped;

/// The profile that counts where none is named.
pub(super) const DEFAULT: &str = "default";

/// Which profile counts, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Nobody.
    Nobody,
    /// `ZSCALER_PROFILE`.
    Variable(String, Origin),
    /// The program, or the command line.
    Program(String, Origin),
}

impl Chosen {
    /// What the constructor says, else what the environment says.
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
            (None, None) => Self::Nobody,
        }
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Nobody => DEFAULT,
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

/// What to say where a profile is named that no file has.
pub(super) fn unknown(chosen: &Chosen, profiles: &[Profile]) -> Option<(String, String)> {
    let (Chosen::Variable(name, origin) | Chosen::Program(name, origin)) = chosen else {
        return None;
    };
    // The newer SDK lets people say what holds anyway.
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

/// The profiles of a yaml file's `profiles:`, or of an INI file's sections; none where it has not
/// that form.
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

/// What proves who the client is: one of them is enough, and a profile's own is meant.
const PROOFS: &[&str] = &["clientSecret", "privateKey"];

/// Leaves out the proofs of weaker sources, where a profile has another: with two, it would not
/// be the profile's that counts.
pub(super) fn leave_one_proof(raw: &mut Vec<Raw>) {
    let is_proof = |raw: &Raw| PROOFS.contains(&raw.key.name);
    let of_profile = |raw: &Raw| matches!(raw.origin, Origin::Profile(..)) && is_proof(raw);
    let Some(last) = raw.iter().rposition(of_profile) else { return };
    let mut at = 0;
    raw.retain(|raw| {
        at += 1;
        at > last || !is_proof(raw) || of_profile(raw)
    });
}

/// Whether a profile has something in it that is a secret, by its name: other clients than this
/// one may know more keys.
pub(super) fn holds_secret(keys: &Value) -> bool {
    let words = ["secret", "password", "key", "token"];
    match keys {
        Value::Object(fields) => fields.iter().any(|(name, value)| {
            let name = name.to_lowercase();
            let is_other = ["id", "file", "command"].iter().any(|end| name.ends_with(end));
            let is_named = words.iter().any(|word| name.contains(word)) && !is_other;
            (is_named && !value.is_null()) || holds_secret(value)
        }),
        _ => false,
    }
}
