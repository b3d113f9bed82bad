//! Checks of prompts and responses.

use http::header::{HeaderName, HeaderValue};

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Checks the input and output of a language model.
    ///
    /// Only the legacy client supports it.
    pub struct PolicyDetection("aiguard.policy_detection");

    /// Checks a text against a policy.
    ///
    /// `direction` is `IN` or `OUT`.
    ///
    /// Body: `content` (text), `direction` (text), `policy_id` (int), `transaction_id` (text).
    fn execute_policy(body) => POST "/v1/detection/execute-policy";

    /// Checks a text against the policy that the match rules select.
    ///
    /// `direction` is `IN` or `OUT`. `headers` are sent as headers of the request.
    ///
    /// Body: `content` (text), `direction` (text), `transaction_id` (text), `user` (text),
    /// `headers` (object).
    fn resolve_and_execute_policy(body)
        => POST "/v1/detection/resolve-and-execute-policy" via with_headers;
}

fn with_headers(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let headers = call.take_field("headers");
    match headers {
        None | Some(Value::Null) => {}
        Some(Value::Object(headers)) => {
            for (name, value) in headers {
                let place = format!("body.headers.{name}");
                let refuse = |call: &Call| call.refuse(&place, "cannot be a header");
                let text = value.as_str().ok_or_else(|| refuse(&call))?;
                let name = HeaderName::try_from(name.as_str()).map_err(|_| refuse(&call))?;
                let value = HeaderValue::try_from(text).map_err(|_| refuse(&call))?;
                call.headers.insert(name, value);
            }
        }
        Some(other) => {
            let message = format!("must be an object of headers, not {other}");
            return Err(call.refuse("body.headers", message));
        }
    }
    client.execute(call)
}
