//! Server groups.

use super::references::expand;

crate::macros::resource! {
    /// Groups of servers that applications run on.
    pub struct ServerGroups("zpa.server_groups");

    /// Lists the groups.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_groups(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup";

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/{group_id}";

    /// Adds a group.
    ///
    /// Body: `application_ids` (list), `config_space` (text), `description` (text), `enabled`
    /// (flag), `ip_anchored` (flag), `dynamic_discovery` (flag), `server_ids` (list),
    /// `microtenant_id` (text), `name` (text), `app_connector_group_ids` (list).
    fn add_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup" via expand;

    /// Replaces the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn update_group(group_id, body)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/{group_id}" via expand;

    /// Removes the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/{group_id}";
}
