//! The conditions of policy rules. Callers write a condition as a short array: its type, then its
//! values, optionally after `AND` or `OR`.
//!
//! | written | matches |
//! |---|---|
//! | `["app", "id", "7"]`, `["app", ["7", "8"]]` | one of these |
//! | `["scim_group", idp, "7"]`, `["scim_group", [[idp, "7"], [idp, "8"]]]` | one of these pairs |
//! | `["AND", ["posture", [[uuid, "true"]]]]` | all of them |
//! | an object, in the form of a response | the conditions in it |
//!
//! The two versions of the API have different forms of the same conditions.

use crate::api::prelude::{Call, Map, Result, Value, json};
use crate::call::parameters::kind;
use crate::edit_distance::same_letters;

/// The form of conditions in a version of the API.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Form {
    /// One operand for each pair of `lhs` and `rhs`.
    V1,
    /// One operand with all its `values` or `entry_values`.
    V2,
}

/// The default operator of a condition.
const OPERATOR: &str = "OR";

/// Types whose values are pairs. Other types have single values.
const PAIRED: &[&str] = &[
    "PLATFORM",
    "POSTURE",
    "TRUSTED_NETWORK",
    "SAML",
    "SCIM",
    "SCIM_GROUP",
    "COUNTRY_CODE",
    "RISK_FACTOR_TYPE",
    "CHROME_ENTERPRISE",
];

/// Types that are joined into one condition, in both versions or in one.
const APPLICATIONS: &[&str] = &["APP", "APP_GROUP"];
const SCIM: &[&str] = &["SCIM_GROUP", "SCIM"];
const CHROME: &[&str] = &["CHROME_ENTERPRISE", "CHROME_POSTURE_PROFILE"];

/// Version 1: the order of conditions. Each type has one condition.
const ORDER: &[&str] = &[
    "CONSOLE",
    "MACHINE_GRP",
    "LOCATION",
    "BRANCH_CONNECTOR_GROUP",
    "EDGE_CONNECTOR_GROUP",
    "CLIENT_TYPE",
    "IDP",
    "PLATFORM",
    "POSTURE",
    "TRUSTED_NETWORK",
    "SAML",
    "COUNTRY_CODE",
    "RISK_FACTOR_TYPE",
    "CHROME_ENTERPRISE",
    "CHROME_POSTURE_PROFILE",
    "USER_PORTAL",
];

/// Version 2: types whose conditions are never joined.
const ALONE: &[&str] = &["CONSOLE", "LOCATION", "MACHINE_GRP", "CLIENT_TYPE", "USER_PORTAL"];

/// Fields of conditions and operands that the API returns but does not accept. Unknown fields are
/// sent back, because a rule must not lose them.
const NOT_TAKEN_BACK: &[&str] = &[
    "creation_time",
    "modified_by",
    "modified_time",
    "policy_set_id",
    "rule_gid",
    "condition_id",
    "idp_name",
];

/// A condition that a caller wrote.
struct Condition {
    /// `AND` or `OR`, if the caller gave it.
    operator: Option<&'static str>,
    /// Its type by the API's name, such as `SCIM_GROUP`.
    about: String,
    operands: Vec<Operand>,
}

/// A value of a condition. For a single value, `lhs` is `id`.
struct Operand {
    lhs: Value,
    rhs: Value,
}

/// Converts a body's conditions to the form of this version of the API.
pub(crate) fn spell(call: &mut Call, form: Form) -> Result<()> {
    let written = match call.fields().and_then(|body| body.get("conditions")) {
        Some(Value::Array(written)) => written,
        None | Some(Value::Null) => return Ok(()),
        Some(other) => {
            let message = format!("must be an array of conditions, not {}", kind(other));
            return Err(call.refuse("body.conditions", message));
        }
    };
    let mut read = Vec::new();
    let mut conditions = Vec::new();
    for (at, condition) in written.iter().enumerate() {
        match condition {
            Value::Object(fields) => read.push(sent_back(fields, form)),
            other => {
                let parsed = parse(other, form);
                let place = format!("body.conditions[{at}]");
                conditions.push(parsed.map_err(|message| call.refuse(&place, message))?);
            }
        }
    }
    read.extend(match form {
        Form::V1 => first_version(conditions),
        Form::V2 => second_version(conditions),
    });
    if let Some(body) = call.fields_mut() {
        body.insert("conditions".to_owned(), Value::Array(read));
    }
    Ok(())
}

/// Converts conditions to the form of log receivers. They are not joined, and have an operator only
/// if the caller gave one.
pub(crate) fn of_log_receiver(call: &Call, field: &str, written: &[Value]) -> Result<Vec<Value>> {
    let conditions = written.iter().enumerate().map(|(at, condition)| {
        if let Value::Object(fields) = condition {
            return Ok(sent_back(fields, Form::V2));
        }
        let parsed = parse(condition, Form::V2)
            .map_err(|message| call.refuse(&format!("body.{field}[{at}]"), message))?;
        let mut written = Map::new();
        written.extend(parsed.operator.map(|operator| ("operator".to_owned(), operator.into())));
        written.insert("operands".to_owned(), json!([operand(&parsed.about, &parsed.operands)]));
        Ok(Value::Object(written))
    });
    conditions.collect()
}

/// The operands of a body's conditions, in the form that [`spell`] wrote.
pub(crate) fn operands(call: &Call) -> impl Iterator<Item = &Value> {
    let conditions = call.fields().and_then(|body| body.get("conditions")?.as_array());
    conditions
        .into_iter()
        .flatten()
        .filter_map(|condition| condition.get("operands")?.as_array())
        .flatten()
}

/// The type of an operand.
pub(crate) fn object_type(operand: &Value) -> Option<&str> {
    operand.get("object_type").or_else(|| operand.get("objectType"))?.as_str()
}

fn parse(written: &Value, form: Form) -> Result<Condition, String> {
    const HELP: &str = r#"write ["app", "id", "7"] or ["scim_group", "idp", "group"]"#;
    let words = written
        .as_array()
        .ok_or_else(|| format!("must be an array or an object, not {}; {HELP}", kind(written)))?;
    let (operator, words) = match words.as_slice() {
        [Value::String(word), Value::Array(rest)] => match operator(word) {
            Some(operator) => (Some(operator), rest.as_slice()),
            None => (None, words.as_slice()),
        },
        _ => (None, words.as_slice()),
    };
    let Some((Value::String(about), parts)) = words.split_first() else {
        return Err(format!("must begin with its type, as text; {HELP}"));
    };
    let about = about.to_uppercase();
    let operands = match PAIRED.contains(&about.as_str()) {
        true => pairs(parts),
        false => values(parts, form),
    };
    match operands {
        Some(operands) => Ok(Condition { operator, about, operands }),
        None => Err(format!("has too few values for {about}; {HELP}")),
    }
}

fn operator(word: &str) -> Option<&'static str> {
    ["AND", "OR"].into_iter().find(|operator| operator.eq_ignore_ascii_case(word))
}

/// Pairs of values: `lhs, rhs`, an array of pairs, or several pairs.
fn pairs(parts: &[Value]) -> Option<Vec<Operand>> {
    let pair = |value: &Value| match value.as_array()?.as_slice() {
        [lhs, rhs] if !lhs.is_array() => Some(Operand { lhs: lhs.clone(), rhs: rhs.clone() }),
        _ => None,
    };
    match parts {
        [] => None,
        [lhs, rhs] if !lhs.is_array() => Some(vec![Operand { lhs: lhs.clone(), rhs: rhs.clone() }]),
        [Value::Array(items)] if items.first().is_none_or(Value::is_array) => {
            items.iter().map(pair).collect()
        }
        _ => parts.iter().map(pair).collect(),
    }
}

/// Single values: an array of values, several values, or `"id"` and a value.
fn values(parts: &[Value], form: Form) -> Option<Vec<Operand>> {
    let operand = |lhs: Value, rhs: &Value| Operand { lhs, rhs: rhs.clone() };
    match parts {
        [] => None,
        [Value::Array(values)] => {
            Some(values.iter().map(|value| operand("id".into(), value)).collect())
        }
        [lhs, rhs] if form == Form::V1 || lhs == "id" => Some(vec![operand(lhs.clone(), rhs)]),
        values => Some(values.iter().map(|value| operand("id".into(), value)).collect()),
    }
}

/// One condition for each type, in the API's order. Applications are joined with their groups, and
/// SCIM attributes with SCIM groups.
fn first_version(conditions: Vec<Condition>) -> Vec<Value> {
    let mut about: Vec<&str> = Vec::new();
    for condition in &conditions {
        let known = [APPLICATIONS, SCIM, ORDER].concat().contains(&condition.about.as_str());
        if !known && !about.contains(&condition.about.as_str()) {
            about.push(&condition.about);
        }
    }
    let single = ORDER.iter().chain(&about).map(|about| vec![*about]);
    let blocks = [APPLICATIONS.to_vec(), SCIM.to_vec()].into_iter().chain(single);
    blocks.filter_map(|block| joined(&conditions, &block)).collect()
}

/// Joins all conditions of these types. The operator is the last one that was given for the first
/// of these types.
fn joined(conditions: &[Condition], block: &[&str]) -> Option<Value> {
    let of = |about: &&str| conditions.iter().rfind(|condition| condition.about == *about);
    let operator = block.iter().find_map(of)?.operator.unwrap_or(OPERATOR);
    let operands: Vec<Value> = conditions
        .iter()
        .filter(|condition| block.contains(&condition.about.as_str()))
        .flat_map(|condition| {
            condition.operands.iter().map(|operand| {
                json!({"object_type": condition.about, "lhs": operand.lhs, "rhs": operand.rhs})
            })
        })
        .collect();
    Some(json!({"operator": operator, "operands": operands}))
}

/// One condition for the types of Chrome, one for the types of applications, and separate
/// conditions for the types in `ALONE`. The others are joined by type and operator.
fn second_version(conditions: Vec<Condition>) -> Vec<Value> {
    let shared = |block: &[&str]| {
        let operands: Vec<Value> = conditions
            .iter()
            .filter(|condition| block.contains(&condition.about.as_str()))
            .map(|condition| operand(&condition.about, &condition.operands))
            .collect();
        (!operands.is_empty()).then(|| json!({"operands": operands}))
    };
    let mut written: Vec<Value> = [CHROME, APPLICATIONS].into_iter().filter_map(shared).collect();
    let mut rest: Vec<Condition> = Vec::new();
    for condition in conditions {
        let about = condition.about.as_str();
        if CHROME.contains(&about) || APPLICATIONS.contains(&about) {
            continue;
        }
        if ALONE.contains(&about) {
            written.push(alone(&condition));
            continue;
        }
        let same = |other: &&mut Condition| {
            let operator = |of: &Condition| of.operator.unwrap_or(OPERATOR);
            other.about == condition.about && operator(other) == operator(&condition)
        };
        match rest.iter_mut().find(same) {
            Some(other) => other.operands.extend(condition.operands),
            None => rest.push(condition),
        }
    }
    written.extend(rest.iter().map(alone));
    written
}

fn alone(condition: &Condition) -> Value {
    let operand = operand(&condition.about, &condition.operands);
    json!({"operator": condition.operator.unwrap_or(OPERATOR), "operands": [operand]})
}

/// An operand of version 2.
fn operand(about: &str, operands: &[Operand]) -> Value {
    let pair = |operand: &Operand| json!({"lhs": operand.lhs, "rhs": operand.rhs});
    match PAIRED.contains(&about) {
        true => {
            let pairs: Vec<Value> = operands.iter().map(pair).collect();
            json!({"object_type": about, "entry_values": pairs})
        }
        false => {
            let values: Vec<&Value> = operands.iter().map(|operand| &operand.rhs).collect();
            json!({"object_type": about, "values": values})
        }
    }
}

/// A condition that was read, without the fields that the API does not accept. Responses have the
/// form of version 1, even for rules that are changed in version 2.
fn sent_back(read: &Map<String, Value>, form: Form) -> Value {
    let mut condition = kept(read);
    let operands = read.get("operands").and_then(Value::as_array);
    let operands = operands.into_iter().flatten().filter_map(Value::as_object);
    let operands: Vec<Map<String, Value>> = operands.map(kept).collect();
    let operands: Vec<Value> = match form {
        Form::V1 => operands.into_iter().map(Value::Object).collect(),
        Form::V2 => gathered(operands),
    };
    condition.insert("operands".to_owned(), operands.into());
    Value::Object(condition)
}

/// Converts operands of version 1 to operands of version 2: one for each type.
fn gathered(operands: Vec<Map<String, Value>>) -> Vec<Value> {
    let mut types: Vec<(String, Vec<Operand>)> = Vec::new();
    let mut written = Vec::new();
    for fields in operands {
        let about = fields.get("object_type").or_else(|| fields.get("objectType"));
        match (about.and_then(Value::as_str), fields.get("rhs")) {
            (Some(about), Some(rhs)) => {
                let lhs = fields.get("lhs").cloned().unwrap_or(Value::Null);
                let operand = Operand { lhs, rhs: rhs.clone() };
                match types.iter_mut().find(|(known, _)| known == about) {
                    Some((_, same)) => same.push(operand),
                    None => types.push((about.to_owned(), vec![operand])),
                }
            }
            _ => written.push(Value::Object(fields)),
        }
    }
    written.extend(types.iter().map(|(about, operands)| operand(about, operands)));
    written
}

/// The fields of an object that the API accepts, in any spelling.
fn kept(object: &Map<String, Value>) -> Map<String, Value> {
    let dropped = |name: &str| NOT_TAKEN_BACK.iter().any(|known| same_letters(known, name));
    let taken = object.iter().filter(|(name, _)| !dropped(name));
    taken.map(|(name, value)| (name.clone(), value.clone())).collect()
}
