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
fn every_documented_field_is_sent_under_a_name_of_a_source() {
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
            if names.iter().any(is_in) {
                names.retain(|name| is_in(name));
            }
            let sent = names.join(" ");
            let is_sent = names.iter().all(is_in);
            let is_elsewhere = names.iter().all(|n| *n == "path" || n.starts_with("header."));
            let last = |name: &&str| name.rsplit('.').next().unwrap_or_default().to_owned();
            let witness = |mark: char| {
                names.iter().all(|name| witnesses(operation.service(), &last(name)).contains(mark))
            };
            let source = match known {
                // A client of its own sends these; the standard says what the names are.
                _ if operation.service().ends_with("_scim") => Some("by RFC 7643 and 7644"),
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

/// A body with every field that the metadata has, spelt as on the wire.
fn example(shape: &Shape) -> Value {
    let value = |kind: Type| match kind {
        Type::Scalar("i") => json!(7),
        Type::Scalar("b") => json!(true),
        Type::Scalar("n") => json!(1.5),
        Type::Scalar("m") => json!({}),
        Type::Scalar(_) => json!("x"),
        Type::Object(shape) => example(shape),
        Type::List(None) => json!(["x"]),
        Type::List(Some(shape)) => json!([example(shape)]),
    };
    shape
        .iter()
        .map(|(name, kind)| ((*name).to_owned(), value(*kind)))
        .collect::<Map<_, _>>()
        .into()
}

/// A value with every key in the snake_case that anybody would write.
fn by_plain_names(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let named = fields.iter().map(|(key, value)| (snake_case(key), by_plain_names(value)));
            Value::Object(named.collect())
        }
        Value::Array(items) => items.iter().map(by_plain_names).collect(),
        other => other.clone(),
    }
}

/// Wire names whose snake_case nobody would write: words run together there that are parted here.
const UNREADABLE: &[&str] = &[
    "enableAPCforCriticalSections",
    "enableAPCforOtherSections",
    "internalDestFQDNs",
    "serverGroupDTOs",
];

fn method(operation: &Described) -> Method {
    match operation.method {
        "GET" => Method::GET,
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "PATCH" => Method::PATCH,
        "DELETE" => Method::DELETE,
        other => panic!("{other}"),
    }
}

/// The operations of the metadata that the crate has.
fn ours() -> impl Iterator<Item = &'static Described> {
    let rows: BTreeSet<_> = zscaler::operations()
        .map(|operation| (operation.method.http().to_string(), plain(operation.path)))
        .collect();
    METADATA
        .iter()
        .filter(move |known| rows.contains(&(known.method.to_owned(), known.path.to_owned())))
}

#[test]
fn every_field_of_the_metadata_is_sent_correctly_by_both_names() {
    let sender = Sender::new("metadata");
    let (mut operations, mut queries, mut fields) = (0, 0, 0);
    for known in ours() {
        operations += 1;
        let path = known.path.replace("{}", "7");
        let send = |query, body| sender.say_at(method(known), &path, query, body).unwrap();
        for (wire, _) in &known.query {
            for name in [(*wire).to_owned(), snake_case(wire)] {
                let said = send(json!({ &name: 7 }), json!(null));
                let sent = said.contains_key(&format!("query.{wire}"));
                assert!(sent, "{} {path}: {name} is sent as {said:?}", known.method);
            }
            queries += 1;
        }
        let Some(shape) = known.body else { continue };
        let wire = example(shape);
        let mut expected = Said::new();
        sending::note("body", &wire, &mut expected);
        for body in [wire.clone(), by_plain_names(&wire)] {
            let said = send(json!({}), body);
            let missing: Vec<_> = expected
                .keys()
                .filter(|name| !said.contains_key(*name))
                .filter(|name| !UNREADABLE.iter().any(|known| name.contains(known)))
                .collect();
            assert!(missing.is_empty(), "{} {path}: not sent: {missing:?}", known.method);
        }
        fields += expected.len() - 1;
    }
    println!(
        "metadata: {operations} operations, {queries} query parameters, {fields} fields of bodies"
    );
    assert!(operations > 900 && queries > 1100 && fields > 20_000);
}

#[test]
fn every_field_of_the_metadata_is_sent_back_unchanged() {
    let sender = Sender::new("back");
    let mut fields = 0;
    for known in ours() {
        let Some(shape) = known.body else { continue };
        let path = known.path.replace("{}", "7");
        let wire = example(shape);
        let read = sender.read(&path, &wire);
        let said = sender.say_at(method(known), &path, json!({}), read).unwrap();
        let mut expected = Said::new();
        sending::note("body", &wire, &mut expected);
        let differ: Vec<_> = expected.keys().filter(|name| !said.contains_key(*name)).collect();
        assert!(differ.is_empty(), "{} {path}: not sent back: {differ:?}", known.method);
        fields += expected.len() - 1;
    }
    println!("read and sent back: {fields} fields");
}

#[test]
fn every_operation_with_query_parameters_accepts_a_query() {
    let lacking: Vec<_> = zscaler::operations()
        .filter(|operation| !operation.takes("query"))
        .filter_map(|operation| {
            let known = described(operation.method.http().as_str(), operation.path)?;
            let lacks = |name: &&str| match *name {
                // ZPA's may stand in the body, too, and in the configuration.
                "microtenantId" => !operation.takes("body"),
                // The method says it: to add or to remove.
                "action" => false,
                _ => !HANDLED.contains(&(operation.name, *name)),
            };
            let names: Vec<_> = known.query.iter().map(|(name, _)| *name).filter(lacks).collect();
            (!names.is_empty()).then_some((operation.name, names))
        })
        .collect();
    assert!(lacking.is_empty(), "these cannot send what the API takes: {lacking:#?}");
}

/// Query parameters that the call's other arguments become.
const HANDLED: &[(&str, &str)] = &[
    ("zpa.app_protection.profile_control_attach", "version"),
    ("zpa.enrollment_certificates.get_enrolment_by_name", "page"),
    ("zpa.enrollment_certificates.get_enrolment_by_name", "pagesize"),
    ("zpa.enrollment_certificates.get_enrolment_by_name", "search"),
];

/// Values of a field of this type.
fn samples(kind: Type) -> Vec<Value> {
    match kind {
        Type::Scalar("i" | "n") => vec![json!(7177)],
        Type::Scalar("b") => vec![json!(true), json!(false)],
        Type::Scalar("m") => vec![json!({"A": "B"})],
        Type::Scalar(_) => vec![json!("sentinel"), json!("7177")],
        Type::Object(_) => vec![json!({"id": 7177, "name": "sentinel"})],
        Type::List(None) => vec![json!(["sentinel"])],
        Type::List(_) => vec![json!([{"id": 7177, "name": "sentinel"}])],
    }
}

/// Fields of the metadata that rows send elsewhere, and why.
fn goes_elsewhere(operation: &str, name: &str) -> bool {
    match (operation, name) {
        // The service's rule for microtenants.
        (_, "microtenant_id" | "microtenantId") => operation.starts_with("zpa."),
        // As answers call it, and what the method's callers call it.
        ("zia.admin_users.add_admin_user", "name") => true,
        // Flat, these are fields of the part that is called `config`.
        ("zpa.lss.add_lss_config" | "zpa.lss.update_lss_config", _) => true,
        // The file itself.
        ("zia.intermediate_certificates.upload_cert", _) => true,
        ("zia.intermediate_certificates.upload_cert_chain", _) => true,
        // Real traffic has it in a header.
        ("zcc.devices.download_disable_reasons", "time_zone" | "timeZone") => true,
        _ => UNREADABLE.iter().any(|wire| snake_case(wire) == name),
    }
}

#[test]
fn no_row_sends_a_field_of_the_metadata_under_another_name() {
    let sender = Sender::new("rows");
    let mut counts = BTreeMap::<&str, usize>::new();
    for operation in zscaler::operations() {
        let method = operation.method.http();
        let Some(known) = described(method.as_str(), operation.path) else { continue };
        let arguments = Arguments::of(operation, &sender);
        let base = sender.say(operation, arguments.with(None)).unwrap_or_default();
        let queries = known.query.iter().map(|(wire, kind)| (ParameterPlace::Query, *wire, *kind));
        let fields = known.body.into_iter().flatten();
        let fields = fields.map(|(wire, kind)| (ParameterPlace::Body, *wire, *kind));
        let takes = |place| match place {
            ParameterPlace::Query => operation.takes("query"),
            _ => operation.takes("body"),
        };
        for (place, wire, kind) in queries.chain(fields).filter(|(place, ..)| takes(*place)) {
            let part = if place == ParameterPlace::Query { "query" } else { "body" };
            let key = format!("{part}.{wire}");
            for name in BTreeSet::from([snake_case(wire), wire.to_owned()]) {
                let sent = sent(&sender, operation, &arguments, &base, place, &name, samples(kind));
                let below = format!("{key}.");
                let is_right = sent.split(' ').any(|sent| sent == key || sent.starts_with(&below));
                let outcome = match sent.split(' ').next().unwrap_or_default() {
                    _ if is_right => "right",
                    "refused:" => "refused with a reason",
                    "nothing" => "said already, or said by the method",
                    "path" => "in the path",
                    _ if goes_elsewhere(operation.name, &name) => "elsewhere, with a reason",
                    _ => panic!("{}: {name} is sent as {sent}, not as {key}", operation.name),
                };
                *counts.entry(outcome).or_default() += 1;
            }
        }
    }
    println!("fields of the metadata by rows: {counts:?}");
    assert!(counts["right"] > 13_000, "{counts:?}");
}
