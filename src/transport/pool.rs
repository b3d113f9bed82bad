//! The pool of idle connections, shared by all clients with the same settings.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::open::Open;
use crate::url::Origin;

/// The most idle connections to one host. This many threads can share a client without new
/// connections.
const MOST_OF_A_HOST: usize = 64;

/// The most idle connections in total. It is limited because each tenant has its own login host and
/// each connection has buffers.
const MOST: usize = 128;

/// How long an idle connection is kept. The gateways keep theirs longer.
const IDLE: Duration = Duration::from_secs(15);

/// The longest time that a connection is used. A changed address of a host is noticed within this
/// time.
const OLDEST: Duration = Duration::from_secs(55);

/// The idle connections, the longest idle first.
#[derive(Default)]
pub(super) struct Pool {
    idle: Mutex<VecDeque<Idle>>,
}

struct Idle {
    place: Origin,
    open: Open,
    since: Instant,
}

impl Pool {
    /// Returns the most recently used connection to a place that is open and clean.
    pub(super) fn take(&self, place: &Origin) -> Option<Open> {
        loop {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            drop_old(&mut idle);
            let at = idle.iter().rposition(|idle| idle.place == *place)?;
            let found = idle.remove(at);
            drop(idle);
            let Idle { mut open, .. } = found?;
            if open.made.elapsed() < OLDEST && open.stream.is_quiet() {
                return Some(open);
            }
        }
    }

    /// Stores a connection for the next request.
    pub(super) fn put(&self, place: Origin, open: Open) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        drop_old(&mut idle);
        let of_the_host = idle.iter().filter(|idle| idle.place == place).count();
        if of_the_host >= MOST_OF_A_HOST {
            return;
        }
        if idle.len() >= MOST {
            idle.pop_front();
        }
        idle.push_back(Idle { place, open, since: Instant::now() });
    }
}

fn drop_old(idle: &mut VecDeque<Idle>) {
    while idle.front().is_some_and(|idle| idle.since.elapsed() >= IDLE) {
        idle.pop_front();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::net::{TcpListener, TcpStream};

    use super::*;
    use crate::transport::stream::{Socket, Stream};

    /// A connection to a server, and the server's end of it.
    fn connection(listener: &TcpListener) -> (Open, TcpStream) {
        let tcp = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let deadline = Instant::now() + Duration::from_secs(5);
        (Open::new(Stream::Plain(Socket::new(tcp, deadline))), listener.accept().unwrap().0)
    }

    fn place(host: &str) -> Origin {
        Origin { is_https: false, host: host.to_owned(), port: 80 }
    }

    #[test]
    fn idle_connections_are_kept_per_host_and_their_number_is_limited() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let pool = Pool::default();
        let mut ends = Vec::new();
        for number in 0..MOST + 10 {
            let (open, end) = connection(&listener);
            ends.push(end);
            // Half of them are for one host, of which fewer are kept.
            let host = if number % 2 == 0 { "one".to_owned() } else { number.to_string() };
            pool.put(place(&host), open);
        }
        let kept = pool.idle.lock().unwrap().len();
        assert!(kept <= MOST, "{kept}");
        let of_one = std::iter::from_fn(|| pool.take(&place("one"))).count();
        assert!(of_one > 0 && of_one <= MOST_OF_A_HOST, "{of_one}");
        assert!(pool.take(&place("two")).is_none());
        assert!(pool.take(&Origin { is_https: true, ..place("1") }).is_none());
        assert!(pool.take(&Origin { port: 81, ..place("1") }).is_none());
    }

    #[test]
    fn closed_old_and_unclean_connections_are_not_reused() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let pool = Pool::default();
        let (open, end) = connection(&listener);
        pool.put(place("h"), open);
        drop(end);
        std::thread::sleep(Duration::from_millis(30));
        assert!(pool.take(&place("h")).is_none());
        let (open, mut end) = connection(&listener);
        pool.put(place("h"), open);
        std::io::Write::write_all(&mut end, b"HTTP/1.1 408 Late\r\n\r\n").unwrap();
        std::thread::sleep(Duration::from_millis(30));
        assert!(pool.take(&place("h")).is_none());
        let (open, _end) = connection(&listener);
        if let Some(since) = Instant::now().checked_sub(IDLE) {
            pool.idle.lock().unwrap().push_back(Idle { place: place("h"), open, since });
            assert!(pool.take(&place("h")).is_none());
        }
        let (mut open, _end) = connection(&listener);
        if let Some(made) = Instant::now().checked_sub(OLDEST) {
            open.made = made;
            pool.put(place("h"), open);
            assert!(pool.take(&place("h")).is_none());
        }
    }
}
