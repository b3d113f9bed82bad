//! Query parameters that take one of a few words.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// The types of groups of destinations.
const DESTINATIONS: &[&str] = &["DSTN_IP", "DSTN_FQDN", "DSTN_DOMAIN", "DSTN_OTHER"];

/// Lists groups of destinations but for those of a type.
pub(crate) fn exclude_type(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    one_of(&call, "exclude_type", DESTINATIONS)?;
    client.execute(call)
}

/// Refuses a word that a query parameter does not take.
pub(crate) fn one_of(call: &Call, name: &str, words: &[&str]) -> Result<()> {
    match call.query_value(name) {
        None | Some(Value::Null) => Ok(()),
        Some(Value::String(word)) if word.is_empty() || words.contains(&word.as_str()) => Ok(()),
        Some(other) => {
            let message = format!("must be one of {}, not {other}", words.join(", "));
            Err(call.refuse(&format!("query.{name}"), message))
        }
    }
}
