//! An open connection with its buffers, in use or in the pool.

use std::time::Instant;

use ureq::unversioned::transport::{Buffers, LazyBuffers};
use zeroize::Zeroize;

use super::stream::Stream;

/// The longest head of a response.
pub(super) const LONGEST_HEAD: usize = 32 * 1024;

/// The most bytes of one read. It is more than the longest head: otherwise a head that is too long
/// would look like one that breaks off.
const INPUT: usize = LONGEST_HEAD + 8 * 1024;

/// The most bytes of one write.
const OUTPUT: usize = 16 * 1024;

/// An open connection with its buffers.
pub(super) struct Open {
    pub(super) stream: Stream,
    pub(super) buffers: LazyBuffers,
    /// The number of bytes of the buffers that were used since they were wiped.
    pub(super) used: usize,
    pub(super) made: Instant,
}

impl Open {
    pub(super) fn new(stream: Stream) -> Self {
        Self { stream, buffers: LazyBuffers::new(INPUT, OUTPUT), used: 0, made: Instant::now() }
    }

    /// Overwrites the used part of the buffers. It contained logins and tokens, and the pool may
    /// keep a connection after its client was dropped.
    pub(super) fn wipe(&mut self) {
        let used = std::mem::take(&mut self.used);
        if used == 0 {
            return;
        }
        // ureq prepares data in one buffer and sends it from the other.
        let unread = self.buffers.input().len();
        self.buffers.input_consume(unread);
        let (input, output) = self.buffers.tmp_and_output();
        for buffer in [input, output] {
            let used = used.min(buffer.len());
            buffer.get_mut(..used).unwrap_or_default().zeroize();
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::net::{TcpListener, TcpStream};
    use std::time::Duration;

    use super::*;
    use crate::transport::stream::Socket;

    #[test]
    fn nothing_of_a_request_or_a_response_is_left_in_the_buffers() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let tcp = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let socket = Socket::new(tcp, Instant::now() + Duration::from_secs(5));
        let mut open = Open::new(Stream::Plain(socket));
        open.buffers.output().get_mut(..7).unwrap().copy_from_slice(b"hunter2");
        open.buffers.input_append_buf().get_mut(..9).unwrap().copy_from_slice(b"response:");
        open.buffers.input_appended(9);
        open.used = 9;
        open.wipe();
        assert!(open.buffers.input().is_empty() && open.used == 0);
        let (input, output) = open.buffers.tmp_and_output();
        assert!(input.iter().chain(output.iter()).all(|byte| *byte == 0));
    }
}
