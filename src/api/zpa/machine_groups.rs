//! Machine groups.

crate::api::macros::resource! {
    /// Groups of machines that connect before a user logs in.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-machine-group-details-using-api>
    pub struct MachineGroups("zpa.machine_groups");

    /// Lists the machine groups with their ids and names, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_machine_group_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/machineGroup/summary";

    /// Lists the machine groups, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `description` (text), `enabled`
    /// (flag).
    fn list_machine_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/machineGroup";

    /// Returns the machine group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/machineGroup/{group_id}";
}
