//! Shows the progress of a long run on a terminal.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthChar;

/// The time before progress is shown for the first time.
const PATIENCE: Duration = Duration::from_secs(1);
/// The time between two updates of the line.
const PACE: Duration = Duration::from_millis(200);

/// Whether the terminal shows a line of progress.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// A line of progress on stderr. Each update overwrites it, and dropping it clears it.
#[derive(Debug)]
pub(crate) struct Progress {
    enabled: bool,
    next: Instant,
    items: usize,
}

impl Progress {
    /// A counter that is shown if stderr is a terminal. It is not shown if a terminal shows the items
    /// when they arrive (`streams`).
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

    /// Shows the progress, but not too often.
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

/// Clears the line of progress. Must be called before other text is written to stderr.
pub(crate) fn wipe() {
    if SHOWN.swap(false, Ordering::SeqCst) {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
}

/// Cuts a text to the width of the terminal. A longer text would not be cleared completely.
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
