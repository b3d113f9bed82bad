//! Privileged remote access console.

crate::macros::resource! {
    /// TODO one line: what privileged remote access console are.
    pub struct PraConsole("zpa.pra_console");

    /// Lists the consoles.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_consoles(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole";

    /// Returns the console with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_console(console_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";

    /// Returns the console portal with this id.
    fn get_console_portal(portal_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/praPortal/{portal_id}";

    /// Adds a bulk console.
    ///
    /// Body: `consoles` (list).
    //TODO body is a list | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/praConsole/bulk | result list
    fn add_bulk_console(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/bulk";

    /// Adds a console.
    ///
    /// Body: `description` (text), `name` (text), `pra_application_id` (text), `pra_portal_ids`
    /// (list), `enabled` (flag).
    //TODO body keys renamed or wrapped | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/praConsole | result object
    fn add_console(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole";

    /// Replaces the console with this id.
    ///
    /// Body: `pra_application_id` (text), `pra_portal_ids` (list).
    //TODO body has added constants; empty body -> object with the id only | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/praConsole/{console_id} | result object
    fn update_console(console_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";

    /// Removes the console with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_console(console_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";
}
