//! Servers.

crate::api::macros::resource! {
    /// Servers on which applications run, for applications without dynamic discovery.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-servers-using-api>
    pub struct AppServers("zpa.servers");

    /// Lists the servers.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `address` (text), `config_space`
    /// (text), `description` (text), `enabled` (flag).
    fn list_servers(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/server";

    /// Lists the servers with their ids and names.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `enabled` (flag).
    fn list_servers_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/server/summary";

    /// Returns the server with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `address` (text), `config_space` (text), `description`
    /// (text), `enabled` (flag).
    fn get_server(server_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/server/{server_id}";

    /// Adds a server.
    ///
    /// Body: `name` (text), `description` (text), `address` (text), `enabled` (flag),
    /// `app_server_group_ids` (list), `config_space` (text), `microtenant_id` (text).
    fn add_server(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/server";

    /// Replaces the server with this id.
    ///
    /// Body: that of `add_server`.
    fn update_server(server_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/server/{server_id}";

    /// Removes the server with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_server(server_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/server/{server_id}";
}
