//! Segment groups.

crate::macros::resource! {
    /// Groups of application segments.
    pub struct SegmentGroups("zpa.segment_groups");

    /// Lists the segment groups.
    fn list_groups(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup";
}
