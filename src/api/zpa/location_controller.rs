//! Locations.

crate::api::macros::resource! {
    /// Locations and location groups, also those behind extranet resources.
    pub struct LocationController("zpa.location_controller");

    /// Lists the locations of the extranet resource with this id.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `fetch_sub_locations` (flag).
    fn get_location_extranet_resource(zpn_er_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/location/extranetResource/{zpn_er_id}";

    /// Lists the location groups of the extranet resource with this id.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text),
    /// `is_special_location_group_included` (flag).
    fn get_location_group_extranet_resource(zpn_er_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/locationGroup/extranetResource/{zpn_er_id}";

    /// Lists the locations with their ids and names.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_location_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/location/summary";
}
