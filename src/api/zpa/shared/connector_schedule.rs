//! Schedules for the deletion of inactive app connectors and service edges.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::wrapped;

/// Short names of fields.
pub(crate) const FIELDS: Spelling =
    &[("interval", "frequencyInterval"), ("disabled", "deleteDisabled")];

/// Sends a call for the customer in its query. Default: the configured customer.
pub(crate) fn of_customer(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(id) = call.take_query("customer_id").filter(|id| !id.is_null()) {
        call = call.with_argument("customer_id", &id)?;
    }
    client.execute(call)
}

/// Sends a schedule with the id of its customer. Callers may wrap it in `schedule`.
pub(crate) fn for_customer(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    wrapped::unwrap(&mut call, &["schedule"])?;
    let configured = client.tenant().customer_id.clone();
    if let Some(body) = call.fields_mut()
        && let Some(id) = configured
        && !body.contains_key("customerId")
    {
        body.entry("customer_id").or_insert(id.into());
    }
    client.execute(call)
}
