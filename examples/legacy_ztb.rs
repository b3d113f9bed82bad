//! Zero Trust Branch at its own host: lists the open alarms.
//!
//! `cargo run --example legacy_ztb` (ZTB_API_KEY, ZTB_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyZtbClient, Pages, json};

fn main() -> ExitCode {
    account::run(|| {
        let client = legacy::client(LegacyZtbClient::new(), &["api_key", "cloud"], |tenant| {
            let alarm = |name: &str| json!({"name": name, "severity": "critical"});
            tenant.seed("/ztb/api/v2/alarm", ["Gateway down", "Tunnel flapping"].map(alarm));
            tenant.legacy_ztb().build()
        })?;
        let alarms = client.alarms().list_alarms(())?.all()?;
        for alarm in &alarms {
            println!("{:<10} {}", alarm.text("severity"), alarm.text("name"));
        }
        Ok(format!("{} alarms", alarms.len()))
    })
}
