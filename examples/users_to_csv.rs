//! Writes every user of ZIA to a CSV file.
//!
//! `cargo run --example users_to_csv -- users.csv`
//!
//! Users are fetched page by page as they are written, so memory does not grow with their number.
//! An incomplete list is an error and not a shorter file.

#[path = "support/account.rs"]
mod account;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use account::{counter, file_error};
use zscaler::{Fields, Pages, Result, Value, json};

fn main() -> ExitCode {
    account::run(|| {
        let file = std::env::args().nth(1).map(PathBuf::from);
        let file = file.unwrap_or_else(|| std::env::temp_dir().join("users.csv"));
        let client = account::client(|tenant| {
            let user = |n| {
                json!({
                    "name": format!("User {n}"), "email": format!("user{n}@acme.example"),
                    "department": {"id": 1, "name": "Sales"}, "groups": [{"id": 2, "name": "All"}],
                })
            };
            tenant.seed("/zia/api/v1/users", (1..=40_000).map(user));
        })?;
        let users = client.zia().user_management().list_users(json!({"page_size": 1000}))?;
        let count = write(users.items(), &file)?;
        Ok(format!("{count} users written to {}", file.display()))
    })
}

fn write(users: impl Iterator<Item = Result<Value>>, file: &Path) -> Result<u64> {
    let broken = |error: csv::Error| file_error(file, error.into());
    let mut writer = csv::Writer::from_path(file).map_err(broken)?;
    writer.write_record(["id", "name", "email", "department", "groups"]).map_err(broken)?;
    let progress = counter("users");
    for user in users {
        let user = user?;
        let groups: Vec<_> = user.list("groups").iter().map(|group| group.text("name")).collect();
        let fields = ["id", "name", "email", "department.name"].map(|path| user.text(path));
        let record = fields.into_iter().chain([groups.join("; ")]);
        writer.write_record(record).map_err(broken)?;
        progress.inc(1);
    }
    writer.flush().map_err(|error| file_error(file, error))?;
    let count = progress.position();
    progress.finish_and_clear();
    Ok(count)
}
