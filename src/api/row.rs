//! Rows of the tables: an operation and its handler.

use serde_json::Value;

use crate::call::Call;
use crate::call::operation::Operation;
use crate::client::Client;
use crate::error::Result;
use crate::response::ApiResponse;

/// A row of a resource's table.
pub(crate) struct Row {
    pub(crate) operation: Operation,
    pub(crate) handler: Handler,
}

/// Sends a call, with one plain request or through the operation's handler.
pub(crate) type Handler = fn(&Client, Call) -> Result<(Value, ApiResponse)>;

impl Row {
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
