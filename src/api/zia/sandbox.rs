//! Sandbox.

use crate::call::Call;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Error, Result, Value};

crate::macros::resource! {
    /// The sandbox, which runs files to see what they do.
    pub struct CloudSandbox("zia.sandbox");

    /// Returns the behavioral analysis.
    fn get_behavioral_analysis() => GET "/zia/api/v1/behavioralAnalysisAdvancedSettings";

    /// Returns the file hash count.
    fn get_file_hash_count() => GET "/zia/api/v1/behavioralAnalysisAdvancedSettings/fileHashCount";

    /// Returns the quota.
    fn get_quota() => GET "/zia/api/v1/sandbox/report/quota";

    /// Returns the report.
    ///
    /// Query: `report_details` (text).
    fn get_report(md5_hash, query) => GET "/zia/api/v1/sandbox/report/{md5_hash}";

    /// Adds a hash to custom list.
    ///
    /// Body: `md5_hash_value_list` (list).
    fn add_hash_to_custom_list(body) => PUT "/zia/api/v1/behavioralAnalysisAdvancedSettings";

    /// Submits a file for analysis.
    ///
    /// Query: `force` (flag): analyse it even if its result is known.
    fn submit_file(query, file_path) => POST "/zscsb/submit" via submit;

    /// Submits a file for inspection, without running it.
    fn submit_file_for_inspection(file_path) => POST "/zscsb/discan" via inspect;
}

fn submit(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let force = matches!(call.take_query("force"), Some(Value::Bool(true)));
    call.set_query("force", u8::from(force));
    send_file(client, call, "application/octet-stream")
}

fn inspect(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    send_file(client, call, "text/plain")
}

/// Sends a file's bytes to the sandbox, which has a host and a token of its own.
fn send_file(client: &Client, mut call: Call, content_type: &str) -> Result<(Value, ApiResponse)> {
    let sandbox = &client.inner().sandbox;
    let missing = |key: &str| Error::configuration(key, "is missing; the sandbox needs it");
    let token = sandbox.token.as_ref().ok_or_else(|| missing("sandboxToken"))?;
    let url = sandbox.url.as_ref().ok_or_else(|| missing("sandboxCloud"))?;
    let path = call.file.as_deref().ok_or_else(|| call.refuse("file_path", "is missing"))?;
    let bytes = std::fs::read(path).map_err(|error| Error::io(path, error))?;
    call.body = Payload::Raw { content_type: Some(content_type.to_owned()), bytes };
    call.base = Some(url.clone());
    call.wire_query = true;
    call.set_query("api_token", token.expose());
    client.execute(call)
}
