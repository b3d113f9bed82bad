//! Says on a terminal how far a long run is.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthChar;

/// Walks that are done sooner say nothing.
const PATIENCE: Duration = Duration::from_secs(1);
const PACE: Duration = Duration::from_millis(200);

/// Whether a line of progress stands on the terminal.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// A line on stderr that is written over; it wipes itself away in the end.
#[derive(Debug)]
pub(crate) struct Progress {
    enabled: bool,
    next: Instant,
    items: usize,
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
        Self { enabled: false, next: Instant::now() + PATIENCE, items: 0 }
    }

    /// Counts items that arrived.
    pub(crate) fn count(&mut self, items: usize) {
        self.items += items;
        let items = self.items;
        self.show(|| format!("{items} items …"));
    }

    /// Shows how far it is, unless it has just done so.
    pub(crate) fn show(&mut self, text: impl FnOnce() -> String) {
        if self.enabled && Instant::now() >= self.next {
            self.next = Instant::now() + PACE;
            SHOWN.store(true, Ordering::SeqCst);
            let _ = write!(std::io::stderr(), "\r{}\x1b[K", cut(&text()));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.enabled {
            wipe();
        }
    }
}

/// Wipes the line away, where one is shown: before anything else is written there.
pub(crate) fn wipe() {
    if SHOWN.swap(false, Ordering::SeqCst) {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
}

/// As much of a text as a line of the terminal has room for: a longer one would not be wiped.
fn cut(text: &str) -> String {
    let width = terminal_size::terminal_size_of(std::io::stderr());
    let width = width.map_or(79, |(width, _)| usize::from(width.0).saturating_sub(1));
    let mut used = 0;
    let fits = |letter: &char| {
        used += letter.width().unwrap_or_default();
        used <= width
    };
    text.chars().take_while(fits).collect()
}
