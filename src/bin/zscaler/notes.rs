//! What is said on stderr, beside the output.

use std::io::{IsTerminal, Write};

use zscaler::redacted::printable;
use zscaler::{Method, Operation};

use crate::options::Options;
use crate::progress;

/// Says something on stderr that people may want to know and scripts need not.
pub(crate) fn say(options: &Options, note: &str) {
    if std::io::stderr().is_terminal() {
        warn(options, note);
    }
}

/// Says something on stderr.
pub(crate) fn warn(options: &Options, note: &str) {
    if !options.quiet {
        progress::wipe();
        // Where stderr is closed there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "zscaler: {}", printable(note));
    }
}

/// The services that keep changes staged until they are activated, and the operation that
/// activates them.
const STAGED: &[(&str, &str)] =
    &[("zia", "zia.activate.activate"), ("ztw", "ztw.activate.activate")];

/// What activates the change that an operation makes, where its service keeps that staged.
pub(crate) fn activation(operation: &Operation) -> Option<&'static str> {
    let staged = STAGED.iter().find(|(service, _)| *service == operation.service());
    let (_, activate) = staged.filter(|_| is_write(operation))?;
    let (resource, _) = activate.rsplit_once('.')?;
    (!operation.name.starts_with(resource)).then_some(*activate)
}

/// Says what becomes of a change where the service keeps it staged.
pub(crate) fn say_staged(options: &Options, operation: &Operation) {
    let Some(activate) = activation(operation) else { return };
    let command = activate.replace('.', " ");
    say(
        options,
        &format!(
            "the change is staged until it is activated: the logout at the end of this command \
             does that, and so does zscaler {command}"
        ),
    );
}

/// Whether an operation may change something.
pub(crate) fn is_write(operation: &Operation) -> bool {
    !matches!(operation.method, Method::LIST | Method::GET | Method::SEARCH)
}
