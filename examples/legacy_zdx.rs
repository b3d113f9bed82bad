//! Digital Experience at its own host: lists the applications, those with the worst score first.
//!
//! `cargo run --example legacy_zdx` (ZDX_CLIENT_ID, ZDX_CLIENT_SECRET, ZDX_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyZdxClient, Pages, Value, json};

fn main() -> ExitCode {
    account::run(|| {
        let keys = ["key_id", "key_secret"];
        let configured = LegacyZdxClient::new();
        let client = legacy::client(configured, &keys, |tenant| tenant.legacy_zdx().build())?;
        let mut apps = client.apps().list_apps(json!({"since": 24}))?.all()?;
        let score = |app: &Value| app.get("score").and_then(Value::as_f64).unwrap_or(f64::MAX);
        apps.sort_by(|a, b| score(a).total_cmp(&score(b)));
        for app in &apps {
            println!("{:>6.1}  {}", score(app), app.text("name"));
        }
        Ok(format!("{} applications in the last 24 hours", apps.len()))
    })
}
