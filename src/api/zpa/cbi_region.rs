//! Isolation region.

crate::macros::resource! {
    /// Isolation region.
    pub struct CbiRegion("zpa.cbi_region");

    /// Lists the isolation regions.
    fn list_cbi_regions() => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/regions";
}
