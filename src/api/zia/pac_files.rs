//! PAC files.

use super::shared::dedent::dedent;
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value, WHOLE, json};

crate::api::macros::resource! {
    /// PAC files and their versions.
    ///
    /// A PAC file lets browsers choose a proxy.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/hosted-pac-files>
    pub struct PacFiles("zia.pac_files");

    /// Lists the PAC files, one page at a time.
    ///
    /// Query: `search` (text), `filter` (text), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `create_time` (int),
    /// `description` (text), `domain` (text), `editable` (flag), `last_modification_time` (int),
    /// `pac_commit_message` (text), ….
    fn list_pac_files(query) => LIST "/zia/api/v1/pacFiles";

    /// Lists the versions of the PAC file with this id.
    ///
    /// Query: `filter` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `create_time` (int),
    /// `description` (text), `domain` (text), `editable` (flag), `last_modification_time` (int),
    /// `pac_commit_message` (text), ….
    fn get_pac_file(pac_id, query) => LIST "/zia/api/v1/pacFiles/{pac_id}/version" as WHOLE;

    /// Returns a version of the PAC file with this id.
    ///
    /// Query: `filter` (text).
    fn get_pac_file_version(pac_id, pac_version, query)
        => GET "/zia/api/v1/pacFiles/{pac_id}/version/{pac_version}";

    /// Adds a PAC file.
    ///
    /// The client validates `pac_content` first. A PAC file with invalid content is not added.
    ///
    /// Body: `name` (text), `description` (text), `domain` (text), `pac_commit_message` (text),
    /// `pac_verification_status` (text), `pac_version_status` (text), `pac_content` (text).
    fn add_pac_file(body) => POST "/zia/api/v1/pacFiles" via add;

    /// Applies an action to a version of a PAC file.
    ///
    /// `pac_version_action` is `DEPLOY`, `STAGE`, `LKG`, `UNSTAGE` or `REMOVE_LKG`. LKG stands for
    /// "last known good".
    ///
    /// With `REMOVE_LKG`, `new_lkg_ver` is the new last known good version.
    ///
    /// Body: `new_lkg_ver` (int), `name` (text), `description` (text), `domain` (text),
    /// `pac_commit_message` (text), `pac_verification_status` (text), `pac_version_status` (text),
    /// `pac_content` (text).
    fn update_pac_file(pac_id, pac_version, pac_version_action, body)
        => PUT "/zia/api/v1/pacFiles/{pac_id}/version/{pac_version}/action/{pac_version_action}"
        via act;

    /// Removes the PAC file with this id.
    fn delete_pac_file(pac_id) => DELETE "/zia/api/v1/pacFiles/{pac_id}";

    /// Adds a version to a PAC file, as a copy of this version.
    ///
    /// The client validates `pac_content` first. The API keeps ten versions. If there are ten,
    /// `delete_version` is removed. Default: the oldest version that is not in use.
    ///
    /// Body: `pac_content` (text), `pac_version_status` (text), `pac_verification_status` (text),
    /// `pac_commit_message` (text), `delete_version` (int).
    fn clone_pac_file(pac_id, pac_version, body)
        => POST "/zia/api/v1/pacFiles/{pac_id}/version/{pac_version}" via branch;

    /// Validates the text of a PAC file.
    ///
    /// The text is valid if `success` is true.
    ///
    /// Body: `pac_file_content` (text).
    ///
    /// Returns: `error_count` (int), `success` (flag), `warning_count` (int), `messages` (list).
    fn validate_pac_file(body) => POST "/zia/api/v1/pacFiles/validate" via as_text;
}

/// Sends the text of a PAC file as the whole body.
fn as_text(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let content = call.fields().and_then(|body| body.get("pac_file_content"));
    let Some(text) = content.and_then(Value::as_str).map(dedent) else {
        return Err(call.refuse("body.pac_file_content", "must be the text of a PAC file"));
    };
    call.body = Payload::Raw { content_type: None, bytes: text.into_bytes() };
    client.execute(call)
}

/// Validates the PAC file in a body. The error has the API's messages.
fn check(client: &Client, call: &Call) -> Result<()> {
    let content = call.fields().and_then(|body| body.get("pac_content")?.as_str());
    let Some(content) = content.filter(|content| !content.is_empty()) else {
        return Err(call.refuse("body.pac_content", "is missing; give the text of the PAC file"));
    };
    let (found, _) =
        client.zia().pac_files().validate_pac_file(json!({"pac_file_content": content}))?;
    match found.get("success") {
        None | Some(Value::Null | Value::Bool(false)) => {
            let faults = found.get("messages").or_else(|| found.get("message"));
            let faults = faults.cloned().unwrap_or_default();
            Err(call.refuse("body.pac_content", format!("is not a valid PAC file: {faults}")))
        }
        Some(_) => Ok(()),
    }
}

fn add(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    check(client, &call)?;
    client.execute(call)
}

/// Moves the new last known good version into the query.
fn act(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let version = call.take_field("new_lkg_ver");
    if let Some(version) = version {
        call.set_query("newLKGVer", version);
    }
    client.execute(call)
}

/// The number of the oldest version that is not in use. If no version has a status, all count as
/// unused.
fn oldest_unstaged(versions: &[Value]) -> Option<Value> {
    let status = |version: &Value| version.get("pac_version_status")?.as_str().map(str::to_owned);
    let has_status = versions.iter().any(|version| status(version).is_some());
    let is_unstaged = |version: &&Value| {
        let status = status(version);
        !has_status || status.is_some_and(|status| status.eq_ignore_ascii_case("UNSTAGED"))
    };
    let number = |version: &Value| match version.get("pac_version")? {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_i64(),
    };
    versions.iter().filter(is_unstaged).filter_map(number).min().map(Value::from)
}

/// The number of versions that the API keeps of a PAC file.
const VERSIONS: usize = 10;

fn branch(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    check(client, &call)?;
    let named = call.take_field("delete_version");
    // Two threads that add versions at once would remove the same version.
    let _turn = client.take_turn_at(&call, "/zia/api/v1/pacFiles/{pac_id}/version")?;
    let pac_id = call.argument("pac_id").unwrap_or_default();
    let (versions, _) = client.zia().pac_files().get_pac_file(pac_id, ())?;
    let versions = versions.as_array().map(Vec::as_slice).unwrap_or_default();
    if versions.len() >= VERSIONS {
        let named = named.filter(|version| !version.is_null());
        let Some(version) = named.or_else(|| oldest_unstaged(versions)) else {
            let message = format!(
                "is missing; all {} versions are deployed, staged or last known good, so give the \
                 version to remove",
                versions.len()
            );
            return Err(call.refuse("body.delete_version", message));
        };
        call.set_query("delete_version", version);
    }
    if let Some(body) = call.fields_mut() {
        // `check` has validated it.
        body.entry("pac_verification_status").or_insert_with(|| "VERIFY_NOERR".into());
    }
    client.execute(call)
}
