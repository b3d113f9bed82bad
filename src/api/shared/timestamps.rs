//! Conversion of users' dates to Unix times in seconds.

use std::time::{Duration, SystemTime};

use crate::api::prelude::{Call, Client, Result, Value};
use crate::api::shared::time_window;

const HOUR: u64 = 60 * 60;
const YEAR: u64 = 365 * 24 * HOUR;

/// A value as a Unix time in seconds. The value may be a number, a number as text, or a date.
pub(crate) fn of(value: &Value, zone: &str) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64().or_else(|| {
            number.as_f64().filter(|seconds| *seconds >= 0.0).map(|seconds| seconds as u64)
        }),
        Value::String(text) => text.trim().parse().ok().or_else(|| seconds(text, zone)),
        _ => None,
    }
}

/// Whether a value is a date and not a number of seconds.
pub(crate) fn is_date(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.trim().parse::<u64>().is_err())
}

/// Refuses a period that began more than an hour ago, or does not end within a year.
pub(crate) fn check_period(
    client: &Client,
    call: &Call,
    start: Option<u64>,
    end: Option<u64>,
) -> Result<()> {
    if start.is_some_and(|start| start.saturating_add(HOUR) < time_window::now(client)) {
        return Err(call.refuse("body.start_time", "is more than an hour ago"));
    }
    match (start, end) {
        (Some(start), Some(end)) if end < start || end - start > YEAR => {
            Err(call.refuse("body.end_time", "must be within a year after start_time"))
        }
        _ => Ok(()),
    }
}

/// The named time zones of email dates (RFC 2822), and their offsets from UTC in hours.
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

/// The Unix time, in seconds, of an email date, such as `Thu, 09 Oct 2025 10:00:00 +0200`. The date
/// has a named time zone or an offset. Otherwise it is in `zone`. The weekday is optional.
fn seconds(text: &str, zone: &str) -> Option<u64> {
    let text = text.trim();
    let (date, named) = match text.rsplit_once(' ') {
        Some((date, named)) if date.contains(':') => (date, named),
        _ => (text, zone),
    };
    let offset = match ZONES.iter().find(|(known, _)| known.eq_ignore_ascii_case(named)) {
        Some((_, hours)) => hours * 3600,
        None => offset(named)?,
    };
    let date = date.split_once(", ").map_or(date, |(_, date)| date);
    // The parser of dates requires the right weekday.
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let local = days
        .iter()
        .find_map(|day| httpdate::parse_http_date(&format!("{day}, {date:0>20} GMT")).ok())?;
    let utc = match u64::try_from(offset) {
        Ok(east) => local.checked_sub(Duration::from_secs(east)),
        Err(_) => local.checked_add(Duration::from_secs(offset.unsigned_abs())),
    };
    utc?.duration_since(SystemTime::UNIX_EPOCH).ok().map(|since| since.as_secs())
}

/// The seconds east of Greenwich in `+0530`.
fn offset(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let (hours, minutes) = digits.split_at_checked(2)?;
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() == 2).map(i64::from);
    Some(sign * (number(hours)? * 3600 + number(minutes).filter(|minutes| *minutes < 60)? * 60))
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn dates_are_read_with_their_zone() {
        for (text, zone, expected) in [
            ("Thu, 09 Oct 2025 08:53:20 GMT", "", Some(1_760_000_000)),
            ("9 Oct 2025 08:53:20 UTC", "", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 08:53:20", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 00:53:20 PST", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 14:23:20 +0530", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 01:23:20 -07:30", "UTC", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 03:53:20", "EST", Some(1_760_000_000)),
            ("Thu, 09 Oct 2025 08:53:20 XYZ", "UTC", None),
            ("Thu, 09 Oct 2025 08:53:20 +0", "UTC", None),
            ("Thu, 09 Oct 2025 08:53:20 +0260", "UTC", None),
            ("Thu, 09 Oct 2025 08:53:20", "Europe/Berlin", None),
            ("Thu, 09 Oct 2025 08:53:20", "", None),
            ("tomorrow", "UTC", None),
            ("", "", None),
        ] {
            assert_eq!(seconds(text, zone), expected, "{text}");
        }
    }
}
