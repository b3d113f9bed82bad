//! Every field that is documented, and every field that the vendor's metadata has, goes out under a
//! name that the API knows.

mod companions;
mod sending;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Map;
use zscaler::{Method, Operation, Parameter, ParameterKind, ParameterPlace, Value, json};

use companions::{COMPANIONS, VALUES};
use sending::{Said, Sender, news};
use sources::{Described, METADATA, Shape, Type, described, folded, plain, snake_case, witnesses};

/// What is left over: operation, place, field, what is sent, the reason.
fn exceptions() -> BTreeMap<(&'static str, &'static str, &'static str), (&'static str, &'static str)>
{
    let text = include_str!("../../fixtures/wire_name_exceptions.tsv");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let columns: Vec<_> = line.split('\t').collect();
            let [operation, place, field, sent, reason] = columns[..] else { panic!("{line}") };
            assert!(!reason.is_empty(), "{line}");
            ((operation, place, field), (sent, reason))
        })
        .collect()
}

/// Values that a parameter may have.
fn values(operation: &str, parameter: &Parameter, sender: &Sender) -> Vec<Value> {
    let name = parameter.name;
    let said = VALUES.iter().find(|(of, known, _)| operation.starts_with(of) && *known == name);
    if let Some((.., value)) = said {
        return vec![serde_json::from_str(value).unwrap()];
    }
    match parameter.kind {
        _ if matches!(name, "page" | "page_size" | "offset" | "limit" | "size") => {
            vec![json!(7177)]
        }
        _ if matches!(name, "output_file" | "save_path") => vec![sender.file("output")],
        ParameterKind::Int | ParameterKind::Number => vec![json!(7177), json!("7177")],
        ParameterKind::Flag => vec![json!(true), json!(false)],
        ParameterKind::List => vec![json!(["sentinel"]), json!([{"id": "7177"}]), json!(["7177"])],
        ParameterKind::Object => vec![json!({"id": "7177"}), json!({"sentinel": "sentinel"})],
        _ => vec![json!("sentinel"), json!("7177")],
    }
}

/// A call's arguments, without the field that is looked at, and with it.
struct Arguments {
    positional: Map<String, Value>,
    query: Map<String, Value>,
    body: Map<String, Value>,
}

impl Arguments {
    fn of(operation: &Operation, sender: &Sender) -> Self {
        let known = COMPANIONS.iter().find(|(of, ..)| operation.name.starts_with(of));
        let read = |text: &str| serde_json::from_str(if text.is_empty() { "{}" } else { text });
        let (query, body) = known.map_or(("", ""), |(_, query, body)| (query, body));
        Self {
            positional: sender.positional(operation),
            query: read(query).unwrap(),
            body: read(body).unwrap(),
        }
    }

    fn with(&self, field: Option<(ParameterPlace, &str, Value)>) -> Value {
        let (mut query, mut body) = (self.query.clone(), self.body.clone());
        match field {
            Some((ParameterPlace::Query, name, value)) => drop(query.insert(name.into(), value)),
            Some((_, name, value)) => drop(body.insert(name.into(), value)),
            None => {}
        }
        let mut all = self.positional.clone();
        all.extend(body);
        if !query.is_empty() {
            all.insert("query_params".into(), query.into());
        }
        Value::Object(all)
    }
}

/// How a field was sent: the names that are new on the wire for it.
fn sent(
    sender: &Sender,
    operation: &Operation,
    arguments: &Arguments,
    base: &Said,
    place: ParameterPlace,
    name: &str,
    values: Vec<Value>,
) -> String {
    let mut last = "nothing".to_owned();
    for value in values {
        match sender.say(operation, arguments.with(Some((place, name, value)))) {
            Ok(said) => {
                let news = news(&said, base);
                if !news.is_empty() {
                    return news.join(" ");
                }
                last = "nothing".to_owned();
            }
            Err(error) if last == "nothing" => last = format!("refused: {error}"),
            Err(_) => {}
        }
    }
    last
}

/// Whether the metadata has this name, at the top of the body or in the query.
fn has(known: &Described, name: &str) -> bool {
    let (place, path) = name.split_once('.').unwrap_or((name, ""));
    let top = path.split('.').next().unwrap_or_default();
    match place {
        "query" => known.query.iter().any(|(name, _)| *name == path),
        _ if top.is_empty() => known.body.is_some(),
        _ => known.body.is_some_and(|fields| fields.contains_key(top)),
    }
}

/// Whether the metadata has a name that this one is probably meant to be.
fn has_alike(known: &Described, field: &str, names: &[&str]) -> bool {
    let top = |name: &str| name.split('.').nth(1).unwrap_or(name).to_owned();
    let meant: BTreeSet<_> =
        names.iter().map(|name| folded(&top(name))).chain([folded(field)]).collect();
    let queries = known.query.iter().map(|(name, _)| *name);
    let fields = known.body.into_iter().flatten().map(|(name, _)| *name);
    queries.chain(fields).any(|name| {
        let name = folded(name);
        meant.iter().any(|meant| {
            *meant == name || format!("{meant}s") == name || *meant == format!("{name}s")
        })
    })
}

#[test]
fn every_documented_field_goes_out_under_a_name_that_a_source_has() {
    let sender = Sender::new("documented");
    let exceptions = exceptions();
    let mut counts = BTreeMap::<&str, usize>::new();
    let mut left = BTreeMap::new();
    for operation in zscaler::operations() {
        let known = described(operation.method.http().as_str(), operation.path);
        let arguments = Arguments::of(operation, &sender);
        let base = sender.say(operation, arguments.with(None)).unwrap_or_default();
        for parameter in operation.parameters() {
            let place = match parameter.place {
                ParameterPlace::Query => "query",
                ParameterPlace::Body => "body",
                _ => continue,
            };
            *counts.entry("documented").or_default() += 1;
            let values = values(operation.name, &parameter, &sender);
            let (name, at) = (parameter.name, parameter.place);
            let sent = sent(&sender, operation, &arguments, &base, at, name, values);
            let mut names: Vec<_> = sent.split(' ').collect();
            let is_in = |name: &&str| name.starts_with("query.") || name.starts_with("body");
            if names.iter().any(|name| is_in(&name)) {
                names.retain(|name| is_in(&name));
            }
            let sent = names.join(" ");
            let is_sent = names.iter().all(|name| is_in(&name));
            let is_elsewhere = names.iter().all(|n| *n == "path" || n.starts_with("header."));
            let last = |name: &&str| name.rsplit('.').next().unwrap_or_default().to_owned();
            let witness = |mark: char| {
                names.iter().all(|name| witnesses(operation.service(), &last(name)).contains(mark))
            };
            let source = match known {
                _ if is_elsewhere => Some("in the path or a header"),
                _ if !is_sent => None,
                // A list or text alone has no name.
                _ if names == ["body"] => Some("as the body itself"),
                Some(known) if names.iter().any(|name| has(known, name)) => Some("by the metadata"),
                Some(known) if has_alike(known, parameter.name, &names) => None,
                _ if witness('R') => Some("by real traffic of the service"),
                _ if witness('M') => Some("by the metadata of the service"),
                _ if witness('G') => Some("by the Go SDK"),
                _ if witness('P') => Some("by Python"),
                _ => None,
            };
            match source {
                Some(source) => *counts.entry(source).or_default() += 1,
                None => drop(left.insert((operation.name, place, parameter.name), sent)),
            }
        }
    }
    counts.insert("left over, with reasons", left.len());
    println!("documented fields: {counts:?}");
    let listed: BTreeMap<_, _> =
        exceptions.iter().map(|(key, (sent, _))| (*key, (*sent).to_owned())).collect();
    let unexplained: Vec<_> = left.iter().filter(|(key, _)| !listed.contains_key(*key)).collect();
    assert!(unexplained.is_empty(), "no source has these names: {unexplained:#?}");
    let differ: Vec<_> = left
        .iter()
        .filter(|(key, sent)| {
            let sent = sent.split(':').next().unwrap_or_default();
            listed.get(*key).is_some_and(|listed| listed != sent)
        })
        .collect();
    assert!(differ.is_empty(), "these are sent otherwise than listed: {differ:#?}");
    let idle: Vec<_> = listed.keys().filter(|key| !left.contains_key(*key)).collect();
    assert!(idle.is_empty(), "these have a source now, or are gone: {idle:#?}");
}
