//! Counts the devices of Client Connector by system and agent version, and lists those that were
//! not seen for some days.
//!
//! `cargo run --example zcc_inventory -- 30` (days since a device was last seen)

#[path = "support/account.rs"]
mod account;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use account::counter;
use serde::Deserialize;
use zscaler::offline::Tenant;
use zscaler::{Pages, field, json};

/// The fields of a device that the report needs.
#[derive(Deserialize)]
struct Device {
    #[serde(rename = "type", default, deserialize_with = "field::number")]
    kind: Option<u32>,
    #[serde(default)]
    agent_version: String,
    #[serde(default)]
    machine_hostname: String,
    #[serde(default)]
    user: String,
    #[serde(default, deserialize_with = "field::time")]
    last_seen_time: Option<SystemTime>,
}

fn main() -> ExitCode {
    account::run(|| {
        let days = std::env::args().nth(1).and_then(|days| days.parse().ok()).unwrap_or(30);
        let client = account::client(seed)?;
        let mut versions: BTreeMap<(&str, String), usize> = BTreeMap::new();
        let mut silent = Vec::new();
        let limit = SystemTime::now() - Duration::from_secs(days * 24 * 3600);
        let progress = counter("devices");
        // Client Connector allows a hundred requests per hour, so the example requests the largest
        // pages.
        let devices = client.zcc().devices().list_devices(json!({"page_size": 5000}))?;
        for device in devices.items_as::<Device>() {
            let device = device?;
            let version = device.agent_version.clone();
            *versions.entry((system(device.kind), version)).or_default() += 1;
            if device.last_seen_time.is_some_and(|seen| seen < limit) {
                silent.push(device);
            }
            progress.inc(1);
        }
        let count = progress.position();
        progress.finish_and_clear();

        println!("{:<10} {:<12} {:>7}", "System", "Agent", "Devices");
        for ((system, version), devices) in &versions {
            println!("{system:<10} {version:<12} {devices:>7}");
        }
        println!("\nNot seen for {days} days:");
        for device in silent.iter().take(10) {
            println!("  {} ({})", device.machine_hostname, device.user);
        }
        if silent.len() > 10 {
            println!("  and {} more", silent.len() - 10);
        }
        Ok(format!("{count} devices, {} of them not seen", silent.len()))
    })
}

/// The system's name. The API sends a number.
fn system(number: Option<u32>) -> &'static str {
    match number {
        Some(1) => "iOS",
        Some(2) => "Android",
        Some(3) => "Windows",
        Some(4) => "macOS",
        Some(5) => "Linux",
        _ => "other",
    }
}

fn seed(tenant: &Tenant) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let device = |n: u64| {
        let version = if n.is_multiple_of(7) { "4.6.0.216" } else { "4.7.0.66" };
        json!({
            "udid": format!("device-{n}"), "machineHostname": format!("laptop-{n}"),
            "user": format!("user{n}@acme.example"), "type": 3 + n % 3,
            "agentVersion": version,
            "last_seen_time": (now - (n % 50) * 24 * 3600).to_string(),
        })
    };
    tenant.seed("/zcc/papi/public/v1/getDevices", (0..1_200).map(device));
}
