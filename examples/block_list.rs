//! Pushes a block list into its own URL category and activates it.
//!
//! `cargo run --example block_list -- feed.txt "Blocked by threat feed"`
//!
//! The file has one URL per line. `#` begins a comment. Afterwards the category has exactly the
//! URLs of the feed. Only the difference is sent, so the same feed can be pushed every hour.

#[path = "support/account.rs"]
mod account;

use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

use account::{bar, file_error};
use zscaler::{Fields, Pages, Result, Single, ZscalerClient, json};

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
    let body = json!({
        "configured_name": name, "super_category": "USER_DEFINED", "custom_category": true,
        // A category cannot be empty, so it is created with the first URL.
        "urls": feed.get(..1),
    });
    let category = match categories
        .list_categories(json!({"custom_only": true}))?
        .find("configured_name", name)?
    {
        Some(category) => category,
        None => categories.add_url_category(body)?.value(),
    };
    let progress = bar(feed.len(), "URLs");
    let which = json!({"category_id": category.id(), "configured_name": name});
    // Activates once, if something changed and there was no error.
    let change = client.zia().transaction(|_| {
        client
            .bulk("zia.url_categories.add_urls_to_category", which, feed)?
            .progress(|done, _| progress.set_position(done as u64))
            .set()
    })?;
    progress.finish_and_clear();
    Ok(format!("{name}: {} URLs added, {} removed", change.added, change.removed))
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
