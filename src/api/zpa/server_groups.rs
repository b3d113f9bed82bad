//! Server groups.

use super::shared::id_objects::{expand, objects};
use super::shared::{keep_current, microtenant_query};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Groups of the servers on which applications run.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-server-groups-using-api>
    pub struct ServerGroups("zpa.server_groups");

    /// Lists the groups.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_groups(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup";

    /// Lists the groups with their ids and names, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_groups_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/summary"
        from oneapi "GetServerGroupSummary";

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/{group_id}";

    /// Adds a group.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `app_connector_group_ids`
    /// (list), `server_ids` (list), `application_ids` (list), `dynamic_discovery` (flag),
    /// `ip_anchored` (flag), `config_space` (text), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `config_space` (text), `description` (text),
    /// `dynamic_discovery` (flag), `enabled` (flag), `extranet_enabled` (flag), `ip_anchored`
    /// (flag), ….
    fn add_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup" via expand;

    /// Changes the group with this id.
    ///
    /// Fields that are missing from the body stay unchanged. The client reads the group first.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/{group_id}" via update;

    /// Removes the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serverGroup/{group_id}";
}

fn update(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    objects(&mut call);
    if call.whole {
        return client.execute(call);
    }
    let id = call.argument("group_id").unwrap_or_default();
    let (group, _) = client.zpa().server_groups().get_group(id, microtenant_query::query(&call))?;
    // The list of applications can be too long for one request. Without it, the applications stay
    // unchanged.
    client.execute(keep_current::complete(call, group, &["applications"])?)
}
