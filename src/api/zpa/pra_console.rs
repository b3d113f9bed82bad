//! Consoles for privileged remote access.

use super::shared::id_objects::{expand, expand_beside, objects_in};
use super::shared::{bulk_add, microtenant_query};
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value};

crate::api::macros::resource! {
    /// Consoles, through which users of a portal connect to a server over RDP, SSH or VNC.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-privileged-consoles-using-api>
    pub struct PraConsole("zpa.pra_console");

    /// Lists the consoles.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `description` (text), `enabled`
    /// (flag), `pra_application` (object), `pra_portals` (list).
    fn list_consoles(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole";

    /// Returns the console with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `description` (text), `enabled` (flag),
    /// `pra_application` (object), `pra_portals` (list).
    fn get_console(console_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";

    /// Returns the consoles of the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_console_portal(portal_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/praPortal/{portal_id}";

    /// Adds several consoles.
    ///
    /// Defaults: `enabled` is `true`, and `description` is empty.
    ///
    /// Body: `consoles` (list, each with that of `add_console`), and fields that all consoles get.
    fn add_bulk_console(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/bulk" via add_many;

    /// Adds a console.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `pra_application_id` (text),
    /// `pra_portal_ids` (list), `microtenant_id` (text).
    fn add_console(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole" via expand;

    /// Replaces the console with this id.
    ///
    /// Body: that of `add_console`.
    fn update_console(console_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}"
        via expand_beside;

    /// Removes the console with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_console(console_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";
}

/// Sends the consoles as a bare array.
fn add_many(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(id) = microtenant_query::query(&call).get("microtenant_id") {
        call.set_query("microtenant_id", id.clone());
    }
    let mut consoles = bulk_add::take(&mut call, "consoles", &["description"])?;
    consoles.iter_mut().filter_map(Value::as_object_mut).for_each(objects_in);
    call.body = Payload::Json(consoles.into());
    client.execute(call)
}
