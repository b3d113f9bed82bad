//! Groups of devices.

use super::SIZED;

crate::api::macros::resource! {
    /// Groups of devices, by membership or attributes.
    pub struct GroupsRouter("ztb.groups_router");

    /// Lists the groups.
    ///
    /// Query: `refresh_token` (text), `site_id` (text), `page` (int), `size` (int), `sort` (text),
    /// `sortdir` (text), `group_type` (text), `filter_hidden` (text).
    fn list_groups(query) => LIST "/ztb/api/v2/groups" as SIZED;

    /// Returns the group with this id.
    fn get_group(group_id) => GET "/ztb/api/v2/groups/{group_id}";

    /// Adds a group.
    ///
    /// Body: `display_name` (text), `type` (text), `autonomous` (flag), `owner` (text),
    /// `member_attributes` (object), `name` (text).
    fn create_group(body) => POST "/ztb/api/v2/groups";

    /// Changes the group with this id.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: that of `create_group`.
    fn update_group_patch(group_id, body) => PATCH "/ztb/api/v2/groups/{group_id}";

    /// Replaces the group with this id.
    ///
    /// Body: that of `create_group`.
    fn update_group_put(group_id, body) => PUT "/ztb/api/v2/groups/{group_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/ztb/api/v2/groups/{group_id}";
}
