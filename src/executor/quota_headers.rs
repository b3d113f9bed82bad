//! Reads the quota headers of responses, in each service's spelling.

use std::time::{Duration, SystemTime};

use http::header::{DATE, HeaderMap};
use serde_json::Value;

/// The caller's quota, from a response's headers.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RateLimit {
    /// The number of requests that are allowed in a window.
    pub limit: Option<u64>,
    /// The number of requests that are left in this window.
    pub remaining: Option<u64>,
    /// The time until the window ends.
    pub reset: Option<Duration>,
}

impl RateLimit {
    /// Reads `x-ratelimit-*` in the services' spellings: `5000, 5000;w=60`, `495,999`, `1,1`.
    pub fn from_headers(headers: &HeaderMap) -> Self {
        Self::read(headers, None)
    }

    /// Reads the headers. A reset may be a time of the server's clock. If the response has no date,
    /// `date` is used.
    pub(super) fn read(headers: &HeaderMap, date: Option<SystemTime>) -> Self {
        let said = headers.get(DATE).and_then(|date| date.to_str().ok());
        let now = said.and_then(|date| httpdate::parse_http_date(date).ok()).or(date);
        let remaining = Self::remaining(headers);
        if remaining.is_some() && numbers(headers, REMAINING).next().is_none() {
            // ZDX sends the window's length instead of its end.
            let limit = numbers(headers, &["x-ratelimit-limit-second"]).next();
            return Self { limit, remaining, reset: Some(Duration::from_secs(1)) };
        }
        Self {
            limit: numbers(headers, &["x-ratelimit-limit", "ratelimit-limit"]).next(),
            remaining,
            reset: numbers(headers, &["x-ratelimit-reset", "ratelimit-reset"])
                .max()
                .and_then(|reset| until(reset, now)),
        }
    }

    /// The number of requests that are left. If there are several windows, the smallest number.
    pub(super) fn remaining(headers: &HeaderMap) -> Option<u64> {
        numbers(headers, REMAINING)
            .min()
            .or_else(|| numbers(headers, &["x-ratelimit-remaining-second"]).min())
    }
}

/// The headers in which most services report the number of requests that are left.
const REMAINING: &[&str] = &["x-ratelimit-remaining", "ratelimit-remaining"];

/// The numbers in the first of these headers that is present.
fn numbers(headers: &HeaderMap, names: &[&str]) -> impl Iterator<Item = u64> {
    let text = names.iter().find_map(|name| headers.get(*name)?.to_str().ok());
    let parts = text.unwrap_or_default().split(',');
    parts.filter_map(|part| part.split(';').next()?.trim().parse().ok())
}

/// Converts a reset to the time until then. ZWA sends a point in time, in Unix seconds.
fn until(reset: u64, now: Option<SystemTime>) -> Option<Duration> {
    const EPOCH: u64 = 1_000_000_000;
    if reset < EPOCH {
        return Some(Duration::from_secs(reset));
    }
    let moment = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(reset))?;
    Some(moment.duration_since(now?).unwrap_or_default())
}

/// The wait that a response asks for, in any of the services' forms.
pub(crate) fn requested_wait(
    status: u16,
    headers: &HeaderMap,
    body: Option<&Value>,
    now: SystemTime,
) -> Option<Duration> {
    const WAITS: &[&str] = &["retry-after", "x-rate-limit-retry-after-seconds"];
    // The end of the quota's window. Nearly every response has it. It means a wait only if the
    // quota is used up. `x-rate-limit-remaining` is not a wait: it is the number of remaining
    // calls.
    const RESETS: &[&str] = &["x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset"];
    let text = |name: &str| headers.get(name)?.to_str().ok();
    // A point in time is of the server's clock. The caller's clock may be wrong.
    let now = text("date").and_then(|date| httpdate::parse_http_date(date).ok()).unwrap_or(now);
    let header = |names: &[&str]| {
        names.iter().find_map(|name| text(name).and_then(|text| parse_wait(text, now)))
    };
    let in_body = || match body?.get("Retry-After")? {
        Value::String(text) => parse_wait(text, now),
        Value::Number(number) => number.as_f64().and_then(seconds),
        _ => None,
    };
    header(WAITS).or_else(in_body).or_else(|| match status {
        429 => header(RESETS),
        _ => None,
    })
}

/// Reads `4`, `2.5`, `4s`, `1 seconds`, `2m`, `1,1`, an HTTP date, or a time in Unix seconds.
fn parse_wait(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    if let Ok(date) = httpdate::parse_http_date(text) {
        return Some(date.duration_since(now).unwrap_or_default());
    }
    // Two gateways in a row each add a value. The longest wait is used.
    text.split(',')
        .map(|part| parse_amount(part.trim(), now))
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .max()
}

fn parse_amount(text: &str, now: SystemTime) -> Option<Duration> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let amount: f64 = digits.parse().ok()?;
    let factor = match text.get(digits.len()..)?.trim().to_ascii_lowercase().as_str() {
        "" | "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "ms" | "milliseconds" => 0.001,
        "m" | "min" | "minute" | "minutes" => 60.0,
        "h" | "hour" | "hours" => 3600.0,
        _ => return None,
    };
    // No service asks for a wait of 30 years, so such a number is a point in time.
    const EPOCH: f64 = 1_000_000_000.0;
    if factor == 1.0 && amount >= EPOCH {
        let moment = SystemTime::UNIX_EPOCH.checked_add(seconds(amount)?)?;
        return Some(moment.duration_since(now).unwrap_or_default());
    }
    seconds(amount * factor)
}

fn seconds(amount: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(amount).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000)
    }

    fn wait(name: &'static str, value: &str) -> Option<f64> {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        requested_wait(429, &headers, None, now()).map(|wait| wait.as_secs_f64())
    }

    #[test]
    fn every_recorded_form_of_a_wait_is_parsed() {
        let forms = [
            ("retry-after", "1", 1.0),
            ("retry-after", "4s", 4.0),
            ("retry-after", "0 seconds", 0.0),
            ("retry-after", "1 seconds", 1.0),
            ("retry-after", "2.5", 2.5),
            ("retry-after", "1m", 60.0),
            ("retry-after", "Thu, 09 Oct 2025 08:53:25 GMT", 5.0),
            ("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
            ("x-ratelimit-reset", "1,1", 1.0),
            ("x-ratelimit-reset", "3,12", 12.0),
            ("x-ratelimit-reset", "1760000009", 9.0),
            ("ratelimit-reset", "4", 4.0),
            ("x-rate-limit-retry-after-seconds", "6", 6.0),
        ];
        for (name, value, expected) in forms {
            assert_eq!(wait(name, value), Some(expected), "{name}: {value}");
        }
    }

    #[test]
    fn other_headers_and_invalid_values_are_not_waits() {
        for value in ["x", "", "-1", "NaN", "inf", "soon", "1e400", "5 parsecs"] {
            assert_eq!(wait("retry-after", value), None, "{value}");
        }
        assert_eq!(wait("x-rate-limit-remaining", "300"), None);
    }

    #[test]
    fn the_wait_may_be_in_the_body() {
        let body = serde_json::json!({"message": "Rate Limit", "Retry-After": "1 seconds"});
        let wait = requested_wait(429, &HeaderMap::new(), Some(&body), now());
        assert_eq!(wait, Some(Duration::from_secs(1)));
    }

    #[test]
    fn only_a_429_waits_for_the_end_of_the_quota_window() {
        let mut headers = HeaderMap::new();
        headers.insert("x-ratelimit-reset", "41".parse().unwrap());
        let wait = |status| requested_wait(status, &headers, None, now());
        assert_eq!(wait(429), Some(Duration::from_secs(41)));
        assert_eq!((wait(409), wait(503)), (None, None));
        // An explicit wait wins over the end of the window.
        let body = serde_json::json!({"Retry-After": "1 seconds"});
        let wait = requested_wait(429, &headers, Some(&body), now());
        assert_eq!(wait, Some(Duration::from_secs(1)));
    }

    #[test]
    fn a_date_is_compared_with_the_servers_clock() {
        let mut headers = HeaderMap::new();
        headers.insert("date", "Thu, 09 Oct 2025 10:00:00 GMT".parse().unwrap());
        headers.insert("retry-after", "Thu, 09 Oct 2025 10:00:07 GMT".parse().unwrap());
        let wait = requested_wait(429, &headers, None, now());
        assert_eq!(wait, Some(Duration::from_secs(7)), "the caller's clock is an hour off");
    }

    #[test]
    fn recorded_headers_are_read() {
        let zid = headers(&[
            ("x-ratelimit-limit", "500, 500;w=1, 20000;w=60,1000, 1000;w=1"),
            ("x-ratelimit-remaining", "495,999"),
            ("x-ratelimit-reset", "1,1"),
        ]);
        let expected = RateLimit {
            limit: Some(500),
            remaining: Some(495),
            reset: Some(Duration::from_secs(1)),
        };
        assert_eq!(RateLimit::from_headers(&zid), expected);
        assert_eq!(RateLimit::from_headers(&HeaderMap::new()), RateLimit::default());
    }

    #[test]
    fn waits_come_in_every_unit() {
        let forms = [
            ("500ms", 0.5),
            ("250 milliseconds", 0.25),
            ("3 sec", 3.0),
            ("3secs", 3.0),
            ("1 second", 1.0),
            ("2 min", 120.0),
            ("1 minute", 60.0),
            ("1.5 minutes", 90.0),
            ("2h", 7200.0),
            ("1 hour", 3600.0),
            ("2 hours", 7200.0),
            ("5S", 5.0),
        ];
        for (value, expected) in forms {
            assert_eq!(wait("retry-after", value), Some(expected), "{value}");
        }
    }

    #[test]
    fn a_number_too_large_for_a_wait_is_a_time() {
        // The time is 1,760,000,000 s.
        for (value, expected) in [
            ("999999999", 999_999_999.0),
            ("1000000000", 0.0),
            ("1760000000", 0.0),
            ("1760000001", 1.0),
            ("1000000000 ms", 1_000_000.0),
        ] {
            assert_eq!(wait("retry-after", value), Some(expected), "{value}");
        }
        let reset = |value: &str| {
            let headers = headers(&[("ratelimit-remaining", "0"), ("ratelimit-reset", value)]);
            RateLimit::read(&headers, Some(now())).reset.map(|reset| reset.as_secs())
        };
        assert_eq!(reset("999999999"), Some(999_999_999));
        assert_eq!((reset("1000000000"), reset("1760000002")), (Some(0), Some(2)));
        // Without any date, a time says nothing.
        let headers = headers(&[("ratelimit-remaining", "0"), ("ratelimit-reset", "1760000002")]);
        assert_eq!(RateLimit::from_headers(&headers).reset, None);
    }

    #[test]
    fn the_body_may_name_the_wait_as_a_number() {
        for (body, expected) in [
            (serde_json::json!({"Retry-After": 3}), Some(3.0)),
            (serde_json::json!({"Retry-After": 1.5}), Some(1.5)),
            (serde_json::json!({"Retry-After": null}), None),
            (serde_json::json!({"Retry-After": -1}), None),
        ] {
            let wait = requested_wait(503, &HeaderMap::new(), Some(&body), now());
            assert_eq!(wait.map(|wait| wait.as_secs_f64()), expected, "{body}");
        }
    }

    #[test]
    fn the_length_of_a_window_is_no_quota() {
        // What is left counts, and where nothing says so, nothing is known.
        let zdx =
            headers(&[("x-ratelimit-limit-second", "5"), ("x-ratelimit-remaining-second", "3")]);
        let second = Some(Duration::from_secs(1));
        let expected = RateLimit { limit: Some(5), remaining: Some(3), reset: second };
        assert_eq!(RateLimit::from_headers(&zdx), expected);
        let both = headers(&[
            ("x-ratelimit-limit", "100"),
            ("x-ratelimit-remaining", "7"),
            ("x-ratelimit-reset", "9"),
            ("x-ratelimit-remaining-second", "0"),
        ]);
        let expected =
            RateLimit { limit: Some(100), remaining: Some(7), reset: Some(Duration::from_secs(9)) };
        assert_eq!(RateLimit::from_headers(&both), expected);
    }
}
