//! `zscaler snapshot FOLDER`: writes a tenant's configuration, with a file for each list.

mod diff;
mod folder;
mod lists;
mod order;
pub(crate) mod terraform;

use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};
use zscaler::{Client, Error, Pages};

pub(crate) use self::diff::run as diff;
use self::folder::{Folder, Manifest};
use self::lists::Part;
use crate::failure::Failure;
use crate::line::Line;
use crate::notes::warn;
use crate::options::{Format, Options};
use crate::progress::Progress;
use crate::{client, output};

/// `zscaler snapshot FOLDER [--services NAMES]`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let [_, folder] = line.words.as_slice() else {
        return Err(Failure::usage("snapshot takes one folder: zscaler snapshot FOLDER"));
    };
    let options = &line.options;
    let services = lists::services(named_services(line)?)?;
    let path = Path::new(folder);
    let folder = Folder::begin(path)?;
    let mut blocks = Vec::new();
    let taken = take(options, &services, |part, value| {
        if options.output == Some(Format::Terraform) {
            blocks.extend(terraform::of(&part.name, &value));
        }
        folder.add(&part.name, &value)
    });
    let manifest = match taken {
        Ok(manifest) => manifest,
        Err(failure) => {
            folder.discard();
            return Err(failure);
        }
    };
    if options.output == Some(Format::Terraform) {
        let text = [terraform::HEAD, &terraform::text(blocks)].concat();
        folder.add_text(terraform::FILE, &text)?;
    }
    folder.finish(&manifest)?;
    match options.output {
        None | Some(Format::Terraform) => {
            writeln!(out, "{}", manifest.summary(path))?;
            out.flush()?;
        }
        Some(_) => output::found(out, options, manifest.json())?,
    }
    match manifest.failure {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

/// The value of `--services`. Every other field is an error.
fn named_services(line: &Line) -> Result<Option<&str>, Failure> {
    if let Some((name, _)) = line.fields.iter().find(|(name, _)| name != "services") {
        return Err(Failure::usage(format!(
            "snapshot does not take --{name}, only --services NAMES"
        )));
    }
    Ok(line.fields.first().map(|(_, value)| value.as_str()))
}

/// Reads every part of a snapshot. The manifest has the reason for each part that cannot be read.
fn take(
    options: &Options,
    services: &[&'static str],
    mut sink: impl FnMut(&Part, Value) -> Result<(), Failure>,
) -> Result<Manifest, Failure> {
    let parts: Vec<_> = services.iter().flat_map(|service| lists::parts(service)).collect();
    let mut manifest = Manifest::new(services);
    let mut progress = Progress::new(options.quiet, false);
    let mut current: Option<(&str, Client)> = None;
    let mut refusal = None;
    for (index, part) in parts.iter().enumerate() {
        progress.show(|| format!("{} of {}: {}", index + 1, parts.len(), part.name));
        let service = part.operation.service();
        let shared = client::shared_by(options, service);
        if current.as_ref().is_none_or(|(known, _)| *known != shared) {
            if let Some((_, done)) = current.take() {
                done.close()?;
            }
            current = Some((shared, client::build(options, service, None)?));
        }
        let Some((_, client)) = &current else { continue };
        match read(client, part) {
            Ok(value) => {
                let value = order::canonical(value);
                manifest.add(&part.name, value.as_array().map_or(1, Vec::len));
                sink(part, value)?;
            }
            Err(error) => match Reason::of(&error) {
                None => return Err(error.into()),
                Some(reason) => {
                    manifest.leave_out(&part.name, reason, &error);
                    if reason == Reason::Failed {
                        warn(options, &format!("{}: {error}", part.name));
                    }
                    refusal.get_or_insert((reason, error));
                }
            },
        }
    }
    drop(progress);
    if let Some((_, client)) = current {
        client.close()?;
    }
    match refusal {
        // Nothing could be read, so there is no snapshot.
        Some((_, error)) if manifest.is_empty() => Err(error.into()),
        Some((_, error)) if manifest.has_failed() => {
            let message = format!("the snapshot is incomplete: {error}");
            manifest.failure = Some(Failure::Rows(Failure::from(error).kind(), message));
            Ok(manifest)
        }
        _ => Ok(manifest),
    }
}

fn read(client: &Client, part: &Part) -> zscaler::Result<Value> {
    let result = client.call(part.operation.name, &part.arguments)?;
    match part.operation.is_list() {
        true => Ok(result.all()?.into()),
        false => Ok(result.0),
    }
}

/// Why a part is not in a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    NotLicensed,
    NotPermitted,
    NotThere,
    NeedsArguments,
    Failed,
}

impl Reason {
    /// The reason for an error. `None` if every other part would fail, too.
    fn of(error: &Error) -> Option<Self> {
        Some(match (error, error.status()) {
            _ if error.is_feature_disabled() => Self::NotLicensed,
            (Error::Argument { .. }, _) => Self::NeedsArguments,
            (Error::Unsupported { .. }, _) => Self::NotThere,
            (Error::Authentication { .. } | Error::Configuration(_), _) => return None,
            (Error::Transport { .. } | Error::Io { .. }, _) => return None,
            (_, Some(401 | 403)) => Self::NotPermitted,
            (_, Some(402)) => Self::NotLicensed,
            (_, Some(404 | 405 | 501)) => Self::NotThere,
            (_, Some(400)) => Self::NeedsArguments,
            _ => Self::Failed,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::NotLicensed => "not_licensed",
            Self::NotPermitted => "not_permitted",
            Self::NotThere => "not_there",
            Self::NeedsArguments => "needs_arguments",
            Self::Failed => "failed",
        }
    }

    /// The reason and the error, for the manifest.
    fn json(self, error: &Error) -> Value {
        let message = error.api().and_then(|response| response.message.clone());
        json!({
            "reason": self.name(),
            "status": error.status(),
            "message": message.unwrap_or_else(|| error.to_string()),
        })
    }
}
