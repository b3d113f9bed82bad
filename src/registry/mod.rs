//! The registry: every row of every table, by its dotted Python name.

pub(crate) mod bulk;
pub(crate) mod ensure;
mod find;
pub(crate) mod modify;
pub(crate) mod paging;
pub(crate) mod parameters;
mod related;
pub(crate) mod reorder;
mod request;
mod same;
mod similar;
mod transaction;
mod wait;

use std::sync::LazyLock;

use serde::Serialize;
use serde_json::Value;

use crate::api;
use crate::api::row::Row;
use crate::call::Call;
use crate::call::operation::Operation;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::response::ApiResponse;

pub use self::similar::similar_operations;

impl Client {
    /// Calls any operation by its dotted Python name, with Python's keyword arguments. The path
    /// takes the arguments that it names. `query_params` is the query. The rest is the body, or the
    /// query if the operation has no body.
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let (label, _) = client.call("zia.rule_labels.add_label", json!({"name": "x"}))?;
    /// client.call("zia.rule_labels.delete_label", json!({"label_id": label["id"]}))?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such operation, an argument is missing or unknown, or the call fails.
    pub fn call(&self, name: &str, arguments: impl Serialize) -> Result<(Value, ApiResponse)> {
        let row = find(name).ok_or_else(|| unknown(name))?;
        let arguments = serde_json::to_value(arguments).map_err(|error| {
            Error::argument(name, "arguments", format!("cannot be serialized: {error}"))
        })?;
        row.send(self, Call::from_keywords(&row.operation, arguments)?)
    }
}

/// Every operation, in the order of the tables.
///
/// ```
/// let mut operations = zscaler::operations();
/// assert!(operations.any(|operation| operation.name == "zia.rule_labels.list_labels"));
/// ```
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    rows().map(|row| &row.operation)
}

/// The operation with this dotted name. The services' other names work, too.
///
/// ```
/// let operation = zscaler::operation("zidentity.groups.list_groups");
/// assert_eq!(operation.map(|operation| operation.name), Some("zid.groups.list_groups"));
/// ```
pub fn operation(name: &str) -> Option<&'static Operation> {
    find(name).map(|row| &row.operation)
}

/// Every row, in the order of the tables.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    // One list, because its iterator has a short type. The names of the nested types before were a
    // tenth of the library's debug names.
    static ROWS: LazyLock<Vec<&Row>> = LazyLock::new(|| {
        api::SERVICES.iter().copied().flatten().copied().flatten().copied().collect()
    });
    ROWS.iter().copied()
}

/// The row with this dotted name. The services' other names work, too.
pub(crate) fn find(name: &str) -> Option<&'static Row> {
    let name = aliased(name);
    rows().find(|row| row.operation.name == name)
}

/// A dotted name with the service's main name, if it begins with another name of the service.
fn aliased(name: &str) -> std::borrow::Cow<'_, str> {
    let aliased = api::ALIASES.iter().find_map(|(alias, service)| {
        let rest = name.strip_prefix(alias)?.strip_prefix('.')?;
        Some(format!("{service}.{rest}").into())
    });
    aliased.unwrap_or(name.into())
}

/// The error about an unknown operation.
pub(crate) fn unknown(name: &str) -> Error {
    let message = match similar_operations(name).as_slice() {
        [] => "there is no such operation; zscaler::operations() lists them all".to_owned(),
        similar => format!("there is no such operation; did you mean {}?", similar.join(" or ")),
    };
    Error::argument(name, "operation", message)
}
