//! Resource servers.

use super::shared::filters::NAMES;

crate::api::macros::resource! {
    /// The APIs that API clients may be allowed to call.
    pub struct ResourceServers("zid.resource_servers");

    /// Lists the resource servers; `name` is a part of theirs.
    ///
    /// Query: `offset` (int), `limit` (int), `name` (text).
    fn list_resource_servers(query) => LIST "/ziam/admin/api/v1/resource-servers" spelt NAMES;

    /// Returns the resource server with this id.
    fn get_resource_server(resource_id) => GET "/ziam/admin/api/v1/resource-servers/{resource_id}";
}
