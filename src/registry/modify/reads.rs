//! How to read the object that an update replaces.

use serde_json::{Map, Value};

use super::exceptions::{EXCEPTIONS, How, UNREAD};
use crate::api::row::Row;
use crate::call::operation::{Method, Operation, is_special};
use crate::call::{Call, id_text};
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, rows};
use crate::response::ApiResponse;
use crate::response::paginator::Pages;

/// How to read the object that an update replaces.
pub(super) enum Read {
    /// By an operation that returns it, with pairs of its argument names and the update's.
    Get(&'static Row, Vec<(&'static str, &'static str)>),
    /// By its list: the argument that identifies it, and the item's field.
    List { list: &'static Row, argument: &'static str, fields: [&'static str; 2] },
    /// As an item of a list in a field of another object.
    Within { get: &'static Row, list: &'static str, argument: &'static str },
    /// As a whole list, which is sent back as this field, or as the body.
    Whole { list: &'static Row, field: Option<&'static str> },
}

/// Why an object cannot be read.
pub(super) enum Why {
    /// This reason.
    Reason(&'static str),
    /// The operation replaces no object.
    NoUpdate,
}

impl Read {
    pub(super) fn of(update: &'static Operation) -> std::result::Result<Self, Why> {
        let exception = EXCEPTIONS.iter().find(|exception| exception.update == update.name);
        let row = |name: &'static str| find(name).ok_or(Why::Reason(UNREAD));
        match exception.map(|exception| &exception.how) {
            Some(How::Get(get, names)) => {
                let get = row(get)?;
                let same = named(&get.operation).map(|name| {
                    let other = names.iter().find(|(own, _)| *own == name);
                    (name, other.map_or(name, |(_, other)| *other))
                });
                Ok(Self::Get(get, same.collect()))
            }
            Some(How::List { list, argument, field }) => {
                Ok(Self::List { list: row(list)?, argument, fields: [field, argument] })
            }
            Some(How::Within { get, list, argument }) => {
                Ok(Self::Within { get: row(get)?, list, argument })
            }
            Some(How::Whole { list, field }) => Ok(Self::Whole { list: row(list)?, field: *field }),
            Some(How::Not(reason)) => Err(Why::Reason(reason)),
            None if !replaces(update) => Err(Why::NoUpdate),
            None => beside(update).ok_or(Why::Reason(UNREAD)),
        }
    }

    fn reader(&self) -> &'static Operation {
        match self {
            Self::Get(row, _) => &row.operation,
            Self::List { list, .. } | Self::Whole { list, .. } => &list.operation,
            Self::Within { get, .. } => &get.operation,
        }
    }

    /// The update's arguments. Arguments of the read only are not fields of the object.
    pub(super) fn for_update(&self, update: &Operation, arguments: &Value) -> Value {
        let mut arguments = arguments.clone();
        let reader = self.reader();
        // The object's own id may be a field of its body. The service handles a microtenant.
        let own =
            |name: &str| update.doc.contains(&format!("`{name}`")) || name == "microtenant_id";
        let only_read = |name: &str| match self {
            Self::Get(..) | Self::Within { .. } => named(reader).any(|other| other == name),
            Self::List { .. } | Self::Whole { .. } => {
                named(reader).any(|other| other == name)
                    || reader.doc.contains(&format!("`{name}`"))
            }
        };
        if let Some(fields) = arguments.as_object_mut() {
            fields.retain(|name, _| update.takes(name) || own(name) || !only_read(name));
        }
        arguments
    }

    /// Reads the object.
    pub(super) fn send(
        &self,
        client: &Client,
        update: &Call,
        mut arguments: Value,
    ) -> Result<(Value, ApiResponse)> {
        match self {
            Self::Get(get, names) => {
                if let Some(fields) = arguments.as_object_mut() {
                    for (own, other) in names.iter().filter(|(own, other)| own != other) {
                        if let Some(value) = fields.shift_remove(*other) {
                            fields.entry(*own).or_insert(value);
                        }
                    }
                    // Arguments of the update only, in its path or as the id of its body.
                    let reads = |name: &str| names.iter().any(|(own, _)| *own == name);
                    let of_update =
                        |name: &str| name == "id" || named(update.operation).any(|n| n == name);
                    fields.retain(|name, _| reads(name) || !of_update(name));
                }
                let (value, response) = one(client, update, get, arguments, names)?;
                Ok((single(value), response))
            }
            Self::List { list, argument, fields } => {
                let wanted = wanted(update, &mut arguments, argument, list)?;
                let is_wanted = |item: &Value| {
                    let id = fields.iter().find_map(|field| item.get(*field)).and_then(id_text);
                    id.as_ref() == Some(&wanted)
                };
                let call = Call::from_keywords(&list.operation, arguments)?;
                let pages = list.send(client, call)?.paginator();
                // Most lists have one page. For others, the largest pages save requests.
                let mut items = match pages.begins_with(is_wanted) {
                    true => pages.items(),
                    false => pages.with_largest_pages()?.items(),
                };
                for item in &mut items {
                    let item = item?;
                    if is_wanted(&item) {
                        return Ok((item, items.into_response()));
                    }
                }
                Err(missing(update, list, argument))
            }
            Self::Within { get, list, argument } => {
                let wanted = wanted(update, &mut arguments, argument, get)?;
                let (mut whole, response) = one(client, update, get, arguments, &[])?;
                let items = whole.get_mut(*list).map(Value::take).unwrap_or_default();
                let items = match items {
                    Value::Array(items) => items,
                    _ => Vec::new(),
                };
                let is_wanted =
                    |item: &Value| item.get("id").and_then(id_text).as_ref() == Some(&wanted);
                match items.into_iter().find(is_wanted) {
                    Some(item) => Ok((item, response)),
                    None => Err(missing(update, get, argument)),
                }
            }
            Self::Whole { list, .. } => {
                let call = Call::from_keywords(&list.operation, arguments)?;
                let mut items = list.send(client, call)?.paginator().with_largest_pages()?.items();
                let all = (&mut items).collect::<Result<Vec<_>>>()?;
                Ok((all.into(), items.into_response()))
            }
        }
    }

    /// Puts the changed object into the update. An id that is a field of the body is sent as the
    /// API writes it.
    pub(super) fn take_back(&self, mut call: Call, after: Value) -> Result<Call> {
        let ids: Vec<&str> = match self {
            Self::List { argument, .. } => vec![argument],
            Self::Get(_, names) => names.iter().map(|(_, other)| *other).collect(),
            Self::Within { .. } | Self::Whole { .. } => Vec::new(),
        };
        for id in ids.into_iter().filter(|id| after.get(*id).is_some()) {
            call.take_field(id);
        }
        call.whole = true;
        match self {
            Self::Whole { field: Some(field), .. } => {
                call.take_back(Value::Object(Map::from_iter([((*field).to_owned(), after)])))
            }
            Self::Whole { field: None, .. } => call.with_body(&after),
            _ => call.take_back(after),
        }
    }
}

/// Sends a read of one object.
fn one(
    client: &Client,
    update: &Call,
    get: &'static Row,
    arguments: Value,
    names: &[(&str, &str)],
) -> Result<(Value, ApiResponse)> {
    let missing = named(&get.operation).find(|name| arguments.get(name).is_none());
    if let Some(name) = missing {
        let name = names.iter().find(|(own, _)| *own == name).map_or(name, |(_, other)| other);
        let message =
            format!("is missing; {}, which reads the object first, needs it", get.operation.name);
        return Err(update.refuse(name, message));
    }
    let call = Call::from_keywords(&get.operation, arguments)?;
    get.send(client, call)
}

/// The only item of a list. Some settings are returned as such a list.
fn single(value: Value) -> Value {
    match value {
        Value::Array(mut items) if items.len() == 1 => items.pop().unwrap_or_default(),
        value => value,
    }
}

/// The value that identifies the object, removed from the arguments.
fn wanted(update: &Call, arguments: &mut Value, argument: &str, list: &Row) -> Result<String> {
    let given = arguments.as_object_mut().and_then(|fields| fields.shift_remove(argument));
    let Some(given) = given else {
        let message = format!("is missing; it identifies the object in {}", list.operation.name);
        return Err(update.refuse(argument, message));
    };
    id_text(&given).ok_or_else(|| update.refuse(argument, format!("must be an id, not {given}")))
}

fn missing(update: &Call, list: &Row, argument: &str) -> Error {
    let message = format!("no object in {} has this id", list.operation.name);
    update.refuse(argument, message)
}

/// Finds the read for `update`: an operation with the same path or the same path arguments, one
/// with more arguments, or else the list.
fn beside(update: &'static Operation) -> Option<Read> {
    let others = |method| {
        rows().filter(move |other| {
            other.operation.method == method && resource(&other.operation) == resource(update)
        })
    };
    let last = |path: &'static str| path.rsplit('/').next();
    let arguments: Vec<_> = named(update).collect();
    let alike = || others(Method::GET).filter(|get| last(get.operation.path) == last(update.path));
    let get = others(Method::GET)
        .find(|get| get.operation.path == update.path)
        .or_else(|| alike().find(|get| named(&get.operation).eq(arguments.iter().copied())))
        .or_else(|| {
            alike().find(|get| {
                !arguments.is_empty() && arguments.iter().all(|name| get.operation.takes(name))
            })
        });
    if let Some(get) = get {
        let names = named(&get.operation).map(|name| (name, name)).collect();
        return Some(Read::Get(get, names));
    }
    // The same path with other argument names.
    let renamed = others(Method::GET).find(|get| {
        shape(get.operation.path).eq(shape(update.path)) && named(&get.operation).count() > 0
    });
    if let Some(get) = renamed.filter(|get| named(&get.operation).count() == arguments.len()) {
        let names = named(&get.operation).zip(arguments).collect();
        return Some(Read::Get(get, names));
    }
    let (id, rest) = arguments.split_last()?;
    let collection = update.path.strip_suffix(&format!("/{{{id}}}"))?;
    let list = others(Method::LIST).find(|list| {
        list.operation.path == collection && named(&list.operation).eq(rest.iter().copied())
    })?;
    Some(Read::List { list, argument: id, fields: ["id", id] })
}

/// A path's segments, without the names of its placeholders.
fn shape(path: &'static str) -> impl Iterator<Item = &'static str> {
    path.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment })
}

/// The error about an operation that `modify` cannot use, with a hint at one that it can.
pub(super) fn refuse(operation: &'static Operation, why: Why) -> Error {
    let message = match why {
        Why::Reason(reason) => format!("modify cannot use this operation: it {reason}"),
        Why::NoUpdate => {
            let other = rows()
                .map(|row| &row.operation)
                .find(|other| resource(other) == resource(operation) && Read::of(other).is_ok());
            let hint = other.map(|other| format!(", such as {}", other.name)).unwrap_or_default();
            format!("replaces no object; modify needs an operation that does{hint}")
        }
    };
    Error::Unsupported { operation: operation.name.to_owned(), message }
}

fn replaces(operation: &Operation) -> bool {
    matches!(operation.method, Method::PUT | Method::PATCH) && operation.takes("body")
}

/// An operation's service and resource.
fn resource(operation: &Operation) -> Option<&'static str> {
    operation.name.rsplit_once('.').map(|(name, _)| name)
}

/// The arguments of an operation's path.
fn named(operation: &'static Operation) -> impl Iterator<Item = &'static str> {
    operation.args.iter().copied().filter(|name| !is_special(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_read_from_its_own_path_or_as_an_exception_says() {
        for row in rows() {
            let update = &row.operation;
            let exception = EXCEPTIONS.iter().find(|exception| exception.update == update.name);
            let Ok(read) = Read::of(update) else { continue };
            match (&read, exception.map(|exception| &exception.how)) {
                (Read::Get(get, names), Some(How::Get(_, renamed))) => {
                    for name in named(&get.operation) {
                        let other = renamed.iter().find(|(own, _)| *own == name);
                        let expected = (name, other.map_or(name, |(_, other)| *other));
                        assert!(names.contains(&expected), "{}: {names:?}", update.name);
                    }
                }
                (Read::Get(get, _), None) => {
                    let last = |path: &'static str| path.rsplit('/').next();
                    let is_alike = shape(get.operation.path).eq(shape(update.path))
                        || last(get.operation.path) == last(update.path);
                    assert!(is_alike, "{}: {}", update.name, get.operation.path);
                }
                (Read::List { list, .. }, None) => {
                    let (collection, _) = update.path.rsplit_once('/').unwrap();
                    assert_eq!(list.operation.path, collection, "{}", update.name);
                }
                _ => assert!(exception.is_some(), "{}", update.name),
            }
        }
    }

    /// Every PUT and PATCH is covered, or has a reason why not. No reason is superfluous.
    #[test]
    fn every_update_can_be_modified_or_has_its_reason() {
        let (mut covered, mut without, mut missing) = (0, Vec::new(), Vec::new());
        for row in rows() {
            let update = &row.operation;
            let is_update = matches!(update.method, Method::PUT | Method::PATCH);
            match Read::of(update) {
                Ok(read) => {
                    covered += 1;
                    for name in named(read.reader()) {
                        let known = match &read {
                            Read::Get(_, names) => names.iter().any(|(own, _)| *own == name),
                            _ => true,
                        };
                        assert!(known, "{}: {name}", update.name);
                    }
                }
                Err(Why::Reason(UNREAD))
                    if !EXCEPTIONS.iter().any(|exception| exception.update == update.name) =>
                {
                    missing.push(update.name);
                }
                Err(Why::Reason(reason)) => without.push(format!("{}: {reason}", update.name)),
                // Without a body, an update replaces no object.
                Err(Why::NoUpdate) if is_update => {
                    assert!(!update.takes("body"), "{}", update.name);
                    without.push(format!("{}: takes no body", update.name));
                }
                Err(Why::NoUpdate) => {}
            }
        }
        println!("{covered} updates can be modified; {} cannot:", without.len());
        println!("{}", without.join("\n"));
        assert!(
            missing.is_empty(),
            "add these to EXCEPTIONS, with how they are read or why not: {missing:#?}"
        );
        assert!(covered > 200, "{covered}");
    }
}
