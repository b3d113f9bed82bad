//! The sandbox.

use crate::api::prelude::{ApiResponse, Call, Client, Error, Payload, Result, Value};
use crate::api::shared::allowed_values::flag;

crate::api::macros::resource! {
    /// The sandbox, which runs files and analyzes their behavior.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/sandbox-policy-settings>
    pub struct CloudSandbox("zia.sandbox");

    /// Returns the MD5 hashes of files that are always blocked.
    fn get_behavioral_analysis() => GET "/zia/api/v1/behavioralAnalysisAdvancedSettings";

    /// Returns the number of blocked file hashes, and the limit.
    fn get_file_hash_count() => GET "/zia/api/v1/behavioralAnalysisAdvancedSettings/fileHashCount";

    /// Returns the remaining quota of report requests.
    fn get_quota() => GET "/zia/api/v1/sandbox/report/quota";

    /// Returns the report on the file with this MD5 hash.
    ///
    /// Query: `report_details` (text): `summary` or `full`. Default: `summary`.
    fn get_report(md5_hash, query)
        => GET "/zia/api/v1/sandbox/report/{md5_hash}" keys AsSent via report;

    /// Replaces the MD5 hashes of files that are always blocked.
    ///
    /// An empty list removes all hashes.
    ///
    /// Body: `md5_hash_value_list` (list).
    fn add_hash_to_custom_list(body) => PUT "/zia/api/v1/behavioralAnalysisAdvancedSettings";

    /// Submits a file for analysis.
    ///
    /// Query: `force` (flag): analyze the file even if its result is known.
    fn submit_file(file_path, query) => POST "/zscsb/submit" via submit;

    /// Submits a file for inspection, without running it.
    fn submit_file_for_inspection(file_path) => POST "/zscsb/discan" via inspect;

    /// Submits a file for analysis through the OneAPI gateway.
    ///
    /// The login is that of the client. A sandbox token is not needed.
    ///
    /// Query: `force` (flag): analyze the file even if its result is known; `password` (text): the
    /// password of the file.
    fn submit_file_to_gateway(file_path, query)
        => POST "/zia/api/v1/zscsb/submit" from oneapi "SubmitFile" via submit_to_gateway;

    /// Submits a file for inspection, without running it, through the OneAPI gateway.
    ///
    /// Query: `force` (flag), `password` (text).
    fn di_scan(file_path, query)
        => POST "/zia/api/v1/zscsb/discan" from oneapi "DiScan" via submit_to_gateway;
}

fn submit(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let force = match call.take_query("force") {
        None | Some(Value::Null) => false,
        Some(given) => flag(&given).ok_or_else(|| {
            call.refuse("query.force", format!("must be true or false, not {given}"))
        })?,
    };
    call.set_query("force", u8::from(force));
    send_file(client, call, "application/octet-stream")
}

fn inspect(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let extension = call.file.as_deref().and_then(|file| file.extension()?.to_str());
    let extension = extension.unwrap_or_default().to_ascii_lowercase();
    let known = TYPES.iter().find(|(known, _)| known.contains(&extension.as_str()));
    send_file(client, call, known.map_or("application/octet-stream", |(_, kind)| kind))
}

/// Sends a file through the gateway, with the client's login.
fn submit_to_gateway(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(force) = call.query_value("force").and_then(Value::as_bool) {
        call.set_query("force", u8::from(force));
    }
    let path = call.file.as_deref().ok_or_else(|| call.refuse("file_path", "is missing"))?;
    let bytes = std::fs::read(path).map_err(|error| Error::io(path, error))?;
    call.body = Payload::Raw { content_type: Some("application/octet-stream".to_owned()), bytes };
    client.execute(call)
}

/// Media types of files by their extensions. Other files are binary data.
const TYPES: &[(&[&str], &str)] = &[
    (&["txt", "bat", "c", "h", "ksh", "pl"], "text/plain"),
    (&["htm", "html"], "text/html"),
    (&["csv"], "text/csv"),
    (&["css"], "text/css"),
    (&["js", "mjs"], "text/javascript"),
    (&["py"], "text/x-python"),
    (&["xml"], "text/xml"),
    (&["json"], "application/json"),
    (&["pdf"], "application/pdf"),
    (&["zip"], "application/zip"),
    (&["tar"], "application/x-tar"),
    (&["sh"], "application/x-sh"),
    (&["swf"], "application/x-shockwave-flash"),
    (&["exe", "dll"], "application/x-msdownload"),
    (&["doc", "dot", "wiz"], "application/msword"),
    (&["xls", "xlb"], "application/vnd.ms-excel"),
    (&["ppt", "pps", "ppa", "pot", "pwz"], "application/vnd.ms-powerpoint"),
    (&["ps", "eps", "ai"], "application/postscript"),
    (&["png"], "image/png"),
    (&["jpg", "jpeg", "jpe"], "image/jpeg"),
    (&["gif"], "image/gif"),
];

/// Sends the amount of detail of a report. Default: `summary`.
fn report(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    match call.take_query("report_details") {
        Some(details) if !details.is_null() => call.set_query("details", details),
        _ if call.query_value("details").is_some() => {}
        _ => call.set_query("details", "summary"),
    }
    client.execute(call)
}

/// Sends a file to the sandbox. The sandbox has its own host and token.
fn send_file(client: &Client, mut call: Call, content_type: &str) -> Result<(Value, ApiResponse)> {
    let sandbox = client.sandbox();
    let missing = |key: &str| Error::configuration(key, "is missing; the sandbox requires it");
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
