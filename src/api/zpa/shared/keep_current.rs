//! What there is now, for updates that build on it.

use super::microtenant_query;
use crate::api::prelude::{Call, Client, Pages, PathArgument, Result, Value};

/// Adds to an update what the thing has now and the caller does not name, but for `without`.
/// ZPA empties what an update leaves out.
pub(crate) fn complete(call: Call, mut now: Value, without: &[&str]) -> Result<Call> {
    if let Some(fields) = now.as_object_mut() {
        for name in without {
            fields.shift_remove(*name);
        }
    }
    call.take_back(now)
}

/// The applications of one type that the segment of an update has.
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
