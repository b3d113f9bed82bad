//! The difference between this machine's clock and a server's, from the dates of responses.

use std::time::SystemTime;

use http::HeaderMap;
use http::header::DATE;

/// In seconds. A response's date has no fractions, and the response takes time to arrive.
const TOLERANCE: i64 = 30;

/// The number of seconds by which the server's clock is ahead. Negative if it is behind.
pub(super) fn ahead(headers: &HeaderMap, now: SystemTime) -> Option<i64> {
    let date = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
    let seconds = match date.duration_since(now) {
        Ok(ahead) => i64::try_from(ahead.as_secs()).ok()?,
        Err(behind) => -i64::try_from(behind.duration().as_secs()).ok()?,
    };
    Some(seconds)
}

/// Whether this difference may be the reason for a refused login.
pub(super) fn matters(ahead: i64) -> bool {
    ahead.abs() > TOLERANCE
}

/// The difference as text.
pub(super) fn describe(ahead: i64) -> String {
    let side = if ahead < 0 { "ahead of" } else { "behind" };
    format!("this machine's clock is {} s {side} the login's", ahead.abs())
}
