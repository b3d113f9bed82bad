//! Changes a part of an object and keeps the rest: read, change, send back.

mod closure;
mod edit;
mod exceptions;
mod fields;
mod reads;

use serde::Serialize;
use serde_json::{Map, Value};

pub use self::closure::ChangeResult;
pub use self::edit::{Edit, edit};

use self::reads::Read;
use crate::api::row::Row;
use crate::call::Call;
use crate::call::operation::Operation;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, unknown};
use crate::response::ApiResponse;

impl Client {
    /// Changes a part of an object: reads it, lets `change` edit it, and sends it back. Fields that
    /// the API sends but refuses in an update (times, authors) are dropped. All others are sent as
    /// they were.
    ///
    /// `update` is the dotted name of the operation that replaces the object. The crate knows how
    /// to read the object: by its read operation, or by the list if there is none. It also uses the
    /// list where the vendor's single read is known to be wrong (ZIA's users and ZPA gateways).
    ///
    /// `arguments` are the arguments of the update's path and of the read's path, and for ZPA also
    /// `microtenant_id`. If the update's path has no id, as in ZCC, pass the `id` of the body. A
    /// ZPA policy rule is read by its policy type: `{"policy_type": "access", "rule_id": …}`.
    ///
    /// `change` returns nothing, or a `Result<(), E>`. If it fails or changes nothing, nothing is
    /// sent. Some fields have two forms, such as the ports of an application segment: the changed
    /// form is sent. A secret that the API never returns stays as it is, unless `change` sets it.
    ///
    /// Returns the result of the update. If nothing was sent, returns the object as it was read.
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
    /// # Changes at the same time
    ///
    /// Within a client and its clones, changes of the same object wait for each other, so none is
    /// lost. This includes changes by other methods. `change` may change another object. Changing
    /// the same object within `change` is an error. No change waits longer than `callTimeout`.
    ///
    /// No client can promise more. Another program or an administrator may change the object
    /// between the read and the write: then the later write wins. The API has guards of its own.
    /// ZIA and ZTW refuse a change while somebody else saves one (`EDIT_LOCK_NOT_AVAILABLE`). ZPA
    /// refuses two changes at once (`api.concurrent.access.error`). The client retries both.
    ///
    /// # Errors
    ///
    /// When no operation reads what `update` replaces, or one of the two calls fails. When the read
    /// returns no object, or several: [`Error::Mismatch`]. When `change` fails: [`Error::Change`], or
    /// the closure's own [`Error`] unchanged.
    pub fn modify<R: ChangeResult>(
        &self,
        update: &str,
        arguments: impl Serialize,
        change: impl FnOnce(&mut Value) -> R,
    ) -> Result<(Value, ApiResponse)> {
        let row = find(update).ok_or_else(|| unknown(update))?;
        let update = &row.operation;
        let read = Read::of(update).map_err(|why| reads::refuse(update, why))?;
        let arguments = serde_json::to_value(arguments).map_err(|error| {
            Error::argument(update.name, "arguments", format!("cannot be serialized: {error}"))
        })?;
        let call = Call::from_keywords(update, read.for_update(update, &arguments))?;
        self.offers(&call)?;
        let _turn = self.own_turn_of(&call)?;
        // A cached response may lack later changes by others.
        self.forget(call.service.name);
        let (before, response) = whole(&read, read.send(self, &call, arguments)?)?;
        let mut after = before.clone();
        change(&mut after).outcome(update.name)?;
        let after = fields::settle(&call, &before, fields::in_one_spelling(&call, after)?)?;
        if !fields::differ(&call, fields::settle(&call, &before, before.clone())?, &after) {
            return Ok((before, response));
        }
        row.send(self, read.take_back(call, after)?)
    }
    /// Reads the object that `update` would change.
    pub(super) fn read_for_change(
        &self,
        update: &'static Row,
        arguments: Map<String, Value>,
    ) -> Result<Value> {
        let update = &update.operation;
        let read = Read::of(update).map_err(|why| reads::refuse(update, why))?;
        let arguments = Value::Object(arguments);
        let call = Call::from_keywords(update, read.for_update(update, &arguments))?;
        self.forget(call.service.name);
        whole(&read, read.send(self, &call, arguments)?).map(|(value, _)| value)
    }
}

/// Refuses a response without an object. An update of it would send only the changed fields, and
/// empty the others.
fn whole(read: &Read, (value, response): (Value, ApiResponse)) -> Result<(Value, ApiResponse)> {
    let is_right = match read {
        Read::Whole { .. } => value.is_array(),
        Read::Get(..) | Read::List { .. } | Read::Within { .. } => value.is_object(),
    };
    if is_right {
        return Ok((value, response));
    }
    let operation = response.operation().to_owned();
    let found = match &value {
        Value::Array(items) => format!("a list of {} items", items.len()),
        Value::Object(_) => "one object".to_owned(),
        Value::String(_) => "a text".to_owned(),
        plain => plain.to_string(),
    };
    let wanted = if matches!(read, Read::Whole { .. }) { "list" } else { "object" };
    let message = format!("is {found}, and not the {wanted} that is to be changed");
    Err(Error::Mismatch { operation, place: "the response".to_owned(), message })
}

impl Operation {
    /// Whether [`Client::modify`] takes this operation: it replaces an object that another
    /// operation reads.
    ///
    /// ```
    /// let update = zscaler::operation("zia.rule_labels.update_label");
    /// assert!(update.is_some_and(|update| update.is_modifiable()));
    /// ```
    pub fn is_modifiable(&'static self) -> bool {
        Read::of(self).is_ok()
    }
}
