//! What a method takes as its body.

use serde::Serialize;

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::row::Row;

/// What a method takes as its body: anything that serializes to an object ([`json!`](crate::json),
/// a map, a struct, `()` for nothing), or, where the method replaces a thing, an
/// [`edit`](crate::edit()) of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a body",
    note = "a body is what implements `serde::Serialize`, or `zscaler::edit(…)`"
)]
pub trait IntoBody {
    #[doc(hidden)]
    fn send(self, pending: Pending<'_>) -> Result<(Value, ApiResponse)>;
}

impl<T: Serialize> IntoBody for T {
    fn send(self, Pending { client, row, call }: Pending<'_>) -> Result<(Value, ApiResponse)> {
        row.send(client, call.with_body(&self)?)
    }
}

/// A call that only lacks its body.
#[doc(hidden)]
pub struct Pending<'a> {
    pub(crate) client: &'a Client,
    pub(crate) row: &'static Row,
    pub(crate) call: Call,
}
