//! Adds a SCIM group to every access rule that already has another group.
//!
//! `cargo run --example add_operand -- "Developers" "Contractors" [--write]`
//!
//! Without `--write` it prints what it would change. Each rule is read, gets one more operand, and
//! is sent back with all its other fields.

#![allow(clippy::indexing_slicing, reason = "a field that a value does not have reads as null")]

#[path = "support/account.rs"]
mod account;

use std::process::ExitCode;

use account::bar;
use zscaler::offline::Tenant;
use zscaler::{Error, Fields, Pages, Result, Value, ZscalerClient, json};

const ZPA: &str = "/zpa/mgmtconfig/v1/admin/customers/216196257331281920";

fn main() -> ExitCode {
    account::run(|| {
        let names: Vec<_> = std::env::args().skip(1).filter(|word| word != "--write").collect();
        let name = |at: usize, default| names.get(at).map_or(default, String::as_str);
        let client = account::client(seed)?;
        let known = find_group(&client, name(0, "Developers"))?;
        let added = find_group(&client, name(1, "Contractors"))?;
        extend(&client, &known, &added, account::may_write())
    })
}

fn extend(client: &ZscalerClient, known: &Value, added: &Value, write: bool) -> Result<String> {
    let rules = client.zpa().policies().list_rules("access", ())?.all()?;
    let wanted: Vec<_> =
        rules.iter().filter(|rule| names(rule, known) && !names(rule, added)).collect();
    let progress = bar(wanted.len(), "Rules");
    for rule in &wanted {
        let id = json!({"policy_type": "access", "rule_id": rule.id()});
        if write {
            // The client sends changes of a policy's rules one after the other.
            client.modify("zpa.policies.update_access_rule", id, |rule| add(rule, known, added))?;
        }
        progress.suspend(|| println!("{} {}", rule.text("id"), rule.text("name")));
        progress.inc(1);
    }
    progress.finish_and_clear();
    let verb = if write { "were changed" } else { "would change: run it with --write" };
    Ok(format!("{} of {} access rules {verb}", wanted.len(), rules.len()))
}

/// Adds an operand next to the known one, so that the rule matches users of either group.
fn add(rule: &mut Value, known: &Value, added: &Value) {
    for condition in rule["conditions"].as_array_mut().into_iter().flatten() {
        if condition.list("operands").iter().any(|operand| is_about(operand, known))
            && let Some(operands) = condition["operands"].as_array_mut()
        {
            operands.push(json!({
                "object_type": "SCIM_GROUP",
                "lhs": added.text("idp_id"),
                "rhs": added.text("id"),
            }));
        }
    }
}

fn names(rule: &Value, group: &Value) -> bool {
    let conditions = rule.list("conditions").iter();
    conditions.flat_map(|c| c.list("operands")).any(|operand| is_about(operand, group))
}

fn is_about(operand: &Value, group: &Value) -> bool {
    operand.text("object_type") == "SCIM_GROUP" && operand.text("rhs") == group.text("id")
}

/// Finds the SCIM group of this name in any identity provider.
fn find_group(client: &ZscalerClient, name: &str) -> Result<Value> {
    for idp in client.zpa().idp().list_idps(())?.items() {
        let groups = client.zpa().scim_groups().list_scim_groups(&idp?["id"], ())?;
        if let Some(group) = groups.find("name", name)? {
            return Ok(group);
        }
    }
    let message = format!("no identity provider has a group {name:?}");
    Err(Error::argument("add_operand", "group", message))
}

fn seed(tenant: &Tenant) {
    let Ok(client) = tenant.client() else { return };
    let Ok(developers) = find_group(&client, "Developers") else { return };
    let rule = |id: u64| {
        // Every third rule is for another group.
        let rhs = if id.is_multiple_of(3) { "1".to_owned() } else { developers.text("id") };
        let lhs = developers.text("idp_id");
        json!({
            "id": id.to_string(), "name": format!("Rule {id}"), "action": "ALLOW",
            "conditions": [{"operator": "OR", "operands": [
                {"objectType": "SCIM_GROUP", "lhs": lhs, "rhs": rhs},
            ]}],
        })
    };
    let path = format!("{ZPA}/policySet/rules/policyType/ACCESS_POLICY");
    tenant.seed(&path, (1..=12).map(rule));
}
