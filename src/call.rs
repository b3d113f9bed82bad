//! A call: an operation with its arguments, and the pure step from there to a request.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use http::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::names::{self, unwrap_wire};
use crate::operation::{Operation, is_file, is_special};
use crate::pagination::{Next, PageStyle, Step, Walk, count};
use crate::parameters::{Parameters, Payload, kind};
use crate::request::Request;
use crate::secret::Secret;
use crate::service::{Customer, Others, Service, Tenant};

/// What stays as it is in a path segment or a query: RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Something that can stand in a path: text, a whole number, or a JSON value that is one.
///
/// A `&Value` works as it came out of an answer, whether the service's ids are text or
/// numbers. Null, empty text and anything nested are refused before anything is sent.
pub trait PathArgument {
    /// The text to put into the path, before it is percent-encoded.
    ///
    /// # Errors
    ///
    /// Says what is wrong with a value that cannot stand in a path.
    fn segment(&self) -> Result<String, String>;
}

impl PathArgument for str {
    fn segment(&self) -> Result<String, String> {
        match self.trim().is_empty() {
            true => Err("is empty; give the id".to_owned()),
            false => Ok(self.to_owned()),
        }
    }
}

impl PathArgument for String {
    fn segment(&self) -> Result<String, String> {
        self.as_str().segment()
    }
}

impl PathArgument for Value {
    fn segment(&self) -> Result<String, String> {
        match self {
            Value::String(text) => text.segment(),
            Value::Number(number) => Ok(number.to_string()),
            Value::Bool(flag) => Ok(flag.to_string()),
            Value::Null => {
                Err("is null; give the id (a field that is missing reads as null)".into())
            }
            Value::Array(_) | Value::Object(_) => {
                Err("is an array or an object; give one of its ids".to_owned())
            }
        }
    }
}

impl<T: PathArgument + ?Sized> PathArgument for &T {
    fn segment(&self) -> Result<String, String> {
        (**self).segment()
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {
        $(impl PathArgument for $number {
            fn segment(&self) -> Result<String, String> {
                Ok(self.to_string())
            }
        })+
    };
}

whole_numbers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

/// A call on its way: handlers may still change everything about it.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) operation: &'static Operation,
    pub(crate) service: &'static Service,
    /// Where to, as a template.
    pub(crate) path: String,
    /// What fills the template, by name.
    pub(crate) arguments: Vec<(String, String)>,
    /// Its query and its body.
    parameters: Parameters,
    /// A file on disk, to read or to write.
    pub(crate) file: Option<PathBuf>,
    pub(crate) headers: HeaderMap,
    /// Another address than the service's, without a login: the sandbox.
    pub(crate) base: Option<String>,
    /// What the caller gets to see of each page.
    pub(crate) view: Option<View>,
}

impl Deref for Call {
    type Target = Parameters;

    fn deref(&self) -> &Parameters {
        &self.parameters
    }
}

impl DerefMut for Call {
    fn deref_mut(&mut self) -> &mut Parameters {
        &mut self.parameters
    }
}

/// Changes a decoded value before the caller gets it.
pub(crate) type View = Arc<dyn Fn(Value) -> Result<Value> + Send + Sync>;

impl Call {
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            service: Service::of(operation),
            path: operation.path.to_owned(),
            arguments: Vec::new(),
            parameters: Parameters::default(),
            file: None,
            headers: HeaderMap::new(),
            base: None,
            view: None,
        }
    }

    /// Fills a placeholder of the path, or gives a handler what it needs.
    pub(crate) fn with_argument(mut self, name: &str, value: &impl PathArgument) -> Result<Self> {
        let segment = value.segment().map_err(|message| self.refuse(name, message))?;
        self.set_argument(name, segment);
        Ok(self)
    }

    pub(crate) fn with_query(mut self, query: &impl Serialize) -> Result<Self> {
        let mut value = serde_json::to_value(query)
            .map_err(|error| self.refuse("query", format!("cannot be serialised: {error}")))?;
        self.wire_query |= unwrap_wire(&mut value);
        let pairs = self.query_pairs(value)?;
        self.query.extend(pairs);
        if let Some(keyword) = self.customer_keyword()
            && let Some(id) = self.take_query(keyword)
        {
            self.name_customer(keyword, &id)?;
        }
        Ok(self)
    }

    /// The keyword by which a call may name another customer than the configured one.
    fn customer_keyword(&self) -> Option<&'static str> {
        self.service.customer.keyword().filter(|_| self.path.contains("{customer_id}"))
    }

    /// Sends the call to this customer; null leaves the configured one.
    fn name_customer(&mut self, keyword: &str, id: &Value) -> Result<()> {
        if !id.is_null() {
            let segment = id.segment().map_err(|message| self.refuse(keyword, message))?;
            self.set_argument("customer_id", segment);
        }
        Ok(())
    }

    pub(crate) fn with_body(mut self, body: &impl Serialize) -> Result<Self> {
        let value = serde_json::to_value(body)
            .map_err(|error| self.refuse("body", format!("cannot be serialised: {error}")))?;
        // `()` says that there is nothing to say; a null body means nothing to any endpoint.
        if !value.is_null() {
            self.body = Payload::Json(value);
        }
        Ok(self)
    }

    pub(crate) fn with_file(mut self, file: &Path) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// Makes a call of flat arguments, as Python's keywords: those that the operation names,
    /// `query_params`, and the rest for the body, or for the query where there is no body.
    pub(crate) fn from_keywords(operation: &'static Operation, keywords: Value) -> Result<Self> {
        let mut call = Self::new(operation);
        let mut rest = match keywords {
            Value::Null => Map::new(),
            Value::Object(map) => map,
            other => {
                let message = format!("must be an object of arguments, not {}", kind(&other));
                return Err(call.refuse("arguments", message));
            }
        };
        for name in operation.args {
            if is_special(name) && !is_file(name) {
                continue;
            }
            let Some(value) = rest.shift_remove(*name) else {
                if is_file(name) {
                    // Some operations name the file themselves.
                    continue;
                }
                let message = format!("is missing; {} needs it", operation.name);
                return Err(call.refuse(name, message));
            };
            call = match (is_file(name), &value) {
                (true, Value::String(path)) => call.with_file(Path::new(path)),
                (true, _) => return Err(call.refuse(name, "must be a file's path, as text")),
                (false, _) => call.with_argument(name, &value)?,
            };
        }
        if let Some(keyword) = call.customer_keyword()
            && let Some(id) = rest.shift_remove(keyword)
        {
            call.name_customer(keyword, &id)?;
        }
        if let Some(query) = rest.shift_remove("query_params") {
            if !operation.takes("query") && !query.is_null() {
                return Err(call.refuse("query_params", "this operation takes no query"));
            }
            call = call.with_query(&query)?;
        }
        // A body that is no object has no keywords: it comes under its own name.
        let whole = operation.takes("body").then(|| rest.shift_remove("body")).flatten();
        match (operation.takes("body"), operation.takes("query")) {
            (true, _) => match whole {
                Some(body) if rest.is_empty() => call.with_body(&body),
                Some(body) => {
                    rest.insert("body".to_owned(), body);
                    call.with_body(&Value::Object(rest))
                }
                None if rest.is_empty() => Ok(call),
                None => call.with_body(&Value::Object(rest)),
            },
            (false, true) => {
                // Python has some parameters both ways; given twice, they are sent once.
                for (name, value) in rest {
                    call.set_query(&name, value);
                }
                Ok(call)
            }
            (false, false) => match rest.keys().next() {
                None => Ok(call),
                Some(name) => {
                    let known = match operation.args {
                        [] => "it takes no arguments".to_owned(),
                        args => format!("it takes {}", args.join(", ")),
                    };
                    Err(call.refuse(name, format!("is no argument of this operation; {known}")))
                }
            },
        }
    }

    fn query_pairs(&self, query: Value) -> Result<Vec<(String, Value)>> {
        match query {
            Value::Null => Ok(Vec::new()),
            Value::Object(map) => Ok(map.into_iter().collect()),
            Value::Array(pairs) => pairs
                .into_iter()
                .map(|pair| match pair {
                    Value::Array(pair) => match <[Value; 2]>::try_from(pair) {
                        Ok([Value::String(name), value]) => Ok((name, value)),
                        _ => Err(self.refuse("query", "each pair must be a name and a value")),
                    },
                    _ => Err(self.refuse("query", "must be an object, or pairs of name and value")),
                })
                .collect(),
            _ => Err(self.refuse("query", "must be an object, pairs of name and value, or ()")),
        }
    }

    /// The argument of this name.
    pub(crate) fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Sets what fills a placeholder.
    pub(crate) fn set_argument(&mut self, name: &str, value: impl Into<String>) {
        self.arguments.retain(|(key, _)| key != name);
        self.arguments.push((name.to_owned(), value.into()));
    }

    /// How its answers are paged.
    pub(crate) fn style(&self) -> &'static PageStyle {
        self.operation.pages.unwrap_or(self.service.pages)
    }

    /// The walk that begins with this call, which goes to `path`.
    pub(crate) fn walk(&self, path: &str) -> Walk {
        let style = self.style();
        let value = |names: &[&str]| {
            names.iter().find_map(|name| count(self.paging_value(style.place, name)?))
        };
        let start = match style.next {
            Next::Number { parameter, .. } | Next::Offset { parameter } => value(&[parameter]),
            _ => None,
        };
        let asked = style.size.and_then(|size| match size {
            "page_size" => value(&["page_size", "pageSize", "pagesize"]),
            size => value(&[size]),
        });
        Walk::new(*style, path, start, asked)
    }

    /// Turns to another page.
    pub(crate) fn turn_to(&mut self, step: Step) {
        let place = self.style().place;
        self.set_paging(place, step);
    }

    /// An error about an argument of this call.
    pub(crate) fn refuse(&self, argument: &str, message: impl Into<String>) -> Error {
        Error::argument(self.operation.name, argument, message)
    }

    /// The request for this call: pure, so that it can be checked without sockets.
    pub(crate) fn request(mut self, target: &Target<'_>) -> Result<Request> {
        let service = self.service;
        (service.prepare)(&mut self.parameters, target.tenant);
        self.check_paging()?;
        let path = self.expand(target)?;
        let path = match target.legacy {
            true => path.strip_prefix(service.prefix).unwrap_or(&path).to_owned(),
            false => path,
        };
        let base = self.base.as_deref().unwrap_or(target.base);
        let url = match self.query_text(service, target.legacy)? {
            query if query.is_empty() => [base, &path].concat(),
            query => [base, &path, "?", &query].concat(),
        };
        let mut headers = self.headers;
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static("application/json"));
        let json = HeaderValue::from_static("application/json");
        let body = match self.parameters.into_body() {
            Payload::Json(value) => {
                headers.insert(CONTENT_TYPE, json);
                let wire = match service.takes_names {
                    true => names::without_marks(value),
                    false => service.names().encode(value, self.operation.spelling),
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
            // The gateway wants JSON with every write, even where there is nothing to say.
            Payload::None if self.operation.method.has_body() && !target.legacy => {
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
            body,
            signed: self.base.is_none(),
        })
    }

    /// Paging parameters must be numbers: the service would answer something else than asked.
    fn check_paging(&self) -> Result<()> {
        if !self.operation.method.is_list() {
            return Ok(());
        }
        const COUNTS: &[&str] = &["page", "page_size", "pageSize", "pagesize"];
        const LIMITS: &[&str] = &["max_items", "max_pages"];
        for (name, value) in &self.query {
            if LIMITS.contains(&name.as_str()) {
                let message = format!("is no parameter of the API; use Pages::{name} on the list");
                return Err(self.refuse(&format!("query.{name}"), message));
            }
            let is_count = match value {
                Value::Number(number) => number.as_u64().is_some(),
                Value::String(text) => text.trim().parse::<u64>().is_ok(),
                Value::Null => true,
                _ => false,
            };
            if COUNTS.contains(&name.as_str()) && !is_count {
                let message = format!("must be a whole number, not {value}");
                return Err(self.refuse(&format!("query.{name}"), message));
            }
        }
        Ok(())
    }

    /// The path with its placeholders filled and every segment percent-encoded.
    fn expand(&self, target: &Target<'_>) -> Result<String> {
        let mut path = String::with_capacity(self.path.len() + 32);
        let mut rest = self.path.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            path.push_str(before);
            let value = match self.argument(name) {
                Some(value) => value,
                None if name == "customer_id" => target.customer_id(self)?,
                None => return Err(self.refuse(name, "is missing")),
            };
            // Servers decode dots before they resolve them: encoded or not, such a segment
            // climbs out of the path.
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
        let (names, others) = service.query_names(legacy);
        let mut text = String::new();
        for (name, value) in &self.query {
            // What the operation says goes before what holds for the service.
            let mut spellings = self.operation.spelling.iter().chain(names);
            let wire = match spellings.find(|(known, _)| known == name) {
                _ if self.wire_query => name.into(),
                Some((_, wire)) => (*wire).into(),
                None if others == Others::AsGiven => name.into(),
                None => service.names().encode_key(name, self.operation.spelling),
            };
            // Given in both spellings, it is sent once, as the wire's own says.
            if *wire != **name && self.query_value(&wire).is_some() {
                continue;
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
                        let message = format!("cannot be sent in a query: {}", kind(value));
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

    /// Adds a header to this call.
    pub(crate) fn set_header(&mut self, name: &'static str, value: &str) -> Result<()> {
        let value = HeaderValue::try_from(value)
            .map_err(|_| self.refuse(name, "has a character that no header may have"))?;
        self.headers.insert(HeaderName::from_static(name), value);
        Ok(())
    }
}

/// Where calls go: what a client adds to them.
pub(crate) struct Target<'a> {
    pub(crate) base: &'a str,
    pub(crate) tenant: &'a Tenant,
    /// The services' own hosts, without the gateway's prefix.
    pub(crate) legacy: bool,
}

impl Target<'_> {
    fn customer_id(&self, call: &Call) -> Result<&str> {
        let (id, key, variable) = match call.service.customer {
            Customer::Zpa => (&self.tenant.customer_id, "customerId", "ZPA_CUSTOMER_ID"),
            Customer::ZCell => {
                (&self.tenant.zcell_customer_id, "zcellCustomerId", "ZCELL_CUSTOMER_ID")
            }
        };
        id.as_deref().ok_or_else(|| {
            let name = call.operation.name;
            let message = format!("{name} needs it: set {key} in the configuration, or {variable}");
            Error::configuration(key, message)
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn tenant() -> Tenant {
        Tenant {
            customer_id: Some("216196257331281920".into()),
            zcell_customer_id: None,
            microtenant_id: None,
        }
    }

    fn request(operation: &str, keywords: Value) -> Result<Request> {
        let operation = &crate::registry::find(operation).unwrap().operation;
        let tenant = tenant();
        let target = Target { base: "https://api.zsapi.net", tenant: &tenant, legacy: false };
        Call::from_keywords(operation, keywords)?.request(&target)
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
            ("zia.rule_labels.get_label", json!({"label_id": 1, "x": 2}), "x: is no argument"),
        ];
        for (operation, keywords, expected) in cases {
            let message = refusal(operation, keywords);
            assert!(message.contains(expected) && message.contains(operation), "{message}");
        }
    }

    #[test]
    fn a_missing_customer_is_named() {
        let operation = &crate::registry::find("zpa.segment_groups.list_groups").unwrap().operation;
        let target = Target { base: "https://x", tenant: &Tenant::default(), legacy: false };
        let error = Call::new(operation).request(&target).unwrap_err().to_string();
        assert!(error.contains("customerId") && error.contains("ZPA_CUSTOMER_ID"), "{error}");
    }
}
