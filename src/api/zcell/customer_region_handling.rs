//! The customer's regions.

use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value};

crate::api::macros::resource! {
    /// The regions from which the service is provided to a customer.
    pub struct CustomerRegionHandling("zcell.customer_region_handling");

    /// Lists the regions, each with its configuration status.
    ///
    /// Query: `skip_sku_check` (flag), `id` (text).
    fn list_regions(query) => LIST "/zcell/config/api/v1/customers/{customer_id}/regions";

    /// Lists the regions with their status.
    ///
    /// Query: `bc_size` (text), `id` (text).
    fn list_regions_operational_status(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/regions/operational-status";

    /// Replaces the regions.
    ///
    /// The body is an array of regions, or an object with the array as `regions`.
    ///
    /// Body: `regions` (list).
    fn update_regions(body)
        => PUT "/zcell/config/api/v1/customers/{customer_id}/regions" via bare_list;
}

/// Sends the regions as a bare array.
fn bare_list(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(regions) = call.fields().and_then(|body| body.get("regions")).cloned() {
        call.body = Payload::Json(regions);
    }
    client.execute(call)
}
