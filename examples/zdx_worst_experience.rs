//! Lists the applications with the lowest ZDX scores, and the users with the worst experience.
//!
//! `cargo run --example zdx_worst_experience -- 24` (hours to look back)

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;

use std::process::ExitCode;

use account::bar;
use zscaler::offline::Tenant;
use zscaler::{Fields, Pages, Value, json};

/// The number of applications in the report, and of users per application.
const WORST: usize = 5;

fn main() -> ExitCode {
    account::run(|| {
        let hours: u64 = std::env::args().nth(1).and_then(|hours| hours.parse().ok()).unwrap_or(24);
        let client = account::client(seed)?;
        let apps = client.zdx().apps();
        let mut all = apps.list_apps(json!({"since": hours}))?.all()?;
        all.sort_by(|a, b| score(a).total_cmp(&score(b)));
        let worst = all.iter().filter(|app| score(app) >= 0.0).take(WORST).collect::<Vec<_>>();
        let progress = bar(worst.len(), "Applications");
        for app in &worst {
            let query = json!({"since": hours, "score_bucket": "poor"});
            let users = apps.list_app_users(&app["id"], query)?.all()?;
            progress.suspend(|| report(app, &users));
            progress.inc(1);
        }
        progress.finish_and_clear();
        Ok(format!("{} of {} applications shown, {hours} hours", worst.len(), all.len()))
    })
}

fn report(app: &Value, users: &[Value]) {
    println!(
        "{:>5.1}  {}: {} users with a poor experience",
        score(app),
        app.text("name"),
        users.len()
    );
    let mut users: Vec<_> = users.iter().collect();
    users.sort_by(|a, b| score(a).total_cmp(&score(b)));
    for user in users.iter().take(WORST) {
        println!("       {:>5.1}  {}", score(user), user.text("email"));
    }
}

/// A score from 0 to 100. -1 if nothing was measured.
fn score(item: &Value) -> f64 {
    item.get("score").and_then(Value::as_f64).unwrap_or(-1.0)
}

fn seed(tenant: &Tenant) {
    let apps = [("Mail", 88.0), ("Video calls", 41.5), ("Source control", 72.0), ("Wiki", -1.0)];
    for (id, (name, score)) in (1u64..).zip(apps) {
        tenant.seed("/zdx/v1/apps", [json!({"id": id, "name": name, "score": score})]);
        let user = |n: u64| {
            let score = (n * 37 + id * 11) % 34;
            json!({"id": n, "email": format!("user{n}@acme.example"), "score": score})
        };
        tenant.seed(&format!("/zdx/v1/apps/{id}/users"), (1..=id * 12).map(user));
    }
}
