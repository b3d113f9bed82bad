//! Endpoint application groups.

crate::macros::resource! {
    /// Endpoint application groups.
    pub struct EndpointApplicationGroups("zia.endpoint_application_groups");

    /// Lists the groups.
    fn list_groups(query) => LIST "/zia/api/v1/endPointApplicationGroups";

    /// Returns the application group policies.
    ///
    /// Query: `resourceId` (list).
    fn get_application_group_policies(query)
        => LIST "/zia/api/v1/endPointApplicationGroups/policies";

    /// Adds a group.
    ///
    /// Body: `description` (text), `mod_uid` (int), `end_point_applications` (list), `name`
    /// (text).
    fn add_group(body) => POST "/zia/api/v1/endPointApplicationGroups";

    /// Replaces the application group resource with this id.
    fn update_application_group_resources(group_id, body)
        => PUT "/zia/api/v1/endPointApplicationGroups/{group_id}/resources";

    /// Replaces the group with this id.
    ///
    /// Body: `name` (text), `description` (text), `mod_uid` (int), `end_point_applications`
    /// (list).
    fn update_group(group_id, body) => PUT "/zia/api/v1/endPointApplicationGroups/{group_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/endPointApplicationGroups/{group_id}";
}
