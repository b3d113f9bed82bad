//! Prepares every ZPA call: microtenants, and filters as `field+OPERATOR+value`.

use serde_json::Value;

use super::Tenant;
use crate::call::parameters::Parameters;

const OPERATORS: &[&str] =
    &["EQ", "NE", "GT", "LT", "GE", "LE", "CONTAINS", "STARTSWITH", "ENDSWITH", "LIKE", "IN"];

/// Puts the microtenant of the body, the query or the configuration into the query. Turns a plain
/// search into a filter by name.
pub(super) fn prepare(parameters: &mut Parameters, tenant: &Tenant) {
    let named =
        |value: Option<&Value>| value.filter(|value| !value.is_null() && *value != "").cloned();
    let in_body = parameters.fields().and_then(|fields| {
        named(fields.get("microtenant_id")).or_else(|| named(fields.get("microtenantId")))
    });
    let in_query =
        parameters.take_query("microtenantId").or_else(|| parameters.take_query("microtenant_id"));
    let configured = tenant.microtenant_id.clone().map(Value::from);
    if let Some(id) = in_body.or(named(in_query.as_ref())).or(configured) {
        parameters.set_query("microtenant_id", id);
    }
    rewrite(parameters);
}

/// Turns a plain text search into a filter by exact name.
fn rewrite(parameters: &mut Parameters) {
    let Some(Value::String(text)) = parameters.query_value("search") else { return };
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let quoted = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let text = quoted.unwrap_or(text);
    let filter = match is_filter(text) {
        true => text.to_owned(),
        false => format!("name+EQ+{text}"),
    };
    parameters.set_query("search", filter);
}

fn is_filter(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    OPERATORS.iter().any(|operator| {
        upper.contains(&format!("+{operator}+")) || upper.contains(&format!("%2B{operator}%2B"))
    })
}
