//! Cloud browser isolation: regions.

crate::api::macros::resource! {
    /// Regions in which isolated browsers run.
    pub struct CbiRegion("zpa.cbi_region");

    /// Lists the regions.
    ///
    /// Returns: a list of objects with `id` (text), `name` (text).
    fn list_cbi_regions() => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/regions";
}
