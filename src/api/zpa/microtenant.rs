//! The microtenant of a call, where it is no field of the body.

use crate::call::Call;
use crate::{ApiResponse, Client, Result, Value};

/// Takes a microtenant out of the body and puts it into the query.
pub(super) fn into_query(call: &mut Call) {
    if call.fields().is_none() {
        return;
    }
    let Some(body) = call.fields_mut() else { return };
    let id = body.shift_remove("microtenant_id").or_else(|| body.shift_remove("microtenantId"));
    if let Some(id) = id {
        call.set_query("microtenant_id", id);
    }
}

/// Sends a call whose body is for other things than its microtenant.
pub(super) fn in_query(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    into_query(&mut call);
    client.execute(call)
}
