//! Sub clouds.

crate::macros::resource! {
    /// Sub clouds.
    pub struct SubClouds("zia.sub_clouds");

    /// Lists the sub clouds.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_sub_clouds(query) => LIST "/zia/api/v1/subclouds";

    /// Returns the sub cloud last data centre in country with this id.
    ///
    /// Query: `dc_id` (list).
    fn get_sub_cloud_last_dc_in_country(cloud_id, query)
        => LIST "/zia/api/v1/subclouds/isLastDcInCountry/{cloud_id}";

    /// Replaces the sub cloud with this id.
    fn update_sub_clouds(cloud_id, body) => PUT "/zia/api/v1/subclouds/{cloud_id}";
}
