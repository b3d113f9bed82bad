//! The time window of a query: the last `since` hours.

use std::time::Duration;

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::{allowed_values, time_window};

/// Sends `since` as the window `from` … `to`, as Unix times in seconds. A `from` or `to` that the
/// caller gave stays. All pages of a list have the same window.
pub(crate) fn since(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    allowed_values::one_of(&mut call, "score_bucket", &["poor", "okay", "good"])?;
    if let Some(since) = call.take_query("since").filter(|since| !since.is_null()) {
        let hour = Duration::from_secs(3600);
        let (start, now) = time_window::last(client, &call, "query.since", &since, hour)?;
        for (name, moment) in [("to", now), ("from", start)] {
            if call.query_value(name).is_none() {
                call.set_query(name, moment);
            }
        }
    }
    client.execute(call)
}
