//! Changing a thing without wiping the rest of it: read, change, send back.

use serde::Serialize;
use serde_json::Value;

use crate::api::row::Row;
use crate::call::Call;
use crate::call::operation::{Method, Operation, is_special};
use crate::call::path_argument::PathArgument;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, rows, unknown};
use crate::response::ApiResponse;
use crate::response::paginator::Pages;

impl Client {
    /// Changes a thing in place: reads it, lets `change` edit it, drops what the API sends but
    /// refuses to take back (times, authors), and sends the rest as it was.
    ///
    /// `update` is the dotted name of the operation that replaces the thing; the one that
    /// reads it is found beside it (a list, where nothing reads a single one). `arguments` is what
    /// both paths name, what only the reading one names, and for ZPA also `microtenant_id`. A rule
    /// of a ZPA policy is read by its type, so it takes
    /// `{"policy_type": "access", "rule_id": …}`.
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// # let (label, _) = client.zia().rule_labels().add_label(json!({"name": "old"}))?;
    /// let id = json!({"label_id": label["id"]});
    /// client.modify("zia.rule_labels.update_label", id, |label| {
    ///     label["description"] = "kept by the network team".into();
    /// })?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such pair of operations, or one of the two calls fails.
    pub fn modify(
        &self,
        update: &str,
        arguments: impl Serialize,
        change: impl FnOnce(&mut Value),
    ) -> Result<(Value, ApiResponse)> {
        let row = find(update).ok_or_else(|| unknown(update))?;
        let update = &row.operation;
        let reader = reader_of(update).ok_or_else(|| cannot_modify(update))?;
        let arguments = serde_json::to_value(arguments).map_err(|error| {
            Error::argument(update.name, "arguments", format!("cannot be serialised: {error}"))
        })?;
        let mut to_update = arguments.clone();
        if let (Some(fields), Reader::One(get)) = (to_update.as_object_mut(), &reader) {
            // What only reading names is no field of the thing.
            fields
                .retain(|name, _| update.takes(name) || !named(&get.operation).any(|n| n == name));
        }
        let call = Call::from_keywords(update, to_update)?;
        // A copy that was kept may lack what others have changed since.
        self.forget(call.service.name);
        let mut value = reader.read(self, &call, arguments)?;
        change(&mut value);
        row.send(self, call.take_back(value)?)
    }
}

/// What reads the thing that an update replaces.
enum Reader {
    /// An operation that returns it.
    One(&'static Row),
    /// A list that it is in, and the argument that says which it is.
    Among(&'static Row, &'static str),
}

impl Reader {
    fn read(&self, client: &Client, update: &Call, mut arguments: Value) -> Result<Value> {
        match self {
            Self::One(get) => {
                let missing = named(&get.operation).find(|name| arguments.get(name).is_none());
                if let Some(name) = missing {
                    let reading = get.operation.name;
                    let message = format!("is missing; {reading}, which reads it first, needs it");
                    return Err(update.refuse(name, message));
                }
                let call = Call::from_keywords(&get.operation, arguments)?;
                get.send(client, call).map(|(value, _)| value)
            }
            Self::Among(list, id) => {
                if let Some(arguments) = arguments.as_object_mut() {
                    arguments.shift_remove(*id);
                }
                let wanted = update.argument(id).unwrap_or_default();
                let is_wanted = |item: &Value| {
                    // Some things have their id under the name that it has in the path.
                    let id = item.get("id").or_else(|| item.get(*id));
                    id.is_some_and(|id| id.segment().is_ok_and(|id| id == wanted))
                };
                let call = Call::from_keywords(&list.operation, arguments)?;
                for item in list.send(client, call)?.items() {
                    let item = item?;
                    if is_wanted(&item) {
                        return Ok(item);
                    }
                }
                let message = format!("nothing that {} lists has this id", list.operation.name);
                Err(update.refuse(id, message))
            }
        }
    }
}

/// What reads what `update` replaces: an operation with the same path, or at least with the
/// same arguments in it; one that names more than those; or else the list that it is in.
fn reader_of(update: &'static Operation) -> Option<Reader> {
    if !replaces(update) {
        return None;
    }
    let beside = |method| {
        rows().filter(move |other| {
            other.operation.method == method && resource(&other.operation) == resource(update)
        })
    };
    let last = |path: &'static str| path.rsplit('/').next();
    let arguments: Vec<_> = named(update).collect();
    let alike = || beside(Method::GET).filter(|get| last(get.operation.path) == last(update.path));
    let get = beside(Method::GET)
        .find(|get| get.operation.path == update.path)
        .or_else(|| alike().find(|get| named(&get.operation).eq(arguments.iter().copied())))
        .or_else(|| {
            alike().find(|get| {
                !arguments.is_empty() && arguments.iter().all(|name| get.operation.takes(name))
            })
        });
    if let Some(get) = get {
        return Some(Reader::One(get));
    }
    let (id, rest) = arguments.split_last()?;
    let collection = update.path.strip_suffix(&format!("/{{{id}}}"))?;
    let list = beside(Method::LIST).find(|list| {
        list.operation.path == collection && named(&list.operation).eq(rest.iter().copied())
    })?;
    Some(Reader::Among(list, id))
}

/// Why there is nothing to modify by this operation, and by which there may be.
fn cannot_modify(operation: &'static Operation) -> Error {
    let message = match replaces(operation) {
        true => "no operation of its resource reads what it replaces".to_owned(),
        false => {
            let other = rows()
                .map(|row| &row.operation)
                .find(|other| replaces(other) && resource(other) == resource(operation));
            let hint = other.map(|other| format!(", such as {}", other.name)).unwrap_or_default();
            format!("replaces nothing; modify wants the operation that does{hint}")
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

/// What an operation's path names.
fn named(operation: &'static Operation) -> impl Iterator<Item = &'static str> {
    operation.args.iter().copied().filter(|name| !is_special(name))
}
