//! Client Connector at its own host: counts the enrolled devices by owner. The API allows a hundred
//! calls per hour, so the example requests the largest pages.
//!
//! `cargo run --example legacy_zcc` (ZCC_CLIENT_ID, ZCC_CLIENT_SECRET, ZCC_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyZccClient, Pages, json};

fn main() -> ExitCode {
    account::run(|| {
        let keys = ["api_key", "secret_key"];
        let configured = LegacyZccClient::new();
        let client = legacy::client(configured, &keys, |tenant| tenant.legacy_zcc().build())?;
        let (page, response) = client.devices().list_devices(json!({"page_size": 5000}))?;
        let quota = response.rate_limit().remaining;
        let devices = (page, response).all()?;
        for device in devices.iter().take(10) {
            println!("{:<12} {}", device.text("machine_hostname"), device.text("user"));
        }
        if let Some(calls) = quota {
            println!("{calls} calls are left in this hour.");
        }
        Ok(format!("{} devices", devices.len()))
    })
}
