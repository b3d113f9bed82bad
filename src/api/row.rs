//! Rows of the tables: an operation and its handler.

use serde_json::Value;

use crate::call::Call;
use crate::call::operation::{Keys, Method, Operation};
use crate::client::Client;
use crate::error::Result;
use crate::names::Spelling;
use crate::pagination::PageStyle;
use crate::response::ApiResponse;

/// A row of a resource's table.
pub(crate) struct Row {
    pub(crate) operation: Operation,
    pub(crate) handler: Handler,
}

/// Sends a call, with one plain request or through the operation's handler.
pub(crate) type Handler = fn(&Client, Call) -> Result<(Value, ApiResponse)>;

impl Row {
    /// A row whose calls are one plain request, in the way of its service.
    pub(crate) const fn new(
        name: &'static str,
        method: Method,
        path: &'static str,
        args: &'static [&'static str],
        doc: &'static str,
    ) -> Self {
        let operation = Operation {
            name,
            method,
            path,
            args,
            doc,
            pages: None,
            spelling: &[],
            keys: Keys::Named,
            from: None,
        };
        Self { operation, handler: Client::execute }
    }

    /// Sets the page style.
    pub(crate) const fn paged(mut self, style: &'static PageStyle) -> Self {
        self.operation.pages = Some(style);
        self
    }

    /// Sets the wire names that differ from the service's.
    pub(crate) const fn spelled(mut self, spelling: Spelling) -> Self {
        self.operation.spelling = spelling;
        self
    }

    /// Sets how the keys of responses are read.
    pub(crate) const fn keyed(mut self, keys: Keys) -> Self {
        self.operation.keys = keys;
        self
    }

    /// Sets the SDK that has the operation, if it is not Python's.
    pub(crate) const fn from(mut self, sdk: &'static str) -> Self {
        self.operation.from = Some(sdk);
        self
    }

    /// Sets the function that sends the calls.
    pub(crate) const fn via(mut self, handler: Handler) -> Self {
        self.handler = handler;
        self
    }

    /// Sends a call of this operation.
    pub(crate) fn send(&self, client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
        // Checked first, because some handlers send other requests first.
        client.offers(&call)?;
        // Another thread, or a handler, may be between reading this object and sending it back.
        // This change must not be lost.
        let _turn = client.turn_of(&call)?;
        if self.operation.method.is_write() {
            // A handler's reads before its write must be current.
            client.forget(call.service.name);
        }
        (self.handler)(client, call)
    }
}
