//! The stream of a connection: a socket with or without TLS, and a deadline for all reads and
//! writes.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use rustls::{ClientConnection, StreamOwned};

/// A socket whose reads and writes end at a deadline, however slowly bytes arrive.
pub(super) struct Socket {
    tcp: TcpStream,
    deadline: Instant,
    /// The time limits that are set on the socket. They are set again if they are too long, or so
    /// short that a read would be repeated often.
    read_limit: Option<Duration>,
    write_limit: Option<Duration>,
    /// Whether a read without data returns at once.
    probing: bool,
    /// Whether a byte was sent since the last [`Socket::begin`].
    has_sent: bool,
}

impl Socket {
    pub(super) fn new(tcp: TcpStream, deadline: Instant) -> Self {
        let (read_limit, write_limit) = (None, None);
        Self { tcp, deadline, read_limit, write_limit, probing: false, has_sent: false }
    }

    /// The remaining time until the deadline.
    fn left(&self) -> Result<Duration> {
        match self.deadline.saturating_duration_since(Instant::now()) {
            Duration::ZERO => Err(ErrorKind::TimedOut.into()),
            left => Ok(left),
        }
    }
}

/// Whether the socket's time limit does not fit the remaining time.
fn is_unfit(limit: Option<Duration>, left: Duration) -> bool {
    limit.is_none_or(|limit| limit > left || limit < left / 2)
}

/// Whether a failed read or write is repeated. Only the deadline ends the repetition.
fn is_temporary(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.probing {
            return self.tcp.read(buffer);
        }
        loop {
            let left = self.left()?;
            if is_unfit(self.read_limit, left) {
                self.tcp.set_read_timeout(Some(left))?;
                self.read_limit = Some(left);
            }
            match self.tcp.read(buffer) {
                Err(error) if is_temporary(error.kind()) => {}
                outcome => return outcome,
            }
        }
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        loop {
            let left = self.left()?;
            if is_unfit(self.write_limit, left) {
                self.tcp.set_write_timeout(Some(left))?;
                self.write_limit = Some(left);
            }
            match self.tcp.write(bytes) {
                Err(error) if is_temporary(error.kind()) => {}
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                outcome => {
                    self.has_sent |= outcome.is_ok();
                    return outcome;
                }
            }
        }
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// A socket, or TLS over another stream. That stream is a socket, or TLS to a proxy.
pub(super) enum Stream {
    Plain(Socket),
    Tls(Box<StreamOwned<ClientConnection, Stream>>),
}

impl Stream {
    fn socket(&mut self) -> &mut Socket {
        match self {
            Self::Plain(socket) => socket,
            Self::Tls(tls) => tls.sock.socket(),
        }
    }

    /// Sets the deadline of later reads and writes.
    pub(super) fn until(&mut self, deadline: Instant) {
        self.socket().deadline = deadline;
    }

    /// Begins a request: resets [`has_sent`](Self::has_sent).
    pub(super) fn begin(&mut self) {
        self.socket().has_sent = false;
    }

    /// Whether a byte was sent since the last [`begin`](Self::begin).
    pub(super) fn has_sent(&mut self) -> bool {
        self.socket().has_sent
    }

    /// Whether the connection is open and has no unexpected data. TLS's own messages, such as
    /// tickets, are processed.
    pub(super) fn is_quiet(&mut self) -> bool {
        if self.socket().tcp.set_nonblocking(true).is_err() {
            return false;
        }
        self.socket().probing = true;
        let is_quiet = self.probe();
        let socket = self.socket();
        socket.probing = false;
        is_quiet && socket.tcp.set_nonblocking(false).is_ok()
    }

    fn probe(&mut self) -> bool {
        let tls = match self {
            Self::Plain(socket) => return would_block(&socket.read(&mut [0])),
            Self::Tls(tls) => tls,
        };
        loop {
            match tls.conn.process_new_packets() {
                Ok(state) if state.plaintext_bytes_to_read() > 0 || state.peer_has_closed() => {
                    return false;
                }
                Ok(_) => {}
                Err(_) => return false,
            }
            match tls.conn.read_tls(&mut tls.sock) {
                Ok(1..) => {}
                outcome => return would_block(&outcome),
            }
        }
    }
}

fn would_block(outcome: &Result<usize>) -> bool {
    matches!(outcome, Err(error) if error.kind() == ErrorKind::WouldBlock)
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        match self {
            Self::Plain(socket) => socket.read(buffer),
            Self::Tls(tls) => tls.read(buffer),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        match self {
            Self::Plain(socket) => socket.write(bytes),
            Self::Tls(tls) => tls.write(bytes),
        }
    }

    fn flush(&mut self) -> Result<()> {
        match self {
            Self::Plain(socket) => socket.flush(),
            Self::Tls(tls) => tls.flush(),
        }
    }
}
