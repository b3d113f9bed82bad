//! Groups of endpoint DLP resources.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Groups (tags) of endpoint DLP resources, by channel, such as `PRINTING`.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct EndpointDlpResourceGroups("zia.endpoint_dlp_resource_groups");

    /// Lists the groups of a channel.
    ///
    /// Query: `name` (text), `sort_order` (text), `search_resources` (flag).
    fn list_resource_group_tags(channel, query)
        => LIST "/zia/api/v1/endPointDlpResourceGroups/{channel}" as WHOLE;

    /// Lists the resources in the group with this id.
    ///
    /// `query` has no documented parameters.
    fn get_dlp_resources_by_tag(group_id, query)
        => LIST "/zia/api/v1/endPointDlpResourceGroups/{group_id}/resources" as WHOLE;

    /// Lists the groups of the resource with this id.
    ///
    /// `query` has no documented parameters.
    fn get_resource_group_tags(dlp_resource_id, query)
        => LIST "/zia/api/v1/dlpEndpointResource/{dlp_resource_id}/groups" as WHOLE;

    /// Adds a group of resources.
    ///
    /// Body: `channel` (text), `description` (text), `resource_count` (int), `resources` (list),
    /// `name` (text).
    fn add_group(body) => POST "/zia/api/v1/endPointDlpResourceGroups";

    /// Replaces the resources in the group with this id.
    ///
    /// Body: the resources, as an array.
    fn update_dlp_resources_by_tag(group_id, body)
        => PUT "/zia/api/v1/endPointDlpResourceGroups/{group_id}/resources";

    /// Replaces the group of resources with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body) => PUT "/zia/api/v1/endPointDlpResourceGroups/{group_id}";

    /// Removes the group of resources with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/endPointDlpResourceGroups/{group_id}";
}
