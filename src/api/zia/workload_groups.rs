//! Workload groups.

crate::macros::resource! {
    /// Workload groups.
    pub struct WorkloadGroups("zia.workload_groups");

    /// Lists the groups.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_groups(query) => LIST "/zia/api/v1/workloadGroups";

    /// Returns the group with this id.
    fn get_group(group_id) => GET "/zia/api/v1/workloadGroups/{group_id}";

    /// Adds a group.
    ///
    /// Body: `description` (text), `expression` (text), `expression_json` (object), `name` (text).
    fn add_group(body) => POST "/zia/api/v1/workloadGroups";

    /// Replaces the group with this id.
    ///
    /// Body: `name` (text), `description` (text), `expression` (text), `expression_json` (object).
    fn update_group(group_id, body) => PUT "/zia/api/v1/workloadGroups/{group_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/workloadGroups/{group_id}";
}
