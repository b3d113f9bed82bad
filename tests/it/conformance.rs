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
fn documented_differences_are_listed_once_under_their_headings() {
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

/// A recorded GraphQL call whose document has this text in it.
fn with_document(text: &str) -> Outcome {
    let case = zscaler::json!({
        "id": "zins.iot.get_device_stats#test", "client": "oneapi", "service": "zins",
        "resource": "iot", "method": "get_device_stats", "args": {"limit": 5}, "error": null,
        "exchange": [{
            "request": {
                "method": "POST", "scheme_host": "https://api.zsapi.net", "path": "/zins/graphql",
                "query": [], "content_type": "application/json",
                "body_json": {
                    "operationName": "IoTDeviceStats", "variables": {"limit": 5}, "query": text,
                },
            },
            "response": {"status": 200, "headers": {"Content-Type": "application/json"},
                "body_json": {"data": {"IOT": {"device_stats": {}}}}},
        }],
    });
    runner::run(&case, &Deviations::read())
}

/// GraphQL documents are compared with the names of their variables: a document that declares
/// another one than it is sent asks for something else.
#[test]
fn graphql_documents_are_compared_completely() {
    let Outcome::Failed(difference) = with_document("query IoTDeviceStats { IOT }") else {
        panic!("a document that differs passes");
    };
    let (_, sent) = difference.split_once("\"query\":\"").unwrap();
    let (document, _) = sent.split_once("\",\"variables\"").unwrap();
    assert!(matches!(with_document(document), Outcome::Passed));
    let spread = document.replace(' ', "\n  ");
    assert!(matches!(with_document(&spread), Outcome::Passed));
    let renamed = document.replace("$limit", "$Limit");
    assert!(renamed != document && matches!(with_document(&renamed), Outcome::Failed(_)));
}

/// Calls that name no file write into the runner's folder all the same.
#[test]
fn no_case_writes_into_the_working_directory() {
    let files = || -> Vec<_> {
        let entries = std::fs::read_dir(".").unwrap().map(|entry| entry.unwrap().file_name());
        entries.filter(|name| !name.to_string_lossy().starts_with('.')).collect()
    };
    let before = files();
    passes("zcc");
    let deviations = Deviations::read();
    let case = zscaler::json!({
        "id": "zbi.reports.download_report#test", "client": "oneapi", "service": "zbi",
        "resource": "reports", "method": "download_report", "args": {"file_name": "r.csv"},
        "error": null,
        "exchange": [{
            "request": {
                "method": "POST", "scheme_host": "https://api.zsapi.net",
                "path": "/bi/api/v1/report/download", "query": [],
                "content_type": "application/json",
                "body_json": {"fileName": "r.csv", "subType": "CustomDataFeed"},
            },
            "response": {"status": 200, "headers": {}, "body_text": "a,b"},
        }],
        "files_written": {"r.csv": "a,b"},
    });
    assert!(matches!(runner::run(&case, &deviations), Outcome::Passed));
    assert_eq!(files(), before);
}
