//! What there is now, for updates that build on it.

use crate::argument::PathArgument;
use crate::call::Call;
use crate::modify::take_back;
use crate::{Client, Pages, Result, Value, json};

/// The query that a look-up needs to go where its call goes: to the same microtenant.
pub(super) fn query(call: &Call) -> Value {
    let names = ["microtenant_id", "microtenantId"];
    let in_body = names.iter().find_map(|name| call.fields()?.get(*name));
    let id = in_body.or_else(|| names.iter().find_map(|name| call.query_value(name)));
    json!({"microtenant_id": id})
}

/// Moves a microtenant from the body to the query, where the body has no room for it.
pub(super) fn move_microtenant(call: &mut Call) {
    let Some(body) = call.fields_mut() else { return };
    let id = body.shift_remove("microtenant_id").or_else(|| body.shift_remove("microtenantId"));
    if let Some(id) = id {
        call.set_query("microtenant_id", id);
    }
}

/// Adds to an update what the thing has now and the caller does not name, but for `without`.
/// ZPA empties what an update leaves out.
pub(super) fn complete(call: Call, mut now: Value, without: &[&str]) -> Result<Call> {
    if let Some(fields) = now.as_object_mut() {
        for name in without {
            fields.shift_remove(*name);
        }
    }
    take_back(call, now)
}

/// The applications of one type that the segment of an update has.
pub(super) fn apps(client: &Client, call: &Call, application_type: &str) -> Result<Vec<Value>> {
    let segment = call.argument("segment_id").unwrap_or_default();
    let mut query = query(call);
    if let Some(parameters) = query.as_object_mut() {
        parameters.insert("application_type".to_owned(), application_type.into());
    }
    let mut apps = client.zpa().app_segment_by_type().get_segments_by_type(query)?.all()?;
    apps.retain(|app| {
        let id = app.get("app_id").and_then(|id| id.segment().ok());
        id.as_deref() == Some(segment)
    });
    Ok(apps)
}
