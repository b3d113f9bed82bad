//! Rows of the tables: an operation, and what sends its calls.

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

/// Sends a call: one plain request, or what an operation's logic makes of it.
pub(crate) type Handler = fn(&Client, Call) -> Result<(Value, ApiResponse)>;

impl Row {
    /// Sends a call of this operation.
    pub(crate) fn send(&self, client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
        // Some handlers look things up first: that, too, would be in vain.
        client.offers(&call)?;
        // Who reads a thing before it is sent back, here or in another thread, must not lose what
        // this call changes.
        let _turn = client.turn_of(&call)?;
        if self.operation.method.is_write() {
            // What a handler reads before it writes has to be what is there now.
            client.forget(call.service.name);
        }
        (self.handler)(client, call)
    }
}
