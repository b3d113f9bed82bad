//! ZPA's fields that hold ids, which are sent as objects.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};
use crate::api::shared::ids::{self, IdFields, Ids};

/// Lists of ids.
const LISTS: IdFields = &[
    ("app_connector_group_ids", "app_connector_groups"),
    ("application_ids", "applications"),
    ("credential_ids", "credentials"),
    ("pra_portal_ids", "pra_portals"),
    ("server_group_ids", "server_groups"),
    ("server_ids", "servers"),
    ("user_portal_ids", "user_portals"),
    ("user_portal_link_ids", "user_portals"),
];

/// Single ids.
const SINGLE: IdFields = &[("pra_application_id", "pra_application")];

/// Ids that updates send in both forms.
pub(crate) const BESIDE: &[&str] = &["pra_application_id", "pra_portal_ids", "user_portal_ids"];

/// Sends a body's ids as objects.
pub(crate) fn expand(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    objects(&mut call);
    client.execute(call)
}

/// Sends a body's ids in both forms: as objects and as ids. Updates of consoles and portal links
/// are known to work with both.
pub(crate) fn expand_beside(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let given: Vec<_> = BESIDE
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), call.fields()?.get(*name)?.clone())))
        .collect();
    objects(&mut call);
    if let Some(body) = call.fields_mut() {
        body.extend(given);
    }
    client.execute(call)
}

/// Converts a body's ids to objects.
pub(crate) fn objects(call: &mut Call) {
    if let Some(body) = call.fields_mut() {
        objects_in(body);
    }
}

/// Converts the ids in these fields to objects.
pub(crate) fn objects_in(fields: &mut serde_json::Map<String, Value>) {
    ids::expand_fields(fields, LISTS, Ids::Verbatim);
    for (name, target) in SINGLE {
        if let Some(id) = fields.shift_remove(*name) {
            let object = match id {
                Value::String(_) | Value::Number(_) => json!({"id": id}),
                other => other,
            };
            fields.insert((*target).to_owned(), object);
        }
    }
}
