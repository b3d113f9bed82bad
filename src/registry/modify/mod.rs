//! Changing a thing without wiping the rest of it: read, change, send back.

mod closure;
mod edit;
mod fields;
mod reads;

use serde::Serialize;
use serde_json::Value;

pub use self::closure::ChangeResult;
pub use self::edit::{Edit, edit};

use self::reads::Read;
use crate::call::Call;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, unknown};
use crate::response::ApiResponse;

impl Client {
    /// Changes a thing in place: reads it, lets `change` edit it, drops what the API sends but
    /// refuses to take back (times, authors), and sends the rest as it was.
    ///
    /// `update` is the dotted name of the operation that replaces the thing. How the thing is
    /// read is the crate's matter: by the operation beside it, or by the list where there is none
    /// or where the vendor's single read is known to be wrong (users of ZIA, its ZPA gateways).
    ///
    /// `arguments` is what both paths name, what only the reading one names, and for ZPA also
    /// `microtenant_id`. Where the update's path has no id, as in ZCC, it is the `id` that the
    /// body has. A rule of a ZPA policy is read by its type, so it takes
    /// `{"policy_type": "access", "rule_id": …}`.
    ///
    /// `change` returns nothing, or a `Result<(), E>`: when it fails, nothing is sent. When it
    /// changes nothing, nothing is sent either. Of a field that the API has in two forms, as the
    /// ports of an application segment, the one that was changed counts. A secret that the API
    /// never returns stays as it is unless `change` sets it.
    ///
    /// Returns what the update returned, or what was read where nothing was sent.
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
    /// Within a client and its clones, changes of the same thing wait for each other, those by
    /// other methods included, so none is lost. `change` may change another thing; one of the
    /// same thing within it is an error. Nobody waits longer than `callTimeout`.
    ///
    /// No client can promise more: a program or an administrator elsewhere may change the thing
    /// between the read and the write, and then the later write wins. The API has guards of its
    /// own: ZIA and ZTW refuse a change while somebody else is saving one
    /// (`EDIT_LOCK_NOT_AVAILABLE`, which is waited for), and ZPA refuses two at once
    /// (`api.concurrent.access.error`, waited for as well).
    ///
    /// # Errors
    ///
    /// When there is no such pair of operations, `change` fails ([`Error::Change`]; an [`Error`]
    /// comes back as it is), or one of the two calls fails.
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
            Error::argument(update.name, "arguments", format!("cannot be serialised: {error}"))
        })?;
        let call = Call::from_keywords(update, read.for_update(update, &arguments))?;
        self.offers(&call)?;
        let _turn = self.own_turn_of(&call)?;
        // A copy that was kept may lack what others have changed since.
        self.forget(call.service.name);
        let (before, response) = read.send(self, &call, arguments)?;
        let mut after = before.clone();
        change(&mut after).outcome(update.name)?;
        let after = fields::settle(&call, &before, fields::in_one_spelling(&call, after)?)?;
        if !fields::differ(&call, fields::settle(&call, &before, before.clone())?, &after) {
            return Ok((before, response));
        }
        row.send(self, read.take_back(call, after)?)
    }
}
