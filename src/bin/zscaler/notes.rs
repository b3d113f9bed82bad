//! Notes on stderr, beside the output.

use std::io::{IsTerminal, Write};

use zscaler::redacted::printable;
use zscaler::{Method, Operation};

use crate::options::Options;
use crate::progress;

/// Writes a note to stderr that is for people only: if stderr is a terminal.
pub(crate) fn say(options: &Options, note: &str) {
    if std::io::stderr().is_terminal() {
        warn(options, note);
    }
}

/// Writes a note to stderr.
pub(crate) fn warn(options: &Options, note: &str) {
    if !options.quiet {
        progress::wipe();
        // A closed stderr is not a failure.
        let _ = writeln!(std::io::stderr(), "zscaler: {}", printable(note));
    }
}

/// Notes that the service keeps a change staged, and what activates it.
pub(crate) fn say_staged(options: &Options, operation: &Operation) {
    let Some(activate) = operation.activation() else { return };
    let command = activate.replace('.', " ");
    say(
        options,
        &format!(
            "the change is staged until it is activated; the logout at the end of this command \
             activates it, and so does zscaler {command}"
        ),
    );
}

/// Whether an operation may change something.
pub(crate) fn is_write(operation: &Operation) -> bool {
    !matches!(operation.method, Method::LIST | Method::GET | Method::SEARCH)
}
