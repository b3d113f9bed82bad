//! The fault matrix: every fault, while every kind of call is under way, once and lasting.
//! What must come of each cell follows from the rules in `rules.rs`.

mod front;
mod kinds;
mod list;
mod report;
mod rules;
mod socket;
mod stages;
pub(crate) mod tls;
mod wire;
mod world;

use std::sync::{Arc, OnceLock};

use zscaler::{Error, TimeoutKind, Transport, TransportError, json};

use self::front::Front;
use self::kinds::{KINDS, Kind};
use self::list::{Fault, What, faults};
use self::rules::Expected;
use self::socket::Server;
use self::world::{World, caller};
use crate::secrets::{Capture, error_texts};

/// What came of a fault.
pub(crate) struct Cell {
    expected: Expected,
    outcome: String,
    requests: usize,
    waits: Vec<f64>,
    next: String,
    jitters: bool,
    /// Log lines, errors and debug output.
    pub(crate) texts: Vec<String>,
    pub(crate) place: String,
}

/// A fault with its cells: for each kind of call, once and lasting.
pub(crate) struct Row {
    fault: Fault,
    pub(crate) cells: Vec<[Cell; 2]>,
}

/// The whole matrix, run once for all tests that look at it.
pub(crate) fn matrix() -> &'static [Row] {
    static MATRIX: OnceLock<Vec<Row>> = OnceLock::new();
    MATRIX.get_or_init(|| {
        let faults = faults();
        let threads = 4;
        let share = faults.len().div_ceil(threads);
        std::thread::scope(|scope| {
            let workers: Vec<_> = faults
                .chunks(share)
                .map(|faults| scope.spawn(|| faults.iter().map(run_row).collect::<Vec<_>>()))
                .collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        })
    })
}

fn run_row(fault: &Fault) -> Row {
    let cells =
        KINDS.map(|kind| [run(fault, kind, false), run(fault, kind, true)]).into_iter().collect();
    Row { fault: fault.clone(), cells }
}

fn run(fault: &Fault, kind: Kind, lasts: bool) -> Cell {
    let world = World::new(fault, kind, lasts);
    let capture = Capture::start();
    let served = match &fault.what {
        What::Raw(_) => {
            let server = Server::of(&world, false);
            Some((server.url(), json!({}), server, None))
        }
        What::Connecting(side, strike) => {
            let server = Server::of(&world, true);
            let front = Front::of(&world, *side, strike.clone(), server.address);
            Some((front.url(&server.url()), front.settings(), server, Some(front)))
        }
        _ => None,
    };
    let caller = match &served {
        Some((url, more, ..)) => {
            let mut settings = match kind {
                Kind::LegacyLogin => json!({"override_url": url}),
                _ => json!({"apiUrl": url, "authUrl": url}),
            };
            settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            caller(kind, &world.clock, None, settings)
        }
        None => {
            let transport: Arc<dyn Transport> = world.clone();
            caller(kind, &world.clock, Some(transport), json!({}))
        }
    };
    let client = caller.client();
    let (result, response) = kind.call(client);
    let waits = world.clock.slept().iter().map(std::time::Duration::as_secs_f64).collect();
    let requests = world.requests();
    world.mend();
    let (mut next, _) = kind.call(client);
    // Refused credentials are not tried again until the client is closed: accounts lock.
    if kind == Kind::LegacyLogin && next.as_ref().is_err_and(|error| error.status() == Some(401)) {
        assert_eq!(world.requests(), requests, "another login was tried");
        client.close().unwrap();
        next = kind.call(client).0;
    }
    let abroad = world.abroad.lock().unwrap();
    for name in ["authorization", "cookie", "content-type", "accept"] {
        assert!(!abroad.iter().any(|header| header == name), "{name} was sent to another host");
    }
    let mut texts = capture.lines();
    texts.push(format!("{client:?} {response:?}"));
    texts.extend(
        [&result, &next].into_iter().filter_map(|r| r.as_ref().err()).flat_map(error_texts),
    );
    Cell {
        expected: fault.rule.expected(kind, lasts),
        outcome: result.unwrap_or_else(|error| describe(&error)),
        requests,
        waits,
        next: next.unwrap_or_else(|error| error.to_string()),
        jitters: fault.rule.jitters(),
        texts,
        place: format!(
            "{} / {}, {}, {}",
            fault.group,
            fault.name,
            kind.name(),
            if lasts { "lasting" } else { "once" }
        ),
    }
}

/// An error in a word or two.
fn describe(error: &Error) -> String {
    match error {
        Error::Transport { reason, .. } => match reason {
            TransportError::Connect(_) => "not sent",
            TransportError::Connection(_) => "lost",
            TransportError::Timeout(TimeoutKind::Connect) => "timeout: connect",
            TransportError::Timeout(TimeoutKind::Request) => "timeout: attempt",
            TransportError::Timeout(_) => "timeout: call",
            TransportError::Tls(_) => "tls",
            TransportError::Proxy(_) => "proxy",
            _ => "other",
        }
        .to_owned(),
        Error::Api(answer) => match &answer.code {
            Some(code) => format!("HTTP {} {code}", answer.status),
            None => format!("HTTP {}", answer.status),
        },
        Error::RateLimited { .. } => "wait too long".to_owned(),
        Error::Authentication { response: Some(answer), .. } => {
            format!("login: {}", describe(&Error::Api(answer.clone())))
        }
        Error::Authentication { .. } => "login: unusable".to_owned(),
        Error::Decoding { .. } => "unreadable".to_owned(),
        Error::TooLarge { .. } => "too large".to_owned(),
        other => format!("unexpected: {other}"),
    }
}

impl Cell {
    /// What is not as the rules say.
    fn complaint(&self) -> Option<String> {
        let Expected { outcome, requests, waits } = &self.expected;
        let waited = self.waits.len() == waits.len()
            && self.waits.iter().zip(waits).all(|(seen, expected)| {
                let most = if self.jitters { expected * 1.2 } else { *expected };
                *seen >= *expected && *seen <= most
            });
        let right = self.outcome == *outcome && self.requests == *requests && waited;
        if right && self.next == "value" {
            return None;
        }
        Some(format!(
            "{}: {}, {} sent, waited {:?}, then {}; the rules say {outcome}, {requests} sent, \
             waited {waits:?}, then value",
            self.place, self.outcome, self.requests, self.waits, self.next,
        ))
    }
}

#[test]
fn every_cell_of_the_matrix_follows_the_rules() {
    let cells = matrix().iter().flat_map(|row| row.cells.iter().flatten());
    let complaints: Vec<_> = cells.filter_map(Cell::complaint).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
