//! From when until when something holds, as users write it, for an API that counts seconds.

use std::time::UNIX_EPOCH;

use serde_json::{Map, Value};

use crate::api::times::seconds;
use crate::call::Call;
use crate::{Client, Result};

const HOUR: u64 = 60 * 60;
const YEAR: u64 = 365 * 24 * HOUR;

/// Turns `start_time` and `end_time` into seconds since 1970. Times that are text, such as
/// `Tue, 29 Apr 2025 14:51:00 PST`, must lie no more than an hour back and a year apart.
pub(crate) fn to_seconds(
    client: &Client,
    call: &Call,
    fields: &mut Map<String, Value>,
    zone: &str,
) -> Result<()> {
    let mut written = false;
    let mut times = [0; 2];
    for (name, time) in ["start_time", "end_time"].into_iter().zip(&mut times) {
        let place = format!("body.{name}");
        let refuse = |message: &str| call.refuse(&place, message);
        *time = match fields.get(name) {
            Some(Value::Number(number)) => number.as_f64().map(|seconds| seconds as u64),
            Some(Value::String(text)) => {
                let number = text.trim().parse().ok();
                written |= number.is_none();
                number.or_else(|| seconds(text, zone))
            }
            _ => return Err(refuse("is missing; give seconds since 1970, or a date as text")),
        }
        .ok_or_else(|| {
            refuse("must be seconds since 1970, or a date such as Mon, 01 Jan 2029 00:00:00 GMT")
        })?;
        fields.insert(name.to_owned(), (*time).into());
    }
    let [start, end] = times;
    let now = client.inner().executor.clock.now().duration_since(UNIX_EPOCH).unwrap_or_default();
    if written && start + HOUR < now.as_secs() {
        return Err(call.refuse("body.start_time", "lies more than an hour back"));
    }
    if written && end > start + YEAR {
        return Err(call.refuse("body.end_time", "must be within a year of the start"));
    }
    Ok(())
}
