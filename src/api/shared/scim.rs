//! The format of SCIM messages (RFC 7644).

use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Place, Result, Value, json};
use crate::pagination::count;

/// Lists that are requested by POST have their paging parameters in the body.
pub(crate) const SEARCH: PageStyle = PageStyle::SCIM.placed(Place::Body);

/// Requests a list by POST. The caller's query is sent in the body.
pub(crate) fn search(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let query = std::mem::take(&mut call.query);
    let is_place = |name: &str| matches!(name, "start_index" | "count");
    for (name, value) in query.iter().filter(|(name, value)| is_place(name) && !value.is_null()) {
        if count(value).is_none() {
            let message = format!("must be a whole number, not {value}");
            return Err(call.refuse(&format!("query.{name}"), message));
        }
    }
    if let Some(body) = call.fields_mut() {
        body.insert("schemas".to_owned(), message("SearchRequest"));
        for (name, value) in query.into_iter().filter(|(_, value)| !value.is_null()) {
            // A query has numbers as text.
            let number = count(&value).filter(|_| is_place(&name)).map(Value::from);
            body.insert(name, number.unwrap_or(value));
        }
    }
    client.execute(call)
}

/// Changes some attributes. A body with `operations` gets the schema of a patch message. Any other
/// body is sent unchanged.
pub(crate) fn patch(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let lacks_schemas = call.fields().is_some_and(|fields| {
        let is_message = ["operations", "Operations"].iter().any(|name| fields.contains_key(*name));
        is_message && !fields.contains_key("schemas")
    });
    if lacks_schemas && let Some(body) = call.fields_mut() {
        body.shift_insert(0, "schemas".to_owned(), message("PatchOp"));
    }
    client.execute(call)
}

/// The `schemas` of a message.
fn message(kind: &str) -> Value {
    json!([format!("urn:ietf:params:scim:api:messages:2.0:{kind}")])
}
