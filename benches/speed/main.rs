//! What the crate costs above bare ureq and serde_json, measured over loopback in the same run.
//!
//! `cargo bench` prints a table: every ratio, its goal, whether it holds. What else there is:
//! `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench: what goes wrong ends it"
)]

mod builds;
mod child;
mod floor;
mod measure;
mod peer;
mod process;
mod program;
mod scale;
mod server;
mod sides;
mod table;
mod vendor;

use std::hint::black_box;
use std::time::{Duration, Instant};

use zscaler::{Pages, ZscalerClient};

use crate::measure::{Rounds, Way, compare, cost, here, median};
use crate::server::{Kind, Plan, Server};
use crate::sides::{Bare, ours, size};
use crate::table::Table;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/performance.md");

/// A part of the table, by its name.
type Part = (&'static str, fn(&mut Table));

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [first, what, address] = arguments.as_slice()
        && first == "--child"
    {
        return child::run(what, address);
    }
    // `cargo bench -- one list` measures what has one of these names.
    let words: Vec<_> = arguments.iter().filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name == *word);
    let asked = |switch: &str| arguments.iter().any(|argument| argument == switch);

    let mut table = Table::default();
    let parts: [Part; 11] = [
        ("get", get),
        ("list", list),
        ("walk", walk),
        ("typed", typed),
        ("memory", memory),
        ("items", items),
        ("threads", threads),
        ("concurrency", concurrency),
        ("start", start),
        ("cache", cache),
        ("python", vendor::measure),
    ];
    for (name, part) in parts {
        if wanted(name) {
            part(&mut table);
        }
    }
    if asked("--scale") {
        scale::measure(&mut table);
    }
    if asked("--builds") {
        builds::measure(&mut table);
    }
    if asked("--write") {
        table.write(DOCUMENT);
    }
}

fn server(items: usize, latency: u64) -> Server {
    Server::start(Plan { items, kind: Kind::Segment, latency: Duration::from_millis(latency) })
}

/// The sizes of items that are compared.
const KINDS: [(Kind, &str); 2] = [(Kind::User, "200 B"), (Kind::Segment, "1.2 kB")];

/// What the floor does, what ureq and serde_json do with this crate's settings, and this crate.
const FLOOR: usize = 0;
const BARE: usize = 1;
const OURS: usize = 2;

fn micros(seconds: f64) -> String {
    format!("{:.1} µs", seconds * 1e6)
}

/// The processor time of the same, done in three ways; the goal is over the floor.
fn three(table: &mut Table, what: &str, rounds: &Rounds<3>, goal: f64) {
    let (floor, bare, ours) = (rounds.of(FLOOR), rounds.of(BARE), rounds.of(OURS));
    let ratio = rounds.ratio(OURS, FLOOR);
    table.at_most(what, &micros(floor.cpu), &micros(ours.cpu), ratio.cpu, goal);
    table.note(&format!(
        "{what}: {:.2} of its time; with our settings, ureq and serde_json take {}, {:.2} of the floor",
        ratio.wall,
        micros(bare.cpu),
        rounds.ratio(BARE, FLOOR).cpu,
    ));
}

fn get(table: &mut Table) {
    for (kind, size) in KINDS {
        let server = Server::start(Plan { items: 1, kind, latency: Duration::ZERO });
        let (bare, ours) = (Bare::new(server.address()), ours(server.address(), false));
        let mut floor = floor::start(server.address());
        let ways = [
            Box::new(|times| floor.turn("one", times, 0)) as Way<'_>,
            here(|| drop(black_box(bare.one()))),
            here(|| drop(black_box(ours.zpa().segment_groups().get_group("7", ()).unwrap()))),
        ];
        three(table, &format!("one get ({size})"), &compare(401, 25, ways), 1.15);
    }
}

fn list(table: &mut Table) {
    for (kind, item) in KINDS {
        let server = Server::start(Plan { items: 100, kind, latency: Duration::ZERO });
        let (bare, ours) = (Bare::new(server.address()), ours(server.address(), false));
        let mut floor = floor::start(server.address());
        let list = || ours.zpa().segment_groups().list_groups(size(100)).unwrap();
        let ways = [
            Box::new(|times| floor.turn("page", times, 100)) as Way<'_>,
            here(|| drop(black_box(bare.page(100)))),
            here(|| drop(black_box(list()))),
        ];
        three(table, &format!("a list of 100 ({item} each)"), &compare(201, 10, ways), 1.25);
    }
}

fn walk(table: &mut Table) {
    for (kind, item) in KINDS {
        let server = Server::start(Plan { items: 10_000, kind, latency: Duration::ZERO });
        let (bare, ours) = (Bare::new(server.address()), ours(server.address(), false));
        let mut floor = floor::start(server.address());
        let ways = [
            Box::new(|times| floor.turn("walk", times, 500)) as Way<'_>,
            here(|| assert_eq!(black_box(bare.walk(500)).len(), 10_000)),
            here(|| assert_eq!(black_box(everything(&ours, 500)).len(), 10_000)),
        ];
        let name = format!("a walk of 10,000 in pages of 500 ({item} each)");
        three(table, &name, &compare(21, 1, ways), 1.1);
    }
}

fn everything(client: &ZscalerClient, page: usize) -> Vec<zscaler::Value> {
    client.zpa().segment_groups().list_groups(size(page)).unwrap().all().unwrap()
}

/// What a program of its own would read of an item.
#[derive(serde::Deserialize)]
struct Group {
    id: zscaler::field::Id,
    name: String,
    #[serde(default, deserialize_with = "zscaler::field::flag")]
    enabled: bool,
    #[serde(default, deserialize_with = "zscaler::field::list")]
    applications: Vec<zscaler::field::Reference>,
}

fn typed(table: &mut Table) {
    let server = server(10_000, 0);
    let ours = ours(server.address(), false);
    let list = || ours.zpa().segment_groups().list_groups(size(500)).unwrap();
    let ways = [
        here(|| assert_eq!(black_box(list().all().unwrap()).len(), 10_000)),
        here(|| {
            let groups = list().all_as::<Group>().unwrap();
            assert!(groups.iter().all(|group| !group.id.is_empty() && !group.name.is_empty()));
            let parts =
                groups.iter().map(|group| group.applications.len() + usize::from(group.enabled));
            assert!(black_box(parts.sum::<usize>()) > 0 && groups.len() == 10_000);
        }),
    ];
    let rounds = compare(21, 1, ways);
    let name = "10,000 items into structs, over values of the same walk";
    let (values, typed) = (micros(rounds.of(0).cpu), micros(rounds.of(1).cpu));
    table.at_most(name, &values, &typed, rounds.ratio(1, 0).cpu, 1.0);
}

fn memory(table: &mut Table) {
    let server = server(10_000, 0);
    let [bare] = process::measured("walk-bare", server.address());
    let [held, peak] = process::measured("walk-ours", server.address());
    let ratio = peak / held;
    let mega = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
    table.note(&format!("bare ureq and serde_json need {} for the same walk", mega(bare)));
    table.at_most("that walk's peak over its result", &mega(held), &mega(peak), ratio, 1.3);
}

fn items(table: &mut Table) {
    let server = server(1_000_000, 0);
    let [early, late, page] = process::measured("items", server.address());
    let mega = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
    let name = "`items()` over 1,000,000: peak over two pages";
    table.at_most(name, &mega(2.0 * page), &mega(late), late / (2.0 * page), 1.0);
    let name = "… that peak, less the one after 50,000, over a page";
    table.at_most(name, &mega(page), &mega(late - early), (late - early) / page, 1.0);
}

fn threads(table: &mut Table) {
    const THREADS: usize = 16;
    const CALLS: usize = 25;
    let server = server(1, 20);
    let client = ours(server.address(), false);
    let calls = || {
        for _ in 0..CALLS {
            client.zpa().segment_groups().get_group("7", ()).unwrap();
        }
    };
    let crowd = || {
        std::thread::scope(|scope| {
            (0..THREADS).for_each(|_| drop(scope.spawn(calls)));
        });
    };
    crowd(); // opens the connections
    let rate = |calls: usize, took: f64| calls as f64 / took;
    let one = median((0..3).map(|_| rate(CALLS, cost(1, calls).wall)));
    let many = median((0..5).map(|_| rate(CALLS * THREADS, cost(1, crowd).wall)));
    let text = |rate: f64| format!("{rate:.0}/s");
    let name = "16 threads over one, server at 20 ms";
    table.at_least(name, &text(one), &text(many), many / one, 15.0);
}

fn concurrency(table: &mut Table) {
    let server = server(1_000, 50);
    let client = ours(server.address(), false);
    let walk = |threads: usize| {
        let started = Instant::now();
        let list = client.zpa().segment_groups().list_groups(size(10)).unwrap();
        assert_eq!(list.concurrency(threads).all().unwrap().len(), 1_000);
        started.elapsed().as_secs_f64()
    };
    walk(8); // opens the connections
    let one = walk(1);
    let eight = median((0..3).map(|_| walk(8)));
    let text = |seconds: f64| format!("{:.0} ms", seconds * 1e3);
    let name = "100 pages at 50 ms, `concurrency(8)` over one by one";
    table.at_least(name, &text(one), &text(eight), one / eight, 6.0);
}

fn start(table: &mut Table) {
    let answers: Vec<[f64; 3]> = (0..9).map(|_| process::measured("start", "")).collect();
    let of = |index: usize| median(answers.iter().map(|answer| answer[index]));
    let millis = |seconds: f64| format!("{:.2} ms", seconds * 1e3);
    let name = "a new process: construction to the first request on the wire";
    table.under(name, &millis(of(0)), of(0) * 1e3, "5 ms", 5.0);
    table.note(&format!(
        "over TLS the first byte leaves after {}, bare ureq's with the same trust after {}",
        millis(of(1)),
        millis(of(2))
    ));
}

fn cache(table: &mut Table) {
    let server = server(1, 0);
    let client = ours(server.address(), true);
    let groups = client.zpa();
    let groups = groups.segment_groups();
    for (name, times, call) in [
        (
            "an object",
            200,
            &(|| groups.get_group("7", ()).unwrap().0) as &dyn Fn() -> zscaler::Value,
        ),
        ("a list of one", 200, &|| groups.list_groups(size(100)).unwrap().0),
    ] {
        let value = call();
        let ways = [here(|| drop(black_box(value.clone()))), here(|| drop(black_box(call())))];
        let rounds = compare(201, times, ways);
        let micros = |seconds: f64| format!("{:.2} µs", seconds * 1e6);
        let (cloning, hit) = (rounds.of(0).cpu, rounds.of(1).cpu);
        let above = hit - cloning;
        table.note(&format!("cloning {name}: {}", micros(cloning)));
        let name = format!("a cache hit of {name}, above cloning");
        table.under(&name, &micros(above), above * 1e6, "2 µs", 2.0);
    }
}
