//! Cloud and Branch Connector at its own host: adds and removes a group of addresses.
//!
//! `cargo run --example legacy_ztw` (ZTW_USERNAME, ZTW_PASSWORD, ZTW_API_KEY, ZTW_CLOUD)
//!
//! On a configured account it only reads, unless `--write` is given.

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyZtwClient, Pages, Single, json};

fn main() -> ExitCode {
    account::run(|| {
        let keys = ["username", "password", "api_key", "cloud"];
        let mut write = std::env::args().any(|argument| argument == "--write");
        let client = legacy::client(LegacyZtwClient::new(), &keys, |tenant| {
            write = true;
            tenant.seed("/ztw/api/v1/ipGroups", [json!({"name": "Printers"})]);
            tenant.legacy_ztw().build()
        })?;
        let groups = client.ip_groups();
        for group in groups.list_ip_groups(())?.items() {
            let group = group?;
            println!("{}  {}", group.id(), group.text("name"));
        }
        if !write {
            return Ok("Nothing was changed.".to_owned());
        }
        let body = json!({"name": "example", "ip_addresses": ["192.0.2.0/24"]});
        let id = groups.add_ip_group(body)?.id();
        groups.delete_ip_group(&id)?;
        // Logging out after changes activates them.
        client.close()?;
        Ok(format!("Group {id} was added and removed."))
    })
}
