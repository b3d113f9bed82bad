//! Sends calls of any operation and says what was on the wire.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::offline::Tenant;
use zscaler::{
    Body, Operation, ParameterPlace, Transport, TransportError, Value, ZscalerClient, json,
};

/// Answers as the embedded tenant does, but has everything that is looked up; keeps what was sent.
struct Tap {
    tenant: Tenant,
    sent: Mutex<Vec<Request<Vec<u8>>>>,
    /// What the next request is answered with.
    answer: Mutex<Option<Value>>,
}

impl Transport for Tap {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let response = self.tenant.respond(&request)?;
        if !request.uri().path().contains("/token")
            && let Some(answer) = self.answer.lock().unwrap().take()
        {
            let ok = Response::builder().header("content-type", "application/json");
            return Ok(ok.body(Body::from(answer.to_string().into_bytes())).unwrap());
        }
        let is_check = request.uri().path().ends_with("/pacFiles/validate");
        let is_look_up = request.method() == "GET" && response.status() == 404;
        self.sent.lock().unwrap().push(request);
        if is_check {
            let valid = Body::from(br#"{"success": true}"#.to_vec());
            let ok = Response::builder().header("content-type", "application/json");
            return Ok(ok.body(valid).unwrap());
        }
        if is_look_up {
            let found = json!({"id": "7", "name": "found", "type": "UFQDN", "fqdn": "a@acme.com",
                               "ipAddress": "192.0.2.1"});
            let body = Body::from(found.to_string().into_bytes());
            let ok = Response::builder().header("content-type", "application/json");
            return Ok(ok.body(body).unwrap());
        }
        Ok(response.map(Body::from))
    }
}

/// What a request said: by the names' dotted path, beginning with `query` or `body`.
pub(super) type Said = BTreeMap<String, String>;

/// A client that sends nothing anywhere, and a folder of its own.
pub(super) struct Sender {
    tap: Arc<Tap>,
    pub(super) client: ZscalerClient,
    folder: PathBuf,
}

impl Drop for Sender {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Sender {
    pub(super) fn new(name: &str) -> Self {
        let tenant = Tenant::new();
        let tap = Arc::new(Tap {
            tenant: tenant.clone(),
            sent: Mutex::default(),
            answer: Mutex::default(),
        });
        let folder = std::env::temp_dir().join(format!("zscaler-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let client = tenant
            .builder()
            .download_directory(&folder)
            .from_value(json!({"sandboxToken": "t", "sandboxCloud": "zscaler"}))
            .transport(tap.clone())
            .build()
            .unwrap();
        Self { tap, client, folder }
    }

    /// What the path and the file's place are filled with.
    pub(super) fn positional(&self, operation: &Operation) -> serde_json::Map<String, Value> {
        let mut arguments = serde_json::Map::new();
        for parameter in operation.parameters() {
            let value = match (parameter.place, parameter.name) {
                (ParameterPlace::File, _) => {
                    let file = self.folder.join("sample.txt");
                    std::fs::write(&file, "sample").unwrap();
                    json!(file)
                }
                (ParameterPlace::Path, "policy_type") => json!("access"),
                (ParameterPlace::Path, "key_type") => json!("connector"),
                (ParameterPlace::Path, _) => json!("7"),
                _ => continue,
            };
            arguments.insert(parameter.name.to_owned(), value);
        }
        arguments
    }

    /// The path of a file in the sender's folder.
    pub(super) fn file(&self, name: &str) -> Value {
        json!(self.folder.join(name))
    }

    /// What a call of this operation says; an error where nothing is sent.
    pub(super) fn say(&self, operation: &Operation, arguments: Value) -> Result<Said, String> {
        self.tap.sent.lock().unwrap().clear();
        let outcome = self.client.call(operation.name, arguments);
        let said = self.last(operation.method.http().as_str(), operation.path);
        said.ok_or_else(|| match outcome {
            Err(error) => error.to_string().replace('\n', " "),
            Ok(_) => "nothing was sent".to_owned(),
        })
    }

    /// What a request by its path says.
    pub(super) fn say_at(
        &self,
        method: zscaler::Method,
        path: &str,
        query: Value,
        body: Value,
    ) -> Result<Said, String> {
        self.tap.sent.lock().unwrap().clear();
        let outcome = self.client.request(method, path, query, body);
        let said = self.last(method.http().as_str(), path);
        said.ok_or_else(|| outcome.err().map_or_else(String::new, |error| error.to_string()))
    }

    /// What the crate makes of this answer.
    pub(super) fn read(&self, path: &str, answer: &Value) -> Value {
        *self.tap.answer.lock().unwrap() = Some(answer.clone());
        self.client.request(zscaler::Method::GET, path, (), ()).unwrap().0
    }

    /// The last request of this method, preferably with this path.
    fn last(&self, method: &str, path: &str) -> Option<Said> {
        let sent = self.tap.sent.lock().unwrap();
        let mut fitting = sent.iter().rev().filter(|request| request.method() == method);
        let at_path = |request: &&Request<_>| is_path_of(path, request.uri().path());
        let request = fitting.clone().find(at_path).or_else(|| fitting.next())?;
        let mut said = Said::new();
        said.insert("path".to_owned(), request.uri().path().to_owned());
        for (name, value) in request.headers() {
            if !["authorization", "content-type", "user-agent"].contains(&name.as_str()) {
                said.insert(format!("header.{name}"), format!("{value:?}"));
            }
        }
        for pair in request.uri().query().unwrap_or_default().split('&').filter(|p| !p.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = name.replace("%5B", "[").replace("%5D", "]");
            said.insert(format!("query.{name}"), value.to_owned());
        }
        match serde_json::from_slice(request.body()) {
            Ok(body) => note("body", &body, &mut said),
            Err(_) if request.body().is_empty() => {}
            Err(_) => {
                let text = String::from_utf8_lossy(request.body()).into_owned();
                said.insert("body".to_owned(), text);
            }
        }
        Some(said)
    }
}

fn is_path_of(template: &str, path: &str) -> bool {
    let (template, path): (Vec<_>, Vec<_>) =
        (template.split('/').collect(), path.split('/').collect());
    let fits = |(step, given): (&&str, &&str)| step.starts_with('{') || step == given;
    template.len() == path.len() && template.iter().zip(&path).all(fits)
}

/// Notes the names of a value, below this place.
pub(super) fn note(place: &str, value: &Value, said: &mut Said) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                note(&format!("{place}.{name}"), value, said);
            }
            *said.entry(place.to_owned()).or_default() += ";";
        }
        Value::Array(items) => {
            for item in items {
                note(place, item, said);
            }
            *said.entry(place.to_owned()).or_default() += ";";
        }
        other => *said.entry(place.to_owned()).or_default() += &format!("{other};"),
    }
}

/// The names that one call said and another did not, or said otherwise; the longest of each.
pub(super) fn news(said: &Said, before: &Said) -> Vec<String> {
    let new: Vec<_> = said
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(value))
        .map(|(name, _)| name.clone())
        .collect();
    let is_leaf = |name: &&String| {
        let below = format!("{name}.");
        !new.iter().any(|other| other.starts_with(&below))
    };
    new.iter().filter(is_leaf).filter(|name| *name != "header.x-request-id").cloned().collect()
}
