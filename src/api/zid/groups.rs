//! Groups.

crate::macros::resource! {
    /// TODO one line: what groups are.
    pub struct Groups("zid.groups");

    /// Lists the group users details.
    ///
    /// Query: `offset` (text), `login_name` (text), `limit` (text), `display_name` (text),
    /// `primary_email` (text), `domain_name` (list), `idp_name` (list).
    fn list_group_users_details(group_id, query)
        => GET "/ziam/admin/api/v1/groups/{group_id}/users";

    /// Lists the groups.
    ///
    /// Query: `offset` (int), `limit` (text), `name` (text), `exclude_dynamic_groups` (flag).
    fn list_groups(query) => GET "/ziam/admin/api/v1/groups";

    /// Returns the group with this id.
    fn get_group(group_id) => GET "/ziam/admin/api/v1/groups/{group_id}";

    /// Adds a group.
    ///
    /// Body: `name` (text), `id` (text), `source` (text), `is_dynamic_group` (flag),
    /// `admin_entitlement_enabled` (flag), `service_entitlement_enabled` (flag), `description`
    /// (text), `idp` (object).
    fn add_group(body) => POST "/ziam/admin/api/v1/groups";

    /// Adds a user to group.
    fn add_user_to_group(group_id, user_id, body)
        => POST "/ziam/admin/api/v1/groups/{group_id}/users/{user_id}";

    /// Adds a users to group.
    ///
    /// Body: `id` (list).
    //TODO body is a list | POST /ziam/admin/api/v1/groups/{group_id}/users | result object
    fn add_users_to_group(group_id, body) => POST "/ziam/admin/api/v1/groups/{group_id}/users";

    /// Replaces the group with this id.
    fn update_group(group_id, body) => PUT "/ziam/admin/api/v1/groups/{group_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/ziam/admin/api/v1/groups/{group_id}";

    /// Removes the user from group with this id.
    fn remove_user_from_group(group_id, user_id)
        => DELETE "/ziam/admin/api/v1/groups/{group_id}/users/{user_id}";

    /// Replaces the users groups with this id.
    ///
    /// Body: `id` (list).
    //TODO body is a list | PUT /ziam/admin/api/v1/groups/{group_id}/users | result object
    fn replace_users_groups(group_id, body) => PUT "/ziam/admin/api/v1/groups/{group_id}/users";
}
