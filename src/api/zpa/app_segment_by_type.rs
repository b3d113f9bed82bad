//! Applications in segments, by type.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// The applications in segments by type: `BROWSER_ACCESS`, `INSPECT` or `SECURE_REMOTE_ACCESS`.
    pub struct ApplicationSegmentByType("zpa.app_segment_by_type");

    /// Lists the applications of a type.
    ///
    /// Query: `application_type` (text, required), `expand_all` (flag. Default: `false`), `page`
    /// (int), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn get_segments_by_type(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/getAppsByType"
        via list;

    /// Removes the application of a type with this id.
    ///
    /// Query: `application_type` (text, required), `microtenant_id` (text).
    fn delete_segments_by_type(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/deleteAppByType"
        via of_type;
}

fn list(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if ["expand_all", "expandAll"].iter().all(|name| call.query_value(name).is_none()) {
        call.set_query("expand_all", false);
    }
    of_type(client, call)
}

/// Sends a call that has an application type.
fn of_type(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let mut given =
        ["application_type", "applicationType"].iter().map(|name| call.query_value(name));
    if !given.any(|value| value.is_some_and(|value| !value.is_null() && value != "")) {
        let message = "is missing; give BROWSER_ACCESS, INSPECT or SECURE_REMOTE_ACCESS";
        return Err(call.refuse("query.application_type", message));
    }
    client.execute(call)
}
