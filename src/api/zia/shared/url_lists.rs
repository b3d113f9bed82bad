//! Lists of URLs that are changed by additions and removals.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Adds the body's URLs to the list.
pub(crate) fn add(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_query("action", "ADD_TO_LIST");
    client.execute(call)
}

/// Removes the body's URLs from the list.
pub(crate) fn remove(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_query("action", "REMOVE_FROM_LIST");
    client.execute(call)
}

/// The names that responses have for the lists that methods take as `url_list`.
const IN_ANSWERS: [&str; 3] = ["urls", "blacklist_urls", "whitelist_urls"];

/// The value of this field of the body, which must not be missing. The API checks the value. The
/// list may also have the name that responses use.
pub(crate) fn given(call: &Call, field: &str) -> Result<Value> {
    let also = if field == "url_list" { &IN_ANSWERS[..] } else { &[] };
    let mut names = std::iter::once(&field).chain(also);
    match names.find_map(|name| call.fields()?.get(*name)) {
        None | Some(Value::Null) => {
            Err(call.refuse(&format!("body.{field}"), "is missing; give an array of URLs"))
        }
        Some(urls) => Ok(urls.clone()),
    }
}

/// The URLs in this field of a body.
pub(crate) fn listed(call: &Call, field: &str) -> Result<Vec<Value>> {
    match given(call, field)? {
        Value::Array(urls) => Ok(urls),
        _ => Err(call.refuse(&format!("body.{field}"), "must be an array of URLs")),
    }
}
