//! Location groups of SIMs.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Payload, Result, Value};

crate::api::macros::resource! {
    /// Groups of SIMs by location.
    ///
    /// Each group has a geofence.
    pub struct SimLocationGroups("zcell.sim_location_groups");

    /// Lists the location groups.
    ///
    /// Query: `name` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text), `id`
    /// (text).
    fn list_sim_location_groups(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups";

    /// Returns the location group with this id.
    fn get_sim_location_group(group_id)
        => GET "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups/{group_id}";

    /// Adds one or several location groups.
    ///
    /// The body is an object for one group, or an array of objects.
    ///
    /// Query: `id` (text).
    ///
    /// Body: `name` (text), `geo_fence_details` (object), `tracked_devices` (list).
    fn add_location_group(query, body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups" via listed;

    /// Replaces the location group with this id.
    ///
    /// Body: `geo_fence_data` (object), `tracked_devices` (list).
    fn update_sim_location_group(group_id, body)
        => PUT "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups/{group_id}";

    /// Removes the location group with this id.
    fn delete_sim_location_group(group_id)
        => DELETE "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups/{group_id}";
}

/// Sends a single group as an array of one, which the API requires. Returns the response's array.
fn listed(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(group) = call.fields_mut() {
        let group = Value::Object(std::mem::take(group));
        call.body = Payload::Json(Value::Array(vec![group]));
    }
    call.view = Some(Arc::new(|response| Ok(PageStyle::ZCELL.open(response))));
    client.execute(call)
}
