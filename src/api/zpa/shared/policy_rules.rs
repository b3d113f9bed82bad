//! Rules of policies: the common logic of all kinds, and the data of each kind.

use super::conditions::{self, Form};
use super::microtenant_query;
use super::policy_set;
use crate::api::prelude::{ApiResponse, Call, Client, Map, Result, Value, json};
use crate::api::shared::allowed_values::flag;
use crate::api::shared::body_fields;
use crate::api::shared::ids::{self, IdFields, Ids};

/// A kind of rule. The rows of its methods name it.
pub(crate) trait Kind {
    /// The data of this kind.
    const RULE: Rule;
}

/// The data of a kind of rule.
pub(crate) struct Rule {
    /// The type of its policy set, by the API's name.
    pub(crate) policy: &'static str,
    /// Its action, if there is only one.
    pub(crate) action: Option<&'static str>,
    /// An action, and the field that it requires.
    pub(crate) needs: Option<(&'static str, &'static str)>,
    /// The client type of rules without such a condition.
    pub(crate) client_type: Option<&'static str>,
    /// Fields that the API requires, and their defaults.
    pub(crate) defaults: &'static [(&'static str, u64)],
    /// A function that changes or checks the body further.
    pub(crate) own: fn(&mut Call) -> Result<()>,
}

impl Rule {
    /// A kind of rule without special data.
    pub(crate) const PLAIN: Self = Self {
        policy: "",
        action: None,
        needs: None,
        client_type: None,
        defaults: &[],
        own: |_| Ok(()),
    };
}

const ID_LISTS: IdFields = &[
    ("app_connector_group_ids", "app_connector_groups"),
    ("app_server_group_ids", "app_server_groups"),
    ("service_edge_group_ids", "service_edge_groups"),
];

/// Fields' names in Python's documentation, and the API's names.
const RENAMED: [(&str, &str); 2] =
    [("re_auth_timeout", "reauth_timeout"), ("re_auth_idle_timeout", "reauth_idle_timeout")];

/// Sends a rule with conditions in the form of version 1.
pub(crate) fn v1<K: Kind>(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    send(client, call, &K::RULE, Form::V1)
}

/// Sends a rule with conditions in the form of version 2.
pub(crate) fn v2<K: Kind>(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    send(client, call, &K::RULE, Form::V2)
}

fn send(client: &Client, mut call: Call, rule: &Rule, form: Form) -> Result<(Value, ApiResponse)> {
    microtenant_query::into_query(&mut call);
    for (old, name) in RENAMED {
        body_fields::merge(&mut call, old, name)?;
        in_seconds(&mut call, name);
    }
    spell_enabled(&mut call)?;
    spell_action(&mut call, rule)?;
    conditions::spell(&mut call, form)?;
    let is_whole = call.whole;
    if !is_whole {
        add_client_type(&mut call, rule, form);
    }
    (rule.own)(&mut call)?;
    ids::expand(&mut call, ID_LISTS, Ids::Verbatim);
    if let Some(body) = call.fields_mut() {
        // A rule that was read has its policy type. The method decides it here.
        body.shift_remove("policy_type");
        for (name, value) in rule.defaults.iter().filter(|_| !is_whole) {
            body.entry(*name).or_insert_with(|| (*value).into());
        }
    }
    policy_set::change(client, call, rule.policy)
}

/// Converts a time in words, such as `10 Days` or `never`, to seconds.
fn in_seconds(call: &mut Call, name: &str) {
    const UNITS: [(&str, u64); 4] =
        [("second", 1), ("minute", 60), ("hour", 60 * 60), ("day", 24 * 60 * 60)];
    let choice = call.fields().and_then(|body| body.get(name)?.as_str()).unwrap_or_default();
    let choice = choice.trim().to_ascii_lowercase();
    let seconds = match choice.split_once(' ') {
        None if choice == "never" => Some("-1".to_owned()),
        None => None,
        Some((count, unit)) => {
            let unit = unit.trim().trim_end_matches('s');
            let unit = UNITS.iter().find(|(known, _)| *known == unit).map(|(_, length)| *length);
            let count = count.parse::<u64>().ok();
            count.zip(unit).and_then(|(count, unit)| count.checked_mul(unit)).map(|s| s.to_string())
        }
    };
    if let (Some(seconds), Some(body)) = (seconds, call.fields_mut()) {
        body.insert(name.to_owned(), seconds.into());
    }
}

/// Sends the state of a rule as `disabled`: `"1"` or `"0"`. Callers may give `enabled` instead.
fn spell_enabled(call: &mut Call) -> Result<()> {
    let choice = |name| call.fields().and_then(|body| body.get(name)).filter(|v| !v.is_null());
    let (name, opposite) = match (choice("enabled"), choice("disabled")) {
        (None, None) => return Ok(()),
        (Some(_), Some(_)) => {
            let message = "is the opposite of disabled; give one of them";
            return Err(call.refuse("body.enabled", message));
        }
        (Some(_), None) => ("enabled", true),
        (None, Some(_)) => ("disabled", false),
    };
    let given = choice(name).cloned().unwrap_or_default();
    let Some(flag) = flag(&given) else {
        let message = format!("must be true or false, not {given}");
        return Err(call.refuse(&format!("body.{name}"), message));
    };
    if let Some(body) = call.fields_mut() {
        body.shift_remove("enabled");
        let is_off = if flag == opposite { "0" } else { "1" };
        body.insert("disabled".to_owned(), is_off.into());
    }
    Ok(())
}

/// Converts the action to upper case, and checks that this kind of rule supports it.
fn spell_action(call: &mut Call, rule: &Rule) -> Result<()> {
    let choice =
        call.fields().and_then(|body| body.get("action")).filter(|choice| !choice.is_null());
    let action = match (choice, rule.action) {
        (Some(Value::String(choice)), only) => {
            let choice = choice.to_uppercase();
            if let Some(only) = only.filter(|only| *only != choice) {
                let message =
                    format!("must be {only} for this kind of rule, not {choice}; leave it out");
                return Err(call.refuse("body.action", message));
            }
            choice
        }
        (Some(other), _) => {
            return Err(call.refuse("body.action", format!("must be text, not {other}")));
        }
        (None, Some(only)) => only.to_owned(),
        (None, None) => return Ok(()),
    };
    if let Some((with, field)) = rule.needs
        && action == with
        && !call.fields().is_some_and(|body| has(body, field))
    {
        let message = format!("is missing; a rule with the action {with} requires it");
        return Err(call.refuse(&format!("body.{field}"), message));
    }
    if let Some(body) = call.fields_mut() {
        body.insert("action".to_owned(), action.into());
    }
    Ok(())
}

/// Adds the kind's client type, unless a condition has a client type.
fn add_client_type(call: &mut Call, rule: &Rule, form: Form) {
    const ABOUT: &str = "CLIENT_TYPE";
    let Some(client_type) = rule.client_type else { return };
    if conditions::operands(call).any(|operand| conditions::object_type(operand) == Some(ABOUT)) {
        return;
    }
    let operand = match form {
        Form::V1 => json!({"object_type": ABOUT, "lhs": "id", "rhs": client_type}),
        Form::V2 => json!({"object_type": ABOUT, "values": [client_type]}),
    };
    let condition = json!({"operator": "OR", "operands": [operand]});
    if let Some(body) = call.fields_mut() {
        let conditions = body.entry("conditions").or_insert_with(|| json!([]));
        if let Value::Array(conditions) = conditions {
            conditions.push(condition);
        }
    }
}

/// Whether a field has a value.
pub(crate) fn has(body: &Map<String, Value>, name: &str) -> bool {
    body.get(name).is_some_and(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    })
}
