//! Calls recorded from the Python SDK, and what is said of those that differ on purpose.

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

/// Each deviation has its reason among the documented differences, and each pattern stands once.
#[test]
fn deviations_are_documented() {
    let differences = include_str!("../../docs/differences.md");
    let documented: Vec<_> =
        differences.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    let deviations = include_str!("../conformance/deviations.tsv");
    let mut before = "";
    for line in deviations.lines().filter(|line| !line.starts_with('#')) {
        let (pattern, reason) = line.split_once('\t').unwrap();
        assert!(documented.contains(&reason), "{pattern}: {reason:?} is no line of differences.md");
        assert!(before < pattern, "{pattern} stands twice, or behind {before}");
        before = pattern;
    }
}

/// No difference is told twice, and none without saying of what.
#[test]
fn differences_stand_once_under_their_headings() {
    let lines: Vec<_> = include_str!("../../docs/differences.md").lines().collect();
    for (at, line) in lines.iter().enumerate() {
        if line.starts_with("- ") {
            assert_eq!(lines.iter().position(|other| other == line), Some(at), "{line}");
        }
        if line.starts_with("## ") {
            assert!(lines.get(at + 2).is_some_and(|next| next.starts_with("- ")), "{line}");
        }
    }
}
