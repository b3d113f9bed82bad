//! Asks AI Guard's detection whether a prompt may be sent to a model. Only AI Guard's own host has
//! it.
//!
//! `cargo run --example legacy_aiguard -- "a prompt"` (AIGUARD_API_KEY, AIGUARD_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyAiGuardClient, json};

fn main() -> ExitCode {
    account::run(|| {
        let prompt = std::env::args().nth(1).unwrap_or("Write a poem about firewalls".to_owned());
        let client = legacy::client(LegacyAiGuardClient::new(), &["api_key"], |tenant| {
            tenant.legacy_aiguard().build()
        })?;
        let detection = client.policy_detection();
        let body = json!({"content": prompt, "direction": "IN"});
        let (verdict, _) = detection.resolve_and_execute_policy(body)?;
        Ok(format!("{prompt:?}: {}", verdict.text("action")))
    })
}
