//! App segment by type.

crate::macros::resource! {
    /// App segment by type.
    pub struct ApplicationSegmentByType("zpa.app_segment_by_type");

    /// Returns the segments by type.
    ///
    /// Query: `page_size` (int), `search` (text), `expand_all` (flag), `microtenant_id` (text),
    /// `application_type` (text).
    fn get_segments_by_type(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/getAppsByType";

    /// Removes the segments by type with this id.
    ///
    /// Query: `application_type` (text), `microtenant_id` (text).
    fn delete_segments_by_type(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/deleteAppByType";
}
