//! Public cloud accounts.

use crate::api::shared::plain_responses::of_any_kind;

use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// The tenant's accounts in public clouds.
    pub struct PublicCloudInfo("ztw.public_cloud_info");

    /// Lists the public cloud accounts, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_cloud_info(query) => LIST "/ztw/api/v1/publicCloudInfo";

    /// Lists the public cloud accounts, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `cloud_type` (text).
    fn list_public_cloud_info_lite(query) => LIST "/ztw/api/v1/publicCloudInfo/lite";

    /// Lists the regions of public clouds that accounts can be in, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_supported_regions(query)
        => LIST "/ztw/api/v1/publicCloudInfo/supportedRegions" from oneapi "GetAwsSupportedRegions";

    /// Returns the URL of the CloudFormation template, as text.
    ///
    /// Query: `aws_account_id` (text).
    fn get_cloud_formation_template(query)
        => GET "/ztw/api/v1/publicCloudInfo/cloudFormationTemplate" via of_any_kind;

    /// Returns the public cloud account with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_public_cloud_info(cloud_id, query) => GET "/ztw/api/v1/publicCloudInfo/{cloud_id}";

    /// Returns the number of public cloud accounts.
    fn get_public_cloud_info_count() => GET "/ztw/api/v1/publicCloudInfo/count";

    /// Adds a public cloud account.
    ///
    /// Body: `name` (text), `cloud_type` (text), `external_id` (text), `account_details` (object),
    /// `account_groups` (list), `permission_status` (text), `region_status` (list),
    /// `supported_region_ids` (list).
    fn add_public_cloud_info(body) => POST "/ztw/api/v1/publicCloudInfo"
        via rule_references::expand;

    /// Replaces the public cloud account with this id.
    ///
    /// Body: that of `add_public_cloud_info`.
    fn update_public_cloud_info(cloud_id, body)
        => PUT "/ztw/api/v1/publicCloudInfo/{cloud_id}" via rule_references::expand;

    /// Removes the public cloud account with this id.
    fn delete_public_cloud_info(cloud_id) => DELETE "/ztw/api/v1/publicCloudInfo/{cloud_id}";

    /// Enables or disables the public cloud account with this id.
    ///
    /// `body` has no documented fields.
    ///
    /// Query: `enable` (flag).
    fn change_state_public_cloud_info(cloud_id, query, body)
        => PUT "/ztw/api/v1/publicCloudInfo/{cloud_id}/changeState";

    /// Returns a new external id for an account, as text.
    ///
    /// Body: `aws_account_id` (text), `aws_role_name` (text).
    fn generate_external_id(body)
        => POST "/ztw/api/v1/publicCloudInfo/generateExternalId" via of_any_kind;
}
