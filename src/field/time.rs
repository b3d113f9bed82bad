//! Reads times, which the services send in several forms.

use std::time::{Duration, SystemTime};

use serde::de::{Deserializer, Error};

use crate::field::lenient::{Read, Scalar};

/// Seconds since 1970 are below this until the year 5138. Milliseconds have been above it since
/// 1973.
const MILLISECONDS_FROM: u64 = 100_000_000_000;

/// Reads a time: seconds or milliseconds since 1970 as a number or text, a date such as
/// `2025-10-09T08:53:20Z` (also with a fraction or an offset), or an HTTP date. Null, empty text
/// and 0 are `None`.
///
/// # Errors
///
/// If the value has another form.
pub fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SystemTime>, D::Error> {
    match deserializer.deserialize_any(Scalar { wanted: "a time" })? {
        Read::Nothing => Ok(None),
        Read::Text(text) | Read::Number(text) => {
            parse(text.trim()).ok_or_else(|| D::Error::custom(format!("{text:?} is not a time")))
        }
        Read::Flag(flag) => Err(D::Error::custom(format!("{flag} is not a time"))),
    }
}

/// Parses a time. The outer `None` is an invalid text, the inner `None` is 0.
fn parse(text: &str) -> Option<Option<SystemTime>> {
    if let Ok(count) = text.parse::<u64>() {
        let since = match count >= MILLISECONDS_FROM {
            true => Duration::from_millis(count),
            false => Duration::from_secs(count),
        };
        return match count {
            0 => Some(None),
            // Not every system has times so far ahead.
            _ => SystemTime::UNIX_EPOCH.checked_add(since).map(Some),
        };
    }
    iso(text).or_else(|| httpdate::parse_http_date(text).ok()).map(Some)
}

/// Parses an ISO 8601 date. Default offset: UTC.
fn iso(text: &str) -> Option<SystemTime> {
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let known = (0..10_000).contains(&year) && (1..=12).contains(&month);
    if parts.next().is_some() || !known || !(1..=31).contains(&day) {
        return None;
    }
    let (clock, east) = match rest.rfind(['Z', 'z', '+', '-']) {
        Some(at) => (rest.get(..at)?, offset(rest.get(at..)?)?),
        None => (rest, 0),
    };
    let (clock, nanos) = match clock.split_once('.') {
        Some((clock, fraction)) => {
            let digits = fraction.get(..fraction.len().min(9))?;
            (clock, format!("{digits:0<9}").parse::<u32>().ok()?)
        }
        None => (clock, 0),
    };
    let mut parts = clock.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if !(0..24).contains(&hour) || !(0..60).contains(&minute) || !(0..=60).contains(&second) {
        return None;
    }
    let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - east;
    let since = Duration::from_secs(seconds.unsigned_abs());
    let whole = match seconds >= 0 {
        true => SystemTime::UNIX_EPOCH.checked_add(since),
        false => SystemTime::UNIX_EPOCH.checked_sub(since),
    };
    whole?.checked_add(Duration::from_nanos(nanos.into()))
}

/// The days from 1970 to a date of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // The computation lets years begin in March, so that the leap day is the last day of a year.
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Parses an offset such as `Z`, `+05:30` or `-0700`. The result is in seconds east of Greenwich.
fn offset(zone: &str) -> Option<i64> {
    let sign = match zone.chars().next()? {
        'Z' | 'z' => return (zone.len() == 1).then_some(0),
        '-' => -1,
        _ => 1,
    };
    let digits = zone.get(1..)?.replace(':', "");
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse::<i64>().ok()? };
    Some(sign * (hours.parse::<i64>().ok()? * 3600 + minutes * 60))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde::Deserialize;
    use serde_json::{Value, json};

    use super::*;

    #[derive(Deserialize)]
    struct Row {
        #[serde(default, deserialize_with = "time")]
        at: Option<SystemTime>,
    }

    fn read(value: Value) -> Result<Option<SystemTime>, serde_json::Error> {
        serde_json::from_value::<Row>(json!({"at": value})).map(|row| row.at)
    }

    #[test]
    fn times_are_read_in_every_form() {
        let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000);
        for value in [
            json!(1_760_000_000),
            json!("1760000000"),
            json!(1_760_000_000_000_u64),
            json!("1760000000000"),
            json!("2025-10-09T08:53:20Z"),
            json!("2025-10-09T08:53:20.000Z"),
            json!("2025-10-09 08:53:20"),
            json!("2025-10-09T14:23:20+05:30"),
            json!("2025-10-09T01:53:20-0700"),
            json!("Thu, 09 Oct 2025 08:53:20 GMT"),
        ] {
            assert_eq!(read(value.clone()).unwrap(), Some(moment), "{value}");
        }
        for value in [json!(null), json!(""), json!(0), json!("0")] {
            assert_eq!(read(value.clone()).unwrap(), None, "{value}");
        }
        for value in [json!("yesterday"), json!("2025-13-01T00:00:00Z"), json!("2025-10-09")] {
            assert!(read(value.clone()).is_err(), "{value}");
        }
        let leap = read(json!("2024-02-29T00:00:00Z")).unwrap().unwrap();
        assert_eq!(leap.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs(), 1_709_164_800);
    }
}
