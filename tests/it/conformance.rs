//! Calls recorded from the Python SDK: the tables that are finished, and the flows.

#[path = "../conformance/runner/mod.rs"]
mod runner;

use runner::{Deviations, Outcome};

fn passes(file: &str) {
    // Some cases switch logging on, and a program has but one logger.
    crate::secrets::listen();
    let path = format!("{}/tests/fixtures/conformance/{file}.jsonl.gz", env!("CARGO_MANIFEST_DIR"));
    let deviations = Deviations::read();
    let mut failures = Vec::new();
    for case in runner::read(&path).unwrap() {
        let id = case["id"].as_str().unwrap_or_default();
        match runner::run(&case, &deviations) {
            Outcome::Failed(reason) => failures.push(format!("{id}: {reason}")),
            Outcome::Missing => failures.push(format!("{id}: missing")),
            Outcome::Passed | Outcome::Deviating => {}
        }
    }
    assert!(failures.is_empty(), "{} failed:\n{}", failures.len(), failures.join("\n"));
}

macro_rules! files {
    ($($file:ident)+) => {
        $(#[test]
        fn $file() {
            passes(stringify!($file));
        })+
    };
}

files! {
    zia zpa zid zdx zcc auth config pagination retry
    legacy_zia legacy_zpa legacy_zcc legacy_zdx legacy_ztw legacy_zwa legacy_ztb legacy_aiguard
}
