//! Reads the same list of many tenants at once, in one program. Each tenant has its own client,
//! login, limits and errors.
//!
//! `cargo run --example many_tenants -- tenants.json` with
//! `[{"name": "Acme", "clientId": "…", "clientSecret": "…", "vanityDomain": "acme"}, …]`

#[path = "support/account.rs"]
mod account;

use std::path::Path;
use std::process::ExitCode;

use account::file_error;
use zscaler::offline::Tenant;
use zscaler::{ConfigSources, Fields, Pages, Result, Value, ZscalerClient, json};

fn main() -> ExitCode {
    account::run(|| {
        let tenants = match std::env::args().nth(1) {
            Some(file) => configured(Path::new(&file))?,
            None => embedded()?,
        };
        println!("{:<12} {:>7} {:>10}", "Tenant", "Users", "Locations");
        // Each tenant has a thread of the standard library, so a slow tenant does not delay the
        // others.
        let counts: Vec<_> = std::thread::scope(|scope| {
            let running: Vec<_> = tenants
                .iter()
                .map(|(name, client)| (name, scope.spawn(|| count(client))))
                .collect();
            running.into_iter().map(|(name, thread)| (name, thread.join())).collect()
        });
        let mut failed = 0;
        for (name, outcome) in &counts {
            match outcome {
                Ok(Ok((users, locations))) => println!("{name:<12} {users:>7} {locations:>10}"),
                // A tenant that fails is a line of the report and does not end it.
                Ok(Err(error)) => {
                    failed += 1;
                    println!("{name:<12} {error}");
                }
                Err(_) => failed += 1,
            }
        }
        Ok(format!("{} tenants asked, {failed} failed", counts.len()))
    })
}

fn count(client: &ZscalerClient) -> Result<(usize, usize)> {
    let users = client.zia().user_management().list_users(())?.all()?.len();
    let locations = client.zia().locations().list_locations(())?.all()?.len();
    Ok((users, locations))
}

/// Builds a client for each entry of a file. The machine's own configuration is not read.
fn configured(path: &Path) -> Result<Vec<(String, ZscalerClient)>> {
    let file = std::fs::read_to_string(path).map_err(|error| file_error(path, error))?;
    let entries: Vec<Value> = serde_json::from_str(&file)?;
    entries
        .into_iter()
        .map(|mut entry| {
            let name = entry.text("name");
            if let Some(settings) = entry.as_object_mut() {
                settings.remove("name");
            }
            let client = ZscalerClient::builder().sources(ConfigSources::none()).from_value(entry);
            Ok((name, client.build()?))
        })
        .collect()
}

/// Builds clients of three embedded tenants. One of them refuses the login.
fn embedded() -> Result<Vec<(String, ZscalerClient)>> {
    eprintln!("No file is given: running on three embedded tenants.");
    let tenant = |(name, users): (&str, u32)| {
        let tenant = Tenant::new();
        let user =
            |n| json!({"name": format!("{name} {n}"), "email": format!("{n}@{name}.example")});
        tenant.seed("/zia/api/v1/users", (0..users).map(user));
        if users == 0 {
            let refusal = json!({"error": "invalid_client", "error_description": "unknown client"});
            tenant.fault(zscaler::offline::Fault::status(401).body(refusal).on("/oauth2").times(9));
        }
        Ok((name.to_owned(), tenant.client()?))
    };
    [("acme", 200), ("globex", 1_500), ("initech", 0)].map(tenant).into_iter().collect()
}
