//! App segment by type.

crate::macros::resource! {
    /// TODO one line: what app segment by type are.
    pub struct ApplicationSegmentByType("zpa.app_segment_by_type");

    /// Returns the segments by type.
    ///
    /// Query: `page_size` (int), `search` (text), `expand_all` (flag), `microtenant_id` (text),
    /// `application_type` (text).
    //TODO query changed; validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/application/getAppsByType | result list
    fn get_segments_by_type(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/getAppsByType";

    /// Removes the segments by type with this id.
    ///
    /// Query: `application_type` (text), `microtenant_id` (text).
    //TODO query built from named arguments or constants | DELETE /zpa/mgmtconfig/v1/admin/customers/{customerId}/application/{segment_id}/deleteAppByType | result none
    fn delete_segments_by_type(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/deleteAppByType";
}
