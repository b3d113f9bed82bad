//! Clocks. A client takes its clock as an argument, so that tests need not really wait.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// Tells the time and waits.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> SystemTime;

    /// Returns when `duration` has passed.
    fn sleep(&self, duration: Duration);

    /// The time since some fixed moment, for measuring durations. Setting the system time does not
    /// change it. Default: computed from [`now`](Self::now).
    fn monotonic(&self) -> Duration {
        self.now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }

    fn monotonic(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}

/// A clock for tests. It moves only by [`sleep`](Clock::sleep), [`advance`](Self::advance) and
/// [`set`](Self::set). It begins at 2025-10-09T08:53:20Z.
#[derive(Debug)]
pub struct ManualClock(Mutex<State>);

#[derive(Debug)]
struct State {
    now: SystemTime,
    passed: Duration,
    slept: Vec<Duration>,
}

impl State {
    fn advance(&mut self, duration: Duration) {
        self.now = self.now.checked_add(duration).unwrap_or(self.now);
        self.passed = self.passed.saturating_add(duration);
    }
}

impl Default for ManualClock {
    fn default() -> Self {
        Self::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000))
    }
}

impl ManualClock {
    /// A clock that begins at `now`.
    pub fn at(now: SystemTime) -> Self {
        Self(Mutex::new(State { now, passed: Duration::ZERO, slept: Vec::new() }))
    }

    /// Moves the clock forward by `duration`.
    pub fn advance(&self, duration: Duration) {
        self.lock().advance(duration);
    }

    /// Sets the time, which may go backwards. [`monotonic`](Clock::monotonic) does not change.
    pub fn set(&self, now: SystemTime) {
        self.lock().now = now;
    }

    /// Every wait so far, in order.
    pub fn slept(&self) -> Vec<Duration> {
        self.lock().slept.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.lock().now
    }

    fn sleep(&self, duration: Duration) {
        let mut state = self.lock();
        state.advance(duration);
        state.slept.push(duration);
    }

    fn monotonic(&self) -> Duration {
        self.lock().passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_s_clock_waits_and_measures() {
        let clock = SystemClock;
        let wait = Duration::from_millis(20);
        let (started, before) = (Instant::now(), clock.monotonic());
        clock.sleep(wait);
        assert!(started.elapsed() >= wait);
        assert!(clock.monotonic() >= before + wait);
    }

    #[test]
    fn a_clock_that_only_tells_the_time_measures_by_it() {
        struct Told(SystemTime);
        impl Clock for Told {
            fn now(&self) -> SystemTime {
                self.0
            }

            fn sleep(&self, _: Duration) {}
        }
        let seconds = Duration::from_secs(1_760_000_000);
        assert_eq!(Told(SystemTime::UNIX_EPOCH + seconds).monotonic(), seconds);
    }

    #[test]
    fn setting_the_time_does_not_change_durations() {
        let clock = ManualClock::default();
        let (began, hour) = (clock.now(), Duration::from_secs(3600));
        clock.advance(hour);
        clock.set(began - hour);
        assert_eq!((clock.now(), clock.monotonic()), (began - hour, hour));
        clock.sleep(hour);
        assert_eq!((clock.now(), clock.monotonic()), (began, hour + hour));
        assert_eq!(clock.slept(), [hour]);
    }
}
