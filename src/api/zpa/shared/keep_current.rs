//! The current state of an object, for updates that depend on it.

use super::microtenant_query;
use crate::api::prelude::{Call, Client, Pages, PathArgument, Result, Value};

/// Adds the object's current fields to an update, except those in `without` and those that the
/// caller gave. ZPA empties fields that are missing from an update.
pub(crate) fn complete(call: Call, mut now: Value, without: &[&str]) -> Result<Call> {
    if let Some(fields) = now.as_object_mut() {
        for name in without {
            fields.shift_remove(*name);
        }
    }
    call.take_back(now)
}

/// The current applications of one type in the segment of an update.
pub(crate) fn apps(client: &Client, call: &Call, application_type: &str) -> Result<Vec<Value>> {
    let segment = call.argument("segment_id").unwrap_or_default();
    let mut query = microtenant_query::query(call);
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
