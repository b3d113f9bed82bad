//! What is said on stderr, beside the output.

use std::io::{IsTerminal, Write};

use zscaler::redacted::printable;

use crate::options::Options;

/// Says something on stderr that people may want to know and scripts need not.
pub(crate) fn say(options: &Options, note: &str) {
    if std::io::stderr().is_terminal() {
        warn(options, note);
    }
}

/// Says something on stderr.
pub(crate) fn warn(options: &Options, note: &str) {
    if !options.quiet {
        // Where stderr is closed there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "zscaler: {}", printable(note));
    }
}
