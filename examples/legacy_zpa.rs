//! ZPA at its own host: lists every segment group with the number of its applications. The client
//! stays within the API's limit of twenty reads in ten seconds.
//!
//! `cargo run --example legacy_zpa` (ZPA_CLIENT_ID, ZPA_CLIENT_SECRET, ZPA_CUSTOMER_ID,
//! ZPA_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyZpaClient, Pages};

fn main() -> ExitCode {
    account::run(|| {
        let keys = ["clientId", "clientSecret", "customerId"];
        let configured = LegacyZpaClient::new();
        let client = legacy::client(configured, &keys, |tenant| tenant.legacy_zpa().build())?;
        let groups = client.segment_groups().list_groups(())?.all()?;
        for group in &groups {
            println!("{:>4}  {}", group.list("applications").len(), group.text("name"));
        }
        Ok(format!("{} segment groups", groups.len()))
    })
}
