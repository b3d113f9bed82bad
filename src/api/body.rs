//! The types that methods take as a body.

use serde::Serialize;

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::row::Row;

/// The types that methods take as a body: any type that serializes to an object, such as a value of
/// [`json!`](crate::json), a map or a struct. `()` is an empty body. A method that replaces an
/// object also takes an [`edit`](crate::edit()) of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a body",
    note = "a body implements `serde::Serialize`, or is `zscaler::edit(…)`"
)]
pub trait IntoBody {
    #[doc(hidden)]
    fn send(&self, pending: Pending<'_>) -> Result<(Value, ApiResponse)>;
}

impl<T: Serialize> IntoBody for T {
    fn send(&self, Pending { client, row, call }: Pending<'_>) -> Result<(Value, ApiResponse)> {
        row.send(client, call.with_body(self)?)
    }
}

/// A call that has everything but its body.
#[doc(hidden)]
pub struct Pending<'a> {
    pub(crate) client: &'a Client,
    pub(crate) row: &'static Row,
    pub(crate) call: Call,
}
