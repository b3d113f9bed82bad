//! The time window of a query: `since` so many hours ago until now.

use std::time::{Duration, SystemTime};

use crate::call::Call;
use crate::{ApiResponse, Client, Result, Value};

/// Sends `since` as the window `from` … `to`, in Unix seconds. A `from` or `to` that the
/// caller gave stays. All pages of a list have the same window.
pub(crate) fn since(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(bucket) = call.query_value("score_bucket")
        && !bucket.is_null()
        && !["poor", "okay", "good"].iter().any(|known| bucket == known)
    {
        let message = format!("must be poor, okay or good, not {bucket}");
        return Err(call.refuse("query.score_bucket", message));
    }
    if let Some(since) = call.take_query("since").filter(|since| !since.is_null()) {
        let hours = match &since {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let window = hours.and_then(|hours| Duration::try_from_secs_f64(hours * 3600.0).ok());
        let now = unix_seconds(client.inner().executor.clock.now());
        let Some(start) = window.and_then(|window| now.checked_sub(window.as_secs())) else {
            let message = format!("must be a number of hours, not {since}");
            return Err(call.refuse("query.since", message));
        };
        for (name, moment) in [("to", now), ("from", start)] {
            if call.query_value(name).is_none() {
                call.set_query(name, moment);
            }
        }
    }
    client.execute(call)
}

/// A moment in Unix seconds.
pub(crate) fn unix_seconds(moment: SystemTime) -> u64 {
    moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
