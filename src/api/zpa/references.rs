//! ZPA's fields that hold ids, and the objects that they are sent as.

use crate::api::ids::{self, IdFields, Ids};
use crate::call::Call;
use crate::{ApiResponse, Client, Result, Value};

const FIELDS: IdFields = &[
    ("app_connector_group_ids", "app_connector_groups"),
    ("application_ids", "applications"),
    ("server_group_ids", "server_groups"),
    ("server_ids", "servers"),
];

/// Sends a body's lists of ids as lists of objects.
pub(crate) fn expand(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, FIELDS, Ids::Verbatim);
    client.execute(call)
}

/// Sends an application segment whose ports are in one of their two forms.
pub(crate) fn segment(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    for protocol in ["tcp", "udp"] {
        let (pairs, ranges) = (format!("{protocol}_port_ranges"), format!("{protocol}_port_range"));
        let has = |name: &str| call.fields().is_some_and(|body| body.contains_key(name));
        if has(&pairs) && has(&ranges) {
            let message = format!("says the same as {pairs}: give one of them");
            return Err(call.refuse(&format!("body.{ranges}"), message));
        }
    }
    provision(client, call)
}

/// Sends an application segment's ids as objects, and its browser access applications under
/// the name that the API has for them.
pub(crate) fn provision(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(body) = call.fields_mut()
        && let Some(apps) = body.shift_remove("clientless_app_ids")
    {
        body.insert("clientless_apps".to_owned(), apps);
    }
    expand(client, call)
}
