//! Policy detection.

use http::header::{HeaderName, HeaderValue};
use serde_json::Value;

use crate::call::Call;
use crate::client::Client;
use crate::error::Result;
use crate::response::ApiResponse;

crate::macros::resource! {
    /// Policy detection.
    pub struct PolicyDetection("aiguard.policy_detection");

    /// Executes one policy on a content.
    ///
    /// Body: `content` (text), `direction` (text), `policy_id` (int), `transaction_id` (text).
    fn execute_policy(body) => POST "/v1/detection/execute-policy";

    /// Finds the policy that applies to a content and executes it.
    ///
    /// Body: `content` (text), `direction` (text), `transaction_id` (text), `user` (text),
    /// `headers` (object: sent as headers of the request, by names that the tenant sets).
    fn resolve_and_execute_policy(body)
        => POST "/v1/detection/resolve-and-execute-policy" via with_headers;
}

/// Sends what the body has as `headers` as that.
fn with_headers(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    match call.fields_mut().and_then(|body| body.shift_remove("headers")) {
        None | Some(Value::Null) => {}
        Some(Value::Object(headers)) => {
            for (name, value) in headers {
                let refuse = |message: &str| call.refuse(&format!("body.headers.{name}"), message);
                let key = HeaderName::try_from(&name).map_err(|_| refuse("is no header name"))?;
                let text = value.as_str().ok_or_else(|| refuse("must be text"))?;
                let value = HeaderValue::try_from(text)
                    .map_err(|_| refuse("has a character that no header may have"))?;
                call.headers.insert(key, value);
            }
        }
        Some(_) => return Err(call.refuse("body.headers", "must be an object of names and texts")),
    }
    client.execute(call)
}
