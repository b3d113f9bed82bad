//! Groups of endpoint applications.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Groups of applications on endpoints, to which endpoint DLP rules refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct EndpointApplicationGroups("zia.endpoint_application_groups");

    /// Lists the groups of endpoint applications, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups(query) => LIST "/zia/api/v1/endPointApplicationGroups";

    /// Returns the group of endpoint applications with this id.
    fn get_group(group_id)
        => GET "/zia/api/v1/endPointApplicationGroups/{group_id}"
        from oneapi "GetEndpointApplicationGroup";

    /// Lists the rules that refer to these groups.
    ///
    /// Query: `resource_id` (list).
    fn get_application_group_policies(query)
        => LIST "/zia/api/v1/endPointApplicationGroups/policies" as WHOLE;

    /// Adds a group of endpoint applications.
    ///
    /// Body: `description` (text), `mod_uid` (int), `end_point_applications` (list), `name` (text).
    fn add_group(body) => POST "/zia/api/v1/endPointApplicationGroups";

    /// Replaces the applications in the group with this id.
    ///
    /// Body: the applications, as an array.
    fn update_application_group_resources(group_id, body)
        => PUT "/zia/api/v1/endPointApplicationGroups/{group_id}/resources";

    /// Replaces the group of endpoint applications with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body) => PUT "/zia/api/v1/endPointApplicationGroups/{group_id}";

    /// Removes the group of endpoint applications with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/endPointApplicationGroups/{group_id}";
}
