//! SCIM's patches.

use serde_json::{Map, Value, json};

use super::Fields;
use super::filter::{Filter, steps};

/// Applies a patch to a resource: the operations of a patch message, or the plain attributes of a
/// body.
pub(super) fn applied(mut resource: Fields, mut body: Fields) -> Result<Fields, String> {
    let Some(operations) = body.shift_remove("Operations") else {
        resource.extend(body);
        return Ok(resource);
    };
    for operation in operations.as_array().map(Vec::as_slice).unwrap_or_default() {
        let text = |name: &str| operation.get(name).and_then(Value::as_str);
        let action = text("op").unwrap_or_default().to_ascii_lowercase();
        if !matches!(action.as_str(), "add" | "replace" | "remove") {
            return Err(format!("{operation} has no op that is add, replace or remove"));
        }
        let value = operation.get("value");
        match (text("path"), value) {
            (Some(path), _) => change(&mut resource, path, &action, value)?,
            (None, Some(Value::Object(fields))) if action != "remove" => {
                for (path, value) in fields {
                    change(&mut resource, path, &action, Some(value))?;
                }
            }
            (None, _) => return Err(format!("{operation} has no path")),
        }
    }
    Ok(resource)
}

fn change(
    resource: &mut Fields,
    path: &str,
    action: &str,
    value: Option<&Value>,
) -> Result<(), String> {
    if let Some((attribute, rest)) = path.split_once('[') {
        let (filter, rest) = rest.split_once(']').unwrap_or((rest, ""));
        let filter = Filter::parse(filter)?;
        let Some(Value::Array(entries)) = field(resource, attribute) else { return Ok(()) };
        if action == "remove" {
            entries.retain(|entry| !filter.admits(entry));
            return Ok(());
        }
        for entry in entries.iter_mut().filter(|entry| filter.admits(entry)) {
            match (entry.as_object_mut(), rest.strip_prefix('.')) {
                (Some(entry), Some(name)) => change(entry, name, action, value)?,
                _ => *entry = value.cloned().unwrap_or_default(),
            }
        }
        return Ok(());
    }
    let steps = steps(path);
    let Some((last, above)) = steps.split_last() else { return Err("a path is empty".to_owned()) };
    let mut fields = resource;
    for step in above {
        let next = match field(fields, step).is_some() {
            true => field(fields, step),
            false => Some(fields.entry(step.clone()).or_insert(json!({}))),
        };
        let Some(Value::Object(next)) = next else {
            return Err(format!("{path} is not the path of an attribute"));
        };
        fields = next;
    }
    alter(fields, last, action, value);
    Ok(())
}

/// Changes one field. Entries are added to and removed from lists. Other values are set or removed.
fn alter(fields: &mut Fields, name: &str, action: &str, value: Option<&Value>) {
    match (field(fields, name), action, value) {
        (Some(Value::Array(entries)), "add", Some(value)) => {
            let new = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            let new: Vec<_> = new.iter().filter(|entry| !entries.contains(entry)).collect();
            entries.extend(new.into_iter().cloned());
        }
        (Some(Value::Array(entries)), "remove", Some(Value::Array(gone))) => {
            let id = |entry: &Value| entry.get("value").unwrap_or(entry).clone();
            entries.retain(|entry| !gone.iter().any(|gone| id(gone) == id(entry)));
        }
        (_, "remove", _) => fields.retain(|key, _| !key.eq_ignore_ascii_case(name)),
        (Some(old), _, Some(value)) => *old = value.clone(),
        (None, _, Some(value)) => {
            fields.insert(name.to_owned(), value.clone());
        }
        (_, _, None) => {}
    }
}

/// A field, with its name in upper or lower case.
fn field<'a>(fields: &'a mut Map<String, Value>, name: &str) -> Option<&'a mut Value> {
    fields.iter_mut().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}
