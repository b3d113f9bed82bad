//! What a provisioning key or a user code is for: a kind of group, which the path names.

use crate::call::Call;
use crate::{ApiResponse, Client, Result, Value};

/// The kinds: as callers say them, and as the API does.
const TYPES: &[(&str, &str)] = &[
    ("connector", "CONNECTOR_GRP"),
    ("service_edge", "SERVICE_EDGE_GRP"),
    ("assistant_group", "NP_ASSISTANT_GRP"),
    ("site_controller_group", "SITE_CONTROLLER_GRP"),
];

/// Sends a call whose path has the `key_type`, spelt as the API spells it.
pub(super) fn of_key_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let said = call.argument("key_type").unwrap_or_default();
    let Some((_, wire)) = TYPES.iter().find(|(name, wire)| *name == said || *wire == said) else {
        let names: Vec<_> = TYPES.iter().map(|(name, _)| *name).collect();
        let message = format!("{said} is no type of key; give one of {}", names.join(", "));
        return Err(call.refuse("key_type", message));
    };
    call.set_argument("key_type", *wire);
    client.execute(call)
}
