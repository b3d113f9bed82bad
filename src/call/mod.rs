//! A call: an operation with its arguments.

pub(crate) mod encode;
pub(crate) mod operation;
pub(crate) mod options;
pub(crate) mod parameters;
pub(crate) mod path_argument;
pub(crate) mod service;

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use http::header::{HeaderMap, HeaderName};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::call::operation::{Keys, Method, Operation, is_file, is_special};
use crate::call::parameters::{Parameters, Payload, kind};
use crate::call::path_argument::PathArgument;
use crate::call::service::Service;
use crate::error::{Error, Result};
use crate::names::{Spelling, is_wire, unwrap_wire};
use crate::pagination::{Cursor, Guard, Next, PageStyle, Step, count};
use crate::secret::header_value;

/// A call before its request is built. Handlers may change all of it.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) operation: &'static Operation,
    pub(crate) service: &'static Service,
    /// The path, as a template.
    pub(crate) path: Cow<'static, str>,
    /// The values of the path's placeholders, by name.
    pub(crate) arguments: Vec<(String, String)>,
    /// Its query and its body.
    pub(crate) parameters: Parameters,
    /// A file on disk, to read or to write.
    pub(crate) file: Option<PathBuf>,
    pub(crate) headers: HeaderMap,
    /// The address to use instead of the service's, without a login. It is for the sandbox.
    pub(crate) base: Option<String>,
    /// A function that changes each page before the caller gets it.
    pub(crate) view: Option<View>,
    /// Whether the values are only for paging, because the caller gets types that are read from the
    /// bytes.
    pub(crate) brief: bool,
    /// The wire names that differ from the service's.
    pub(crate) spelling: Spelling,
    /// How the keys of its responses are decoded.
    pub(crate) keys: Keys,
    /// How its responses are paged, if not like its service's.
    pub(crate) pages: Option<&'static PageStyle>,
    /// Whether the body is a whole object that was read and changed. A handler then adds no fields
    /// to it.
    pub(crate) whole: bool,
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

/// A type that serializes, behind a pointer. So the code that uses it is compiled once, and not once
/// for each type.
pub(crate) trait ToValue {
    fn to_value(&self) -> serde_json::Result<Value>;
}

impl<T: Serialize> ToValue for T {
    fn to_value(&self) -> serde_json::Result<Value> {
        serde_json::to_value(self)
    }
}

/// Changes a decoded value before the caller gets it.
pub(crate) type View = Arc<dyn Fn(Value) -> Result<Value> + Send + Sync>;

impl Call {
    pub(crate) fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            service: Service::of(operation),
            path: operation.path.into(),
            arguments: Vec::new(),
            parameters: Parameters::default(),
            file: None,
            headers: HeaderMap::new(),
            base: None,
            view: None,
            brief: false,
            spelling: operation.spelling,
            keys: operation.keys,
            pages: operation.pages,
            whole: false,
        }
    }

    /// Sets an argument: the value of a placeholder, or a value for a handler.
    pub(crate) fn with_argument(mut self, name: &str, value: &dyn PathArgument) -> Result<Self> {
        let segment = value.segment().map_err(|message| self.refuse(name, message))?;
        self.set_argument(name, segment);
        Ok(self)
    }

    pub(crate) fn with_query(mut self, query: &dyn ToValue) -> Result<Self> {
        let mut value = query
            .to_value()
            .map_err(|error| self.refuse("query", format!("cannot be serialized: {error}")))?;
        self.wire_query |= unwrap_wire(&mut value);
        let mut pairs = self.query_pairs(value)?;
        if !self.wire_query {
            pairs = self.name_given("query", pairs)?;
        }
        self.query.extend(pairs);
        if let Some(keyword) = self.customer_keyword()
            && let Some(id) = self.take_query(keyword)
        {
            self.name_customer(keyword, &id)?;
        }
        Ok(self)
    }

    /// Gives fields with wire names their names, so that handlers find them.
    fn name_given(&self, part: &str, given: Vec<(String, Value)>) -> Result<Vec<(String, Value)>> {
        let names = self.service.names();
        let mut given = given;
        if self.service.name_wins {
            let keys: Vec<_> = given.iter().map(|(key, _)| key.clone()).collect();
            given.retain(|(key, _)| {
                let name = names.decode_key(key);
                *name == **key || !keys.iter().any(|other| *other == name)
            });
        }
        names
            .name_given(given, self.spelling)
            .map_err(|twice| encode::given_twice(self.operation, part, &twice))
    }

    /// The fields of a body under their names.
    pub(crate) fn named(&self, fields: Map<String, Value>) -> Result<Map<String, Value>> {
        let fields = self.name_given("body", fields.into_iter().collect())?;
        Ok(fields.into_iter().collect())
    }

    /// The keyword argument for another customer than the configured one.
    fn customer_keyword(&self) -> Option<&'static str> {
        self.service.customer.keyword().filter(|_| self.path.contains("{customer_id}"))
    }

    /// Sends the call to this customer. Null means the configured one.
    fn name_customer(&mut self, keyword: &str, id: &Value) -> Result<()> {
        if !id.is_null() {
            let segment = id.segment().map_err(|message| self.refuse(keyword, message))?;
            self.set_argument("customer_id", segment);
        }
        Ok(())
    }

    pub(crate) fn with_body(mut self, body: &dyn ToValue) -> Result<Self> {
        let value = body
            .to_value()
            .map_err(|error| self.refuse("body", format!("cannot be serialized: {error}")))?;
        // `()` means no body, and so does null: no endpoint accepts a null body.
        if !value.is_null() {
            self.body = Payload::Json(match value {
                Value::Object(fields) if !is_wire(&fields) && !self.service.takes_names => {
                    Value::Object(self.named(fields)?)
                }
                other => other,
            });
        }
        Ok(self)
    }

    pub(crate) fn with_file(mut self, file: &Path) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// Makes a call of keyword arguments, as in Python. The operation's own arguments and
    /// `query_params` are taken first. The others go into the body, or into the query if the
    /// operation has no body.
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
                    // Some operations choose a file name.
                    continue;
                }
                let mut message = format!("is missing; {} needs it", operation.name);
                // The caller may have used another name.
                if !rest.is_empty() {
                    let given: Vec<_> = rest.keys().map(String::as_str).collect();
                    message += &format!(" (the call has: {})", given.join(", "));
                }
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
                return Err(
                    call.refuse("query_params", "is not allowed: this operation takes no query")
                );
            }
            call = call.with_query(&query)?;
        }
        // A body that is not an object has no keywords. It is the argument `body`.
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
                // Python takes some parameters in both ways. If given twice, they are sent once.
                for (name, value) in call.name_given("query", rest.into_iter().collect())? {
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
                    Err(call.refuse(name, format!("is not an argument of this operation; {known}")))
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

    /// Adds the fields of a changed object to the body, without those that the API refuses in an
    /// update. Fields that the arguments added to the body, such as a microtenant, stay.
    pub(crate) fn take_back(mut self, value: Value) -> Result<Self> {
        let Value::Object(mut fields) = value else {
            let message = format!("the changed object is {}; it must stay an object", kind(&value));
            return Err(self.refuse("body", message));
        };
        for name in self.service.read_only {
            fields.shift_remove(*name);
        }
        for (resource, opposite, read) in self.service.opposites {
            if *resource == self.operation.resource() && fields.contains_key(*opposite) {
                fields.shift_remove(*read);
            }
        }
        let fields = self.named(fields)?;
        if let Some(body) = self.fields_mut() {
            for (name, value) in fields {
                body.entry(name).or_insert(value);
            }
        }
        Ok(self)
    }

    /// The argument of this name.
    pub(crate) fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Sets the value of a placeholder.
    pub(crate) fn set_argument(&mut self, name: &str, value: impl Into<String>) {
        self.arguments.retain(|(key, _)| key != name);
        self.arguments.push((name.to_owned(), value.into()));
    }

    /// How its responses are paged.
    pub(crate) fn style(&self) -> &'static PageStyle {
        self.pages.unwrap_or(self.service.pages)
    }

    /// The cursor of the list that begins with this call. `path` is the path of its request.
    pub(crate) fn cursor(&self, path: &str) -> Cursor {
        let style = self.style();
        let value = |names: &[&str]| {
            names.iter().find_map(|name| count(self.paging_value(style.place, name)?))
        };
        let start = match style.next {
            Next::Number { parameter, .. } | Next::Offset { parameter, .. } => value(&[parameter]),
            _ => None,
        };
        let requested_size = style.size.and_then(|size| match size {
            "page_size" => value(&["page_size", "pageSize", "pagesize"]),
            size => value(&[size]),
        });
        // Callers who send paging parameters fetch the pages themselves.
        let by_hand = |guard: &Guard| {
            let names = [guard.page, guard.size, "page", "page_size", "pageSize", "pagesize"];
            names.iter().any(|name| self.query_value(name).is_some())
        };
        let guard = Guard::of(self.service.pages)
            .filter(|guard| self.operation.method == Method::LIST && !by_hand(guard));
        Cursor::new(*style, path, start, requested_size).guarded(guard)
    }

    /// Sets the parameters of another page.
    pub(crate) fn turn_to(&mut self, step: Step) {
        let place = self.style().place;
        self.set_paging(place, step);
    }

    /// The key of the object that the call changes, if it changes one. All versions of a path, and
    /// all operations on it, have the same key. A POST adds an object, unless its body has an id:
    /// then it edits the object with this id.
    pub(crate) fn changed_object(&self) -> Option<String> {
        let edits = match self.operation.method {
            Method::PUT | Method::PATCH | Method::DELETE => true,
            Method::POST => !self.path.contains('{'),
            Method::LIST | Method::SEARCH | Method::GET => false,
        };
        let in_body = || id_text(self.fields()?.get("id")?);
        let id = if self.path.ends_with('}') { None } else { in_body() };
        if !edits || (self.operation.method == Method::POST && id.is_none()) {
            return None;
        }
        let key = self.object_at(&self.path);
        Some(match id {
            Some(id) => format!("{key}#{id}"),
            None => key,
        })
    }

    /// The key of the object at this path. It has the arguments of the call, and no version.
    pub(crate) fn object_at(&self, path: &str) -> String {
        let mut key = String::with_capacity(path.len());
        for segment in path.split('/').filter(|segment| !is_version(segment)) {
            let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            key.push('/');
            key.push_str(name.and_then(|name| self.argument(name)).unwrap_or(segment));
        }
        key
    }

    /// An error about an argument of this call.
    pub(crate) fn refuse(&self, argument: &str, message: impl Into<String>) -> Error {
        Error::argument(self.operation.name, argument, message)
    }

    /// Adds a header to this call.
    pub(crate) fn set_header(&mut self, name: &'static str, value: &str) -> Result<()> {
        let value = header_value(value).map_err(|problem| self.refuse(name, problem))?;
        self.headers.insert(HeaderName::from_static(name), value);
        Ok(())
    }
}

/// An id as text. Some services write the same id as `7`, `"7"` and `7.0`.
pub(crate) fn id_text(id: &Value) -> Option<String> {
    match id {
        Value::Number(number) if number.is_f64() => {
            let text = number.to_string();
            text.strip_suffix(".0").map(str::to_owned)
        }
        id => id.segment().ok(),
    }
}

/// Whether a segment of a path is a version, such as `v1`.
fn is_version(segment: &str) -> bool {
    segment
        .strip_prefix('v')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}
