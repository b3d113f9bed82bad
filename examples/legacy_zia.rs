//! ZIA at its own host, for tenants without ZIdentity: counts the users by department. The session
//! is renewed if it ends before the list does.
//!
//! `cargo run --example legacy_zia` (ZIA_USERNAME, ZIA_PASSWORD, ZIA_API_KEY, ZIA_CLOUD)

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::collections::BTreeMap;
use std::process::ExitCode;

use zscaler::offline::{Fault, Tenant};
use zscaler::{Fields, LegacyZiaClient, Pages, Result, json};

fn main() -> ExitCode {
    account::run(|| {
        let keys = ["username", "password", "api_key", "cloud"];
        let client = legacy::client(LegacyZiaClient::new(), &keys, embedded)?;
        let mut departments: BTreeMap<String, usize> = BTreeMap::new();
        // If the session ends meanwhile, the client logs in again and continues the list.
        for user in client.user_management().list_users(json!({"page_size": 10}))?.items() {
            let user = user?;
            *departments.entry(user.text("department.name")).or_default() += 1;
        }
        for (department, users) in &departments {
            println!("{users:>6}  {department}");
        }
        let (status, _) = client.activate().status()?;
        println!("Changes: {}", status.text("status"));
        // Ends the session. Dropping the client would end it, too.
        client.close()?;
        Ok(format!("{} users", departments.values().sum::<usize>()))
    })
}

fn embedded(tenant: &Tenant) -> Result<LegacyZiaClient> {
    tenant.fault(Fault::expired_session().after(2).on("/zia/api/v1/users"));
    tenant.legacy_zia().build()
}
