//! Endpoint dlp resource groups.

crate::macros::resource! {
    /// Endpoint DLP resource groups.
    pub struct EndpointDlpResourceGroups("zia.endpoint_dlp_resource_groups");

    /// Lists the resource group tags.
    ///
    /// Query: `name` (text), `sort_order` (text), `search_resources` (flag).
    fn list_resource_group_tags(channel, query)
        => LIST "/zia/api/v1/endPointDlpResourceGroups/{channel}";

    /// Returns the DLP resources by tag with this id.
    fn get_dlp_resources_by_tag(group_id, query)
        => LIST "/zia/api/v1/endPointDlpResourceGroups/{group_id}/resources";

    /// Returns the resource group tags with this id.
    fn get_resource_group_tags(dlp_resource_id, query)
        => LIST "/zia/api/v1/dlpEndpointResource/{dlp_resource_id}/groups";

    /// Adds a group.
    ///
    /// Body: `channel` (text), `description` (text), `resource_count` (int), `resources` (list),
    /// `name` (text).
    fn add_group(body) => POST "/zia/api/v1/endPointDlpResourceGroups";

    /// Replaces the DLP resources by tag with this id.
    fn update_dlp_resources_by_tag(group_id, body)
        => PUT "/zia/api/v1/endPointDlpResourceGroups/{group_id}/resources";

    /// Replaces the group with this id.
    ///
    /// Body: `name` (text), `channel` (text), `description` (text), `resource_count` (int),
    /// `resources` (list).
    fn update_group(group_id, body) => PUT "/zia/api/v1/endPointDlpResourceGroups/{group_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/endPointDlpResourceGroups/{group_id}";
}
