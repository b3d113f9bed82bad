//! Every endpoint that any of the vendor's SDKs can call has a row, or a reason why not.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The endpoints that the three SDKs know: service, method, path with `{}` for what is filled
/// in, and the reason of those that are to have no row of their own.
const TABLE: &str = include_str!("../fixtures/endpoints.tsv");

/// How the reason begins where two paths are one endpoint, and a row has either.
const SPELLINGS: &str = "one of two spellings";

struct Endpoint {
    service: &'static str,
    method: &'static str,
    path: &'static str,
    no_row: &'static str,
}

fn table() -> impl Iterator<Item = Endpoint> {
    TABLE.lines().skip(1).map(|line| {
        let columns: Vec<_> = line.split('\t').collect();
        let [service, method, path, no_row] = columns[..] else { panic!("four columns: {line}") };
        Endpoint { service, method, path, no_row }
    })
}

/// A path as the table has it.
fn nameless(path: &str) -> String {
    let parts = path.split('{').enumerate().map(|(at, part)| match part.split_once('}') {
        Some((_, rest)) if at > 0 => format!("{{}}{rest}"),
        _ => part.to_owned(),
    });
    parts.collect::<String>().trim_end_matches('/').to_owned()
}

/// The registry's rows by method and path.
fn rows() -> HashMap<(String, String), &'static str> {
    let key = |operation: &zscaler::Operation| {
        (operation.method.http().to_string(), nameless(operation.path))
    };
    zscaler::operations().map(|operation| (key(operation), operation.name)).collect()
}

#[test]
fn every_endpoint_has_a_row_or_a_reason() {
    let rows = rows();
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for Endpoint { service, method, path, no_row } in table() {
        let row = rows.get(&(method.to_owned(), path.to_owned()));
        let [with_row, with_reason] = counts.entry(service).or_default();
        match (row, no_row) {
            (Some(_), "") => *with_row += 1,
            (Some(_), reason) if reason.starts_with(SPELLINGS) => *with_row += 1,
            (None, "") => wrong.push(format!("{service}: {method} {path} has no row")),
            (Some(name), reason) => {
                wrong.push(format!("{method} {path} is {name}, and yet has a reason: {reason}"));
            }
            (None, _) => *with_reason += 1,
        }
    }
    for (service, [with_row, with_reason]) in &counts {
        println!("{service}: {with_row} rows, {with_reason} reasons");
    }
    assert!(wrong.is_empty(), "{} endpoints:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_row_is_an_endpoint_of_the_table() {
    let known: BTreeSet<_> =
        table().map(|endpoint| (endpoint.method.to_owned(), endpoint.path.to_owned())).collect();
    let unknown: Vec<_> = rows().into_iter().filter(|(key, _)| !known.contains(key)).collect();
    assert!(unknown.is_empty(), "{} rows that no SDK has: {unknown:?}", unknown.len());
}

/// A row says which SDK has it: Python's name is its own, the others stand behind `from`.
#[test]
fn every_row_names_the_sdk_that_has_it() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for operation in zscaler::operations() {
        let source = operation.source();
        let (sdk, name) = source.split_once(": ").expect(operation.name);
        assert!(!name.is_empty(), "{}", operation.name);
        *counts.entry(sdk.to_owned()).or_default() += 1;
    }
    println!("{counts:?}");
    let sdks: Vec<_> = counts.keys().map(String::as_str).collect();
    assert_eq!(sdks, ["Go SDK", "OneAPI SDK", "Python"]);
}
