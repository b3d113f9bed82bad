//! Writes a report on ZPA's application segments and access policy, as Markdown.
//!
//! `cargo run --example zpa_audit > report.md`
//!
//! It lists segments that are switched off, open all ports or belong to no server group. It also
//! lists rules that have no effect or allow everything.

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;

use std::collections::{HashMap, HashSet};
use std::process::ExitCode;

use account::counter;
use zscaler::offline::Tenant;
use zscaler::{Fields, Pages, Result, Value, ZscalerClient, json};

const ZPA: &str = "/zpa/mgmtconfig/v1/admin/customers/216196257331281920";

fn main() -> ExitCode {
    account::run(|| report(&account::client(seed)?))
}

fn report(client: &ZscalerClient) -> Result<String> {
    let progress = counter("items");
    let zpa = client.zpa();
    // ZPA reports the totals of its lists, so several pages can be fetched at once.
    let segments = zpa.application_segment().list_segments(())?.concurrency(4).all()?;
    progress.inc(segments.len() as u64);
    let rules = zpa.policies().list_rules("access", ())?.all()?;
    progress.inc(rules.len() as u64);
    progress.finish_and_clear();

    println!("# ZPA audit\n\n## Application segments\n");
    let mut findings = 0;
    for segment in &segments {
        for finding in about_segment(segment) {
            findings += 1;
            println!("- {}: {finding}", segment.text("name"));
        }
    }
    println!("\n## Access rules, in their order\n");
    println!("| # | rule | action | applications | finding |\n|--:|---|---|---|---|");
    let names: HashMap<String, String> =
        segments.iter().map(|segment| (segment.text("id"), segment.text("name"))).collect();
    let mut seen = HashSet::new();
    for (place, rule) in (1..).zip(&rules) {
        let targets = targets(rule, &names);
        let finding = about_rule(rule, &targets, seen.insert(targets.clone()));
        findings += usize::from(!finding.is_empty());
        println!(
            "| {place} | {} | {} | {} | {finding} |",
            rule.text("name"),
            rule.text("action"),
            if targets.is_empty() { "everything".to_owned() } else { targets.join(", ") },
        );
    }
    Ok(format!("\n{} segments, {} rules, {findings} findings", segments.len(), rules.len()))
}

fn about_segment(segment: &Value) -> Vec<String> {
    let mut findings = Vec::new();
    if segment["enabled"] == false {
        findings.push("is switched off".to_owned());
    }
    if segment.list("server_groups").is_empty() {
        findings.push("belongs to no server group".to_owned());
    }
    for domain in segment.list("domain_names").iter().filter_map(Value::as_str) {
        if domain.starts_with('*') || domain.ends_with("/0") {
            findings.push(format!("reaches {domain}"));
        }
    }
    for range in segment.list("tcp_port_range") {
        // The API sends ports as text.
        let port = |end| range.text(end).parse::<u32>().unwrap_or_default();
        if port("to") - port("from").min(port("to")) > 1000 {
            findings.push(format!("opens TCP {} to {}", port("from"), port("to")));
        }
    }
    findings
}

fn about_rule(rule: &Value, targets: &[String], is_first: bool) -> &'static str {
    match (rule.text("action").as_str(), targets.is_empty(), is_first) {
        ("ALLOW", true, _) => "allows everybody to reach everything",
        (_, false, false) => "an earlier rule has the same conditions",
        _ if rule.list("conditions").is_empty() => "has no conditions",
        _ => "",
    }
}

/// The names of the applications in a rule's conditions.
fn targets(rule: &Value, names: &HashMap<String, String>) -> Vec<String> {
    rule.list("conditions")
        .iter()
        .flat_map(|condition| condition.list("operands"))
        .filter(|operand| operand.text("object_type") == "APP")
        .map(|operand| {
            let id = operand.text("rhs");
            names.get(&id).cloned().unwrap_or(id)
        })
        .collect()
}

fn seed(tenant: &Tenant) {
    let segment = |id: u64, name, domain, ports: [&str; 2], groups: Value| {
        json!({
            "id": id.to_string(), "name": name, "enabled": id != 3, "domainNames": [domain],
            "tcpPortRange": [{"from": ports[0], "to": ports[1]}], "serverGroups": groups,
        })
    };
    let group = json!([{"id": "1", "name": "Berlin servers"}]);
    tenant.seed(
        &format!("{ZPA}/application"),
        [
            segment(1, "Everything", "*.acme.internal", ["1", "65535"], group.clone()),
            segment(2, "Tickets", "tickets.acme.internal", ["443", "443"], group),
            segment(3, "Old wiki", "wiki.acme.internal", ["80", "80"], json!([])),
        ],
    );
    let rule = |id: u64, name, action, apps: &[&str]| {
        let operand = |app: &&str| json!({"objectType": "APP", "lhs": "id", "rhs": app});
        let operands: Vec<_> = apps.iter().map(operand).collect();
        let conditions = if apps.is_empty() { json!([]) } else { json!([{"operands": operands}]) };
        json!({"id": id.to_string(), "name": name, "action": action, "conditions": conditions})
    };
    tenant.seed(
        &format!("{ZPA}/policySet/rules/policyType/ACCESS_POLICY"),
        [
            rule(11, "Support", "ALLOW", &["2"]),
            rule(12, "Support, again", "ALLOW", &["2"]),
            rule(13, "Emergency", "ALLOW", &[]),
            rule(14, "Nobody else", "DENY", &["1", "3"]),
        ],
    );
}
