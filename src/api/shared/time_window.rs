//! Time windows that end now. Callers give a length. The APIs require start and end times.

use std::time::{Duration, SystemTime};

use crate::api::prelude::{Call, Client, Result, Value};

/// The window of the last `length` units of time, as Unix times in seconds. `place` is the caller's
/// argument, for errors.
pub(crate) fn last(
    client: &Client,
    call: &Call,
    place: &str,
    length: &Value,
    unit: Duration,
) -> Result<(u64, u64)> {
    let count = match length {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let seconds = count.map(|count: f64| count * unit.as_secs_f64());
    let window = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let now = now(client);
    match window.and_then(|window| now.checked_sub(window.as_secs())) {
        Some(start) => Ok((start, now)),
        None => {
            let message = format!("must be a number, the length of the time window, not {length}");
            Err(call.refuse(place, message))
        }
    }
}

/// The current Unix time in seconds.
pub(crate) fn now(client: &Client) -> u64 {
    let now = client.now();
    now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
