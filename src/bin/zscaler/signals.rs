//! Handles signals. A signal ends the command and leaves a clean terminal. A run of many rows ends
//! itself, because it first writes the rows that are left.

use std::sync::atomic::{AtomicBool, Ordering};

static DEFERRED: AtomicBool = AtomicBool::new(false);
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From now on, the first signal to stop only sets a flag. The second ends the command. This includes
/// the SIGTERM of a service manager, so that the remaining rows are saved.
pub(crate) fn defer() {
    DEFERRED.store(true, Ordering::SeqCst);
}

/// Whether a signal to stop came after [`defer`].
pub(crate) fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// From now on, a signal that ends the command first clears the line of progress and removes partly
/// downloaded files.
///
/// The exit status still shows that the signal ended the command.
#[cfg(unix)]
pub(crate) fn clean_up() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    // `nohup`, and shells for background jobs, ignore some signals. The command ignores them, too.
    let wanted = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !is_ignored(*signal));
    let Ok(mut signals) = Signals::new(wanted) else { return };
    // Without this thread, a signal ends the command in the default way.
    let _ = std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let deferred = DEFERRED.load(Ordering::SeqCst);
            if deferred && !INTERRUPTED.swap(true, Ordering::SeqCst) {
                continue;
            }
            crate::progress::wipe();
            zscaler::remove_partial_files();
            let _ = emulate_default_handler(signal);
        }
    });
}

#[cfg(not(unix))]
pub(crate) fn clean_up() {}

/// Whether the command was started with this signal ignored. False if the system does not tell.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    mask >> (signal - 1) & 1 == 1
}
