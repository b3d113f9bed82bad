//! What a provisioning key or a user code is for: a kind of group, which the path names.

use super::wire_values::{self, Choices};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// The kinds.
const TYPES: Choices = &[
    ("connector", "CONNECTOR_GRP"),
    ("service_edge", "SERVICE_EDGE_GRP"),
    ("assistant_group", "NP_ASSISTANT_GRP"),
    ("site_controller_group", "SITE_CONTROLLER_GRP"),
];

/// Sends a call whose path has the `key_type`, spelled as the API spells it.
pub(crate) fn of_key_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let said = call.argument("key_type").unwrap_or_default();
    let wire = wire_values::wire(&call, "key_type", said, TYPES, "type of key")?;
    call.set_argument("key_type", wire);
    client.execute(call)
}
