//! Customer region handling.

crate::macros::resource! {
    /// Customer region handling.
    pub struct CustomerRegionHandling("zcell.customer_region_handling");

    /// Lists the regions.
    ///
    /// Query: `skip_sku_check` (flag), `id` (text).
    fn list_regions(query) => LIST "/zcell/config/api/v1/customers/{customer_id}/regions";

    /// Lists the regions operational status.
    ///
    /// Query: `bc_size` (text), `id` (text).
    fn list_regions_operational_status(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/regions/operational-status";

    /// Replaces the region.
    ///
    /// Body: `id` (text), `regions` (list).
    fn update_regions(body) => PUT "/zcell/config/api/v1/customers/{customer_id}/regions";
}
