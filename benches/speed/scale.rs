//! Large tenants, many threads, many clients: `cargo bench -- --scale`.
//!
//! Time should grow with the size (linear), memory should not (flat).

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use zscaler::{Outcome, Pages, json};

use crate::measure::{cost, forget_peak, peak, resident};
use crate::process;
use crate::program::{CRATE, HERE, cargo};
use crate::server::{Kind, Plan, Server};
use crate::sides::{ours, size};
use crate::table::Table;

const LIST: &str = "zpa.segment_groups.list_groups";

pub(crate) fn measure(table: &mut Table) {
    for (kind, what, sizes) in [
        (Kind::User, "users", [10_000, 100_000, 1_000_000]),
        (Kind::Segment, "segments", [1_000, 10_000, 100_000]),
    ] {
        for job in ["walk", "find", "ensure"] {
            grow(table, kind, what, sizes, job);
        }
    }
    snapshot(table, Kind::User, "users", 1_000_000);
    snapshot(table, Kind::Segment, "segments", 100_000);
    threads(table);
    clients(table);
}

/// A job over lists of three sizes: time for each item, and memory.
fn grow(table: &mut Table, kind: Kind, what: &str, sizes: [usize; 3], job: &str) {
    let runs = sizes.map(|items| {
        let server = Server::start(Plan { items, kind, latency: Duration::ZERO });
        let argument = format!("{items},{}", server.address());
        let [seconds, bytes] = process::measured(&format!("scale-{job}"), &argument);
        (items, seconds, bytes)
    });
    for (items, seconds, bytes) in runs {
        let each = seconds / items as f64 * 1e6;
        let shown = format!("{:.2} s, {each:.2} µs each, {:.1} MB", seconds, bytes / 1e6);
        table.report(&format!("{job}: {items} {what}"), &shown);
    }
    let [(fewest, short, low), _, (most, long, high)] = runs;
    let grown = (long / most as f64) / (short / fewest as f64);
    let name = format!("… time for each of {most}, over that for each of {fewest}");
    table.at_most(&name, "", "", grown, 1.3);
    table.at_most("… memory, over that of the smallest", "", "", high / low, 1.3);
}

/// What a process of its own does: the processor time of a job, and its peak of memory.
pub(crate) fn job(job: &str, argument: &str) -> Vec<f64> {
    let (items, address) = argument.split_once(',').unwrap();
    let items: usize = items.parse().unwrap();
    let client = ours(address, false);
    let groups = client.zpa();
    let groups = groups.segment_groups();
    let item = groups.get_group("7", ()).unwrap().0;
    let kind = item["name"].as_str().unwrap().split(' ').next().unwrap().to_owned();
    let last = format!("{kind} {}", items - 1);
    let before = resident();
    forget_peak();
    let took = cost(1, || match job {
        "walk" => {
            let list = groups.list_groups(size(500)).unwrap();
            assert_eq!(list.items().map(Result::unwrap).count(), items);
        }
        "find" => {
            let found = groups.list_groups(size(500)).unwrap().find("name", &last).unwrap();
            assert_eq!(found.unwrap()["name"], last);
        }
        _ => {
            let ensured = client.ensure(LIST, "name", json!({"name": last}));
            let ensured = ensured.unwrap();
            assert_eq!(ensured.outcome, Outcome::Unchanged);
        }
    });
    vec![took.cpu, peak() - before]
}

/// The command's snapshot of a tenant with one large list: processor time, memory, and the file.
fn snapshot(table: &mut Table, kind: Kind, what: &str, items: usize) {
    let server = Server::start(Plan { items, kind, latency: Duration::ZERO });
    let target = Path::new(HERE).join("command");
    cargo(Path::new(CRATE), &target, &["build", "--release", "--features", "cli", "--bins"]);
    let folder = Path::new(HERE).join("snapshot");
    let _ = std::fs::remove_dir_all(&folder);
    let mut command = Command::new(target.join("release/zscaler"));
    command.arg("snapshot").arg(&folder).args(["--services", "zpa"]);
    command.env_clear().current_dir(HERE);
    command.env("HOME", HERE).env("ZSCALER_API_URL", server.address());
    command.env("ZSCALER_AUTH_URL", server.address()).env("ZSCALER_CLIENT_ID", "client");
    command.env("ZSCALER_CLIENT_SECRET", "secret").env("ZSCALER_VANITY_DOMAIN", "acme");
    command.env("ZPA_CUSTOMER_ID", "216196257331281920");
    let (seconds, bytes) = usage(command.stdout(Stdio::null()).spawn().unwrap());
    let file =
        std::fs::metadata(folder.join("zpa.segment_groups.list_groups.json")).unwrap().len() as f64;
    let shown = format!("{seconds:.1} s, {:.0} MB for {:.0} MB", bytes / 1e6, file / 1e6);
    table.report(&format!("`zscaler snapshot`: {items} {what}"), &shown);
    std::fs::remove_dir_all(&folder).unwrap();
}

/// The processor time of a process, in seconds, and its peak of memory.
fn usage(mut child: Child) -> (f64, f64) {
    // The kernel counts hundredths of a second.
    const TICK: f64 = 0.01;
    let folder = format!("/proc/{}", child.id());
    let read = |name: &str| std::fs::read_to_string(format!("{folder}/{name}")).ok();
    let (mut seconds, mut peak) = (0.0, 0.0);
    loop {
        let stat = read("stat").unwrap_or_default();
        let fields: Vec<_> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
        if let (Some(user), Some(system)) = (fields.get(11), fields.get(12)) {
            seconds = (user.parse::<f64>().unwrap() + system.parse::<f64>().unwrap()) * TICK;
        }
        if let Some(status) = read("status")
            && let Some(line) = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))
        {
            peak = line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() * 1024.0;
        }
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            return (seconds, peak);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// 256 threads on one client.
fn threads(table: &mut Table) {
    const THREADS: usize = 256;
    const CALLS: usize = 10;
    let plan = Plan { items: 1, kind: Kind::User, latency: Duration::from_millis(50) };
    let server = Server::start(plan);
    let client = ours(server.address(), false);
    let crowd = |threads: usize| {
        let started = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    for _ in 0..CALLS {
                        client.zpa().segment_groups().get_group("7", ()).unwrap();
                    }
                });
            }
        });
        (threads * CALLS) as f64 / started.elapsed().as_secs_f64()
    };
    crowd(THREADS);
    let (one, many) = (crowd(1), crowd(THREADS));
    let text = |rate: f64| format!("{rate:.0}/s");
    let name = "256 threads over one, server at 50 ms";
    table.at_least(name, &text(one), &text(many), many / one, 128.0);
}

/// A thousand clients in one process.
fn clients(table: &mut Table) {
    let plan = Plan { items: 1, kind: Kind::User, latency: Duration::ZERO };
    let server = Server::start(plan);
    let [built, called, bytes] = process::measured("scale-clients", server.address());
    let name = "1,000 clients in one process: building one";
    table.under(name, &format!("{:.3} ms", built * 1e3), built * 1e3, "0.1 ms", 0.1);
    table.report("… its first call, login included", &format!("{:.3} ms", called * 1e3));
    let name = "… what one takes after it";
    table.under(name, &format!("{:.1} kB", bytes / 1e3), bytes / 1e3, "20 kB", 20.0);
}

/// What a process of its own does: the times of building a client and of its first call, and the
/// memory that a client takes.
pub(crate) fn many(address: &str) -> Vec<f64> {
    const CLIENTS: usize = 1_000;
    drop(ours(address, false).zpa().segment_groups().get_group("7", ()).unwrap());
    let before = resident();
    let mut all = Vec::new();
    let built = cost(CLIENTS, || all.push(ours(address, false)));
    let mut each = all.iter();
    let called = cost(CLIENTS, || {
        let client = each.next().unwrap();
        drop(client.zpa().segment_groups().get_group("7", ()).unwrap());
    });
    vec![built.cpu, called.cpu, (resident() - before) / CLIENTS as f64]
}
