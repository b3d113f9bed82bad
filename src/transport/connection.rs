//! A connection as ureq uses it, and whether it may serve another request.

use std::io::{ErrorKind, Read, Write};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use ureq::unversioned::transport::{Buffers, LazyBuffers, NextTimeout, Transport};

use super::open::Open;
use super::pool::Pool;
use super::stream::Stream;
use crate::error::TransportError;
use crate::url::Origin;

/// A connection in use. It returns to its pool after use, if it is clean.
pub(super) struct Connection {
    /// `None` after it has returned to the pool.
    open: Option<Open>,
    /// Empty buffers, used after that.
    no_buffers: LazyBuffers,
    place: Origin,
    pool: Weak<Pool>,
    /// Whether ureq has read the response to its end.
    is_clean: bool,
}

impl Connection {
    pub(super) fn new(mut open: Open, place: Origin, pool: &Arc<Pool>) -> Self {
        open.stream.begin();
        let pool = Arc::downgrade(pool);
        let no_buffers = LazyBuffers::new(1, 1);
        Self { open: Some(open), no_buffers, place, pool, is_clean: false }
    }

    /// Records how much of the buffers was used.
    fn uses(&mut self, bytes: usize) {
        if let Some(open) = &mut self.open {
            open.used = open.used.saturating_add(bytes);
        }
    }

    fn has_sent(&mut self) -> bool {
        self.open.as_mut().is_some_and(|open| open.stream.has_sent())
    }

    /// Uses the stream within the remaining time.
    fn within<T>(
        &mut self,
        timeout: NextTimeout,
        run: impl FnOnce(&mut Stream, &mut LazyBuffers) -> std::io::Result<T>,
    ) -> Result<T, ureq::Error> {
        self.is_clean = false;
        let Some(open) = &mut self.open else { return Err(ureq::Error::ConnectionFailed) };
        open.stream.until(deadline(timeout));
        run(&mut open.stream, &mut open.buffers).map_err(|error| match error.kind() {
            ErrorKind::TimedOut => ureq::Error::Timeout(timeout.reason),
            _ => ureq::Error::Io(error),
        })
    }
}

/// When ureq's time limit ends.
pub(super) fn deadline(timeout: NextTimeout) -> Instant {
    const NEVER: Duration = Duration::from_secs(365 * 24 * 3600);
    Instant::now() + (*timeout.after).min(NEVER)
}

impl Transport for Connection {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.open.as_mut().map_or(&mut self.no_buffers, |open| &mut open.buffers)
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.uses(amount);
        let outcome = self.within(timeout, |stream, buffers| {
            stream.write_all(buffers.output().get(..amount).unwrap_or_default())?;
            stream.flush()
        });
        match outcome {
            Err(ureq::Error::Io(error)) if !self.has_sent() => {
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
        self.uses(read);
        Ok(read > 0)
    }

    /// ureq calls this when it has read a response to its end. ureq itself keeps no connections. A
    /// clean connection is returned to our pool, which looks for further bytes before its next use.
    fn is_open(&mut self) -> bool {
        self.is_clean = self.open.is_some();
        self.is_clean
    }

    /// For an https address, only TLS connections are made.
    fn is_tls(&self) -> bool {
        matches!(self.open, Some(Open { stream: Stream::Tls(_), .. }))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(open) = &mut self.open {
            open.wipe();
        }
        if let (true, Some(open), Some(pool)) =
            (self.is_clean, self.open.take(), self.pool.upgrade())
        {
            pool.put(self.place.clone(), open);
        }
    }
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Connection({})", self.place)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::net::{Shutdown, TcpListener, TcpStream};

    use rustls::crypto::ring;
    use rustls::pki_types::PrivateKeyDer;
    use rustls::{ServerConfig, ServerConnection, StreamOwned};
    use ureq::Timeout;
    use ureq::unversioned::transport::time::Duration as UreqDuration;

    use super::*;
    use crate::transport::stream::Socket;
    use crate::transport::tls::Trust;

    fn soon() -> NextTimeout {
        let after = UreqDuration::Exact(Duration::from_secs(60));
        NextTimeout { after, ..NextTimeout::default() }
    }

    /// A connection, our own handle of its socket, and the server's end.
    fn connection() -> (Connection, TcpStream, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let tcp = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let own = tcp.try_clone().unwrap();
        let open = Open::new(Stream::Plain(Socket::new(tcp, deadline(soon()))));
        let place = Origin { is_https: false, host: "h".to_owned(), port: 80 };
        let connection = Connection::new(open, place, &Arc::new(Pool::default()));
        (connection, own, listener.accept().unwrap().0)
    }

    #[test]
    fn what_breaks_before_the_first_byte_was_not_sent() {
        let (mut connection, own, _server) = connection();
        own.shutdown(Shutdown::Write).unwrap();
        let error = connection.transmit_output(5, soon()).unwrap_err();
        let ureq::Error::Other(inner) = &error else { unreachable!("{error}") };
        let failure = inner.downcast_ref::<TransportError>().unwrap();
        assert!(failure.is_unsent(), "{failure}");
        assert!(failure.to_string().contains("had ended before the request"), "{failure}");
    }

    /// A TLS connection, and our own handle of its socket.
    fn tls_connection() -> (Connection, TcpStream) {
        let made = rcgen::generate_simple_self_signed(["h".to_owned()]).unwrap();
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let tcp = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let server = listener.accept().unwrap().0;
        std::thread::spawn(move || {
            let connection = ServerConnection::new(Arc::new(config)).unwrap();
            std::io::copy(&mut StreamOwned::new(connection, server), &mut std::io::sink())
        });
        let own = tcp.try_clone().unwrap();
        let stream = Stream::Plain(Socket::new(tcp, deadline(soon())));
        let stream = Trust::shared(None, true).unwrap().secure(stream, "h").unwrap();
        let place = Origin { is_https: true, host: "h".to_owned(), port: 443 };
        (Connection::new(Open::new(stream), place, &Arc::new(Pool::default())), own)
    }

    #[test]
    fn what_breaks_within_tls_before_the_first_byte_was_not_sent() {
        let (mut connection, own) = tls_connection();
        own.shutdown(Shutdown::Write).unwrap();
        let error = connection.transmit_output(5, soon()).unwrap_err();
        assert!(error.to_string().contains("had ended before the request"), "{error}");
    }

    #[test]
    fn a_reset_connection_has_not_ended_well() {
        let (mut connection, _own, server) = connection();
        connection.transmit_output(5, soon()).unwrap();
        // Closing with something unread resets the connection.
        server.peek(&mut [0]).unwrap();
        drop(server);
        let error = connection.await_input(soon()).unwrap_err();
        assert!(matches!(error, ureq::Error::Io(_)), "{error}");
    }

    #[test]
    fn nothing_of_a_response_is_left_in_the_pool() {
        let (mut connection, _own, mut server) = connection();
        let (pool, place) = (Arc::new(Pool::default()), connection.place.clone());
        connection.pool = Arc::downgrade(&pool);
        server.write_all(b"hunter2").unwrap();
        assert!(connection.await_input(soon()).unwrap() && connection.is_open());
        drop(connection);
        let mut open = pool.take(&place).unwrap();
        assert!(open.buffers.input().is_empty());
        let (input, _) = open.buffers.tmp_and_output();
        assert!(input.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn what_breaks_after_it_may_have_arrived() {
        let (mut connection, own, _server) = connection();
        connection.transmit_output(5, soon()).unwrap();
        own.shutdown(Shutdown::Write).unwrap();
        let error = connection.transmit_output(5, soon()).unwrap_err();
        assert!(matches!(error, ureq::Error::Io(_)), "{error}");
    }

    #[test]
    fn each_request_has_its_own_time() {
        let (mut connection, _own, mut server) = connection();
        let short = || {
            let after = UreqDuration::Exact(Duration::from_millis(20));
            NextTimeout { after, ..NextTimeout::default() }
        };
        // A long time does not last for a later request that has less.
        server.write_all(b"x").unwrap();
        assert!(connection.await_input(soon()).unwrap());
        let started = Instant::now();
        let late = connection.await_input(short()).unwrap_err();
        assert!(matches!(late, ureq::Error::Timeout(Timeout::Global)), "{late}");
        assert!(started.elapsed() < Duration::from_secs(30));
        // That time is over; the next request's is not.
        connection.transmit_output(5, soon()).unwrap();
        server.write_all(b"x").unwrap();
        assert!(connection.await_input(soon()).unwrap());
        // A server that reads nothing takes what the system keeps for it, and no more.
        let started = Instant::now();
        let sent = std::iter::repeat_with(|| connection.transmit_output(16 * 1024, short()));
        let late: Vec<_> = sent.take(10_000).filter_map(Result::err).take(3).collect();
        let is_late = |error: &ureq::Error| matches!(error, ureq::Error::Timeout(Timeout::Global));
        assert!(late.len() == 3 && late.iter().all(is_late), "{late:?}");
        assert!(started.elapsed() < Duration::from_secs(30));
    }

    #[test]
    fn what_breaks_before_the_first_byte_of_a_later_request_was_not_sent() {
        let (mut connection, own, _server) = connection();
        connection.transmit_output(5, soon()).unwrap();
        let (open, place) = (connection.open.take().unwrap(), connection.place.clone());
        let mut later = Connection::new(open, place, &Arc::new(Pool::default()));
        own.shutdown(Shutdown::Write).unwrap();
        let error = later.transmit_output(5, soon()).unwrap_err();
        assert!(error.to_string().contains("had ended before the request"), "{error}");
    }

    #[test]
    fn a_connection_with_a_response_is_used_again_and_one_without_is_not() {
        let (mut connection, _own, mut server) = connection();
        assert!(!connection.is_tls());
        server.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").unwrap();
        assert!(connection.await_input(soon()).unwrap());
        assert!(connection.is_open());
        drop(server);
        let length = connection.buffers().input().len();
        connection.buffers().input_consume(length);
        assert!(!connection.await_input(soon()).unwrap(), "the server's end");
    }
}
