//! Compares paged lists: the same items, each once, with no more requests.

use zscaler::{Error, PaginationError, Value, json};

use super::clients::{Kind, client};
use super::replay::Replay;
use super::{Outcome, clock, text};

/// Runs a case. The list's arguments are in the query and the body of its first request.
pub(crate) fn run(case: &Value) -> Outcome {
    let steps = case["steps"].as_array().cloned().unwrap_or_default();
    let exchanges: Vec<&Value> =
        steps.iter().flat_map(|step| step["exchange"].as_array().into_iter().flatten()).collect();
    let Some(first) = exchanges.first() else { return Outcome::Passed };
    let Some(operation) = operation(case) else { return Outcome::Missing };
    let replay = Replay::new(exchanges.iter().map(|pair| pair["response"].clone()));
    let settings = case.get("client_config").cloned().unwrap_or_else(|| json!({}));
    let client = match client(Kind::of(case), &settings, replay.clone(), clock()) {
        Ok(client) => client,
        Err(error) => return Outcome::Failed(error),
    };
    let arguments = arguments(&first["request"], operation.args);
    let mut got = Vec::new();
    let mut failure = None;
    match client.call(operation.name, &arguments) {
        Ok((page, mut response)) => {
            collect(&page, &mut got);
            for page in response.by_ref() {
                match page {
                    Ok(page) => collect(&page, &mut got),
                    Err(error) => failure = Some(error),
                }
            }
        }
        Err(error) => failure = Some(error),
    }
    let mut expected = Vec::new();
    for step in &steps {
        for pair in step["exchange"].as_array().into_iter().flatten() {
            if pair["response"]["status"].as_u64().unwrap_or(200) < 400 {
                collect(&pair["response"]["body_json"], &mut expected);
            }
        }
    }
    let recorded_failure =
        exchanges.iter().any(|pair| pair["response"]["status"].as_u64().unwrap_or(200) >= 400);
    match failure {
        // Python requests the repeated page forever.
        Some(Error::Pagination { kind: PaginationError::Repeated { .. }, .. })
            if expected.starts_with(&got) =>
        {
            return Outcome::Passed;
        }
        Some(_) if recorded_failure => {}
        Some(error) => return Outcome::Failed(error.to_string()),
        None if recorded_failure => return Outcome::Failed("no error".to_owned()),
        None => {}
    }
    let requests = case["requests"].as_u64().unwrap_or(0) as usize;
    if replay.sent().len() > requests {
        return Outcome::Failed(format!("{} requests instead of {requests}", replay.sent().len()));
    }
    match got == expected {
        true => Outcome::Passed,
        false => Outcome::Failed(format!("items {got:?} instead of {expected:?}")),
    }
}

/// The operation at the beginning of a case's id: `zia.rule_labels.list_labels.empty`. For a legacy
/// client, the id begins with `legacy_zia.rule_labels.…` or `legacy_ztb.ztb.alarms.…`.
fn operation(case: &Value) -> Option<&'static zscaler::Operation> {
    let id = text(&case["id"]).trim_start_matches("legacy_");
    let service = format!("{}.", text(&case["service"]));
    let id = format!("{service}{}", id.trim_start_matches(&service));
    let fits = |name: &str| {
        id.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    zscaler::operations().find(|operation| fits(operation.name))
}

fn arguments(request: &Value, takes: &[&str]) -> Value {
    let mut query = serde_json::Map::new();
    for pair in request["query"].as_array().into_iter().flatten() {
        query.insert(text(&pair[0]).to_owned(), pair[1].clone());
    }
    let mut arguments = serde_json::Map::new();
    if takes.contains(&"query") {
        arguments.insert("query_params".to_owned(), Value::Object(query));
    }
    if takes.contains(&"body") {
        let body = &request["body_json"];
        let fields = body.get("variables").unwrap_or(body);
        arguments.extend(fields.as_object().cloned().unwrap_or_default());
    }
    Value::Object(arguments)
}

/// Collects the ids (or names) of a page's items, with or without an envelope.
fn collect(page: &Value, into: &mut Vec<String>) {
    const LISTS: &[&str] = &[
        "list", "items", "records", "results", "content", "reports", "nodes", "logs", "rows",
        "entries",
    ];
    match page {
        Value::Array(items) => into.extend(items.iter().map(|item| {
            ["id", "udid", "name", "action"]
                .iter()
                .find_map(|name| item.get(*name))
                .unwrap_or(item)
                .to_string()
        })),
        Value::Object(fields) => {
            let list = LISTS.iter().find_map(|name| fields.get(*name));
            let inner = || fields.values().find(|value| value.is_object());
            if let Some(value) = list.or_else(inner) {
                collect(value, into);
            }
        }
        _ => {}
    }
}
