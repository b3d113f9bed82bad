//! GraphQL calls: a document and its variables, sent by POST.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, Map, Payload, Result, Value, json};
use crate::names::camel_case;
use crate::pagination::take;

/// A GraphQL operation.
pub(crate) struct Query {
    /// The operation's name in the document.
    pub(crate) name: &'static str,
    pub(crate) document: &'static str,
    /// Default values of variables.
    pub(crate) fixed: &'static [(&'static str, Fixed)],
    /// The path of the caller's value in the response.
    pub(crate) value: &'static str,
}

/// A variable's value.
pub(crate) enum Fixed {
    Flag(bool),
    Number(u64),
    Text(&'static str),
    Texts(&'static [&'static str]),
}

impl Fixed {
    fn value(&self) -> Value {
        match self {
            Self::Flag(flag) => (*flag).into(),
            Self::Number(number) => (*number).into(),
            Self::Text(text) => (*text).into(),
            Self::Texts(texts) => Value::from(texts.to_vec()),
        }
    }
}

/// Sends a call's body as the variables of a query.
pub(crate) fn run(client: &Client, mut call: Call, query: &Query) -> Result<(Value, ApiResponse)> {
    let mut variables = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(variables)) => variables,
        Payload::None => Map::new(),
        Payload::Json(_) | Payload::Raw { .. } => {
            return Err(call.refuse("body", "must be an object: the query's variables"));
        }
    };
    for name in ["filter_by", "order_by"] {
        match variables.get(name) {
            None | Some(Value::Null | Value::Object(_) | Value::Array(_)) => {}
            Some(other) => {
                let message = format!("must be an object, or a list of them, not {other}");
                return Err(call.refuse(&format!("body.{name}"), message));
            }
        }
    }
    for (name, fixed) in query.fixed {
        variables.entry(*name).or_insert_with(|| fixed.value());
    }
    if query.document.contains("$customerId") && !variables.contains_key("customer_id") {
        let Some(id) = &client.tenant().customer_id else {
            let message = "is missing; give it, or set customerId in the configuration";
            return Err(call.refuse("body.customer_id", message));
        };
        variables.insert("customer_id".to_owned(), id.as_str().into());
    }
    let mut variables = Value::Object(variables);
    spell_in(&mut variables);
    if let Value::Object(variables) = &mut variables
        && call.service.takes_names
    {
        *variables = declared(query.document, std::mem::take(variables));
    }
    let document = query.document.split_whitespace().collect::<Vec<_>>().join(" ");
    call.body = Payload::Json(json!({
        "operationName": query.name,
        "query": document,
        "variables": variables,
    }));
    let path = query.value;
    call.view = Some(Arc::new(move |mut response| Ok(take(&mut response, path))));
    client.execute(call)
}

/// Filters have `in_list`, because `in` is a keyword of Python.
fn spell_in(variables: &mut Value) {
    let mut open = vec![variables];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(fields) => {
                if let Some(list) = fields.shift_remove("in_list") {
                    fields.entry("in").or_insert(list);
                }
                open.extend(fields.values_mut());
            }
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
}

/// Renames variables to the names that the document declares: as given, or in camelCase. Names
/// inside their values stay. Null is omitted, so that the document's default applies.
fn declared(document: &str, variables: Map<String, Value>) -> Map<String, Value> {
    let given = variables.into_iter().filter(|(_, value)| !value.is_null());
    given
        .map(|(name, value)| match document.contains(&format!("${name}:")) {
            true => (name, value),
            false => (camel_case(&name).into_owned(), value),
        })
        .collect()
}
