//! Time as an argument, so that tests wait for nothing.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// Tells the time and waits.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> SystemTime;

    /// Returns when `duration` has passed.
    fn sleep(&self, duration: Duration);
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
}

/// A clock that moves only when somebody sleeps or it is told to: for tests that wait for
/// nothing. It begins at 2025-10-09T08:53:20Z.
#[derive(Debug)]
pub struct ManualClock(Mutex<(SystemTime, Vec<Duration>)>);

impl Default for ManualClock {
    fn default() -> Self {
        Self::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000))
    }
}

impl ManualClock {
    /// A clock that begins at `now`.
    pub fn at(now: SystemTime) -> Self {
        Self(Mutex::new((now, Vec::new())))
    }

    /// Lets `duration` pass.
    pub fn advance(&self, duration: Duration) {
        self.lock().0 += duration;
    }

    /// Sets the time, which may go backwards.
    pub fn set(&self, now: SystemTime) {
        self.lock().0 = now;
    }

    /// Every wait so far, in order.
    pub fn slept(&self) -> Vec<Duration> {
        self.lock().1.clone()
    }

    fn lock(&self) -> MutexGuard<'_, (SystemTime, Vec<Duration>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.lock().0
    }

    fn sleep(&self, duration: Duration) {
        let mut state = self.lock();
        state.0 += duration;
        state.1.push(duration);
    }
}
