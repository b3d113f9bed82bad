//! Public cloud info.

crate::macros::resource! {
    /// Public cloud info.
    pub struct PublicCloudInfo("ztw.public_cloud_info");

    /// Lists the public cloud info.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_cloud_info(query) => LIST "/ztw/api/v1/publicCloudInfo";

    /// Lists the public cloud info lite.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `cloud_type` (text).
    fn list_public_cloud_info_lite(query) => LIST "/ztw/api/v1/publicCloudInfo/lite";

    /// Returns the cloud formation template.
    ///
    /// Query: `aws_account_id` (text).
    fn get_cloud_formation_template(query)
        => GET "/ztw/api/v1/publicCloudInfo/cloudFormationTemplate";

    /// Returns the public cloud info with this id.
    fn get_public_cloud_info(cloud_id) => GET "/ztw/api/v1/publicCloudInfo/{cloud_id}";

    /// Returns the public cloud info count.
    fn get_public_cloud_info_count() => LIST "/ztw/api/v1/publicCloudInfo/count";

    /// Adds a public cloud info.
    ///
    /// Body: `name` (text), `cloud_type` (text), `external_id` (text), `account_details` (object),
    /// `account_groups` (list), `permission_status` (text), `region_status` (list),
    /// `supported_region_ids` (list).
    fn add_public_cloud_info(body) => POST "/ztw/api/v1/publicCloudInfo";

    /// Replaces the public cloud info with this id.
    ///
    /// Body: `name` (text), `cloud_type` (text), `external_id` (text), `account_details` (object),
    /// `account_groups` (list), `permission_status` (text), `region_status` (list),
    /// `supported_region_ids` (list).
    fn update_public_cloud_info(cloud_id, body) => PUT "/ztw/api/v1/publicCloudInfo/{cloud_id}";

    /// Removes the public cloud info with this id.
    fn delete_public_cloud_info(cloud_id) => DELETE "/ztw/api/v1/publicCloudInfo/{cloud_id}";

    /// Changes the state public cloud info with this id.
    ///
    /// Query: `enable` (flag).
    fn change_state_public_cloud_info(cloud_id, query, body)
        => PUT "/ztw/api/v1/publicCloudInfo/{cloud_id}/changeState";

    /// Generates the external id.
    ///
    /// Body: `aws_account_id` (text), `aws_role_name` (text).
    fn generate_external_id(body) => POST "/ztw/api/v1/publicCloudInfo/generateExternalId";
}
