//! Finds the one object of a list, by the list's dotted name.

use serde_json::{Map, Value, json};

use crate::call::operation::Operation;
use crate::call::path_argument::PathArgument;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, unknown};
use crate::response::paginator::Pages;

impl Client {
    /// Finds the only object whose field equals `value`, in a list that needs no arguments: see
    /// [`Pages::find`].
    ///
    /// If the field is `name` and the list has a `search` parameter, the API searches first. Its
    /// results are then compared exactly. ZPA's search does not understand every character: for
    /// such names the whole list is read.
    ///
    /// ```
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let group = client.find("zpa.segment_groups.list_groups", "name", "Intranet")?;
    /// assert!(group.is_some());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Ambiguous`] when two objects match. Also when there is no such list, the list needs
    /// arguments, `value` is empty, or a page cannot be fetched.
    pub fn find(&self, list: &str, field: &str, value: impl PathArgument) -> Result<Option<Value>> {
        let list = list_named(list)?;
        let wanted =
            value.segment().map_err(|message| Error::argument(list.name, field, message))?;
        self.call(list.name, searching(list, field, &wanted))?.find(field, wanted)
    }
}

/// The list with this dotted name.
pub(super) fn list_named(name: &str) -> Result<&'static Operation> {
    let list = &find(name).ok_or_else(|| unknown(name))?.operation;
    match list.is_list() {
        true => Ok(list),
        false => Err(Error::argument(name, "operation", "is not a list")),
    }
}

/// Services that search by a filter, `name+EQ+x`. The filter has no escapes.
const FILTERS: &[&str] = &["zpa"];

/// Whether the API can search for this name. A filter cannot have other characters: the Go SDK
/// removes them (zscaler-sdk-go, `convertZPASearchToFilter`).
fn is_searchable(list: &Operation, name: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || " _/-.".contains(letter);
    !FILTERS.contains(&list.service()) || (name.chars().all(is_plain) && name.trim() == name)
}

/// The query that limits a list, so that fewer pages are fetched.
/// Without it, the whole list is read.
pub(super) fn searching(list: &Operation, field: &str, wanted: &str) -> Map<String, Value> {
    let searches = field == "name"
        && list.takes("query")
        && list.documents("Query", "search")
        && is_searchable(list, wanted);
    let query = searches.then(|| ("query_params".to_owned(), json!({"search": wanted})));
    query.into_iter().collect()
}
