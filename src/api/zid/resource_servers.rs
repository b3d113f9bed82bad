//! Resource servers.

crate::macros::resource! {
    /// TODO one line: what resource servers are.
    pub struct ResourceServers("zid.resource_servers");

    /// Lists the resource servers.
    ///
    /// Query: `offset` (int), `limit` (text), `name` (text).
    fn list_resource_servers(query) => GET "/ziam/admin/api/v1/resource-servers";

    /// Returns the resource server with this id.
    fn get_resource_server(resource_id) => GET "/ziam/admin/api/v1/resource-servers/{resource_id}";
}
