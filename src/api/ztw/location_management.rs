//! Locations.

crate::api::macros::resource! {
    /// The locations of connectors.
    pub struct LocationManagement("ztw.location_management");

    /// Lists the locations, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `state` (text), `xff_enabled` (flag),
    /// `auth_required` (flag), `bw_enforced` (flag), `partner_id` (flag), `enforce_aup` (flag),
    /// `enable_firewall` (flag), `location_type` (flag).
    fn list_locations(query) => LIST "/ztw/api/v1/location";

    /// Lists the locations, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `group_id` (int), `partner_id`
    /// (int), `version` (int), `include_sub_locations` (flag), `include_parent_locations` (flag),
    /// `include_default_location` (flag).
    fn list_locations_lite(query) => LIST "/ztw/api/v1/location/lite";

    /// Returns the location with this id.
    fn get_location(location_id) => GET "/ztw/api/v1/location/{location_id}";
}
