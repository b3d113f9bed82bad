//! A connection as ureq drives it, and whether it may serve another request.

use std::io::{ErrorKind, Read, Write};
use std::time::{Duration, Instant};

use ureq::unversioned::transport::{Buffers, LazyBuffers, NextTimeout, Transport};

use super::stream::Stream;
use crate::error::TransportError;

/// What a connection reads at once at most: more than a head may have (64 KiB), or one that is
/// too long would look like one that breaks off.
const INPUT: usize = 80 * 1024;

/// What it sends at once at most.
const OUTPUT: usize = 16 * 1024;

/// How long a connection is used at most: a host that moves is followed within this time.
const OLDEST: Duration = Duration::from_secs(55);

/// An open connection.
#[derive(Debug)]
pub(super) struct Connection {
    stream: Stream,
    buffers: LazyBuffers,
    made: Instant,
    /// Whether it waits in the pool.
    is_idle: bool,
}

impl Connection {
    pub(super) fn new(mut stream: Stream) -> Self {
        stream.begin();
        let buffers = LazyBuffers::new(INPUT, OUTPUT);
        Self { stream, buffers, made: Instant::now(), is_idle: false }
    }

    /// Uses the stream, within the time that is left.
    fn within<T>(
        &mut self,
        timeout: NextTimeout,
        run: impl FnOnce(&mut Stream, &mut LazyBuffers) -> std::io::Result<T>,
    ) -> Result<T, ureq::Error> {
        self.is_idle = false;
        self.stream.until(deadline(timeout));
        run(&mut self.stream, &mut self.buffers).map_err(|error| match error.kind() {
            ErrorKind::TimedOut => ureq::Error::Timeout(timeout.reason),
            _ => ureq::Error::Io(error),
        })
    }
}

/// When the time is over that ureq leaves.
pub(super) fn deadline(timeout: NextTimeout) -> Instant {
    const NEVER: Duration = Duration::from_secs(365 * 24 * 3600);
    Instant::now() + (*timeout.after).min(NEVER)
}

impl Transport for Connection {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        let outcome = self.within(timeout, |stream, buffers| {
            stream.write_all(buffers.output().get(..amount).unwrap_or_default())?;
            stream.flush()
        });
        match outcome {
            Err(ureq::Error::Io(error)) if !self.stream.has_sent() => {
                let text = format!("the connection had ended before the request: {error}");
                Err(ureq::Error::Other(Box::new(TransportError::Connect(text))))
            }
            outcome => outcome,
        }
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        let read = self.within(timeout, |stream, buffers| {
            let read = stream.read(buffers.input_append_buf())?;
            buffers.input_appended(read);
            Ok(read)
        })?;
        Ok(read > 0)
    }

    /// ureq asks twice between two requests: when it takes a connection back, where what is
    /// held is looked at, and when it hands it out, where what arrived since is, too.
    fn is_open(&mut self) -> bool {
        if !std::mem::replace(&mut self.is_idle, true) {
            return !self.stream.holds_input();
        }
        self.stream.begin();
        self.made.elapsed() < OLDEST && self.stream.is_quiet()
    }

    /// Where an address wants TLS, no other connection is made.
    fn is_tls(&self) -> bool {
        matches!(self.stream, Stream::Tls(_))
    }
}
