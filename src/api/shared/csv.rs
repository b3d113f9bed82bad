//! Reports as CSV: text, which the service gives only to those who do not ask for JSON.

use http::header::{ACCEPT, HeaderValue};

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// Fetches a report and returns it as text.
pub(crate) fn as_text(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.headers.insert(ACCEPT, HeaderValue::from_static("text/csv, */*"));
    client.execute(call)
}
