//! Consoles for privileged remote access.

use super::current::move_microtenant;
use super::references::{expand, expand_beside, objects_in};
use crate::call::Call;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Result, Value};

crate::macros::resource! {
    /// Consoles: what users of a portal start to reach a server over RDP, SSH or VNC.
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

    /// Returns the consoles of the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_console_portal(portal_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/praPortal/{portal_id}";

    /// Adds many consoles. They are enabled and have an empty description where they do not say
    /// otherwise.
    ///
    /// Body: `consoles` (list, each with the fields of [`add_console`](Self::add_console)), and
    /// fields that all of them get.
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
    /// Body: the fields of [`add_console`](Self::add_console).
    fn update_console(console_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}" via expand_beside;

    /// Removes the console with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_console(console_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praConsole/{console_id}";
}

/// Sends the consoles as an array of their own, each with the fields that stand beside it.
fn add_many(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let mut common = call.fields().cloned().unwrap_or_default();
    let mut consoles = match common.shift_remove("consoles") {
        Some(Value::Array(consoles)) if consoles.iter().all(Value::is_object) => consoles,
        _ => return Err(call.refuse("body.consoles", "must be an array of consoles")),
    };
    for console in consoles.iter_mut().filter_map(Value::as_object_mut) {
        console.extend(common.clone());
        objects_in(console);
        console.entry("enabled").or_insert(true.into());
        console.entry("description").or_insert("".into());
    }
    move_microtenant(&mut call);
    call.body = Payload::Json(consoles.into());
    client.execute(call)
}
