//! What the command does with signals: it ends as they want, with a clean line, or where a run
//! of many rows has to put away what is left, it ends itself.

use std::sync::atomic::{AtomicBool, Ordering};

static DEFERRED: AtomicBool = AtomicBool::new(false);
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From now on, the first signal to end is only noted; the second ends the command. Who stops a
/// service sends SIGTERM, and the rows that are left are to be put away then, too.
pub(crate) fn defer() {
    DEFERRED.store(true, Ordering::SeqCst);
}

/// Whether there was a signal to end since [`defer`].
pub(crate) fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// From now on, a signal that ends the command leaves a clean line and
/// no beginnings of files that downloads have written so far.
///
/// Whoever sees it end sees that the signal did it, as without this.
#[cfg(unix)]
pub(crate) fn clean_up() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    // `nohup` and shells that run something in the background have some ignored: that stays.
    let wanted = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !is_ignored(*signal));
    let Ok(mut signals) = Signals::new(wanted) else { return };
    // Where there is no thread to be had, a signal ends the command as it always did.
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

/// Whether whoever started the command had a signal ignored, where the system tells.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    mask >> (signal - 1) & 1 == 1
}
