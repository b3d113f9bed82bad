//! Pushes a block list into a URL category of its own and activates it.
//!
//! `cargo run --example block_list -- feed.txt "Blocked by threat feed"`
//!
//! The file has one URL a line; `#` begins a comment. URLs that are in the category already
//! are left alone, so the same feed can be pushed every hour.

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;

use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

use account::{bar, file_error};
use zscaler::{Fields, Pages, Result, Value, ZscalerClient, json};

/// How many URLs go with one request: enough to be quick, few enough to stay well under the
/// size that the API takes.
const CHUNK: usize = 1_000;

fn main() -> ExitCode {
    account::run(|| {
        let mut arguments = std::env::args().skip(1);
        let feed = match arguments.next() {
            Some(file) => read_feed(Path::new(&file))?,
            None => (1..=4_200).map(|n| format!("threat-{n}.example")).collect(),
        };
        let name = arguments.next().unwrap_or_else(|| "Blocked by threat feed".to_owned());
        push(&account::client(|_| {})?, &name, &feed)
    })
}

fn push(client: &ZscalerClient, name: &str, feed: &[String]) -> Result<String> {
    let categories = client.zia().url_categories();
    let mut category = find(client, name)?;
    let known = category.as_ref().map(|category| category.list("urls")).unwrap_or_default();
    let known: HashSet<&str> = known.iter().filter_map(Value::as_str).collect();
    let new: Vec<&String> = feed.iter().filter(|url| !known.contains(url.as_str())).collect();

    let progress = bar(new.len(), "Adding URLs");
    for chunk in new.chunks(CHUNK) {
        match &category {
            // Adds to what is there; `update_url_category` would replace it.
            Some(category) => {
                let body = json!({"configured_name": name, "urls": chunk});
                categories.add_urls_to_category(&category["id"], body)?;
            }
            // A category cannot be empty: it begins with the first URLs.
            None => {
                let (added, _) = categories.add_url_category(json!({
                    "configured_name": name, "super_category": "USER_DEFINED",
                    "custom_category": true, "urls": chunk,
                }))?;
                category = Some(added);
            }
        }
        progress.inc(chunk.len() as u64);
    }
    progress.finish_and_clear();

    // Saved changes take effect once they are activated.
    let (state, _) = client.zia().activate().activate()?;
    Ok(format!(
        "{name}: {} URLs added, {} were there already; activation: {}",
        new.len(),
        feed.len() - new.len(),
        state.text("status"),
    ))
}

/// The category of this name, if there is one.
fn find(client: &ZscalerClient, name: &str) -> Result<Option<Value>> {
    let categories = client.zia().url_categories();
    for category in categories.list_categories(json!({"custom_only": true}))?.items() {
        let category = category?;
        if category.text("configured_name") == name {
            return Ok(Some(category));
        }
    }
    Ok(None)
}

fn read_feed(path: &Path) -> Result<Vec<String>> {
    let feed = std::fs::read_to_string(path).map_err(|error| file_error(path, error))?;
    let mut seen = HashSet::new();
    let lines = feed.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    Ok(lines
        .filter(|line| !line.is_empty() && seen.insert(line.to_ascii_lowercase()))
        .map(str::to_owned)
        .collect())
}
