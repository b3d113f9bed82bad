//! Groups of Private Access.

use crate::api::shared::scim;

crate::api::macros::resource! {
    /// Groups of ZPA, in the SCIM format.
    pub struct Groups("zpa_scim.groups");

    /// Lists the groups, one page at a time.
    ///
    /// `filter` is a SCIM filter expression, such as `displayName eq "…"`. It is sent unchanged.
    ///
    /// Query: `filter` (text), `start_index` (int, from 1), `count` (int, at most 100), `sort_by`
    /// (text), `sort_order` (text).
    fn list_groups(query) => LIST "/scim/1/{scim_idp}/v2/Groups" from go "scim_api.GetAllGroups";

    /// Returns the group with this id.
    fn get_group(group_id)
        => GET "/scim/1/{scim_idp}/v2/Groups/{group_id}" from go "scim_api.GetGroup";

    /// Adds a group.
    ///
    /// Body: `schemas` (list), `display_name` (text), `external_id` (text), `members` (list of
    /// objects, each with a user's id as `value`).
    fn add_group(body) => POST "/scim/1/{scim_idp}/v2/Groups" from go "scim_api.CreateGroup";

    /// Replaces the group with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body)
        => PUT "/scim/1/{scim_idp}/v2/Groups/{group_id}" from go "scim_api.UpdateGroup";

    /// Changes some attributes of the group with this id.
    ///
    /// A body with `operations` is a SCIM patch. The client adds missing `schemas`. Each operation
    /// has `op` (`add`, `replace` or `remove`), and mostly `path` and `value`. Any other body is
    /// sent unchanged. It lists the attributes that change.
    ///
    /// Body: `operations` (list), or that of `add_group`.
    fn patch_group(group_id, body)
        => PATCH "/scim/1/{scim_idp}/v2/Groups/{group_id}" from go "scim_api.PatchGroup"
        via scim::patch;

    /// Removes the group with this id.
    fn delete_group(group_id)
        => DELETE "/scim/1/{scim_idp}/v2/Groups/{group_id}" from go "scim_api.DeleteGroup";
}
