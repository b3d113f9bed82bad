//! Snapshots.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::time_window;

crate::api::macros::resource! {
    /// Snapshots of alerts and of users' experience, which can be shared.
    pub struct Snapshot("zdx.snapshot");

    /// Shares a snapshot of an alert.
    ///
    /// `expiry` is in hours from now.
    ///
    /// Body: `name` (text), `alert_id` (text), `expiry` (int), `obfuscation` (list).
    fn share_snapshot(body) => POST "/zdx/v1/snapshot/alert" via with_expiry;

    /// Shares a snapshot of a user's experience of an application on a device.
    ///
    /// `expiry` is in hours from now. `from` and `to` are Unix times in seconds. They must not be
    /// more than 14 days ago, and must be between 15 minutes and 48 hours apart.
    ///
    /// Body: `name` (text), `expiry` (int), `obfuscation` (list), `user_id` (int), `device_id`
    /// (int), `app_id` (int), `from` (int), `to` (int).
    fn share_user_snapshot(body)
        => POST "/zdx/v1/snapshot/user" from oneapi "CreateUserSnapshot" via with_expiry;
}

/// Converts hours from now to a Unix time in seconds.
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
