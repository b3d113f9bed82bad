//! Groups of Internet Access.

use crate::api::shared::scim::{self, SEARCH};

crate::api::macros::resource! {
    /// Groups of ZIA, in the SCIM format.
    pub struct Groups("zia_scim.groups");

    /// Lists the groups, one page at a time.
    ///
    /// `filter` is a SCIM filter expression, such as `displayName eq "…"`. It is sent unchanged.
    /// The query is sent in the body of a POST.
    ///
    /// Query: `filter` (text), `start_index` (int, from 1), `count` (int, at most 100), `sort_by`
    /// (text), `sort_order` (text).
    fn list_groups(query)
        => SEARCH "/{scim_tenant}/scim/Groups/.search" as SEARCH from go "scim_api.GetAllGroups"
        via scim::search;

    /// Returns the group with this id.
    fn get_group(group_id)
        => GET "/{scim_tenant}/scim/Groups/{group_id}" from go "scim_api.GetGroup";

    /// Adds a group.
    ///
    /// Body: `schemas` (list), `display_name` (text), `external_id` (text), `members` (list of
    /// objects, each with a user's id as `value`).
    fn add_group(body) => POST "/{scim_tenant}/scim/Groups" from go "scim_api.CreateGroup";

    /// Replaces the group with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body)
        => PUT "/{scim_tenant}/scim/Groups/{group_id}" from go "scim_api.UpdateGroup";

    /// Removes the group with this id.
    fn delete_group(group_id)
        => DELETE "/{scim_tenant}/scim/Groups/{group_id}" from go "scim_api.DeleteGroup";
}
