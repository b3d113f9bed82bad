//! What a call says besides where it goes: its query and its body.

use serde_json::{Map, Value};

use crate::names::is_wire;
use crate::pagination::{Place, Step};

/// The query and the body of a call.
#[derive(Clone, Default)]
pub(crate) struct Parameters {
    /// Query parameters by their snake_case names; null is left out, an array repeats.
    pub(crate) query: Vec<(String, Value)>,
    /// Whether the query's names are spelled as on the wire.
    pub(crate) wire_query: bool,
    pub(crate) body: Payload,
    /// Whether the body began as nothing and was made for a handler to put fields into.
    made_body: bool,
}

/// What a request carries.
#[derive(Clone, Default)]
pub(crate) enum Payload {
    /// Nothing.
    #[default]
    None,
    /// JSON with snake_case names.
    Json(Value),
    /// Bytes as they are.
    Raw { content_type: Option<String>, bytes: Vec<u8> },
}

impl Parameters {
    /// The query parameter of this name.
    pub(crate) fn query_value(&self, name: &str) -> Option<&Value> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Takes a query parameter away.
    pub(crate) fn take_query(&mut self, name: &str) -> Option<Value> {
        let at = self.query.iter().position(|(key, _)| key == name)?;
        Some(self.query.remove(at).1)
    }

    /// Sets a query parameter.
    pub(crate) fn set_query(&mut self, name: &str, value: impl Into<Value>) {
        match self.query.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value.into(),
            None => self.query.push((name.to_owned(), value.into())),
        }
    }

    /// The body's fields, where it is a JSON object that is not to be sent untouched.
    pub(crate) fn fields(&self) -> Option<&Map<String, Value>> {
        match &self.body {
            Payload::Json(Value::Object(fields)) if !is_wire(fields) => Some(fields),
            _ => None,
        }
    }

    /// The body's fields, to change them; a body that is not there becomes an object.
    pub(crate) fn fields_mut(&mut self) -> Option<&mut Map<String, Value>> {
        if matches!(self.body, Payload::None) {
            self.body = Payload::Json(Value::Object(Map::new()));
            self.made_body = true;
        }
        match &mut self.body {
            Payload::Json(Value::Object(fields)) if !is_wire(fields) => Some(fields),
            _ => None,
        }
    }

    /// Takes a field out of the body.
    pub(crate) fn take_field(&mut self, name: &str) -> Option<Value> {
        match &mut self.body {
            Payload::Json(Value::Object(fields)) if !is_wire(fields) => fields.shift_remove(name),
            _ => None,
        }
    }

    /// The body as it goes out: one that was only made for fields, and got none, is none.
    pub(crate) fn into_body(self) -> Payload {
        match self.body {
            Payload::Json(Value::Object(fields)) if fields.is_empty() && self.made_body => {
                Payload::None
            }
            body => body,
        }
    }

    /// The paging parameter of this name.
    pub(crate) fn paging_value(&self, place: Place, name: &str) -> Option<&Value> {
        match place {
            Place::Query => self.query_value(name),
            Place::Within(field) => self.fields()?.get(field)?.get(name),
            Place::Body => self.fields()?.get(name),
        }
    }

    /// Sets the parameters that lead to another page.
    pub(crate) fn set_paging(&mut self, place: Place, step: Step) {
        match place {
            Place::Query => {
                for (name, value) in step {
                    // A link spells parameters as the wire does; the first request may not have.
                    self.query.retain(|(known, _)| !same_parameter(known, &name));
                    self.query.push((name, value));
                }
            }
            Place::Body => {
                if let Some(body) = self.fields_mut() {
                    body.extend(step);
                }
            }
            Place::Within(field) => {
                let body = self.fields_mut().and_then(|body| body.get_mut(field));
                if let Some(Value::Object(paging)) = body {
                    paging.extend(step);
                }
            }
        }
    }
}

fn same_parameter(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    plain(a) == plain(b)
}

/// What kind of JSON a value is, for messages.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
