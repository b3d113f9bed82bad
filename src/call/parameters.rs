//! The parameters of a call: its query and its body.

use serde_json::{Map, Value};

use crate::edit_distance::same_letters;
use crate::names::is_wire;
use crate::pagination::{Place, Step};

/// The query and the body of a call.
#[derive(Clone, Default)]
pub(crate) struct Parameters {
    /// Query parameters by their snake_case names. Null is omitted, and an array is sent as a
    /// repeated parameter.
    pub(crate) query: Vec<(String, Value)>,
    /// Whether the query has wire names.
    pub(crate) wire_query: bool,
    pub(crate) body: Payload,
    /// Whether the body was empty and was made for a handler's fields.
    made_body: bool,
}

/// The body of a request.
#[derive(Clone, Default)]
pub(crate) enum Payload {
    /// No body.
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

    /// Removes and returns a query parameter.
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

    /// The body's fields, if it is a JSON object with snake_case names.
    pub(crate) fn fields(&self) -> Option<&Map<String, Value>> {
        match &self.body {
            Payload::Json(Value::Object(fields)) if !is_wire(fields) => Some(fields),
            _ => None,
        }
    }

    /// The body's fields, to change them. An empty body becomes an object.
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

    /// Removes and returns a field of the body.
    pub(crate) fn take_field(&mut self, name: &str) -> Option<Value> {
        match &mut self.body {
            Payload::Json(Value::Object(fields)) if !is_wire(fields) => fields.shift_remove(name),
            _ => None,
        }
    }

    /// The body to send. A body that was made for fields, and got none, is empty.
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

    /// Sets the parameters of another page.
    pub(crate) fn set_paging(&mut self, place: Place, step: Step) {
        match place {
            Place::Query => {
                for (name, value) in step {
                    // A link has wire names. The first request may have had others.
                    self.query.retain(|(known, _)| !same_letters(known, &name));
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

/// The JSON type of a value, for messages.
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
