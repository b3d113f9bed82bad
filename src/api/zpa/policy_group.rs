//! Groups of policy rules.

crate::api::macros::resource! {
    /// Groups of policy rules.
    ///
    /// A group set has the order of its groups.
    pub struct PolicyGroup("zpa.policy_group");

    /// Lists the groups of a group set, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_groups(group_set_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/all";

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_group(group_set_id, group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}";

    /// Adds a group to a group set.
    ///
    /// Body: `description` (text), `group_criteria_rule_gid` (int), `group_order` (int),
    /// `policy_group_set_gid` (int), `microtenant_name` (text), `type` (text),
    /// `group_criteria_rule` (object), `microtenant_id` (text), `name` (text).
    fn add_group(group_set_id, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group";

    /// Replaces the group with this id.
    ///
    /// Body: `name` (text), `description` (text), `group_criteria_rule_gid` (int), `group_order`
    /// (int), `policy_group_set_gid` (int), `microtenant_name` (text), `type` (text),
    /// `group_criteria_rule` (object), `microtenant_id` (text).
    fn update_group(group_set_id, group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}";

    /// Removes the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_group(group_set_id, group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}";

    /// Moves the group with this id to a position in its group set.
    ///
    /// `new_order` is the new position.
    ///
    /// Query: `microtenant_id` (text).
    fn reorder_group(group_set_id, group_id, new_order, query)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}/reorder/{new_order}";

    /// Searches the groups of a group set by a filter.
    ///
    /// Body: `filter_and_sort_dto` (object).
    fn search_groups(group_set_id, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/search";
}
