//! Bodies whose fields the client renames or adds.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Sends a body's field under another name. A missing field stays missing.
pub(crate) fn rename(call: &mut Call, name: &str, sent: &str) {
    if let Some(value) = call.take_field(name)
        && let Some(body) = call.fields_mut()
    {
        body.insert(sent.to_owned(), value);
    }
}

/// Sends a body's field that has a second name under its own name.
pub(crate) fn merge(call: &mut Call, other: &str, name: &str) -> Result<()> {
    let Some(value) = call.take_field(other) else { return Ok(()) };
    match call.fields().and_then(|body| body.get(name)) {
        Some(known) if *known != value => {
            let message =
                format!("is the same field as {name}, with another value; give one of them");
            return Err(call.refuse(&format!("body.{other}"), message));
        }
        _ => {}
    }
    if let Some(body) = call.fields_mut() {
        body.insert(name.to_owned(), value);
    }
    Ok(())
}

/// Sends a field of the body as a query parameter.
pub(crate) fn into_query(call: &mut Call, name: &str) -> Result<()> {
    let Some(value) = call.take_field(name) else { return Ok(()) };
    match call.query_value(name) {
        Some(known) if *known != value => {
            let message = "has another value in the query; give it once";
            return Err(call.refuse(&format!("body.{name}"), message));
        }
        _ => call.set_query(name, value),
    }
    Ok(())
}

/// Sends an update whose body repeats the last id of the path.
pub(crate) fn with_id(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    repeat_id(&mut call);
    client.execute(call)
}

/// Puts the id of the path's last placeholder into the body, unless it has one.
pub(crate) fn repeat_id(call: &mut Call) {
    let id = call.path.rsplit_once('{').and_then(|(_, rest)| rest.split('}').next());
    let Some(id) = id.and_then(|name| call.argument(name)) else { return };
    let id = id.parse::<i64>().map_or_else(|_| id.into(), Value::from);
    if let Some(body) = call.fields_mut() {
        body.entry("id").or_insert(id);
    }
}
