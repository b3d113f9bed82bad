//! Compares requests and values by the rules of the recordings' description.

use zscaler::http::Request;
use zscaler::{Value, json};

/// A request as the recordings describe it, from either of their two formats.
pub(crate) struct Expected {
    method: String,
    host: String,
    path: String,
    query: Vec<(String, String)>,
    body: Body,
    content_type: Option<String>,
}

#[derive(Debug)]
enum Body {
    Empty,
    Json(Value),
    Text(String),
    Other,
}

impl Expected {
    pub(crate) fn read(recorded: &Value) -> Self {
        let text = |name: &str| recorded[name].as_str().unwrap_or_default().to_owned();
        let host = match recorded["scheme_host"].as_str() {
            Some(host) => host.to_owned(),
            None => format!("{}://{}", text("scheme"), text("host")),
        };
        let body = match recorded["body_kind"].as_str() {
            Some("json") => Body::Json(recorded["body"].clone()),
            Some("text") => Body::Text(text("body")),
            Some("empty") => Body::Empty,
            Some(_) => Body::Other,
            None if !recorded["body_json"].is_null() => Body::Json(recorded["body_json"].clone()),
            None if recorded["body_text"].is_string() => Body::Text(text("body_text")),
            None if recorded["body_base64"].is_string() => Body::Other,
            None => Body::Empty,
        };
        let content_type = recorded["content_type"].as_str().map(str::to_owned);
        let header = || recorded["headers"]["Content-Type"].as_str().map(str::to_owned);
        Self {
            method: text("method"),
            host,
            path: text("path"),
            query: pairs(&recorded["query"]),
            body,
            content_type: content_type.or_else(header),
        }
    }

    /// The first difference. `given` are the caller's arguments: a field that they do not name may
    /// be missing if Python filled it with an empty value.
    pub(crate) fn differs(&self, sent: &Request<Vec<u8>>, given: &Value) -> Option<String> {
        let uri = sent.uri();
        if self.method != sent.method().as_str() {
            return Some(format!("method {} instead of {}", sent.method(), self.method));
        }
        let host = format!("{}://{}", uri.scheme_str()?, uri.authority()?);
        if self.host != host {
            return Some(format!("host {host} instead of {}", self.host));
        }
        if segments(&self.path) != segments(uri.path()) {
            return Some(format!("path {} instead of {}", uri.path(), self.path));
        }
        let mut expected = self.query.clone();
        let mut query: Vec<(String, String)> =
            form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
                .map(|(name, value)| (name.into_owned(), flag(&value)))
                .collect();
        expected.sort();
        query.sort();
        if expected != query {
            return Some(format!("query {query:?} instead of {expected:?}"));
        }
        self.body_differs(sent, given)
    }

    fn body_differs(&self, sent: &Request<Vec<u8>>, given: &Value) -> Option<String> {
        let bytes = sent.body();
        let content_type =
            || sent.headers().get("content-type").and_then(|kind| kind.to_str().ok());
        let bodiless = matches!(self.method.as_str(), "GET" | "DELETE");
        let is_nothing = match &self.body {
            Body::Empty => true,
            Body::Json(value) => bodiless && *value == json!({}),
            _ => false,
        };
        if is_nothing {
            let nothing = bytes.is_empty() || (bodiless && bytes == b"{}");
            return (!nothing).then(|| format!("body {} instead of none", excerpt(bytes)));
        }
        let same = match &self.body {
            Body::Json(expected) => match serde_json::from_slice::<Value>(bytes) {
                Ok(body) => same_body(expected, &body, given),
                Err(_) => false,
            },
            Body::Text(expected) => {
                same_text(expected, &String::from_utf8_lossy(bytes))
                    && self.content_type.as_deref().is_none_or(|kind| {
                        kind.starts_with("multipart") || Some(kind) == content_type()
                    })
            }
            Body::Empty | Body::Other => true,
        };
        if !same {
            return Some(format!("body {} instead of {:?}", excerpt(bytes), self.body));
        }
        let is_json = matches!(self.body, Body::Json(_));
        (is_json && content_type() != Some("application/json"))
            .then(|| format!("content type {:?} instead of application/json", content_type()))
    }
}

/// Compares texts. The boundaries of multipart forms may differ.
fn same_text(expected: &str, text: &str) -> bool {
    let plain = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with("--"));
        lines.map(str::to_owned).collect()
    };
    expected == text || (expected.starts_with("--") && plain(expected) == plain(text))
}

/// Compares bodies by value. A field that the caller did not give may be missing if Python filled
/// it with an empty value. White space of GraphQL documents may differ.
fn same_body(expected: &Value, body: &Value, given: &Value) -> bool {
    match (expected, body) {
        (Value::Object(expected), Value::Object(body)) => {
            let document = expected.contains_key("query") && expected.contains_key("variables");
            body.keys().all(|name| expected.contains_key(name))
                && expected.iter().all(|(name, value)| match body.get(name) {
                    Some(other) if document && name == "query" => same_document(value, other),
                    Some(other) => same_body(value, other, given),
                    None => is_nothing(value) && !names(given, name),
                })
        }
        (Value::Array(expected), Value::Array(body)) => {
            expected.len() == body.len()
                && expected.iter().zip(body).all(|(a, b)| same_body(a, b, given))
        }
        _ => same_value(expected, body),
    }
}

/// Compares GraphQL documents without their white space and commas.
fn same_document(expected: &Value, document: &Value) -> bool {
    let tokens = |text: &str| -> Vec<String> {
        let mut tokens: Vec<String> = Vec::new();
        let mut in_word = false;
        for letter in text.chars() {
            let is_word = letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
            match tokens.last_mut() {
                Some(word) if is_word && in_word => word.push(letter),
                _ if letter.is_whitespace() || letter == ',' => {}
                _ => tokens.push(letter.into()),
            }
            in_word = is_word;
        }
        tokens
    };
    match (expected.as_str(), document.as_str()) {
        (Some(expected), Some(document)) => tokens(expected) == tokens(document),
        _ => false,
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// Whether a caller's arguments name a field, at any depth.
fn names(given: &Value, field: &str) -> bool {
    match given {
        Value::Object(fields) => {
            fields.iter().any(|(name, value)| plain(name) == plain(field) || names(value, field))
        }
        Value::Array(items) => items.iter().any(|item| names(item, field)),
        _ => false,
    }
}

fn plain(name: &str) -> String {
    name.replace('_', "").to_ascii_lowercase()
}

/// Compares values, and numbers by their value.
fn same_value(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(x), Value::Number(y)) => {
            x == y || (x.as_f64() == y.as_f64() && x.is_f64() != y.is_f64())
        }
        _ => a == b,
    }
}

/// The first difference between the expected value and the result. If a response has a field in
/// several spellings, Python keeps only one of them. The result keeps all of them, the others under
/// their plain names.
pub(crate) fn result_differs(expected: &Value, got: &Value, path: &str) -> Option<String> {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            for (name, value) in expected {
                let found = got.get(name).or_else(|| {
                    let other = |(key, _): &(&String, &Value)| {
                        plain(key) == plain(name) && !expected.contains_key(*key)
                    };
                    got.iter().find(other).map(|(_, value)| value)
                });
                let Some(found) = found else { return Some(format!("{path}.{name} is missing")) };
                if let Some(difference) = result_differs(value, found, &format!("{path}.{name}")) {
                    return Some(difference);
                }
            }
            let spelling =
                |name: &String| got.keys().filter(|key| plain(key) == plain(name)).count();
            let extra = got.keys().find(|name| {
                let known = expected.keys().filter(|key| plain(key) == plain(name)).count();
                known == 0 || (spelling(name) > known && spelling(name) < 2)
            });
            extra.map(|name| format!("{path}.{name} is not expected"))
        }
        (Value::Array(expected), Value::Array(got)) => {
            if expected.len() != got.len() {
                return Some(format!("{path}: {} items instead of {}", got.len(), expected.len()));
            }
            let mut pairs = expected.iter().zip(got).enumerate();
            pairs.find_map(|(at, (a, b))| result_differs(a, b, &format!("{path}[{at}]")))
        }
        _ if same_value(expected, got) => None,
        _ => Some(format!("{path} is {got} instead of {expected}")),
    }
}

/// Decodes query pairs. Python's `True` and `False` are converted to lower case.
fn pairs(recorded: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let pair = |pair: &Value| (text(&pair[0]), flag(&text(&pair[1])));
    recorded.as_array().into_iter().flatten().map(pair).collect()
}

fn flag(value: &str) -> String {
    match value {
        "True" => "true".to_owned(),
        "False" => "false".to_owned(),
        other => other.to_owned(),
    }
}

/// A path's segments, percent-decoded.
fn segments(path: &str) -> Vec<String> {
    let decode =
        |part: &str| percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned();
    path.split('/').map(decode).collect()
}

fn excerpt(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(600).collect()
}
