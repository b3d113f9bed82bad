//! The connections at hand, for all clients with the same settings.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::stream::Stream;
use crate::url::Origin;

/// How many connections are kept for one host: as many as threads may share a client.
const MOST_OF_A_HOST: usize = 64;

/// How many are kept at all: tenants have a login host each.
const MOST: usize = 256;

/// How long an unused connection is kept: less than the gateways keep theirs.
const IDLE: Duration = Duration::from_secs(15);

/// How long a connection is used at most: a host that moves is followed within this time.
const OLDEST: Duration = Duration::from_secs(55);

/// Connections that nobody uses at the moment, the one that waits longest first.
#[derive(Default)]
pub(super) struct Pool {
    idle: Mutex<VecDeque<Idle>>,
}

struct Idle {
    place: Origin,
    stream: Stream,
    made: Instant,
    since: Instant,
}

impl Pool {
    /// A connection to a place that is open and clean, and when it was made. The one that was
    /// used last comes first.
    pub(super) fn take(&self, place: &Origin) -> Option<(Stream, Instant)> {
        loop {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            drop_old(&mut idle);
            let at = idle.iter().rposition(|idle| idle.place == *place)?;
            let found = idle.remove(at);
            drop(idle);
            let Idle { mut stream, made, .. } = found?;
            if made.elapsed() < OLDEST && stream.is_quiet() {
                return Some((stream, made));
            }
        }
    }

    /// Keeps a connection for the next request.
    pub(super) fn put(&self, place: Origin, stream: Stream, made: Instant) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        drop_old(&mut idle);
        let of_the_host = idle.iter().filter(|idle| idle.place == place).count();
        if of_the_host >= MOST_OF_A_HOST {
            return;
        }
        if idle.len() >= MOST {
            idle.pop_front();
        }
        idle.push_back(Idle { place, stream, made, since: Instant::now() });
    }
}

fn drop_old(idle: &mut VecDeque<Idle>) {
    while idle.front().is_some_and(|idle| idle.since.elapsed() >= IDLE) {
        idle.pop_front();
    }
}
