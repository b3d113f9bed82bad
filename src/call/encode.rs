//! Builds the request of a call. This is a pure function, so tests need no sockets.

use std::borrow::Cow;

use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::call::Call;
use crate::call::operation::Operation;
use crate::call::parameters::{Payload, kind};
use crate::call::service::{Others, Service, Tenant};
use crate::error::{Error, Result};
use crate::names::{self, Twice, spelled};
use crate::pagination::{Next, Place, count};
use crate::secret::Secret;
use crate::transport::message::{CallLimits, Request};

/// The characters to encode in a path segment or a query: all but RFC 3986's unreserved ones.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Why a page size must not be 0.
const NO_ITEMS: &str = "must be at least 1: a page with no items would end the list";

/// The destination of calls, which the client adds to them.
pub(crate) struct Destination<'a> {
    pub(crate) base: &'a str,
    pub(crate) tenant: &'a Tenant,
    /// Whether it is a service's own host, without the gateway's prefix.
    pub(crate) legacy: bool,
}

impl Destination<'_> {
    fn customer_id(&self, call: &Call) -> Result<&str> {
        let (id, key, variable) = call.service.customer.id(self.tenant);
        id.ok_or_else(|| {
            let name = call.operation.name;
            let message = format!("{name} needs it: set {key} in the configuration, or {variable}");
            Error::configuration(key, message)
        })
    }
}

/// A path of the gateway without the service's prefix, as on the service's own host. The prefix must
/// be whole segments. Otherwise the rest would extend the host's name.
fn without_prefix<'a>(path: &'a str, prefix: &str) -> &'a str {
    match path.strip_prefix(prefix) {
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

impl Call {
    /// The request of this call.
    pub(crate) fn request(mut self, destination: &Destination<'_>) -> Result<Request> {
        let service = self.service;
        (service.prepare)(&mut self.parameters, destination.tenant);
        self.check_paging()?;
        let path = self.expand(destination)?;
        let path = match destination.legacy {
            true => without_prefix(&path, service.prefix).to_owned(),
            false => path,
        };
        let base = self.base.as_deref().unwrap_or(destination.base);
        let url = match self.query_text(service, destination.legacy)? {
            query if query.is_empty() => [base, &path].concat(),
            query => [base, &path, "?", &query].concat(),
        };
        let mut headers = self.headers;
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(service.accept));
        let json = HeaderValue::from_static(service.content_type);
        let (operation, spelling) = (self.operation, self.spelling);
        let body = match self.parameters.into_body() {
            Payload::Json(value) => {
                headers.insert(CONTENT_TYPE, json);
                let wire = match service.takes_names {
                    true => names::without_marks(value),
                    false => service
                        .names()
                        .encode(value, spelling)
                        .map_err(|twice| given_twice(operation, "body", &twice))?,
                };
                serde_json::to_vec(&wire).map_err(|error| {
                    Error::argument(self.operation.name, "body", error.to_string())
                })?
            }
            Payload::Raw { content_type, bytes } => {
                if let Some(kind) = content_type.and_then(|kind| HeaderValue::try_from(kind).ok()) {
                    headers.insert(CONTENT_TYPE, kind);
                }
                bytes
            }
            // The gateway requires a JSON body for every write.
            Payload::None if self.operation.method.has_body() && !destination.legacy => {
                headers.insert(CONTENT_TYPE, json);
                b"{}".to_vec()
            }
            Payload::None => Vec::new(),
        };
        Ok(Request {
            operation: self.operation.name,
            service: service.name,
            repeatable: self.operation.method.is_repeatable(),
            method: self.operation.method.http(),
            url: Secret::new(url),
            headers,
            body: body.into(),
            signed: self.base.is_none(),
            cacheable: self.base.is_none() && self.operation.method.http() == http::Method::GET,
            limits: CallLimits::default(),
        })
    }

    /// Refuses paging parameters that are not numbers. The services would ignore them and return
    /// another page.
    fn check_paging(&self) -> Result<()> {
        if !self.operation.method.is_list() {
            return Ok(());
        }
        const COUNTS: &[&str] = &["page", "page_size", "pageSize", "pagesize"];
        const SIZES: &[&str] = &["page_size", "pageSize", "pagesize"];
        const LIMITS: &[&str] = &["max_items", "max_pages"];
        let style = self.style();
        let offset = match style.next {
            Next::Offset { parameter, .. } => Some(parameter),
            _ => None,
        };
        for (name, value) in &self.query {
            if LIMITS.contains(&name.as_str()) {
                let message =
                    format!("is not a parameter of the API; use Pages::{name} on the list");
                return Err(self.refuse(&format!("query.{name}"), message));
            }
            let is_count = match value {
                Value::Number(number) => number.as_u64().is_some(),
                Value::String(text) => text.trim().parse::<u64>().is_ok(),
                Value::Null => true,
                _ => false,
            };
            let own = offset == Some(name.as_str()) || style.size == Some(name.as_str());
            let is_size = SIZES.contains(&name.as_str()) || style.size == Some(name.as_str());
            if (own || COUNTS.contains(&name.as_str())) && !is_count {
                let message = format!("must be a whole number, not {value}");
                return Err(self.refuse(&format!("query.{name}"), message));
            }
            if is_size && count(value) == Some(0) {
                return Err(self.refuse(&format!("query.{name}"), NO_ITEMS));
            }
        }
        if let (Some(size), Place::Within(_) | Place::Body) = (style.size, style.place)
            && self.paging_value(style.place, size).and_then(count) == Some(0)
        {
            return Err(self.refuse(&format!("body.{size}"), NO_ITEMS));
        }
        Ok(())
    }

    /// The path with its placeholders filled and every segment percent-encoded.
    fn expand(&self, destination: &Destination<'_>) -> Result<String> {
        let mut path = String::with_capacity(self.path.len() + 32);
        let mut rest = &*self.path;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            path.push_str(before);
            let value = match self.argument(name) {
                Some(value) => value,
                None if name == self.service.customer.placeholder() => {
                    destination.customer_id(self)?
                }
                None => {
                    let message = format!("is missing; the path {} needs it", self.path);
                    return Err(self.refuse(name, message));
                }
            };
            // Servers decode dots before they resolve them. So such a segment leads to another path,
            // even if it is encoded.
            if matches!(value, "." | "..") {
                let message = format!("is {value:?}, which leads to another path; give the id");
                return Err(self.refuse(name, message));
            }
            path.extend(utf8_percent_encode(value, RESERVED));
            rest = after;
        }
        path.push_str(rest);
        Ok(path)
    }

    fn query_text(&self, service: &Service, legacy: bool) -> Result<String> {
        let mut text = String::new();
        let mut sent: Vec<(&str, Cow<'_, str>, &Value)> = Vec::with_capacity(self.query.len());
        for (name, value) in &self.query {
            let wire = self.query_key(name, service, legacy);
            // A parameter may repeat in one spelling. In another spelling, it is given twice.
            let twin = sent.iter().find(|(other, known, _)| *known == wire && other != name);
            match twin {
                Some((_, _, known)) if *known == value => continue,
                Some((other, ..)) => {
                    let spellings = [(*other).to_owned(), name.clone()];
                    let twice = Twice { under: String::new(), spellings };
                    return Err(given_twice(self.operation, "query", &twice));
                }
                None => sent.push((name, wire.clone(), value)),
            }
            let values = match value {
                Value::Array(values) => values.as_slice(),
                value => std::slice::from_ref(value),
            };
            for value in values {
                let value = match value {
                    Value::Null => continue,
                    Value::String(text) => text.clone(),
                    Value::Bool(flag) => flag.to_string(),
                    Value::Number(number) => number.to_string(),
                    Value::Array(_) | Value::Object(_) => {
                        let message = format!(
                            "is {}, which cannot be sent in a query; give text, numbers or flags",
                            kind(value)
                        );
                        return Err(self.refuse(&format!("query.{name}"), message));
                    }
                };
                if !text.is_empty() {
                    text.push('&');
                }
                text.extend(utf8_percent_encode(&wire, RESERVED));
                text.push('=');
                text.extend(utf8_percent_encode(&value, RESERVED));
            }
        }
        Ok(text)
    }

    /// The wire name of a query parameter: the operation's own, or else the service's.
    fn query_key<'a>(&self, name: &'a str, service: &Service, legacy: bool) -> Cow<'a, str> {
        if self.wire_query {
            return name.into();
        }
        let (spelling, others) = service.query_names(legacy);
        if let Some(wire) = spelled(self.spelling, name).or_else(|| spelled(spelling, name)) {
            return wire.into();
        }
        match others {
            Others::AsGiven => name.into(),
            Others::AsFields => service.names().encode_key(name, &[]),
        }
    }
}

/// The error about a field that was given in two spellings, with different values.
pub(crate) fn given_twice(operation: &Operation, part: &str, twice: &Twice) -> Error {
    let [one, other] = &twice.spellings;
    let place = match twice.under.as_str() {
        "" => format!("{part}.{other}"),
        under => format!("{part}.{under}.{other}"),
    };
    let message = format!("is the same field as {one}, with another value; give one of them");
    Error::argument(operation.name, &place, message)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn tenant() -> Tenant {
        Tenant { customer_id: Some("216196257331281920".into()), ..Tenant::default() }
    }

    fn request(operation: &str, keywords: Value) -> Result<Request> {
        let operation = &crate::registry::find(operation).unwrap().operation;
        let tenant = tenant();
        let destination =
            Destination { base: "https://api.zsapi.net", tenant: &tenant, legacy: false };
        Call::from_keywords(operation, keywords)?.request(&destination)
    }

    fn url(operation: &str, keywords: Value) -> String {
        request(operation, keywords).unwrap().url.expose().to_owned()
    }

    fn refusal(operation: &str, keywords: Value) -> String {
        request(operation, keywords).unwrap_err().to_string()
    }

    #[test]
    fn a_body_is_exactly_what_was_given() {
        let keywords = json!({"label_id": 7, "name": "x", "description": null, "tags": []});
        let request = request("zia.rule_labels.update_label", keywords).unwrap();
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        assert_eq!(body, json!({"name": "x", "description": null, "tags": []}));
        assert_eq!(request.url.expose(), "https://api.zsapi.net/zia/api/v1/ruleLabels/7");
    }

    #[test]
    fn an_id_stays_one_segment() {
        for (id, encoded) in [
            ("../../x?y#z", "..%2F..%2Fx%3Fy%23z"),
            ("...", "..."),
            ("a b+c%", "a%20b%2Bc%25"),
            ("grün", "gr%C3%BCn"),
        ] {
            let url = url("zia.rule_labels.get_label", json!({"label_id": id}));
            assert_eq!(url, format!("https://api.zsapi.net/zia/api/v1/ruleLabels/{encoded}"));
        }
    }

    #[test]
    fn a_prefix_ends_where_a_segment_does() {
        assert_eq!(without_prefix("/zia/api/v1/x", "/zia"), "/api/v1/x");
        for path in ["/zia.evil.example/x", "/zia@127.0.0.1/x", "/zia:1@h/x", "/ziax/y"] {
            assert_eq!(without_prefix(path, "/zia"), path);
        }
    }

    #[test]
    fn queries_are_encoded_once_and_in_one_way() {
        let query = json!({"search": "a b&c=d/ü+%", "page_size": "50", "page": null});
        let url = url("zia.rule_labels.list_labels", json!({"query_params": query}));
        let (_, text) = url.split_once('?').unwrap();
        assert_eq!(text, "search=a%20b%26c%3Dd%2F%C3%BC%2B%25&pageSize=50");
    }

    #[test]
    fn zpa_pages_searches_and_names_its_customer() {
        let query = json!({"page_size": 5, "search": "Acme"});
        let url = url("zpa.segment_groups.list_groups", json!({"query_params": query}));
        let expected = "https://api.zsapi.net/zpa/mgmtconfig/v1/admin/customers/\
                        216196257331281920/segmentGroup?pagesize=5&search=name%2BEQ%2BAcme";
        assert_eq!(url, expected);
    }

    #[test]
    fn what_cannot_be_sent_is_named_with_its_place() {
        let list = "zia.rule_labels.list_labels";
        let cases = [
            (list, json!({"query_params": {"page_size": "many"}}), "query.page_size"),
            (list, json!({"query_params": {"search": {"a": 1}}}), "query.search"),
            (list, json!({"query_params": 7}), "query"),
            (list, json!([1]), "arguments"),
            ("zia.rule_labels.get_label", json!({}), "label_id: is missing"),
            ("zia.rule_labels.get_label", json!({"label_id": null}), "label_id: is null"),
            ("zia.rule_labels.get_label", json!({"label_id": ""}), "label_id: is empty"),
            ("zia.rule_labels.get_label", json!({"label_id": ".."}), "label_id: is \"..\""),
            ("zia.rule_labels.get_label", json!({"label_id": [1]}), "label_id: is an array"),
            ("zia.rule_labels.get_label", json!({"label_id": 1, "x": 2}), "x: is not an argument"),
        ];
        for (operation, keywords, expected) in cases {
            let message = refusal(operation, keywords);
            assert!(message.contains(expected) && message.contains(operation), "{message}");
        }
    }

    #[test]
    fn a_missing_customer_is_named() {
        let operation = &crate::registry::find("zpa.segment_groups.list_groups").unwrap().operation;
        let destination =
            Destination { base: "https://x", tenant: &Tenant::default(), legacy: false };
        let error = Call::new(operation).request(&destination).unwrap_err().to_string();
        assert!(error.contains("customerId") && error.contains("ZPA_CUSTOMER_ID"), "{error}");
    }
}
