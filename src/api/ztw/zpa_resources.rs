//! Resources of ZPA.

crate::api::macros::resource! {
    /// Resources of ZPA to which forwarding rules refer.
    pub struct ZpaResources("ztw.zpa_resources");

    /// Lists the application segments of ZPA, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int), `sort_by` (text), `sort_order`
    /// (text).
    fn list_zpa_application_segments(query)
        => LIST "/ztw/api/v1/zpaResources/applicationSegments"
        from oneapi "ListZpaApplicationSegments";
}
