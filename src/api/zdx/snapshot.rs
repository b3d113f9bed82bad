//! Snapshots.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::time_window;

crate::api::macros::resource! {
    /// Snapshots of alerts, to be shared.
    pub struct Snapshot("zdx.snapshot");

    /// Shares a snapshot of an alert. `expiry` is in hours from now.
    ///
    /// Body: `name` (text), `alert_id` (text), `expiry` (int), `obfuscation` (list).
    fn share_snapshot(body) => POST "/zdx/v1/snapshot/alert" via with_expiry;
}

/// Sends the hours from now as the moment in Unix seconds that the API wants.
fn with_expiry(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(expiry) = call.fields().and_then(|body| body.get("expiry")).cloned() {
        let hours = match &expiry {
            Value::String(text) => text.trim().parse().ok(),
            other => other.as_u64(),
        };
        let hours = hours.and_then(|hours| hours.checked_mul(3600));
        let end = hours.and_then(|seconds| time_window::now(client).checked_add(seconds));
        let Some(end) = end else {
            let message = format!("must be a whole number of hours, not {expiry}");
            return Err(call.refuse("body.expiry", message));
        };
        if let Some(body) = call.fields_mut() {
            body.insert("expiry".to_owned(), end.into());
        }
    }
    client.execute(call)
}
