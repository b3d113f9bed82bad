//! Every documented field goes out under a name that the API has.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::offline::Tenant;
use zscaler::{
    Body, Operation, Parameter, ParameterKind, ParameterPlace, Transport, TransportError, Value,
    ZscalerClient, json,
};

/// Answers as the embedded tenant does, and keeps what was sent.
struct Tap {
    tenant: Tenant,
    sent: Mutex<Vec<Request<Vec<u8>>>>,
}

impl Transport for Tap {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let response = self.tenant.answer(&request)?;
        self.sent.lock().unwrap().push(request);
        Ok(response.map(Body::from))
    }
}

fn value(name: &str, kind: ParameterKind) -> Value {
    match kind {
        ParameterKind::Int => json!(7177),
        ParameterKind::Number => json!(7177),
        ParameterKind::Flag => json!(true),
        ParameterKind::List => json!(["sentinel"]),
        ParameterKind::Object => json!({"sentinel": "sentinel"}),
        _ => json!("sentinel"),
    }
}

fn paths(value: &Value, at: &str, out: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                paths(value, &format!("{at}.{key}"), out);
            }
            out.insert(at.to_owned(), "{}".into());
        }
        Value::Array(items) => {
            for item in items {
                paths(item, at, out);
            }
            out.insert(at.to_owned(), "[]".into());
        }
        other => {
            out.insert(at.to_owned(), other.to_string());
        }
    }
}

fn matches(template: &str, path: &str) -> bool {
    let (a, b): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a.contains('{') || a == b)
}

fn sent(
    tap: &Tap,
    client: &ZscalerClient,
    operation: &Operation,
    arguments: Value,
) -> Result<BTreeMap<String, String>, String> {
    tap.sent.lock().unwrap().clear();
    let outcome = client.call(operation.name, arguments);
    let sent = tap.sent.lock().unwrap();
    let method = operation.method.http();
    let request = sent
        .iter()
        .rev()
        .find(|r| r.method() == method && matches(operation.path, r.uri().path()))
        .or_else(|| sent.iter().rev().find(|r| r.method() == method));
    let Some(request) = request else {
        return Err(match outcome {
            Err(error) => format!("{error}").replace('\n', " "),
            Ok(_) => "nothing sent".into(),
        });
    };
    let mut out = BTreeMap::new();
    for pair in request.uri().query().unwrap_or_default().split('&').filter(|p| !p.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        out.insert(
            format!("query.{}", key.replace("%5B", "[").replace("%5D", "]")),
            value.to_owned(),
        );
    }
    if let Ok(body) = serde_json::from_slice::<Value>(request.body()) {
        paths(&body, "body", &mut out);
    }
    Ok(out)
}

#[test]
fn explore() {
    let tenant = Tenant::new();
    let tap = Arc::new(Tap { tenant: tenant.clone(), sent: Mutex::default() });
    let client = tenant.builder().transport(tap.clone()).build().unwrap();
    let folder = std::env::temp_dir();
    let file = folder.join("zz-sample.txt");
    let mut out = String::new();
    for operation in zscaler::operations() {
        let mut arguments = serde_json::Map::new();
        for p in operation.parameters() {
            match p.place {
                ParameterPlace::Path => {
                    arguments.insert(p.name.into(), json!("7"));
                }
                ParameterPlace::File => {
                    std::fs::write(&file, "sample").unwrap();
                    arguments.insert(p.name.into(), json!(file.to_str()));
                }
                _ => {}
            }
        }
        let base = sent(&tap, &client, operation, arguments.clone().into());
        for p in operation.parameters() {
            let mut with = arguments.clone();
            let v = value(p.name, p.kind);
            let place = match p.place {
                ParameterPlace::Query => {
                    with.insert("query_params".into(), json!({p.name: v}));
                    "query"
                }
                ParameterPlace::Body => {
                    with.insert(p.name.into(), v);
                    "body"
                }
                _ => continue,
            };
            let got = sent(&tap, &client, operation, with.into());
            let line = match got {
                Err(e) => format!("ERROR\t{e}"),
                Ok(got) => {
                    let base = base.clone().unwrap_or_default();
                    let mut new: Vec<_> = got
                        .iter()
                        .filter(|(k, v)| base.get(*k) != Some(v) && *k != "body")
                        .map(|(k, _)| k.clone())
                        .collect();
                    let all = new.clone();
                    new.retain(|k| !all.iter().any(|o| k.starts_with(&format!("{o}."))));
                    format!("{}\t{}", if base.is_empty() { "nobase" } else { "ok" }, new.join(" "))
                }
            };
            out += &format!("{}\t{place}\t{}\t{}\t{line}\n", operation.name, p.name, p.kind.name());
        }
    }
    std::fs::write("/tmp/names/sent.tsv", out).unwrap();
    let _: Option<(BTreeSet<u8>, Parameter)> = None;
}
