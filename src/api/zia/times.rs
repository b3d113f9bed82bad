//! Times of day as users write them, for an API that counts seconds since 1970.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};

use crate::call::Call;
use crate::{Client, Result};

const HOUR: u64 = 60 * 60;
const YEAR: u64 = 365 * 24 * HOUR;

/// The zones that RFC 2822 names, and how many hours they are from UTC.
const ZONES: [(&str, i64); 11] = [
    ("GMT", 0),
    ("UTC", 0),
    ("Z", 0),
    ("EDT", -4),
    ("EST", -5),
    ("CDT", -5),
    ("CST", -6),
    ("MDT", -6),
    ("MST", -7),
    ("PDT", -7),
    ("PST", -8),
];

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
                number.or_else(|| seconds(text.trim(), zone))
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

/// The seconds of a date with its zone, or in `zone` where it has none.
fn seconds(text: &str, zone: &str) -> Option<u64> {
    let (date, named) = match text.rsplit_once(' ') {
        Some((date, named)) if !named.contains(':') => (date, named),
        _ => (text, zone),
    };
    let offset = match ZONES.iter().find(|(known, _)| known.eq_ignore_ascii_case(named)) {
        Some((_, hours)) => hours * 3600,
        None => numeric(named)?,
    };
    let local = httpdate::parse_http_date(&format!("{date} GMT")).ok()?;
    let utc = match u64::try_from(offset) {
        Ok(east) => local.checked_sub(Duration::from_secs(east)),
        Err(_) => local.checked_add(Duration::from_secs(offset.unsigned_abs())),
    };
    utc?.duration_since(SystemTime::UNIX_EPOCH).ok().map(|since| since.as_secs())
}

/// The seconds of an offset such as `+0530`.
fn numeric(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = minutes.trim_start_matches(':');
    let number = |text: &str| text.parse::<i64>().ok().filter(|_| text.len() == 2);
    Some(sign * (number(hours)? * 3600 + number(minutes)? * 60))
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn dates_are_read_with_their_zone() {
        for (text, zone, expected) in [
            ("Thu, 09 Oct 2025 08:53:20 GMT", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 08:53:20", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 00:53:20 PST", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 14:23:20 +0530", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 03:53:20", "EST", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 08:53:20 XYZ", "UTC", None),
            ("Thu, 09 Oct 2025 08:53:20", "Europe/Berlin", None),
            ("tomorrow", "UTC", None),
        ] {
            assert_eq!(seconds(text, zone), expected, "{text}");
        }
    }
}
