//! Edge connector groups.

crate::macros::resource! {
    /// Edge connector groups.
    pub struct EcGroups("ztw.ec_groups");

    /// Lists the edge connector group lite.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ec_group_lite(query) => LIST "/ztw/api/v1/ecgroup/lite";

    /// Lists the edge connector groups.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ec_groups(query) => LIST "/ztw/api/v1/ecgroup";

    /// Lists the edge connector instance lite.
    fn list_ec_instance_lite() => GET "/ztw/api/v1/ecInstance/lite";

    /// Returns the edge connector group with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_ec_group(group_id, query) => LIST "/ztw/api/v1/ecgroup/{group_id}";

    /// Returns the edge connector group vm with this id.
    fn get_ec_group_vm(group_id, vm_id) => GET "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}";

    /// Removes the edge connector group vm with this id.
    fn delete_ec_group_vm(group_id, vm_id) => DELETE "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}";
}
