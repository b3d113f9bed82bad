//! Bodies whose fields are sent under other names, or are not the caller's to give.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Sends a body's field under another name. A field that is not there stays away.
pub(crate) fn rename(call: &mut Call, name: &str, sent: &str) {
    if let Some(value) = call.take_field(name)
        && let Some(body) = call.fields_mut()
    {
        body.insert(sent.to_owned(), value);
    }
}

/// Sends an update whose body repeats the id that the path ends with.
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
