//! The vendor's Python SDK, where a Python with `zscaler-sdk-python` is at hand: the one that
//! `ZSCALER_PYTHON` names, else `python3`.

use std::process::{Command, Stdio};
use std::time::Duration;

use crate::measure::{Rounds, Way, compare, here};
use crate::peer::Peer;
use crate::server::{Kind, Plan, Server};
use crate::sides::{ours, size};
use crate::table::Table;

pub(crate) fn measure(table: &mut Table) {
    let plan = Plan { items: 10_000, kind: Kind::User, latency: Duration::ZERO };
    let server = Server::start(plan);
    let Some(mut python) = start(server.address()) else {
        return println!("  no Python with zscaler-sdk-python: set ZSCALER_PYTHON");
    };
    let client = ours(server.address(), false);
    let groups = client.zpa();
    let groups = groups.segment_groups();
    let list = |items: usize| groups.list_groups(size(items)).unwrap();
    let ways = [
        Box::new(|times| python.turn("one", times, 0)) as Way<'_>,
        here(|| drop(groups.get_group("7", ()).unwrap())),
    ];
    add(table, "one get (200 B), Python SDK", &compare(21, 25, ways));
    let ways =
        [Box::new(|times| python.turn("page", times, 100)) as Way<'_>, here(|| drop(list(100)))];
    add(table, "a list of 100 (200 B each), Python SDK", &compare(21, 10, ways));
    let ways = [
        Box::new(|times| python.turn("walk", times, 500)) as Way<'_>,
        here(|| assert_eq!(zscaler::Pages::all(list(500)).unwrap().len(), 10_000)),
    ];
    add(table, "a walk of 10,000 (200 B each), Python SDK", &compare(5, 1, ways));
}

fn start(address: &str) -> Option<Peer> {
    let python = std::env::var("ZSCALER_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut command = Command::new(python);
    command.args(["-c", include_str!("vendor.py"), address]).stderr(Stdio::null());
    let mut peer = Peer::start(&mut command).ok()?;
    (peer.line().trim() == "ready").then_some(peer)
}

/// The SDK is no floor: what it takes stands where the floor's would.
fn add(table: &mut Table, what: &str, rounds: &Rounds<2>) {
    let micros = |seconds: f64| format!("{:.1} µs", seconds * 1e6);
    let (python, ours) = (rounds.of(0).cpu, rounds.of(1).cpu);
    table.at_most(what, &micros(python), &micros(ours), rounds.ratio(1, 0).cpu, 1.0);
}
