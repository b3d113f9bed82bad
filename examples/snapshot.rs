//! Writes a tenant's configuration to a folder, one JSON file per list, and prints what changed
//! since an earlier snapshot.
//!
//! `cargo run --example snapshot -- today` and later
//! `cargo run --example snapshot -- tomorrow today`
//!
//! The snapshot has every list of ZIA and ZPA in `zscaler::operations()` that needs no argument. So
//! it includes lists that a new version of the crate adds.

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use account::{bar, file_error};
use zscaler::{Error, Fields, Operation, Pages, Result, Value, ZscalerClient, edit, json};

const SERVICES: &[&str] = &["zia", "zpa"];

fn main() -> ExitCode {
    account::run(|| {
        let mut folders = std::env::args().skip(1).map(PathBuf::from);
        match (folders.next(), folders.next()) {
            (Some(folder), earlier) => {
                let client = account::client(|_| {})?;
                let taken = take(&client, &folder)?;
                match earlier {
                    None => Ok(format!("{taken} in {}", folder.display())),
                    Some(earlier) => Ok(format!("{taken}; {}", compare(&earlier, &folder)?)),
                }
            }
            (None, _) => demonstrate(),
        }
    })
}

/// Takes two snapshots of an embedded tenant, with a change between them.
fn demonstrate() -> Result<String> {
    let folder = std::env::temp_dir().join(format!("zscaler-snapshot-{}", std::process::id()));
    let (before, after) = (folder.join("before"), folder.join("after"));
    let client = account::client(|_| {})?;
    take(&client, &before)?;
    let labels = client.zia().rule_labels();
    let (all, _) = labels.list_labels(())?;
    if let [first, second, ..] = all.items() {
        labels.delete_label(first.id())?;
        let change = edit(|label| label["description"] = "changed between two snapshots".into());
        labels.update_label(second.id(), change)?;
    }
    labels.add_label(json!({"name": "New"}))?;
    let taken = take(&client, &after)?;
    let changes = compare(&before, &after)?;
    let _ = fs::remove_dir_all(folder);
    Ok(format!("{taken}; {changes}"))
}

/// Writes every list to the folder. A list that was left out is printed with the reason.
fn take(client: &ZscalerClient, folder: &Path) -> Result<String> {
    fs::create_dir_all(folder).map_err(|error| file_error(folder, error))?;
    let lists: Vec<&Operation> = zscaler::operations().filter(|list| is_wanted(list)).collect();
    let progress = bar(lists.len(), "Lists");
    let (mut files, mut items) = (0, 0);
    for list in lists {
        match client.call(list.name, json!({})).and_then(Pages::all) {
            Ok(all) => {
                let path = folder.join(format!("{}.json", list.name));
                let json = serde_json::to_string_pretty(&all).unwrap_or_default();
                fs::write(&path, json).map_err(|error| file_error(&path, error))?;
                files += 1;
                items += all.len();
            }
            // A list that the tenant's license or the client's role does not include is not a
            // failure. Neither is a list that turns out to need an argument.
            Err(error) if is_off_limits(&error) => {
                progress.suspend(|| eprintln!("left out: {error}"));
            }
            Err(error) => return Err(error),
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    Ok(format!("{items} items of {files} lists"))
}

/// Whether an operation lists whole objects and needs no argument.
fn is_wanted(operation: &Operation) -> bool {
    operation.is_list()
        && SERVICES.contains(&operation.service())
        && operation.args.iter().all(|argument| *argument == "query")
        && !operation.name.ends_with("_lite")
}

fn is_off_limits(error: &Error) -> bool {
    error.is_feature_disabled()
        || matches!(error, Error::Argument { .. })
        || matches!(error.status(), Some(400 | 401 | 403 | 404))
}

/// Prints what was added, removed and changed, and counts it.
fn compare(before: &Path, after: &Path) -> Result<String> {
    let (mut added, mut removed, mut changed) = (0, 0, 0);
    let files = fs::read_dir(after).map_err(|error| file_error(after, error))?;
    let mut names: Vec<_> = files.filter_map(|file| Some(file.ok()?.file_name())).collect();
    names.sort();
    for name in names {
        let list = name.to_string_lossy();
        let list = list.trim_end_matches(".json");
        let old = read(&before.join(&name))?;
        let new = read(&after.join(&name))?;
        for (id, item) in &new {
            match old.get(id) {
                None => {
                    added += 1;
                    println!("+ {list} {id} {}", item.text("name"));
                }
                Some(earlier) if earlier != item => {
                    changed += 1;
                    println!("~ {list} {id} {}: {}", item.text("name"), fields(earlier, item));
                }
                Some(_) => {}
            }
        }
        for (id, item) in old.iter().filter(|(id, _)| !new.contains_key(*id)) {
            removed += 1;
            println!("- {list} {id} {}", item.text("name"));
        }
    }
    Ok(format!("{added} added, {removed} removed, {changed} changed"))
}

/// The items of a file by id. A missing file has no items.
fn read(path: &Path) -> Result<BTreeMap<String, Value>> {
    let json = match fs::read(path) {
        Ok(json) => json,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(file_error(path, error)),
    };
    let items: Vec<Value> =
        serde_json::from_slice(&json).map_err(|error| file_error(path, error.into()))?;
    // A plain value has no id and is its own key.
    let key = |item: &Value| item.get("id").unwrap_or(item).to_string();
    Ok(items.into_iter().map(|item| (key(&item), item)).collect())
}

/// The names of the fields that differ.
fn fields(old: &Value, new: &Value) -> String {
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else {
        return "value".to_owned();
    };
    let names = new.keys().chain(old.keys().filter(|name| !new.contains_key(*name)));
    let differing: Vec<_> =
        names.filter(|name| old.get(*name) != new.get(*name)).cloned().collect();
    differing.join(", ")
}
