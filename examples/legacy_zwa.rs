//! Workflow Automation at its own host: shows the history of an incident.
//!
//! `cargo run --example legacy_zwa -- INCIDENT` (ZWA_CLIENT_ID, ZWA_CLIENT_SECRET, ZWA_CLOUD)

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, LegacyZwaClient, json};

fn main() -> ExitCode {
    account::run(|| {
        let keys = ["key_id", "key_secret"];
        let incident = std::env::args().nth(1).unwrap_or("4711".to_owned());
        let client = legacy::client(LegacyZwaClient::new(), &keys, |tenant| {
            let tickets = json!({"tickets": [{"ticketType": "Jira", "ticketId": "DLP-12"}]});
            tenant.set("/zwa/dlp/v1/incidents/4711/tickets", tickets);
            tenant.legacy_zwa().build()
        })?;
        let (answer, _) = client.dlp_incidents().get_generated_tickets(&incident)?;
        let tickets = answer.list("tickets");
        for ticket in tickets {
            println!("{}  {}", ticket.text("ticket_type"), ticket.text("ticket_id"));
        }
        Ok(format!("Incident {incident} has {} tickets.", tickets.len()))
    })
}
