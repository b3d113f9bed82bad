//! Network events.

use super::shared::days::in_body;
use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Place, Result, Value};

const IN_BODY: PageStyle = PageStyle::ZCELL.placed(Place::Body);

crate::api::macros::resource! {
    /// Events of SIMs on mobile networks.
    pub struct NetworkEvents("zcell.network_events");

    /// Lists the events in a time window.
    ///
    /// Give `start_time` and `end_time` as Unix times in seconds, or `days` for a window that ends
    /// now.
    ///
    /// Body: `start_time` (int), `end_time` (int), `days` (int), `filter_by` (list), `sort_by`
    /// (object), `exclude_apn_config` (flag), `page` (int), `size` (int).
    fn list_network_events_search(body)
        => SEARCH "/zcell/config/api/v1/network-events/{customer_id}/search/startTime/{start_time}/endTime/{end_time}"
            as IN_BODY via in_window;
}

/// Moves the time window from the body to the path.
fn in_window(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    const BOUNDS: [&str; 2] = ["start_time", "end_time"];
    let [start, end] = BOUNDS;
    in_body(client, &mut call, start, end)?;
    for bound in BOUNDS {
        let moment = call.fields().and_then(|body| body.get(bound)).cloned().unwrap_or_default();
        if moment.is_null() {
            let message =
                "is missing; give start_time and end_time as Unix times in seconds, or give days";
            return Err(call.refuse(&format!("body.{bound}"), message));
        }
        call = call.with_argument(bound, &moment)?;
        if let Some(body) = call.fields_mut() {
            body.shift_remove(bound);
        }
    }
    client.execute(call)
}
