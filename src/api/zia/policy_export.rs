//! Export of policies.

use super::shared::output_file;
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value};

crate::api::macros::resource! {
    /// Export of policies, as a ZIP file.
    pub struct PolicyExport("zia.policy_export");

    /// Exports the policies of some types.
    ///
    /// Default: all types. With `output_file`, the ZIP file is written there, and the result is its
    /// path. Otherwise [`ApiResponse::bytes`](crate::ApiResponse::bytes) returns its content.
    ///
    /// Body: `policy_types` (list), `output_file` (text).
    fn policy_export(body) => POST "/zia/api/v1/exportPolicies" via export;
}

/// The body is a bare array of types.
fn export(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let mut file = None;
    let types = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(mut fields)) => {
            file = fields.shift_remove("output_file");
            fields.shift_remove("policy_types").unwrap_or_default()
        }
        Payload::Json(types) => types,
        Payload::None | Payload::Raw { .. } => Value::Null,
    };
    call.body = Payload::Json(match types {
        Value::Null => Value::Array(Vec::new()),
        Value::Array(_) => types,
        _ => return Err(call.refuse("body.policy_types", "must be an array of policy types")),
    });
    output_file::send(client, call, file, "body.output_file")
}
