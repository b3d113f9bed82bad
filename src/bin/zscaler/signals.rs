//! Ends the command as signals want it, without the beginnings of files that it would leave.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

/// From now on, a signal that ends the command removes what downloads have written so far.
///
/// Whoever sees it end sees that the signal did it, as without this.
pub(crate) fn clean_up() {
    // `nohup` and shells that run something in the background have some ignored: that stays.
    let wanted = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !is_ignored(*signal));
    let Ok(mut signals) = Signals::new(wanted) else { return };
    // Where there is no thread to be had, a signal ends the command as it always did.
    let _ = std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            zscaler::remove_partial_files();
            let _ = emulate_default_handler(signal);
        }
    });
}

/// Whether whoever started the command had a signal ignored, where the system tells.
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    mask >> (signal - 1) & 1 == 1
}
