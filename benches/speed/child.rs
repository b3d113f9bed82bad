//! What needs a process of its own: peaks of memory, and beginnings.

use std::io::Read;
use std::net::TcpListener;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use ureq::tls::{RootCerts, TlsConfig};
use zscaler::Pages;

use crate::measure::{forget_peak, peak, resident};
use crate::scale;
use crate::sides::{Bare, ours, size};

pub(crate) fn run(what: &str, address: &str) {
    let numbers = match what {
        "walk-bare" => walk_bare(address),
        "walk-ours" => walk_ours(address),
        "items" => items(address),
        "start" => start(),
        "scale-clients" => scale::many(address),
        job if job.starts_with("scale-") => scale::job(&job["scale-".len()..], address),
        other => panic!("{other}?"),
    };
    numbers.iter().for_each(|number| println!("{number}"));
}

/// The peak of a walk of 10,000 items.
fn walk_bare(address: &str) -> Vec<f64> {
    let bare = Bare::new(address);
    bare.one();
    let before = resident();
    forget_peak();
    let all = bare.walk(500);
    assert_eq!(all.len(), 10_000);
    vec![peak() - before]
}

/// What the result of a walk of 10,000 items takes, and the peak of the walk.
fn walk_ours(address: &str) -> Vec<f64> {
    let client = ours(address, false);
    client.zpa().segment_groups().get_group("7", ()).unwrap();
    let before = resident();
    forget_peak();
    let all = client.zpa().segment_groups().list_groups(size(500)).unwrap().all().unwrap();
    let peak = peak();
    drop(client);
    assert_eq!(all.len(), 10_000);
    vec![resident() - before, peak - before]
}

/// The peaks of a lazy walk over 1,000,000 items, early and at its end, and what a page takes:
/// its values and its text.
fn items(address: &str) -> Vec<f64> {
    let client = ours(address, false);
    client.zpa().segment_groups().get_group("7", ()).unwrap();
    let before = resident();
    forget_peak();
    let mut early = 0.0;
    let mut count = 0;
    for item in client.zpa().segment_groups().list_groups(size(500)).unwrap().items() {
        assert!(item.unwrap().is_object());
        count += 1;
        if count == 50_000 {
            early = peak() - before;
        }
    }
    assert_eq!(count, 1_000_000);
    let late = peak() - before;
    let list = || client.zpa().segment_groups().list_groups(size(500)).unwrap();
    let before = resident();
    let pages: Vec<_> = (0..20).map(|_| list().0).collect();
    let values = (resident() - before) / 20.0;
    drop(pages);
    vec![early, late, values + list().1.bytes().len() as f64]
}

/// How long after the beginning the first byte leaves: for http, for https, and bare for https.
fn start() -> Vec<f64> {
    let http = first_byte("http", |address| {
        let _ = ours(&address, false).zpa().segment_groups().get_group("7", ());
    });
    let https = first_byte("https", |address| {
        let _ = ours(&address, false).zpa().segment_groups().get_group("7", ());
    });
    let bare = first_byte("https", |address| {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let agent = ureq::Agent::config_builder().tls_config(tls).build().new_agent();
        let _ = agent.get(address).call();
    });
    vec![http, https, bare]
}

/// How long it takes until a server gets something. It answers nothing, so the call fails.
fn first_byte(scheme: &str, call: impl FnOnce(String) + Send + 'static) -> f64 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("{scheme}://{}", listener.local_addr().unwrap());
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.read_exact(&mut [0]).unwrap();
        sender.send(Instant::now()).unwrap();
        std::thread::sleep(Duration::from_secs(60));
    });
    let started = Instant::now();
    // Nobody waits for it to fail: the process ends before.
    std::thread::spawn(move || call(address));
    (receiver.recv().unwrap() - started).as_secs_f64()
}
