//! The types of components for which provisioning keys and user codes are. The path has the type.

use super::wire_values::{self, Choices};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

/// The types of components.
const TYPES: Choices = &[
    ("connector", "CONNECTOR_GRP"),
    ("service_edge", "SERVICE_EDGE_GRP"),
    ("assistant_group", "NP_ASSISTANT_GRP"),
    ("site_controller_group", "SITE_CONTROLLER_GRP"),
];

/// Sends a call whose path has the `key_type` in the API's spelling.
pub(crate) fn of_key_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let given = call.argument("key_type").unwrap_or_default();
    let wire = wire_values::wire(&call, "key_type", given, TYPES, "key type")?;
    call.set_argument("key_type", wire);
    client.execute(call)
}
