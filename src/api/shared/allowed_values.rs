//! Values from a fixed set of words. Callers may write them in any case, and with spaces or hyphens
//! instead of underscores.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// The types of groups of destinations.
const DESTINATIONS: &[&str] = &["DSTN_IP", "DSTN_FQDN", "DSTN_DOMAIN", "DSTN_OTHER"];

/// Lists destination groups, except those of a type.
pub(crate) fn exclude_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    one_of(&mut call, "exclude_type", DESTINATIONS)?;
    client.execute(call)
}

/// Converts a query parameter to the API's word, and refuses a value that is not allowed.
pub(crate) fn one_of(call: &mut Call, name: &str, words: &[&str]) -> Result<()> {
    match call.query_value(name) {
        None | Some(Value::Null) => Ok(()),
        Some(Value::String(given)) if given.is_empty() => Ok(()),
        Some(other) => match other.as_str().and_then(|given| word(given, words)) {
            Some(word) => {
                call.set_query(name, word);
                Ok(())
            }
            None => {
                let message = format!("must be one of {}, not {other}", words.join(", "));
                Err(call.refuse(&format!("query.{name}"), message))
            }
        },
    }
}

/// Returns the allowed word that a text matches.
pub(crate) fn word<'w>(given: &str, words: &[&'w str]) -> Option<&'w str> {
    words.iter().copied().find(|word| is_same(word, given))
}

/// Whether two words are the same, ignoring case, spaces, hyphens and underscores.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.trim().to_ascii_lowercase().replace([' ', '-'], "_");
    plain(one) == plain(other)
}

/// Converts a value to a flag. Some responses have flags as text or numbers.
pub(crate) fn flag(given: &Value) -> Option<bool> {
    match given {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => number.as_u64().filter(|number| *number < 2).map(|n| n == 1),
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}
