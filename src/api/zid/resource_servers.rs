//! Resource servers.

use super::shared::filters::NAMES;

crate::api::macros::resource! {
    /// Resource servers: the APIs to which API clients can get access.
    pub struct ResourceServers("zid.resource_servers");

    /// Lists the resource servers.
    ///
    /// `name` matches a part of the server's name.
    ///
    /// Query: `offset` (int), `limit` (int), `name` (text).
    fn list_resource_servers(query) => LIST "/ziam/admin/api/v1/resource-servers" spelled NAMES;

    /// Returns the resource server with this id.
    fn get_resource_server(resource_id) => GET "/ziam/admin/api/v1/resource-servers/{resource_id}";
}
