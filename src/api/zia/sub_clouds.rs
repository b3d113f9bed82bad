//! Subclouds.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Subclouds: subsets of the cloud's data centers.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/traffic-forwarding-0>
    pub struct SubClouds("zia.sub_clouds");

    /// Lists the subclouds, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `dcs` (list), `exclusions`
    /// (list).
    fn list_sub_clouds(query) => LIST "/zia/api/v1/subclouds";

    /// Lists the countries that would lose their last data center in a subcloud if the given data
    /// centers were excluded.
    ///
    /// Query: `dc_id` (list).
    fn get_sub_cloud_last_dc_in_country(cloud_id, query)
        => LIST "/zia/api/v1/subclouds/isLastDcInCountry/{cloud_id}" as WHOLE;

    /// Replaces the subcloud with this id.
    ///
    /// Body: the fields that `list_sub_clouds` returns.
    fn update_sub_clouds(cloud_id, body) => PUT "/zia/api/v1/subclouds/{cloud_id}";

    /// Removes the subcloud with this id.
    fn delete_sub_cloud(cloud_id)
        => DELETE "/zia/api/v1/subclouds/{cloud_id}" from go "sub_clouds.Delete";
}
