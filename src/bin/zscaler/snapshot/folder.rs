//! The folder of a snapshot: a file for each list, and a manifest of its content.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::{Value, json};
use zscaler::Error;

use super::{Reason, lists, terraform};
use crate::failure::Failure;
use crate::text;

const MANIFEST: &str = "manifest.json";
/// The folder for new files, until all are written.
const STAGE: &str = ".partial";
/// The format of the manifest. A folder with another manifest is not a snapshot.
const FORMAT: &str = "zscaler snapshot 1";

/// A folder that a snapshot is written to. An earlier snapshot stays complete until the end.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    stage: PathBuf,
}

impl Folder {
    /// Accepts a folder that is new or empty, or has a snapshot.
    pub(super) fn begin(path: &Path) -> Result<Self, Failure> {
        if path.is_file() {
            return Err(Failure::usage(format!(
                "{} is a file; a snapshot is a folder",
                path.display()
            )));
        }
        // An interrupted snapshot left its stage and nothing else.
        let is_taken = fs::read_dir(path).is_ok_and(|files| {
            files.into_iter().any(|file| file.is_ok_and(|file| file.file_name() != STAGE))
        });
        if is_taken && Manifest::read(path).is_err() {
            return Err(Failure::usage(format!(
                "{} is neither empty nor a snapshot, so it is not overwritten; name a new folder",
                path.display()
            )));
        }
        let stage = path.join(STAGE);
        let _ = fs::remove_dir_all(&stage);
        fs::create_dir_all(&stage).map_err(|error| Failure::unwritable(&stage, &error))?;
        Ok(Self { path: path.to_owned(), stage })
    }

    /// Adds the file of a list.
    pub(super) fn add(&self, name: &str, value: &Value) -> Result<(), Failure> {
        let path = self.stage.join(file(name));
        let written = fs::File::create(&path).and_then(|file| {
            let mut file = BufWriter::new(file);
            serde_json::to_writer_pretty(&mut file, value)?;
            writeln!(file)?;
            file.flush()
        });
        written.map_err(|error| Failure::unwritable(&path, &error))
    }

    pub(super) fn add_text(&self, name: &str, text: &str) -> Result<(), Failure> {
        let path = self.stage.join(name);
        fs::write(&path, text).map_err(|error| Failure::unwritable(&path, &error))
    }

    /// Replaces the files of the earlier snapshot.
    pub(super) fn finish(self, manifest: &Manifest) -> Result<(), Failure> {
        self.add_text(MANIFEST, &format!("{:#}\n", manifest.json()))?;
        let earlier = Manifest::read(&self.path).map(|earlier| earlier.files()).unwrap_or_default();
        for file in earlier.difference(&manifest.files()) {
            let _ = fs::remove_file(self.path.join(file));
        }
        let blocks = self.path.join(terraform::FILE);
        if fs::read_to_string(&blocks).is_ok_and(|text| text.starts_with(terraform::HEAD)) {
            let _ = fs::remove_file(blocks);
        }
        let unwritable = |error| Failure::unwritable(&self.path, &error);
        for entry in fs::read_dir(&self.stage).map_err(unwritable)? {
            let entry = entry.map_err(unwritable)?;
            fs::rename(entry.path(), self.path.join(entry.file_name())).map_err(unwritable)?;
        }
        self.discard();
        Ok(())
    }

    /// Removes the new files.
    pub(super) fn discard(self) {
        let _ = fs::remove_dir_all(&self.stage);
        // This removes only an empty folder.
        let _ = fs::remove_dir(&self.path);
    }
}

/// Whether a list can have this name. A path to another folder is not such a name.
fn is_list_name(name: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "_.".contains(letter);
    !name.starts_with('.') && name.chars().all(is_plain)
}

/// The name of a list's file.
fn file(name: &str) -> String {
    format!("{name}.json")
}

/// The manifest of a snapshot.
#[derive(Debug)]
pub(super) struct Manifest {
    services: Vec<String>,
    taken: String,
    lists: BTreeMap<String, usize>,
    left_out: BTreeMap<String, Value>,
    /// The failure that makes the snapshot incomplete.
    pub(super) failure: Option<Failure>,
}

impl Manifest {
    pub(super) fn new(services: &[&str]) -> Self {
        Self {
            services: services.iter().map(|service| (*service).to_owned()).collect(),
            taken: httpdate::fmt_http_date(SystemTime::now()),
            lists: BTreeMap::new(),
            left_out: BTreeMap::new(),
            failure: None,
        }
    }

    /// Adds a list with its number of items.
    pub(super) fn add(&mut self, name: &str, items: usize) {
        self.lists.insert(name.to_owned(), items);
    }

    /// Adds a list that could not be read.
    pub(super) fn leave_out(&mut self, name: &str, reason: Reason, error: &Error) {
        self.left_out.insert(name.to_owned(), reason.json(error));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    pub(super) fn has_failed(&self) -> bool {
        let failed = Some(Reason::Failed.name());
        self.left_out.values().any(|left| left.get("reason").and_then(Value::as_str) == failed)
    }

    pub(super) fn services(&self) -> Result<Vec<&'static str>, Failure> {
        lists::services(Some(&self.services.join(",")))
    }

    /// The reason why a list is not in the snapshot. `None` if it is.
    pub(super) fn reason(&self, name: &str) -> Option<String> {
        match self.left_out.get(name) {
            Some(left) => Some(left.get("reason")?.as_str()?.to_owned()),
            None if self.lists.contains_key(name) => None,
            None => Some("not_taken".to_owned()),
        }
    }

    /// The names of all lists, read or left out.
    pub(super) fn names(&self) -> BTreeSet<&String> {
        self.lists.keys().chain(self.left_out.keys()).collect()
    }

    /// The files of its lists. Other names, as in a foreign manifest, are left out.
    fn files(&self) -> BTreeSet<String> {
        self.lists.keys().filter(|name| is_list_name(name)).map(|name| file(name)).collect()
    }

    pub(super) fn json(&self) -> Value {
        let services = self.services().unwrap_or_default();
        let out_of_reach: Vec<_> = services.iter().flat_map(|s| lists::out_of_reach(s)).collect();
        json!({
            "format": FORMAT,
            "command": concat!("zscaler ", env!("CARGO_PKG_VERSION")),
            "taken": self.taken,
            "services": self.services,
            "complete": !self.has_failed(),
            "lists": self.lists,
            "left_out": self.left_out,
            "need_arguments": out_of_reach,
        })
    }

    pub(super) fn summary(&self, path: &Path) -> String {
        let items: usize = self.lists.values().sum();
        let (lists, left) = (self.lists.len(), self.left_out.len());
        let left = match left {
            0 => String::new(),
            count => format!("; {count} lists could not be read (manifest.json has the reasons)"),
        };
        format!("{items} items of {lists} lists in {}{left}", path.display())
    }

    /// Reads the manifest of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(MANIFEST);
        if folder.is_dir() && !path.exists() {
            return Err(Failure::File(format!(
                "{} is not a snapshot: it has no {MANIFEST}",
                folder.display()
            )));
        }
        let text = text::of_file(&path)?;
        let json: Value = serde_json::from_str(&text).unwrap_or_default();
        let is = |key: &str, value: &str| json.get(key).and_then(Value::as_str) == Some(value);
        let (Some(lists), Some(left_out), true) = (
            json.get("lists").and_then(Value::as_object),
            json.get("left_out").and_then(Value::as_object),
            is("format", FORMAT),
        ) else {
            return Err(Failure::File(format!(
                "{} is not the manifest of a snapshot",
                path.display()
            )));
        };
        let count = |items: &Value| items.as_u64().and_then(|items| usize::try_from(items).ok());
        let services = json.get("services").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(Self {
            services: services.iter().filter_map(|s| s.as_str().map(str::to_owned)).collect(),
            taken: json.get("taken").and_then(Value::as_str).unwrap_or_default().to_owned(),
            lists: lists.iter().map(|(n, items)| (n.clone(), count(items).unwrap_or(0))).collect(),
            left_out: left_out.iter().map(|(name, left)| (name.clone(), left.clone())).collect(),
            failure: None,
        })
    }
}

/// Reads a list of a snapshot.
pub(super) fn read(folder: &Path, name: &str) -> Result<Value, Failure> {
    // A name with a slash would lead out of the folder.
    if !is_list_name(name) {
        return Err(Failure::File(format!("{MANIFEST}: {name:?} is not the name of a list")));
    }
    let path = folder.join(file(name));
    let text = text::of_file(&path)?;
    serde_json::from_str(&text)
        .map_err(|error| Failure::File(format!("{} is not valid JSON: {error}", path.display())))
}
