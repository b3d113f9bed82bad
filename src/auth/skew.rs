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
    let side = if ahead.is_negative() { "ahead of" } else { "behind" };
    format!("this machine's clock is {} s {side} the login's", ahead.abs())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_login_s_clock_is_compared_with_ours() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000);
        let of = |date: &str| {
            let headers = HeaderMap::from_iter([(DATE, date.parse().unwrap())]);
            ahead(&headers, now)
        };
        assert_eq!(of("Thu, 09 Oct 2025 08:53:20 GMT"), Some(0));
        assert_eq!(of("Thu, 09 Oct 2025 08:54:00 GMT"), Some(40));
        assert_eq!(of("Thu, 09 Oct 2025 08:52:00 GMT"), Some(-80));
        assert_eq!((of("soon"), ahead(&HeaderMap::new(), now)), (None, None));
    }

    #[test]
    fn half_a_minute_is_no_wrong_clock() {
        assert_eq!([30, -30, 0].map(matters), [false; 3]);
        assert_eq!([31, -31].map(matters), [true; 2]);
    }

    #[test]
    fn it_is_said_which_clock_is_ahead() {
        assert_eq!(describe(90), "this machine's clock is 90 s behind the login's");
        assert_eq!(describe(-90), "this machine's clock is 90 s ahead of the login's");
    }
}
