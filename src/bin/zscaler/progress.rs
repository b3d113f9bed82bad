//! Says on a terminal how far a long walk is.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// Walks that are done sooner say nothing.
const PATIENCE: Duration = Duration::from_secs(1);
const PACE: Duration = Duration::from_millis(200);

/// A counter on stderr; it wipes itself away in the end.
#[derive(Debug)]
pub(crate) struct Progress {
    enabled: bool,
    next: Instant,
    items: usize,
    shown: bool,
}

impl Progress {
    /// A counter that is shown where stderr is a terminal. Where the items appear on a
    /// terminal as they come, they are progress enough.
    pub(crate) fn new(quiet: bool, streams: bool) -> Self {
        let visible = streams && std::io::stdout().is_terminal();
        let enabled = !quiet && !visible && std::io::stderr().is_terminal();
        Self { enabled, ..Self::none() }
    }

    /// A counter that is not shown.
    pub(crate) fn none() -> Self {
        Self { enabled: false, next: Instant::now() + PATIENCE, items: 0, shown: false }
    }

    /// Counts items that arrived.
    pub(crate) fn count(&mut self, items: usize) {
        self.items += items;
        if self.enabled && Instant::now() >= self.next {
            self.next = Instant::now() + PACE;
            self.shown = true;
            let _ = write!(std::io::stderr(), "\r{} items …", self.items);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
