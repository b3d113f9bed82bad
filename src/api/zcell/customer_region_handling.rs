//! The customer's regions.

use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value};

crate::api::macros::resource! {
    /// The regions that a customer is served from.
    pub struct CustomerRegionHandling("zcell.customer_region_handling");

    /// Lists the regions, and which of them are configured.
    ///
    /// Query: `skip_sku_check` (flag), `id` (text).
    fn list_regions(query) => LIST "/zcell/config/api/v1/customers/{customer_id}/regions";

    /// Lists the regions with the state of each.
    ///
    /// Query: `bc_size` (text), `id` (text).
    fn list_regions_operational_status(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/regions/operational-status";

    /// Sets the regions: the body is their list, alone or as `regions`.
    ///
    /// Body: `regions` (list).
    fn update_regions(body)
        => PUT "/zcell/config/api/v1/customers/{customer_id}/regions" via bare_list;
}

/// Sends the list of regions itself.
fn bare_list(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(regions) = call.fields().and_then(|body| body.get("regions")).cloned() {
        call.body = Payload::Json(regions);
    }
    client.execute(call)
}
