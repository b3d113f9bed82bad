//! Computes the wait before a retry if the server's response does not set it.

use std::time::Duration;

use super::retry::Reason;

/// The first and the longest wait before a retry.
fn range(reason: Reason) -> (Duration, Duration) {
    match reason {
        Reason::Busy => (Duration::from_secs(1), Duration::from_secs(30)),
        Reason::Locked => (Duration::from_secs(5), Duration::from_secs(60)),
    }
}

/// The wait after the given number of retries. It doubles each time. A fifth of it is random, so
/// that clients that failed at the same time do not retry at the same time.
pub(crate) fn wait(reason: Reason, retries: u32) -> Duration {
    let (first, longest) = range(reason);
    let doubled = first.saturating_mul(2u32.saturating_pow(retries)).min(longest);
    doubled.mul_f64(1.0 + 0.2 * fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_limit() {
        for retries in [0, 1, 2, 5, 40, u32::MAX] {
            let base = Duration::from_secs(1).saturating_mul(2u32.saturating_pow(retries));
            let expected = base.min(Duration::from_secs(30));
            let wait = wait(Reason::Busy, retries);
            assert!(wait >= expected && wait <= expected.mul_f64(1.2), "{retries}: {wait:?}");
        }
    }

    #[test]
    fn somebody_else_s_edit_is_waited_for_longer() {
        for (retries, seconds) in [(0, 5), (1, 10), (3, 40), (4, 60), (u32::MAX, 60)] {
            let expected = Duration::from_secs(seconds);
            let wait = wait(Reason::Locked, retries);
            assert!(wait >= expected && wait <= expected.mul_f64(1.2), "{retries}: {wait:?}");
        }
    }

    #[test]
    fn clients_that_failed_together_do_not_retry_together() {
        let waits: Vec<_> = (0..50).map(|_| wait(Reason::Busy, 0)).collect();
        assert!(waits.iter().any(|wait| Some(wait) != waits.first()));
    }
}
