//! The arguments of a typed method, and the call that they make.

use std::path::Path;

use serde_json::Value;

use crate::api::body::{IntoBody, Pending};
use crate::api::row::Row;
use crate::call::path_argument::PathArgument;
use crate::call::{Call, ToValue};
use crate::client::Client;
use crate::error::Result;
use crate::response::ApiResponse;

/// An argument of a typed method, behind a pointer. So the code that reads it is compiled once, and
/// not once for each type.
pub(crate) enum Given<'a> {
    /// Fills a placeholder of the path.
    Path(&'a dyn PathArgument),
    Query(&'a dyn ToValue),
    /// A file's path.
    File(&'a Path),
    Body(&'a dyn IntoBody),
}

impl Row {
    /// Sends a call with these arguments, in the order of the operation's arguments.
    pub(crate) fn call(
        &'static self,
        client: &Client,
        arguments: &[Given<'_>],
    ) -> Result<(Value, ApiResponse)> {
        let mut call = Call::new(&self.operation);
        let mut body = None;
        for (name, argument) in self.operation.args.iter().zip(arguments) {
            call = match argument {
                Given::Path(value) => call.with_argument(name, *value)?,
                Given::Query(query) => call.with_query(*query)?,
                Given::File(path) => call.with_file(path),
                // The body is added when the call is sent.
                Given::Body(given) => {
                    body = Some(given);
                    call
                }
            };
        }
        match body {
            Some(body) => body.send(Pending { client, row: self, call }),
            None => self.send(client, call),
        }
    }
}
