//! Time windows of the last days, under the names that each endpoint requires. Start and end times
//! that the caller gives stay unchanged.

use std::time::Duration;

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::time_window;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Sends `days` in a query as `start_date_time` and `end_date_time`.
pub(crate) fn date_times(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    in_query(client, &mut call, "start_date_time", "end_date_time")?;
    client.execute(call)
}

/// Sends `days` in a query as `start_date` and `end_date`.
pub(crate) fn dates(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    in_query(client, &mut call, "start_date", "end_date")?;
    client.execute(call)
}

/// Sends `days` in a body as `start_date` and `end_date`.
pub(crate) fn body_dates(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    in_body(client, &mut call, "start_date", "end_date")?;
    client.execute(call)
}

fn in_query(client: &Client, call: &mut Call, start: &str, end: &str) -> Result<()> {
    let Some(days) = call.take_query("days").filter(|days| !days.is_null()) else { return Ok(()) };
    let (from, to) = time_window::last(client, call, "query.days", &days, DAY)?;
    for (name, moment) in [(start, from), (end, to)] {
        if call.query_value(name).is_none() {
            call.set_query(name, moment);
        }
    }
    Ok(())
}

/// Replaces the body's `days` with the time window.
pub(crate) fn in_body(client: &Client, call: &mut Call, start: &str, end: &str) -> Result<()> {
    let Some(days) = call.take_field("days").filter(|days| !days.is_null()) else { return Ok(()) };
    let (from, to) = time_window::last(client, call, "body.days", &days, DAY)?;
    for (name, moment) in [(start, from), (end, to)] {
        if let Some(body) = call.fields_mut() {
            body.entry(name).or_insert(moment.into());
        }
    }
    Ok(())
}
