//! Groups of private cloud controllers.

crate::api::macros::resource! {
    /// Groups of private cloud controllers.
    pub struct PrivateCloudGroup("zpa.private_cloud_group");

    /// Lists the groups, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_cloud_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudControllerGroup";

    /// Lists the groups with their ids and names, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_private_cloud_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudControllerGroup/summary";

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_cloud_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudControllerGroup/{group_id}";

    /// Adds a group.
    ///
    /// Body: `city_country` (text), `country_code` (text), `description` (text), `enabled` (flag),
    /// `override_version_profile` (flag), `upgrade_day` (text), `upgrade_time_in_secs` (text),
    /// `version_profile_id` (text), `microtenant_id` (text), `site` (list), `site_id` (text),
    /// `name` (text), `latitude` (int), `location` (text), `longitude` (int).
    fn add_cloud_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudControllerGroup";

    /// Replaces the group with this id.
    ///
    /// Body: `city_country` (text), `country_code` (text), `description` (text), `enabled` (flag),
    /// `name` (text), `latitude` (int), `location` (text), `longitude` (int),
    /// `override_version_profile` (flag), `upgrade_day` (text), `upgrade_time_in_secs` (text),
    /// `version_profile_id` (text), `microtenant_id` (text), `site` (list), `site_id` (text).
    fn update_cloud_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudControllerGroup/{group_id}";

    /// Removes the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_cloud_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudControllerGroup/{group_id}";
}
