//! Resolves host names within a time limit, when a connection is made.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Instant;

use crate::error::{TimeoutKind, TransportError};

type Found = std::io::Result<Vec<SocketAddr>>;

/// Asks the system for a host's addresses. This may take long.
type Ask = dyn Fn(&str, u16) -> Found + Send + Sync;

/// Look-ups by host and port.
type Lookups = HashMap<(String, u16), Arc<Lookup>>;

/// The running look-ups. Threads that need the same host wait for the same look-up, so a hanging
/// name server blocks one thread per host. Results are not cached: every new connection resolves
/// the host again, so a changed address is noticed.
#[derive(Clone)]
pub(super) struct Resolver {
    ask: Arc<Ask>,
    pending: Arc<Mutex<Lookups>>,
}

/// One look-up, and its result once it has finished.
#[derive(Default)]
struct Lookup {
    found: Mutex<Option<Result<Vec<SocketAddr>, String>>>,
    done: Condvar,
}

impl Resolver {
    /// The operating system's resolver.
    pub(super) fn system() -> Self {
        Self::new(|host, port| (host, port).to_socket_addrs().map(Iterator::collect))
    }

    pub(super) fn new(ask: impl Fn(&str, u16) -> Found + Send + Sync + 'static) -> Self {
        Self { ask: Arc::new(ask), pending: Arc::default() }
    }

    /// The addresses of a host, at least one. An IP address needs no look-up.
    pub(super) fn find(
        &self,
        host: &str,
        port: u16,
        deadline: Instant,
    ) -> Result<Vec<SocketAddr>, TransportError> {
        if let Ok(address) = host.parse::<IpAddr>() {
            return Ok(vec![SocketAddr::new(address, port)]);
        }
        let failed = |what: &str| {
            TransportError::Connect(format!("the address of {host} cannot be found: {what}"))
        };
        let lookup = self.begin(host, port).map_err(|error| failed(&error.to_string()))?;
        let mut found = lookup.found.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &*found {
                Some(Ok(addresses)) if addresses.is_empty() => {
                    return Err(failed("it has no address"));
                }
                Some(Ok(addresses)) => return Ok(addresses.clone()),
                Some(Err(error)) => return Err(failed(error)),
                None => {}
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(TransportError::Timeout(TimeoutKind::Connect));
            }
            let waited = lookup.done.wait_timeout(found, left);
            found = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The running look-up of a host, or a new one. The system's look-ups have no time limit, so a
    /// separate thread waits for them.
    fn begin(&self, host: &str, port: u16) -> std::io::Result<Arc<Lookup>> {
        let key = (host.to_owned(), port);
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lookup) = pending.get(&key) {
            return Ok(lookup.clone());
        }
        let lookup = Arc::<Lookup>::default();
        let (resolver, asked, entry) = (self.clone(), lookup.clone(), key.clone());
        std::thread::Builder::new().name("zscaler-resolve".to_owned()).spawn(move || {
            let found = (resolver.ask)(&entry.0, entry.1).map_err(|error| error.to_string());
            resolver.pending.lock().unwrap_or_else(PoisonError::into_inner).remove(&entry);
            *asked.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
            asked.done.notify_all();
        })?;
        pending.insert(key, lookup.clone());
        Ok(lookup)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::time::Duration;

    use super::*;

    fn soon(milliseconds: u64) -> Instant {
        Instant::now() + Duration::from_millis(milliseconds)
    }

    #[test]
    fn a_hanging_look_up_times_out_and_blocks_one_thread() {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        let resolver = Resolver::new(move |_, _| {
            count.fetch_add(1, SeqCst);
            std::thread::sleep(Duration::from_secs(120));
            Ok(Vec::new())
        });
        let started = Instant::now();
        for _ in 0..3 {
            let error = resolver.find("slow.example", 443, soon(50)).unwrap_err();
            assert!(matches!(error, TransportError::Timeout(TimeoutKind::Connect)), "{error}");
        }
        assert!(started.elapsed() < Duration::from_secs(60));
        assert_eq!(asked.load(SeqCst), 1);
    }

    #[test]
    fn a_changed_address_is_used_for_the_next_connection() {
        let moves = AtomicUsize::new(0);
        let resolver = Resolver::new(move |_, port| {
            let address = [127, 0, 0, 1 + moves.fetch_add(1, SeqCst) as u8];
            Ok(vec![SocketAddr::from((address, port))])
        });
        for last in 1..4 {
            let found = resolver.find("host.example", 443, soon(5000)).unwrap();
            assert_eq!(found, [SocketAddr::from(([127, 0, 0, last], 443))]);
        }
    }

    #[test]
    fn an_unknown_name_is_an_error_and_an_address_needs_no_look_up() {
        let resolver = Resolver::new(|_, _| Err(std::io::Error::other("no such host")));
        let error = resolver.find("nowhere.example", 443, soon(5000)).unwrap_err();
        assert!(error.is_unsent() && error.to_string().contains("nowhere.example"), "{error}");
        let none = Resolver::new(|_, _| Ok(Vec::new()));
        assert!(none.find("nowhere.example", 443, soon(5000)).unwrap_err().is_unsent());
        let found = resolver.find("::1", 80, soon(0)).unwrap();
        assert_eq!(found, ["[::1]:80".parse().unwrap()]);
    }
}
