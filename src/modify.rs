//! Changing a thing without wiping the rest of it: read, change, send back.

use serde::Serialize;
use serde_json::Value;

use crate::call::Call;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::operation::{Method, Operation, is_special};
use crate::registry::{find, rows, unknown};
use crate::response::ApiResponse;
use crate::row::Row;

impl Client {
    /// Changes a thing in place: reads it, lets `change` edit it, drops what the API sends but
    /// refuses to take back (times, authors), and sends the rest as it was.
    ///
    /// `update` is the dotted name of the operation that replaces the thing; the one that
    /// reads it is found beside it. `arguments` is what both paths name, and for ZPA also
    /// `microtenant_id`.
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
        let get = reader_of(update).ok_or_else(|| Error::Unsupported {
            operation: update.name.to_owned(),
            message: "no operation of its resource reads what it replaces".to_owned(),
        })?;
        let arguments = serde_json::to_value(arguments).map_err(|error| {
            Error::argument(update.name, "arguments", format!("cannot be serialised: {error}"))
        })?;
        let (mut value, _) =
            get.send(self, Call::from_keywords(&get.operation, arguments.clone())?)?;
        change(&mut value);
        let call = Call::from_keywords(update, arguments)?;
        let call = take_back(call, value)?;
        row.send(self, call)
    }
}

/// The operation that reads what `update` replaces: the one with the same path, or at
/// least with the same arguments in it.
fn reader_of(update: &Operation) -> Option<&'static Row> {
    let resource = |name: &str| name.rsplit_once('.').map(|(resource, _)| resource.to_owned());
    let replaces = matches!(update.method, Method::PUT | Method::PATCH) && update.takes("body");
    let own = resource(update.name)?;
    let named = |operation: &Operation| -> Vec<&str> {
        operation.args.iter().copied().filter(|name| !is_special(name)).collect()
    };
    let readers: Vec<_> = rows()
        .filter(|other| replaces && other.operation.method == Method::GET)
        .filter(|other| resource(other.operation.name).as_deref() == Some(own.as_str()))
        .collect();
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    readers.iter().find(|other| other.operation.path == update.path).copied().or_else(|| {
        readers.into_iter().find(|other| {
            let other = &other.operation;
            named(other) == named(update) && last(other.path) == last(update.path)
        })
    })
}

/// Adds what was read and changed to a call, without what the API refuses to take back.
/// What the arguments put into the body, such as a microtenant, stays.
pub(crate) fn take_back(mut call: Call, value: Value) -> Result<Call> {
    let Value::Object(mut fields) = value else {
        let kind = crate::parameters::kind(&value);
        return Err(call.refuse("body", format!("what was read is {kind}, not an object")));
    };
    for name in call.service.read_only {
        fields.shift_remove(*name);
    }
    if let Some(body) = call.fields_mut() {
        for (name, value) in fields {
            body.entry(name).or_insert(value);
        }
    }
    Ok(call)
}
