//! A first session: log in, list, fetch pages, add, update, delete, activate, handle an error.
//!
//! `cargo run --example quickstart`
//!
//! On a configured account (`zscaler.yaml`, `ZSCALER_CLIENT_ID` and so on) it only reads, unless
//! `--write` is given. If no account is configured, it starts the embedded tenant on this machine
//! and connects to it over HTTP.

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

use std::time::Duration;

use zscaler::offline::Tenant;
use zscaler::{
    ConfigProblem, ConfigSources, Error, Fields, Pages, Result, Single, ZscalerClient, edit, json,
};

#[path = "support/loopback.rs"]
mod loopback;
use loopback::Loopback;

fn main() {
    if let Err(error) = run() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}

fn run() -> Result<()> {
    let write = std::env::args().any(|argument| argument == "--write");
    match ZscalerClient::new() {
        Ok(client) => {
            println!("Running on the configured account.");
            match write {
                true => println!("--write: a rule label is added, changed and deleted.\n"),
                false => println!("Reading only; with --write it also adds a rule label.\n"),
            }
            session(&client, write)
        }
        Err(Error::Configuration(problems)) if nothing_is_set(&problems) => {
            let tenant = Tenant::new();
            tenant.seed(
                "/zia/api/v1/users",
                (1..=230).map(|n| json!({"name": format!("Trainee {n}"), "email": format!("trainee{n}@acme.example")})),
            );
            let loopback = Loopback::new(&tenant);
            println!("Running on the embedded tenant at {}.", loopback.url());
            println!("No account is configured. To use yours, set ZSCALER_CLIENT_ID and so on.\n");
            let client = ZscalerClient::builder()
                .sources(ConfigSources::none())
                .client_id("quickstart")
                .client_secret("any secret")
                .vanity_domain("acme")
                .customer_id("216196257331281920")
                .api_url(loopback.url())
                .auth_url(loopback.url())
                .build()?;
            session(&client, true)?;
            drop(client);
            let requests = tenant.requests().len();
            println!("\n{requests} requests, {} login.", tenant.token_requests());
            Ok(())
        }
        // A wrong configuration is an error: running on the embedded tenant would hide it.
        Err(error) => Err(error),
    }
}

/// Whether nothing is configured. Only missing keys are named without a source.
fn nothing_is_set(problems: &[ConfigProblem]) -> bool {
    let keys = problems.iter().map(|problem| problem.key.as_str());
    keys.eq(["clientId", "clientSecret", "vanityDomain"])
}

fn session(client: &ZscalerClient, write: bool) -> Result<()> {
    read(client)?;
    if write {
        change(client)?;
    }
    handle_an_error(client)
}

fn read(client: &ZscalerClient) -> Result<()> {
    let (labels, response) = client.zia().rule_labels().list_labels(json!({"page_size": 100}))?;
    println!("Rule labels (HTTP {}, {}):", response.status(), quota(&response));
    for label in labels.items().iter().take(5) {
        println!("  {}  {}", label.id(), label.text("name"));
    }

    let users = client.zia().user_management();
    println!("Users, the first three:");
    for user in users.list_users(())?.max_items(3).items() {
        let user = user?;
        println!("  {}  {}", user.text("name"), user.text("email"));
    }
    let mut pages = 0;
    let mut count = 0;
    for page in users.list_users(json!({"page_size": 100}))?.max_pages(5).pages() {
        pages += 1;
        count += page?.items().len();
    }
    println!("Users in up to five pages of 100: {count} in {pages}");
    Ok(())
}

fn change(client: &ZscalerClient) -> Result<()> {
    let labels = client.zia().rule_labels();
    let name = format!("quickstart {}", std::process::id());
    let id = labels.add_label(json!({"name": name, "description": "by the example"}))?.id();
    println!("Added rule label {id}");
    // All other fields keep their values.
    let change = edit(|label| label["description"] = "changed".into());
    let (label, _) = labels.update_label(&id, change)?;
    println!("The description of {:?} is now {:?}", label.text("name"), label.text("description"));
    let (_, response) = labels.delete_label(&id)?;
    println!("Deleted it (HTTP {})", response.status());
    let status = client.zia().activate_and_wait(Duration::from_secs(60))?;
    println!("Activated: {}", status.text("status"));
    Ok(())
}

fn handle_an_error(client: &ZscalerClient) -> Result<()> {
    match client.zia().rule_labels().get_label(1) {
        Ok((label, _)) => println!("Rule label 1 is {:?}", label.text("name")),
        Err(error) if error.is_not_found() => println!("No rule label 1, as expected: {error}"),
        Err(error) => return Err(error),
    }
    Ok(())
}

fn quota(response: &zscaler::ApiResponse) -> String {
    match response.rate_limit().remaining {
        Some(remaining) => format!("{remaining} requests left in this window"),
        None => "no quota reported".to_owned(),
    }
}
