//! Secrets come out nowhere: every secret is a canary, and nothing that is written has one in it.

use std::cell::RefCell;
use std::error::Error as _;

use zscaler::Error;

/// A secret whose appearance gives away where it was let out.
pub(crate) fn canary(what: &str) -> String {
    format!("canary-{what}")
}

thread_local! {
    static LINES: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Keeps what this thread logs, at every level.
pub(crate) struct Capture(());

struct Recorder;

impl log::Log for Recorder {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        // What ureq writes at trace is what goes over the wire, as its documentation says.
        let target = metadata.target();
        let level =
            if target.starts_with("zscaler") { log::Level::Trace } else { log::Level::Debug };
        metadata.level() <= level
            && LINES.try_with(|lines| lines.borrow().is_some()).unwrap_or(false)
    }

    fn log(&self, record: &log::Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let line = format!("{} {}: {}", record.level(), record.target(), record.args());
        LINES.with(|lines| {
            if let Some(lines) = lines.borrow_mut().as_mut() {
                lines.push(line);
            }
        });
    }

    fn flush(&self) {}
}

impl Capture {
    pub(crate) fn start() -> Self {
        static RECORDER: Recorder = Recorder;
        let _ = log::set_logger(&RECORDER);
        log::set_max_level(log::LevelFilter::Trace);
        LINES.with(|lines| *lines.borrow_mut() = Some(Vec::new()));
        Self(())
    }

    pub(crate) fn lines(self) -> Vec<String> {
        LINES.with(|lines| lines.borrow_mut().take()).unwrap_or_default()
    }
}

/// All that an error says, its causes included.
pub(crate) fn error_texts(error: &Error) -> Vec<String> {
    let mut texts = vec![format!("{error}"), format!("{error:?}"), format!("{error:#?}")];
    let mut source = error.source();
    while let Some(cause) = source {
        texts.push(format!("{cause} {cause:?}"));
        source = cause.source();
    }
    texts
}
