//! Traffic datacenters.

crate::macros::resource! {
    /// Traffic datacenters.
    pub struct TrafficDatacenters("zia.traffic_datacenters");

    /// Lists the datacenters.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_datacenters(query) => LIST "/zia/api/v1/datacenters";

    /// Lists the data centre exclusions.
    ///
    /// Query: `search` (text).
    fn list_dc_exclusions(query) => LIST "/zia/api/v1/dcExclusions";

    /// Adds a data centre exclusion.
    ///
    /// Body: `dc_name` (list), `description` (text), `expired` (flag), `start_time` (int),
    /// `end_time` (int), `dc_id` (text).
    fn add_dc_exclusion(body) => POST "/zia/api/v1/dcExclusions";

    /// Replaces the data centre exclusion.
    ///
    /// Body: `dcid` (int).
    fn update_dc_exclusion(body) => PUT "/zia/api/v1/dcExclusions";

    /// Removes the data centre exclusion with this id.
    fn delete_dc_exclusion(dc_id) => DELETE "/zia/api/v1/dcExclusions/{dc_id}";
}
