//! Counts the devices of Client Connector by system and agent version, and names those that
//! have not been seen for a while.
//!
//! `cargo run --example zcc_inventory -- 30` (days without a sign of life)

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use account::counter;
use zscaler::offline::Tenant;
use zscaler::{Fields, Pages, Value, json};

fn main() -> ExitCode {
    account::run(|| {
        let days = std::env::args().nth(1).and_then(|days| days.parse().ok()).unwrap_or(30);
        let client = account::client(seed)?;
        let mut versions: BTreeMap<(String, String), usize> = BTreeMap::new();
        let mut silent = Vec::new();
        let limit = SystemTime::now() - Duration::from_secs(days * 24 * 3600);
        let progress = counter("devices");
        // Client Connector allows a hundred requests an hour: the largest pages save them.
        for device in client.zcc().devices().list_devices(json!({"page_size": 5000}))?.items() {
            let device = device?;
            let system = system(&device["type"]).to_owned();
            *versions.entry((system, device.text("agent_version"))).or_default() += 1;
            if last_seen(&device).is_some_and(|seen| seen < limit) {
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
            println!("  {} ({})", device.text("machine_hostname"), device.text("user"));
        }
        if silent.len() > 10 {
            println!("  and {} more", silent.len() - 10);
        }
        Ok(format!("{count} devices, {} of them silent", silent.len()))
    })
}

/// The system's name: the API has a number for it.
fn system(number: &Value) -> &'static str {
    match number.as_u64() {
        Some(1) => "iOS",
        Some(2) => "Android",
        Some(3) => "Windows",
        Some(4) => "macOS",
        Some(5) => "Linux",
        _ => "other",
    }
}

/// The API has seconds since 1970 as text.
fn last_seen(device: &Value) -> Option<SystemTime> {
    let seconds = device.text("last_seen_time").parse().ok()?;
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
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
