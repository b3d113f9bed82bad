//! Location controller.

crate::macros::resource! {
    /// Location controller.
    pub struct LocationController("zpa.location_controller");

    /// Returns the location extranet resource with this id.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `fetch_sub_locations` (flag).
    fn get_location_extranet_resource(zpn_er_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/location/extranetResource/{zpn_er_id}";

    /// Returns the location group extranet resource with this id.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text),
    /// `is_special_location_group_included` (flag).
    fn get_location_group_extranet_resource(zpn_er_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/locationGroup/extranetResource/{zpn_er_id}";

    /// Returns the location summary.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_location_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/location/summary";
}
