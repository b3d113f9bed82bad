//! Calls that are GraphQL: a document and its variables, sent by POST.

use std::sync::Arc;

use serde_json::json;

use crate::call::Call;
use crate::pagination::take;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Result, Value};

/// What an operation asks for.
pub(crate) struct Query {
    /// The operation's name in the document.
    pub(crate) name: &'static str,
    pub(crate) document: &'static str,
    /// Variables that have a value even where the caller gives none.
    pub(crate) fixed: &'static [(&'static str, Fixed)],
    /// Where in the answer the caller's value is.
    pub(crate) value: &'static str,
}

/// A variable's value.
pub(crate) enum Fixed {
    Flag(bool),
    Number(u64),
    Text(&'static str),
}

impl Fixed {
    fn value(&self) -> Value {
        match self {
            Self::Flag(flag) => (*flag).into(),
            Self::Number(number) => (*number).into(),
            Self::Text(text) => (*text).into(),
        }
    }
}

/// Sends a call's body as the variables of a query.
pub(crate) fn run(client: &Client, mut call: Call, query: &Query) -> Result<(Value, ApiResponse)> {
    let mut variables = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(variables)) => variables,
        Payload::None => serde_json::Map::new(),
        Payload::Json(_) | Payload::Raw { .. } => {
            return Err(call.refuse("body", "must be an object: the query's variables"));
        }
    };
    for (name, fixed) in query.fixed {
        variables.entry(*name).or_insert_with(|| fixed.value());
    }
    if query.document.contains("$customerId") && !variables.contains_key("customer_id") {
        let Some(id) = &client.inner().tenant.customer_id else {
            let message = "is missing: give it, or set customerId in the configuration";
            return Err(call.refuse("body.customer_id", message));
        };
        variables.insert("customer_id".to_owned(), id.as_str().into());
    }
    let document = query.document.split_whitespace().collect::<Vec<_>>().join(" ");
    call.body = Payload::Json(json!({
        "operationName": query.name,
        "query": document,
        "variables": variables,
    }));
    let path = query.value;
    call.view = Some(Arc::new(move |mut answer| Ok(take(&mut answer, path))));
    client.execute(call)
}
