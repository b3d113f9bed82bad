//! Privileged remote access console.

crate::macros::resource! {
    /// Privileged remote access console.
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
    fn add_bulk_console(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/bulk";

    /// Adds a console.
    ///
    /// Body: `description` (text), `name` (text), `pra_application_id` (text), `pra_portal_ids`
    /// (list), `enabled` (flag).
    fn add_console(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole";

    /// Replaces the console with this id.
    ///
    /// Body: `pra_application_id` (text), `pra_portal_ids` (list).
    fn update_console(console_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";

    /// Removes the console with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_console(console_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";
}
